internal import Definitions

/// Turns the rows of a register file into locations.
struct LocationDecoder: RowDecoder {
  private(set) var gate: RowGate
  private let match: HeaderMatch
  private let geography: Geography
  private let missing: Set<String>
  private let municipalities: [String: String]
  /// Per place in the layout the words of a yes or no.
  private let flags: [FlagWords?]

  init(_ match: HeaderMatch, entry: EntryInfo, geography: Geography) {
    self.match = match
    gate = RowGate(match, entry: entry)
    self.geography = geography
    missing = Set(match.layout.missing.map(\.folded))
    flags = match.layout.columns.map { column in
      if case .flag(_, let yes, let no) = column.meaning { FlagWords(yes: yes, no: no) } else { nil }
    }
    municipalities = Dictionary(
      geography.municipalities.flatMap { municipality in
        ([municipality.code, municipality.name] + municipality.aliases).map { ($0.folded, municipality.code) }
      }
    ) { first, _ in first }
  }

  mutating func decode(_ row: borrowing Row) -> (location: Location, place: Place)? {
    guard gate.admits(row) else { return nil }
    var location = Location()
    for (index, column) in match.layout.columns.enumerated() {
      guard let place = match.places[index] else { continue }
      let cell = row[place].stripped(match.layout.encoding)
      let text = cell.text(match.layout.encoding)
      let folded = text.folded
      let isMissing = missing.contains(folded)
      switch column.meaning {
      case .role(let role):
        if isMissing { continue }
        let isDate = role == .startDate || role == .endDate
        let date = isDate ? gate.date(cell, column.name, at: place, line: row.line) : nil
        guard set(role, text, folded, date?.date, &location) else {
          return reject(isDate ? .invalidDate : .unknownAnswer, column.name, row)
        }
      case .flag(let role, _, _):
        if isMissing || text.isEmpty { continue }
        guard let isYes = flags[index]?(folded) else {
          gate.note(.unknownAnswer, column: column.name, row)
          continue
        }
        setFlag(role, isYes, &location)
      default: continue
      }
    }
    if location.code.isEmpty { return reject(.missingIdentity, nil, row) }
    if location.asOf == 0 { return reject(.invalidDate, nil, row) }
    if location.municipality.isEmpty {
      gate.note(.unknownLocation, column: nil, row)
    }
    return (location, gate.place(row))
  }

  private mutating func reject(_ kind: Problem.Kind, _ column: String?, _ row: borrowing Row) -> (
    location: Location, place: Place
  )? {
    gate.reject(kind, column: column, row)
    return nil
  }

  private func set(
    _ role: SourceLayout.Role, _ text: String, _ folded: String, _ date: CivilDate?,
    _ location: inout Location
  ) -> Bool {
    switch role {
    case .locationCode: location.code = text.escapedCode
    case .locationName: location.name = text.escapingControls
    case .libraryCode: location.libraryCode = text.escapedCode
    case .libraryName: location.library = text.escapingControls
    case .municipalityCode: location.municipality = municipalities[folded] ?? location.municipality
    case .municipalityName:
      if location.municipality.isEmpty { location.municipality = municipalities[folded] ?? "" }
    case .startDate, .endDate:
      guard let date else { return false }
      if role == .startDate { location.start = date } else { location.end = date }
    case .openingHours:
      guard let hours = Self.hundredths(text) else { return false }
      location.openingHours = hours
    case .asOf:
      guard let quarter = Self.quarter(text) else { return false }
      location.asOf = quarter.firstMonth
    default: break
    }
    return true
  }

  private func setFlag(_ role: SourceLayout.Role, _ isYes: Bool, _ location: inout Location) {
    switch role {
    case .openEvening: location.openEvening = isYes
    case .openWeekend: location.openWeekend = isYes
    case .staffingEmployees: location.staffing.employees = isYes
    case .staffingVolunteers: location.staffing.volunteers = isYes
    case .staffingPartners: location.staffing.partners = isYes
    default: break
    }
  }

  /// `2022-Q2`, `2022 Q2`, `2022q2`, `2022-K2` or `Q2 2022`.
  private static func quarter(_ text: String) -> Period? {
    let marks = text.folded.filter { !" -/".contains($0) }
    let turned =
      marks.count == 6 && "qk".contains(marks.first!) ? marks.suffix(4) + marks.prefix(2) : marks[...]
    guard turned.count == 6, "qk".contains(turned.dropFirst(4).first!) else { return nil }
    return Period("\(turned.prefix(4))-Q\(turned.suffix(1))")
  }

  /// `12,5` or `12.5` as 1250; `nil` for anything but a number of at most 168 hours with at most two decimals.
  private static func hundredths(_ text: String) -> Int? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }),
      let whole = Int(parts[0]), whole <= 168
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].count <= 2, let fraction = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
  }
}
