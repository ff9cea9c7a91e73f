import Definitions
import Edition

/// The description of the data files of an edition, as `datapackage.json` (Data Package, version 2).
struct DataPackageJSON {
  let facts: EditionFacts
  /// The files of numbers, with their columns and what tells their lines apart.
  let files: [(artifact: Artifact, title: String, about: String, columns: [FileColumn], key: [String])]

  /// `observations` is the file with all numbers, `codes` that with all names.
  init(_ facts: EditionFacts, _ observations: Artifact, _ codes: Artifact, _ tables: [NumberedTable]) {
    self.facts = facts
    files =
      [
        (
          observations, facts.words(DataPhrase.allNumbers), "", FileColumn.ofObservations,
          ["table", "period", "level", "unit", "row", "column", "counted"]
        ),
        (codes, facts.words(DataPhrase.allCodes), "", CodesFile.columns, CodesFile.key),
      ]
      + tables.map { table in
        // Of a question of a survey: how it was asked, of whom, and what the numbers in the table are.
        let about = table.about.map(\.words) + (table.about.isEmpty ? [] : [table.table.scope])
        return (
          table.file.csv, table.table.title(facts.words), about.joined(separator: " "),
          table.file.columns,
          table.file.key
        )
      }
  }

  var json: JSON {
    let report = facts.definition.report
    let title = "\(report.title), \(facts.words.title(facts.period))"
    var members: [(String, JSON)] = [
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string("\(report.id)-\(facts.period)".lowercased())), ("title", .string(title)),
      ("description", .string(description)),
      // The first number is the edition.
      ("version", .string("\(facts.number).0.0")), ("created", .string("\(facts.today.iso)T00:00:00Z")),
      (
        "contributors",
        .array([
          .object(
            [("title", JSON.string(report.publisher))]
              + (report.website.map { [("path", .string($0))] } ?? [])
              + [("roles", .array([.string("publisher")]))])
        ])
      ),
    ]
    if let license = report.license {
      members.append(
        (
          "licenses",
          .array([
            .object([
              ("name", .string(license.rawValue)), ("path", .string(license.address)),
              ("title", .string(license.title)),
            ])
          ])
        ))
    }
    members += [
      (
        "sources",
        .array([.object([("title", .string(report.source)), ("path", .string("provenance.json"))])])
      ),
      ("resources", .array(files.map(resource))),
    ]
    return .object(members)
  }

  private var description: String {
    let state =
      facts.isProvisional ? facts.words(DataPhrase.provisionalNumbers) : facts.words(DataPhrase.finalNumbers)
    return [
      facts.isInternal ? facts.words(DataPhrase.unprotected) : nil,
      facts.definition.report.description, facts.definition.report.notice, state,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func resource(
    _ file: (artifact: Artifact, title: String, about: String, columns: [FileColumn], key: [String])
  ) -> JSON {
    let path = file.artifact.path
    let name = path.fileName.dropLast(".csv".count).lowercased().map { $0 == "_" ? "-" : $0 }
    let about: [(String, JSON)] = file.about.isEmpty ? [] : [("description", .string(file.about))]
    return .object(
      [
        ("name", .string(String(name))), ("type", .string("table")), ("path", .string(path)),
        ("title", .string(file.title)),
      ] + about + [
        ("format", .string("csv")), ("mediatype", .string("text/csv")),
        ("encoding", .string("utf-8")), ("bytes", .number(file.artifact.bytes.count)),
        ("hash", .string("sha256:\(SHA256.hex(file.artifact.bytes))")),
        (
          "dialect",
          .object([
            ("delimiter", .string(",")), ("lineTerminator", .string("\n")),
            ("doubleQuote", .flag(true)),
            ("header", .flag(true)),
          ])
        ),
        (
          "schema",
          .object([
            ("fields", .array(file.columns.map(field))), ("missingValues", .array([.string("")])),
            ("primaryKey", .array(file.key.map(JSON.string))),
          ])
        ),
      ])
  }

  private func field(_ column: FileColumn) -> JSON {
    var constraints: [(String, JSON)] = []
    if column.isRequired { constraints.append(("required", .flag(true))) }
    if !column.values.isEmpty { constraints.append(("enum", .array(column.values.map(JSON.string)))) }
    if let pattern = column.pattern { constraints.append(("pattern", .string(pattern))) }
    if let minimum = column.minimum { constraints.append(("minimum", .number(minimum))) }
    if let maximum = column.maximum { constraints.append(("maximum", .number(maximum))) }
    var members: [(String, JSON)] = [
      ("name", .string(column.name)), ("type", .string(column.type.rawValue)),
      ("description", .string(facts.words.text(column.description, ["answer": column.of ?? ""]))),
    ]
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }
}
