package import Counting
package import Definitions

/// What `kwartaal table` was asked: the table, and the conditions on what counts.
package struct AdHocQuestion {
  package let table: TableSpec
  package let terms: [CountingFilter.Term]

  /// Throws what the codebook does not know.
  package init(_ codebook: Codebook, rows: String, columns: String?, _ conditions: [String])
    throws(StageFailure)
  {
    let ids = codebook.variables.map(\.id)
    for name in [rows, columns].compactMap({ $0 }) where !ids.contains(name) {
      throw Self.unknown("variable", name, ids)
    }
    if rows == columns {
      throw StageFailure(.definitions, "rows and columns are the same variable", exit: .usage)
    }
    let labels = [rows, columns].compactMap { $0 }.map { codebook[$0]?.label ?? $0 }
    table = TableSpec(
      id: columns.map { "\(rows)_by_\($0)" } ?? rows, rows: .variable(rows), columns: columns,
      periods: [.quarter], title: labels.joined(separator: " naar "))
    terms = try conditions.tryMap { (text) throws(StageFailure) in try Self.term(text, codebook) }
  }

  private static func term(_ text: String, _ codebook: Codebook) throws(StageFailure) -> CountingFilter.Term {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw StageFailure(
        .definitions, "\"\(text)\" is no condition", remedy: "write it as age=65plus", exit: .usage)
    }
    let (name, value) = (parts[0], parts[1])
    let geography = codebook.geography
    switch name {
    case "province":
      return try unit(.province, value, geography.provinces.map { ($0.code, $0.name) })
    case "poi": return try unit(.poi, value, geography.pois.map { ($0.id, $0.name) })
    case "municipality":
      return try unit(.municipality, value, geography.municipalities.map { ($0.code, $0.name) })
    case "library": return .unit(.library, value)
    default: break
    }
    guard let index = codebook.index(of: name) else {
      throw unknown(
        "variable", name, codebook.variables.map(\.id) + ["province", "poi", "municipality", "library"])
    }
    let variable = codebook.variables[index]
    guard let code = variable.code(of: value) else {
      throw unknown("answer of \(name)", value, variable.answers.map(\.id))
    }
    return .answer(variable: index, code: code)
  }

  private static func unit(
    _ level: Level, _ value: String, _ known: [(id: String, name: String)]
  ) throws(StageFailure) -> CountingFilter.Term {
    if let found = known.first(where: { $0.id == value || $0.name.lowercased() == value.lowercased() }) {
      return .unit(level, found.id)
    }
    throw unknown(level.rawValue, value, known.map(\.name))
  }

  private static func unknown(_ what: String, _ value: String, _ known: [String]) -> StageFailure {
    StageFailure(
      .definitions, "there is no \(what) \"\(value)\"",
      remedy: value.nearest(of: known).map { "did you mean \"\($0)\"?" }
        ?? (known.count <= 45 ? "one of: \(known.joined(separator: ", "))" : nil), exit: .usage)
  }
}
