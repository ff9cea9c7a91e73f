import Definitions

/// The open locations of a library or a municipality by name, with their opening hours, as the register has them.
struct LocationList {
  let edition: LocalEdition
  let unit: UnitTree.Unit

  private var words: Words { edition.words }

  /// `nil` for other units, and where no location is known.
  var section: Section? {
    let found = edition.locations(of: unit)
    guard !found.isEmpty else { return nil }
    return Section(
      id: words(PageAddress.locations), title: words(UnitPhrase.locationsTitle),
      blocks: [
        .list(lines(found)),
        .paragraph(words.line(UnitPhrase.locationsSource, ["date": edition.quarter.lastDay])),
      ])
  }

  /// One for each location; another unit is linked where it is named first.
  private func lines(_ locations: [UnitTree.Location]) -> [Line] {
    var named: Set<String> = []
    return locations.map { location in
      var line: Line = [.strong(location.name)]
      if let other = other(location) {
        let isNew = named.insert(other.id).inserted
        line += [
          .text(", "), isNew ? .link(other.name, to: other.path(from: unit.level, words)) : .text(other.name),
        ]
      }
      line.append(.text(": " + hours(location)))
      return line
    }
  }

  /// The library of a location of a municipality, or the other way round, where it has a page.
  private func other(_ location: UnitTree.Location) -> UnitTree.Unit? {
    unit.level == .library
      ? edition.unit(.municipality, location.municipality) : edition.unit(.library, location.library)
  }

  private func hours(_ location: UnitTree.Location) -> String {
    guard let hours = location.hours else { return words(UnitPhrase.hoursUnknown) }
    let isWhole = hours.isMultiple(of: 100)
    let open = words.text(
      UnitPhrase.hoursOpen,
      ["hours": words.decimal(isWhole ? hours / 100 : (hours + 5) / 10, decimals: isWhole ? 0 : 1)])
    let also: UnitPhrase? =
      switch (location.isOpenEvening, location.isOpenWeekend) {
      case (true, true): .eveningAndWeekend
      case (true, false): .evening
      case (false, true): .weekend
      case (false, false): nil
      }
    return open + (also.map { ", " + words($0) } ?? "")
  }
}
