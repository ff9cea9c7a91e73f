import Definitions
import Edition

/// What an overview says first: where something was registered, and where most in proportion to its inhabitants.
struct OverviewOpening {
  let edition: LocalEdition
  let level: Level
  let units: [UnitTree.Unit]

  private var words: Words { edition.words }

  var lines: [Line] {
    if level == .organisation { return [largest].compactMap { $0 } }
    return [active, highest].compactMap { $0 }
  }

  /// The locations that register, which are exact, say whether there were visits.
  private var active: Line {
    let active = units.count { edition.count("locations", $0, edition.span) ?? 0 > 0 }
    let during = words.within(edition.span)
    let many = words.level(level).many.uncapitalised
    return active == units.count
      ? words.line(UnitPhrase.allActive, ["count": active, "units": many, "during": during])
      : words.line(
        UnitPhrase.activeUnits, ["active": active, "count": units.count, "units": many, "during": during])
  }

  /// The unit with most visits in proportion to its inhabitants; none where rounding can have made it first. A report
  /// with a baseline does not rank.
  private var highest: Line? {
    guard !edition.hasBaseline, let nation = edition.nationalRate else { return nil }
    let rates = units.compactMap { unit in edition.rate(unit).map { (unit: unit, rate: $0) } }
      .sorted { $0.rate.units > $1.rate.units }
    guard rates.count > 1, isTold(rates[0].unit, rates[1].unit) else { return nil }
    let first = Inline.link(rates[0].unit.name, to: rates[0].unit.path(from: level, words))
    let rate = words.value(rates[0].rate)
    // Where there are few visits, no rate is published, and it may be higher.
    let hasOthers = units.contains {
      edition.rate($0) == nil && edition.count("locations", $0, edition.span) ?? 0 > 0
    }
    let whole = words.value(nation)
    return hasOthers
      ? words.line(
        UnitPhrase.highestRateFrom,
        ["minimum": edition.rule.minimumForPercentages, "unit": first, "rate": rate, "nation": whole])
      : words.line(UnitPhrase.highestRate, ["unit": first, "rate": rate, "nation": whole])
  }

  private func isTold(_ unit: UnitTree.Unit, _ other: UnitTree.Unit) -> Bool {
    func cells(_ unit: UnitTree.Unit) -> (rate: Cell, count: Cell?)? {
      let id = DerivedTable.perThousand.id(of: edition.key)
      let key = TableKey(id, edition.span, level: unit.level, unit: unit.id, counted: .visits)
      return edition.tables[key]?["visits"].map { ($0, edition.keyCell("visits", unit, edition.span)) }
    }
    guard let one = cells(unit), let second = cells(other) else { return false }
    return edition.claims.isTold(one.rate, of: one.count, from: second.rate, of: second.count)
      && one.rate.value != second.rate.value
  }

  /// The organisation that most visits or questions were about, whose counts are national and exact.
  private var largest: Line? {
    let counted: Counted = units.contains { edition.leading($0) == .questions } ? .questions : .visits
    let sizes = units.compactMap { unit in
      edition.count(counted.rawValue, unit, edition.span).map { (unit: unit, size: $0) }
    }.sorted { $0.size > $1.size }
    guard sizes.count > 1, sizes[0].size > sizes[1].size else { return nil }
    let first = sizes[0].unit
    return words.line(
      UnitPhrase.largestOrganisation,
      [
        "unit": Inline.link(first.name, to: first.path(from: level, words)), "count": sizes[0].size,
        "things": words.many(counted),
      ])
      + (edition.covered(counted).map { [.text(" " + words.text(UnitPhrase.thisIs, ["covered": $0]))] } ?? [])
  }
}
