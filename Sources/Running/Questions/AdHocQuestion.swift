package import Counting
package import Definitions
package import Reporting

/// What `kwartaal table` was asked: the table, and the conditions on what counts.
package struct AdHocQuestion {
  /// The table that answers it.
  package let table: TableSpec
  /// What must hold for a registration to count.
  package let terms: [CountingFilter.Term]
  /// The conditions in words, those on the same thing together.
  package let conditions: [AdHocCondition]

  /// A condition names a unit below national level.
  package var isAboutUnits: Bool { terms.contains { if case .unit = $0 { true } else { false } } }

  /// A condition on a library needs the register, which knows the libraries.
  package static func needsRegister(_ conditions: [String]) -> Bool {
    conditions.contains { $0.hasPrefix("library=") }
  }

  /// The table of two variables. Ids and labels are taken alike, without regard to case.
  package static func table(_ codebook: Codebook, rows: String, columns: String?) throws(StageFailure)
    -> TableSpec
  {
    let rows = try Self.variable(rows, codebook)
    let columns = try columns.map { (name) throws(StageFailure) in try Self.variable(name, codebook) }
    if rows.id == columns?.id {
      throw StageFailure(.definitions, "rows and columns are the same variable", exit: .usage)
    }
    return TableSpec(
      id: columns.map { "\(rows.id)_by_\($0.id)" } ?? rows.id, rows: .variable(rows.id), columns: columns?.id,
      periods: [.quarter], title: [rows, columns].compactMap { $0?.label }.joined(separator: " × "))
  }

  /// The conditions, with ids, labels and other names alike. `day` decides which labels hold.
  package init(
    _ definition: PipelineDefinition, _ table: TableSpec, _ conditions: [String], register: LocationRegister?,
    on day: CivilDate
  ) throws(StageFailure) {
    self.table = table
    let codebook = definition.codebook
    let found = try conditions.tryMap { (text) throws(StageFailure) in
      try Self.term(text, codebook, register, definition.words)
    }
    terms = found.map(\.term)
    self.conditions = Self.words(found, codebook, definition.words, on: day)
  }

  private typealias Found = (term: CountingFilter.Term, name: String)

  private static func words(
    _ found: [Found], _ codebook: Codebook, _ words: Words, on day: CivilDate
  ) -> [AdHocCondition] {
    var answers: [(variable: Int, answers: [Answer])] = []
    var units: [(level: Level, names: [String])] = []
    for (term, name) in found {
      switch term {
      case .answer(let variable, let code):
        let answer = codebook.variables[variable].answers[code]
        if let place = answers.firstIndex(where: { $0.variable == variable }) {
          if !answers[place].answers.contains(answer) { answers[place].answers.append(answer) }
        } else {
          answers.append((variable, [answer]))
        }
      case .unit(let level, _):
        if let place = units.firstIndex(where: { $0.level == level }) {
          if !units[place].names.contains(name) { units[place].names.append(name) }
        } else {
          units.append((level, [name]))
        }
      }
    }
    return units.map { AdHocCondition($0.level, $0.names, words) }
      + answers.map { AdHocCondition(codebook.variables[$0.variable], $0.answers, on: day) }
  }

  private static func variable(_ name: String, _ codebook: Codebook) throws(StageFailure) -> Variable {
    let known = codebook.variables
    if let found = known.first(where: { $0.id == name || $0.label.lowercased() == name.lowercased() }) {
      return found
    }
    throw unknown("variable", name, known.map(\.id) + known.map(\.label), list: known.map(\.id))
  }

  private static func term(
    _ text: String, _ codebook: Codebook, _ register: LocationRegister?, _ words: Words
  ) throws(StageFailure) -> Found {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw StageFailure(
        .definitions, "\"\(text)\" is no condition", remedy: "write it as age=65plus", exit: .usage)
    }
    let (name, value) = (parts[0], parts[1])
    let geography = codebook.geography
    func said(_ level: Level) -> String { words.level(level).one.lowercased() }
    switch name.lowercased() {
    case "province", said(.province):
      return try unit(.province, value, geography.provinces.map { ($0.code, $0.name, $0.aliases) })
    case "poi": return try unit(.poi, value, geography.pois.map { ($0.id, $0.name, []) })
    case "municipality", said(.municipality):
      return try unit(.municipality, value, geography.municipalities.map { ($0.code, $0.name, $0.aliases) })
    case "library", said(.library): return try unit(.library, value, libraries(register))
    default: break
    }
    let known = codebook.variables
    guard let index = known.firstIndex(where: { $0.id == name || $0.label.lowercased() == name.lowercased() })
    else {
      let ids = known.map(\.id) + ["province", "poi", "municipality", "library"]
      throw unknown("variable", name, ids + known.map(\.label), list: ids)
    }
    let variable = known[index]
    let wanted = value.lowercased()
    let places = variable.answers.indices.filter { place in
      let answer = variable.answers[place]
      return answer.id.lowercased() == wanted || answer.label.lowercased() == wanted
        || answer.laterLabels.contains { $0.label.lowercased() == wanted }
        || variable.isMunicipality
          && geography.municipalities.contains {
            $0.code == answer.id && $0.aliases.contains { $0.lowercased() == wanted }
          }
    }
    guard let code = places.first else {
      let ids = variable.answers.map(\.id)
      throw unknown("answer of \(variable.id)", value, variable.answers.map(\.label) + ids, list: ids)
    }
    return (.answer(variable: index, code: code), variable.answers[code].label)
  }

  /// Codes and names of the libraries in the register.
  private static func libraries(_ register: LocationRegister?) -> [(String, String, [String])] {
    var names: [String: String] = [:]
    for row in register?.rows.joined() ?? [].joined() where !row.libraryCode.isEmpty {
      names[row.libraryCode] = row.library
    }
    return names.sorted { $0.key < $1.key }.map { ($0.key, $0.value.isEmpty ? $0.key : $0.value, []) }
  }

  private static func unit(
    _ level: Level, _ value: String, _ known: [(id: String, name: String, aliases: [String])]
  ) throws(StageFailure) -> Found {
    let wanted = value.lowercased()
    let found =
      known.first { $0.id.lowercased() == wanted }
      ?? known.first { $0.name.lowercased() == wanted }
      ?? known.first { $0.aliases.contains { $0.lowercased() == wanted } }
    if let found { return (.unit(level, found.id), found.name) }
    let alike = known.map(\.name).filter { $0.lowercased().hasPrefix(wanted) }
    if alike.count > 1 {
      throw StageFailure(
        .definitions, "there is no \(level.rawValue) \"\(value)\"",
        remedy: "one of: \(alike.prefix(20).joined(separator: ", "))", exit: .usage)
    }
    throw unknown(level.rawValue, value, alike + known.map(\.name), list: known.map(\.name))
  }

  private static func unknown(
    _ what: String, _ value: String, _ known: [String], list: [String]
  ) -> StageFailure {
    StageFailure(
      .definitions, "there is no \(what) \"\(value)\"",
      remedy: value.nearest(of: known).map { "did you mean \"\($0)\"?" }
        ?? (list.count <= 45 ? "one of: \(list.joined(separator: ", "))" : nil), exit: .usage)
  }
}
