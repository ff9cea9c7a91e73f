import Definitions
import Edition

/// How many were asked and how many answered: as a whole, by size class and by province.
struct SurveyResponseTables {
  let questionnaire: Questionnaire
  let wave: Questionnaire.Wave
  let index: TableIndex
  let provinces: [Geography.Province]
  let words: Words

  private func table(_ id: String = "response", province: String? = nil) -> PublishedTable? {
    index.published[
      TableKey(
        id, wave.period, level: province == nil ? .national : .province, unit: province ?? "NL",
        counted: .respondents)]
  }

  private var types: [Questionnaire.RespondentType] {
    questionnaire.respondents.filter { table()?.columns.contains($0.id) == true }
  }

  /// Nothing was asked when there is no such table.
  var isPublished: Bool { table() != nil }

  /// The tables that are published, with their files.
  func numbered(_ numbers: inout Numbering) -> [NumberedTable] {
    let provinces = provinces.compactMap { table(province: $0.code) }
    let made: [(make: (Int) -> DataTable?, name: String, shown: [PublishedTable])] =
      [
        (whole, "response", [table()].compactMap { $0 }),
        (bySize, "response_by_size_class", [table("response_by_size_class")].compactMap { $0 }),
        (byProvince, "response_by_province", provinces),
      ]
      + questionnaire.frame.map { variable in
        let id = "response_by_\(variable.id)"
        return ({ byVariable(variable, $0) }, id, [table(id)].compactMap { $0 })
      }
    return made.compactMap { part in
      guard let table = numbers.table(part.make) else { return nil }
      let file = TableFile(
        part.name, part.shown.map { ($0, $0.columns) },
        rows: part.name == "response" ? Self.rows : ["invited", "responded"],
        label: { labels[$0] ?? $0 }, columnLabel: { columnLabel($0, of: part.name) })
      return NumberedTable(table, file, shown: part.shown, in: words, hasBase: false)
    }
  }

  private static let rows = ["frame", "invited", "responded", "partial"]
  private var labels: [String: String] {
    [
      "frame": words(SurveyPhrase.inFrame), "invited": words(SurveyPhrase.invited),
      "responded": words(SurveyPhrase.responded), "partial": words(SurveyPhrase.partlyAnswered),
    ]
  }

  private func columnLabel(_ column: String, of table: String) -> String {
    let variable = questionnaire.frame.first { table == "response_by_\($0.id)" }
    for type in types {
      if type.id == column { return type.label }
      for own in variable?.classes ?? type.sizeClasses where column == "\(type.id)_\(own.id)" {
        return "\(type.label): \(own.label)"
      }
    }
    return ""
  }

  /// Per type the frame, the invited, those who answered in part and those who answered.
  func whole(_ number: Int) -> DataTable? {
    guard let table = table() else { return nil }
    return DataTable(
      number: number, anchor: "\(words(PageAddress.table))-\(number)", caption: words(SurveyPhrase.response),
      scope: scope,
      corner: words(SurveyPhrase.group),
      columns: [
        count(.inFrame), count(.invited), count(.partlyAnswered),
      ] + rateColumns(words(SurveyPhrase.responded)),
      rows: types.map { type in
        DataTable.Row(
          head: type.label,
          cells: ["frame", "invited", "partial"].map { entry($0, type.id, table) } + rate(type.id, table))
      }, totals: [])
  }

  func bySize(_ number: Int) -> DataTable? {
    byClass(number, "response_by_size_class", words(SurveyPhrase.responseBySize), \.sizeClasses)
  }

  private func byVariable(_ variable: FrameVariable, _ number: Int) -> DataTable? {
    let caption = words.text(
      SurveyPhrase.responseByVariable, ["variable": variable.title.uncapitalised])
    return byClass(number, "response_by_\(variable.id)", caption) { _ in variable.classes }
  }

  private func byClass(
    _ number: Int, _ id: String, _ caption: String, _ classes: (Questionnaire.RespondentType) -> [Answer]
  ) -> DataTable? {
    guard let table = table(id) else { return nil }
    return DataTable(
      number: number, anchor: "\(words(PageAddress.table))-\(number)", caption: caption, scope: scope,
      corner: words(SurveyPhrase.group),
      columns: [count(.invited)] + rateColumns(words(SurveyPhrase.responded)),
      rows: types.flatMap { type in
        classes(type).filter { table.columns.contains("\(type.id)_\($0.id)") }.map { own in
          let column = "\(type.id)_\(own.id)"
          return DataTable.Row(
            head: "\(type.label): \(own.label.uncapitalised)",
            cells: [entry("invited", column, table)] + rate(column, table))
        }
      }, totals: [])
  }

  func byProvince(_ number: Int) -> DataTable? {
    let known = provinces.compactMap { province in table(province: province.code).map { (province, $0) } }
    guard !known.isEmpty else { return nil }
    return DataTable(
      number: number, anchor: "\(words(PageAddress.table))-\(number)",
      caption: words(SurveyPhrase.responseByProvince),
      scope: scope, corner: words.level(.province).one,
      columns: types.flatMap { type in
        [DataTable.Column(type.label, unit: words(SurveyPhrase.invited).uncapitalised)]
          + rateColumns(type.label).enumerated().map { place, column in
            DataTable.Column(
              column.head, showsHead: false,
              unit: place == 0 ? words(SurveyPhrase.responded).uncapitalised : column.unit)
          }
      },
      rows: known.map { province, table in
        DataTable.Row(
          head: province.name,
          cells: types.flatMap { type in
            [Entries.count(table["invited", type.id], in: table)]
              + rate(type.id, table, province: province.code)
          })
      }, totals: [])
  }

  private var scope: String { words.text(SurveyPhrase.responseScope, ["wave": wave.label]) }

  private func count(_ head: SurveyPhrase) -> DataTable.Column {
    DataTable.Column(words(head), unit: words(SurveyPhrase.number))
  }

  private func rateColumns(_ head: String) -> [DataTable.Column] {
    [
      DataTable.Column(head, unit: words(SurveyPhrase.number)),
      DataTable.Column(head, showsHead: false, unit: "%"),
    ]
  }

  private func anchor(_ row: String, _ column: String, _ table: PublishedTable) -> String {
    SurveyView.anchor(
      table.key.table, row, column, wave.period,
      province: table.key.level == .province ? table.key.unit : nil)
  }

  private func entry(_ row: String, _ column: String, _ table: PublishedTable) -> DataTable.Entry {
    Entries.count(table[row, column], in: table, anchor: anchor(row, column, table))
  }

  /// Who answered, as a count and as a share of the invited.
  private func rate(_ column: String, _ table: PublishedTable, province: String? = nil) -> [DataTable.Entry] {
    let cell = table["responded", column]
    let anchor = anchor("responded", column, table)
    return [
      Entries.count(cell, in: table),
      Entries.percent(cell, in: table, anchor: anchor + ".percent"),
    ]
  }
}
