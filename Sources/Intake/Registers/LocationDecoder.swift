internal import Definitions

/// Turns the rows of a register file into locations.
struct LocationDecoder {
  private(set) var problems = ProblemLog()
  /// The rejected rows, in order.
  private(set) var rejects: [Reject] = []
  private var encoding = EncodingEvidence()
  private var dates: DateEvidence
  private let match: HeaderMatch
  private let entry: EntryInfo
  private let geography: Geography
  private let missing: Set<String>
  private let municipalities: [String: String]

  init(_ match: HeaderMatch, entry: EntryInfo, geography: Geography) {
    self.match = match
    self.entry = entry
    self.geography = geography
    dates = DateEvidence(match.layout.dateFormats)
    missing = Set(match.layout.missing.map(\.folded))
    municipalities = Dictionary(
      geography.municipalities.flatMap { municipality in
        ([municipality.code, municipality.name] + municipality.aliases).map { ($0.folded, municipality.code) }
      }
    ) { first, _ in first }
    for name in match.extra {
      problems.note(.extraColumn, column: name.escapingControls, at: entry.place)
    }
  }

  /// Throws when the bytes read so far contradict the encoding of the layout.
  func finish() throws(StageFailure) {
    try encoding.check(match.layout.encoding, at: entry.place)
    try dates.check(at: entry.place)
  }

  /// The encoding that the rows turned out to have.
  var foundEncoding: SourceLayout.Encoding { encoding.found(match.layout) }

  /// `nil` when the row is rejected, which ``problems`` then tells.
  mutating func decode(_ row: borrowing Row) -> Location? {
    if let fault = row.fault { return reject(fault.problem, nil, row) }
    guard row.count == match.width else { return reject(.cellCount, nil, row) }
    if row.hasHighBytes, !encoding.accepts(row, match.layout.encoding) {
      return reject(.invalidEncoding, nil, row)
    }
    var location = Location()
    for (column, place) in zip(match.layout.columns, match.places) {
      guard let place else { continue }
      let text = row[place].trimmed.text(match.layout.encoding)
      let isMissing = missing.contains(text.folded)
      switch column.meaning {
      case .role(let role):
        if isMissing { continue }
        let isDate = role == .startDate || role == .endDate
        let date = isDate ? dates.read(row[place].trimmed, column.name, at: place, line: row.line) : nil
        guard set(role, text, date?.date, &location) else {
          return reject(isDate ? .invalidDate : .unknownAnswer, column.name, row)
        }
      case .flag(let role, let yes, let no):
        if isMissing { continue }
        let isYes = yes.map(\.folded).contains(text.folded)
        if !isYes, !no.map(\.folded).contains(text.folded) {
          note(.unknownAnswer, column.name, row)
          continue
        }
        setFlag(role, isYes, &location)
      default: continue
      }
    }
    if location.code.isEmpty { return reject(.missingIdentity, nil, row) }
    if location.asOf == 0 { return reject(.invalidDate, nil, row) }
    if location.municipality.isEmpty {
      note(.unknownLocation, nil, row)
    }
    return location
  }

  private mutating func reject(_ kind: Problem.Kind, _ column: String?, _ row: borrowing Row) -> Location? {
    note(kind, column, row)
    rejects.append(Reject(line: row.fault == nil ? row.line : row.faultLine, column: column, kind: kind))
    return nil
  }

  private mutating func note(_ kind: Problem.Kind, _ column: String?, _ row: borrowing Row) {
    let place = Place(
      file: entry.file, member: entry.member, line: row.fault == nil ? row.line : row.faultLine,
      column: column, byte: row.byteOffset)
    problems.note(kind, column: column, at: place)
  }

  private func set(
    _ role: SourceLayout.Role, _ text: String, _ date: CivilDate?, _ location: inout Location
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
      guard let date else { return false }
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
