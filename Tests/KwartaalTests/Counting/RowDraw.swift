import Definitions

/// Draws the rows of made exports: dates, identities, and versions of what was drawn before.
struct RowDraw {
  var cells: CellDraw
  /// Whether versions may contradict each other on one date.
  let conflicts: Bool
  /// Codes and names by which rows name their location.
  let places: (codes: [String], names: [(library: String, name: String)])
  private var focus: [String: CivilDate] = [:]
  private var registrations = 0

  init(
    _ cells: CellDraw, conflicts: Bool, places: (codes: [String], names: [(library: String, name: String)])
  ) {
    self.cells = cells
    self.conflicts = conflicts
    self.places = places
  }

  /// The rows of a new registration: one, or one per question.
  mutating func registration(_ layout: SourceLayout) -> [ExportRow] {
    registrations += 1
    var row = ExportRow(cells: [:])
    for column in layout.columns { row[column.name] = cell(column, layout) }
    setDates(&row, layout)
    guard layout.counts == .questions else { return [row] }
    var numbers = (1...cells.random.pick([1, 1, 2, 3])).map(String.init)
    if cells.random.chance(20) { numbers = Array(numbers.dropFirst()) + ["4"] }
    if cells.random.chance(10) { numbers.append(cells.random.pick(["0", "x", "", "40", "031", "-"])) }
    return numbers.map { number in
      var question = row
      for column in layout.columns where describesQuestion(column) || cells.random.chance(3) {
        if case .role = column.meaning { continue }
        question[column.name] = cell(column, layout)
      }
      if cells.random.chance(5) { setDates(&question, layout) }
      if cells.random.chance(10) { question["ingevoerd_op"] = cells.random.pick(["", "15-07-2025"]) }
      question["vraag_nr"] = number
      return question
    }
  }

  /// Another version of a row: identical, corrected or withdrawn.
  mutating func version(of row: ExportRow, _ layout: SourceLayout, number: Int) -> ExportRow {
    var row = row
    if cells.random.chance(30) || layout.identity == .content { return row }
    for column in layout.columns where cells.random.chance(25) {
      switch column.meaning {
      case .role(.identity), .role(.questionNumber), .role(.visitDate), .role(.entryDate), .role(.changeDate):
        break
      default: row[column.name] = cell(column, layout)
      }
    }
    if cells.random.chance(30) { setFlag(&row, layout, cells.random.pick(["Ja", "", "ja ", "Nee"])) }
    if cells.random.chance(20) { setDates(&row, layout) }
    guard !conflicts || cells.random.chance(70) else { return row }
    let change = CivilDate(day: 20_400 + Int32(number))
    for column in layout.columns {
      if case .role(.changeDate) = column.meaning { row[column.name] = date(change, layout, plain: true) }
      if case .role(.entryDate) = column.meaning, !has(.changeDate, layout) {
        row[column.name] = date(change, layout, plain: true)
      }
    }
    return row
  }

  private func describesQuestion(_ column: SourceLayout.Column) -> Bool {
    ["soort_vraag", "onderwerp", "organisaties", "hulp", "doorverwezen_naar"].contains(column.name)
  }

  private mutating func cell(_ column: SourceLayout.Column, _ layout: SourceLayout) -> String {
    switch column.meaning {
    case .role(.identity): cells.random.chance(2) ? cells.random.pick(["", "-", " "]) : "R\(registrations)"
    case .role(.locationCode):
      cells.random.chance(5) ? cells.random.pick(["", "-", "L999"]) : cells.random.pick(places.codes)
    case .role(.libraryName), .role(.locationName): name(column)
    case .flag:
      cells.random.chance(4)
        ? cells.random.pick(["Ja", " JA", "ja", "WAAR", "x", "1", "true", "J", "misschien"])
        : cells.random.pick(["", "", "-", "Nee", "0", "ONWAAR"])
    default: cells.cell(column, layout)
    }
  }

  private mutating func name(_ column: SourceLayout.Column) -> String {
    let place = cells.random.pick(places.names)
    guard column.name == "Bibliotheek" else { return place.name }
    return cells.random.chance(15) ? cells.random.pick(["", "-", "Nergens"]) : place.library
  }

  private mutating func setFlag(_ row: inout ExportRow, _ layout: SourceLayout, _ value: String) {
    for column in layout.columns { if case .flag = column.meaning { row[column.name] = value } }
  }

  private func has(_ role: SourceLayout.Role, _ layout: SourceLayout) -> Bool {
    layout.columns.contains { if case .role(role) = $0.meaning { true } else { false } }
  }

  // MARK: dates

  private mutating func setDates(_ row: inout ExportRow, _ layout: SourceLayout) {
    let visit = visitDay(layout)
    var entry = visit.day + Int32(cells.random.pick([0, 0, 0, 1, 5, 20, 100]))
    if cells.random.chance(2) { entry = visit.day - 1 }
    for column in layout.columns {
      switch column.meaning {
      case .role(.visitDate): row[column.name] = date(visit, layout)
      case .role(.entryDate):
        row[column.name] = cells.random.chance(8) ? "-" : date(CivilDate(day: entry), layout)
      case .role(.changeDate):
        let change = CivilDate(day: max(entry, visit.day) + Int32(cells.random.number(0...9)))
        row[column.name] = conflicts && cells.random.chance(30) ? date(change, layout) : ""
      default: break
      }
    }
  }

  private mutating func visitDay(_ layout: SourceLayout) -> CivilDate {
    let first = layout.era.from ?? CivilDate(day: 18_078)
    let last = layout.era.to ?? CivilDate(day: 20_180)
    if cells.random.chance(4) { return CivilDate(day: Int32(cells.random.number(17_900...20_250))) }
    if cells.random.chance(30) {
      return CivilDate(day: Int32(cells.random.number(Int(first.day)...Int(last.day))))
    }
    let middle =
      focus[layout.id] ?? CivilDate(day: Int32(cells.random.number(Int(first.day)...Int(last.day))))
    focus[layout.id] = middle
    return CivilDate(day: min(max(middle.day + Int32(cells.random.number(-60...60)), first.day), last.day))
  }

  private mutating func date(_ date: CivilDate, _ layout: SourceLayout, plain: Bool = false) -> String {
    let parts = date.components
    var fields = [parts.day.padded(to: 2), parts.month.padded(to: 2), String(parts.year)]
    if !plain, cells.random.chance(10) {
      fields = [String(parts.day), String(parts.month), String(parts.year)]
    }
    if !plain, cells.random.chance(2) {
      return cells.random.pick([
        "31-02-2022", "30.06.2022", "00-01-2022", "13-13-2022", "2022-02-30", "gisteren", "29-02-2023",
      ])
    }
    if layout.dates == .yearMonthDay { fields.reverse() }
    let time =
      !plain && cells.random.chance(10)
      ? cells.random.pick([" 09:30", " 23:59:59", "T00:00:01", " 24:00"]) : ""
    return fields.joined(separator: "-") + time
  }
}
