import Definitions
import Edition

/// How many were asked and how many answered: as a whole, by size class and by province.
struct SurveyResponseTables {
  let questionnaire: Questionnaire
  let wave: Questionnaire.Wave
  let index: TableIndex
  let provinces: [Geography.Province]
  let words: Words

  private func table(_ id: String = SurveyTableID.response, province: String? = nil) -> PublishedTable? {
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
        (whole, SurveyTableID.response, [table()].compactMap { $0 }),
        (
          bySize, SurveyTableID.response + SurveyTableID.bySizeClass,
          [table(SurveyTableID.response + SurveyTableID.bySizeClass)].compactMap { $0 }
        ),
        (byProvince, SurveyTableID.response + SurveyTableID.by("province"), provinces),
      ]
      + questionnaire.frame.map { variable in
        let id = SurveyTableID.response + SurveyTableID.by(variable.id)
        return ({ byVariable(variable, $0) }, id, [table(id)].compactMap { $0 })
      }
    return made.compactMap { part in
      guard let table = numbers.table(part.make) else { return nil }
      let file = TableFile(
        part.name, part.shown.map { ($0, $0.columns) },
        rows: part.name == SurveyTableID.response ? Self.rows : ["invited", "responded"],
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
    let variable = questionnaire.frame.first { table == SurveyTableID.response + SurveyTableID.by($0.id) }
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
      number: number, in: words, caption: words(SurveyPhrase.response), scope: scope,
      corner: words(SurveyPhrase.group),
      columns: [("frame", SurveyPhrase.inFrame), ("invited", .invited), ("partial", .partlyAnswered)]
        .map { row, head in
          TableColumn<Questionnaire.RespondentType>(words(head), unit: words(SurveyPhrase.number)) {
            entry(row, $0.id, table)
          }
        } + rates(words(SurveyPhrase.responded)) { ($0.id, table) }, rows: types
    ) { DataTable.Row(head: $0.label, cells: $1) }
  }

  /// Who answered, as a count and as a share of the invited; `place` is the column of a row and its table.
  private func rates<Subject>(
    _ head: String, unit: String? = nil, showsHead: Bool = true,
    at place: @escaping (Subject) -> (column: String, table: PublishedTable)
  ) -> [TableColumn<Subject>] {
    [
      TableColumn(head, showsHead: showsHead, unit: unit ?? words(SurveyPhrase.number)) { subject in
        let (column, table) = place(subject)
        return Entries.count(table["responded", column], in: table)
      },
      TableColumn(head, showsHead: false, unit: "%") { subject in
        let (column, table) = place(subject)
        return Entries.percent(
          table["responded", column], in: table, anchor: anchor("responded", column, table) + ".percent")
      },
    ]
  }

  func bySize(_ number: Int) -> DataTable? {
    byClass(
      number, SurveyTableID.response + SurveyTableID.bySizeClass, words(SurveyPhrase.responseBySize),
      \.sizeClasses)
  }

  private func byVariable(_ variable: FrameVariable, _ number: Int) -> DataTable? {
    let caption = words.text(
      SurveyPhrase.responseByVariable, ["variable": variable.title.uncapitalised])
    return byClass(number, SurveyTableID.response + SurveyTableID.by(variable.id), caption) { _ in
      variable.classes
    }
  }

  private func byClass(
    _ number: Int, _ id: String, _ caption: String, _ classes: (Questionnaire.RespondentType) -> [Answer]
  ) -> DataTable? {
    guard let table = table(id) else { return nil }
    return DataTable(
      number: number, in: words, caption: caption, scope: scope, corner: words(SurveyPhrase.group),
      columns: [
        TableColumn<(column: String, label: String)>(
          words(SurveyPhrase.invited), unit: words(SurveyPhrase.number)
        ) { entry("invited", $0.column, table) }
      ] + rates(words(SurveyPhrase.responded)) { ($0.column, table) },
      rows: types.flatMap { type in
        classes(type).map {
          (column: "\(type.id)_\($0.id)", label: "\(type.label): \($0.label.uncapitalised)")
        }
      }.filter { table.columns.contains($0.column) }
    ) { DataTable.Row(head: $0.label, cells: $1) }
  }

  func byProvince(_ number: Int) -> DataTable? {
    typealias Known = (province: Geography.Province, table: PublishedTable)
    let known: [Known] = provinces.compactMap { province in
      table(province: province.code).map { (province, $0) }
    }
    guard !known.isEmpty else { return nil }
    return DataTable(
      number: number, in: words, caption: words(SurveyPhrase.responseByProvince), scope: scope,
      corner: words.level(.province).one,
      columns: types.flatMap { type in
        [
          TableColumn<Known>(type.label, unit: words(SurveyPhrase.invited).uncapitalised) {
            Entries.count($0.table["invited", type.id], in: $0.table)
          }
        ]
          + rates(type.label, unit: words(SurveyPhrase.responded).uncapitalised, showsHead: false) {
            (type.id, $0.table)
          }
      }, rows: known
    ) { DataTable.Row(head: $0.province.name, cells: $1) }
  }

  private var scope: String { words.text(SurveyPhrase.responseScope, ["wave": wave.label]) }

  private func anchor(_ row: String, _ column: String, _ table: PublishedTable) -> String {
    SurveyView.anchor(
      table.key.table, row, column, wave.period,
      province: table.key.level == .province ? table.key.unit : nil)
  }

  private func entry(_ row: String, _ column: String, _ table: PublishedTable) -> DataTable.Entry {
    Entries.count(table[row, column], in: table, anchor: anchor(row, column, table))
  }
}
