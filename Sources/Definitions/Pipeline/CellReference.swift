/// A place for a number in a sentence of a pipeline: `{row}`, `{table.row.column@period#kind}`, `{table.row.label}`.
package struct CellReference: Sendable {
  /// The period of the cell.
  package enum When: Equatable, Sendable {
    /// That of the table.
    case reported
    /// The one before it.
    case previous
    /// The last one that a word stands for.
    case word(PeriodWord)
  }

  /// Why it names no cell.
  struct Mistake: Error {
    let what: String
    let remedy: String?
  }

  /// The table of the cell.
  package let table: TableSpec
  /// An id of a row, or `largest`, `riser`, `faller`.
  package let row: String
  /// An id of a column; empty without columns.
  package let column: String
  /// The name of the row instead of a number.
  package let isLabel: Bool
  /// The period of the cell.
  package let when: When
  /// What is said of the cell.
  package let form: CellForm

  /// Rows that the numbers choose.
  private static let chosen = ["largest", "riser", "faller"]
  private static let reserved = [ReservedRow.total, .unknown, .empty, .unrecognised].map(\.rawValue)

  /// The text between braces; `own` is the table above which the sentence stands. `nil` when it names no cell.
  package init?(_ text: Substring, in own: TableSpec?, _ definition: PipelineDefinition) {
    guard let found = try? CellReference(text, in: own, definition.tables, definition.codebook) else {
      return nil
    }
    self = found
  }

  init(_ text: Substring, in own: TableSpec?, _ tables: [TableSpec], _ codebook: Codebook) throws(Mistake) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let ends = parts[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    var path = ends[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    isLabel = path.count > 1 && path.last == "label"
    if isLabel { path.removeLast() }
    if let named = tables.first(where: { $0.id == path[0] }), own == nil || path.count > 1 {
      table = named
      path.removeFirst()
    } else if let own {
      table = own
    } else {
      throw Self.unknown("table", path[0], of: tables.map(\.id))
    }
    guard let row = path.first, path.count <= 2 else {
      throw Mistake(what: "{\(text)} names no row", remedy: "write {table.row}")
    }
    self.row = row
    column = path.count > 1 ? path[1] : ""
    let rows = table.rowNames(codebook)
    if let rows, !(rows + Self.reserved + Self.chosen).contains(row) {
      throw Self.unknown("row", row, of: rows + Self.chosen)
    }
    if !column.isEmpty {
      let columns = table.columns.flatMap { codebook[$0] }?.answers.map(\.id) ?? []
      guard (columns + (columns.isEmpty ? [] : Self.reserved)).contains(column) else {
        throw Self.unknown("column", column, of: columns)
      }
    }
    let form = parts.count > 1 ? String(parts[1]) : ""
    guard let known = CellForm(rawValue: form), parts.count == 1 || known != .percent else {
      throw Self.unknown("kind", form, of: CellForm.allCases.map(\.rawValue).filter { !$0.isEmpty })
    }
    self.form = known
    switch ends.count > 1 ? String(ends[1]) : nil {
    case nil: when = .reported
    case "previous": when = .previous
    case let name?:
      guard let word = PeriodWord(rawValue: name) else {
        throw Self.unknown("period", name, of: PeriodWord.allCases.map(\.rawValue) + ["previous"])
      }
      when = .word(word)
    }
  }

  private static func unknown(_ kind: String, _ name: String, of names: [String]) -> Mistake {
    Mistake(
      what: "there is no \(kind) \"\(name)\" for a sentence",
      remedy: name.nearest(of: names).map { "did you mean \"\($0)\"?" })
  }
}

extension TableSpec {
  /// The ids of its rows; `nil` when the register decides.
  fileprivate func rowNames(_ codebook: Codebook) -> [String]? {
    switch rows {
    case .variable:
      guard let variable = codebook.variable(of: self), !variable.isMunicipality else { return nil }
      return variable.answers.map(\.id)
    case .key: return ["visits", "questions", "locations", "libraries", "municipalities"]
    case .locations: return []
    case .openingHours:
      return ["lt8", "8to16", "16to24", "24to32", "gt32", "evening", "weekend", "mean_hours"]
    case .staffing: return ["employees", "volunteers", "partners"]
    }
  }
}
