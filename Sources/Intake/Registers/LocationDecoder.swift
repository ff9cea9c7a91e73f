internal import Definitions

/// Turns the rows of a register file into locations.
struct LocationDecoder: RowDecoder {
  private(set) var gate: RowGate
  private let match: HeaderMatch
  private let geography: Geography
  private let missing: Set<String>
  private let municipalities: [String: String]

  init(_ match: HeaderMatch, entry: EntryInfo, geography: Geography) {
    self.match = match
    gate = RowGate(match, entry: entry)
    self.geography = geography
    missing = Set(match.layout.missing.map(\.folded))
    municipalities = Dictionary(
      geography.municipalities.flatMap { municipality in
        ([municipality.code, municipality.name] + municipality.aliases).map { ($0.folded, municipality.code) }
      }
    ) { first, _ in first }
  }

  mutating func decode(_ row: borrowing Row) -> Location? {
    guard gate.admits(row) else { return nil }
    var location = Location()
    for (column, place) in zip(match.layout.columns, match.places) {
      guard let place else { continue }
      let text = row[place].trimmed.text(match.layout.encoding)
      let isMissing = missing.contains(text.folded)
      switch column.meaning {
      case .role(let role):
        if isMissing { continue }
        guard set(role, text, &location, row[place].trimmed) else {
          return reject(
            role == .startDate || role == .endDate ? .invalidDate : .unknownAnswer, column.name, row)
        }
      case .flag(let role, let yes, let no):
        if isMissing { continue }
        let isYes = yes.map(\.folded).contains(text.folded)
        if !isYes, !no.map(\.folded).contains(text.folded) {
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
    return location
  }

  private mutating func reject(_ kind: Problem.Kind, _ column: String?, _ row: borrowing Row) -> Location? {
    gate.reject(kind, column: column, row)
    return nil
  }

  private func set(
    _ role: SourceLayout.Role, _ text: String, _ location: inout Location, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch role {
    case .locationCode: location.code = text.escapedCode
    case .locationName: location.name = text.escapingControls
    case .libraryCode: location.libraryCode = text.escapedCode
    case .libraryName: location.library = text.escapingControls
    case .municipalityCode: location.municipality = municipalities[text.folded] ?? location.municipality
    case .municipalityName:
      if location.municipality.isEmpty { location.municipality = municipalities[text.folded] ?? "" }
    case .startDate, .endDate:
      guard let date = DateField(bytes, match.layout.dates)?.date else { return false }
      if role == .startDate { location.start = date } else { location.end = date }
    case .openingHours:
      guard let hours = Self.hundredths(text) else { return false }
      location.openingHours = hours
    case .asOf:
      guard let quarter = Period(text), quarter.kind == .quarter else { return false }
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

  /// `12,5` as 1250; `nil` for anything but a number of at most 168 hours with at most two decimals.
  private static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }),
      let whole = Int(parts[0]), whole <= 168
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard parts[1].count <= 2, let fraction = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].count == 1 ? fraction * 10 : fraction)
  }
}
