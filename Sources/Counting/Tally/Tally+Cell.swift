internal import Definitions
internal import Intake

extension Tally {
  /// Per file, in the order of the input, what became of the rows that say what a number is about.
  package func shares(of cell: CellRows) -> [CellShare] {
    let receipts = receipts(through: .max)
    return rows.members.indices.map { rows.share(of: cell, in: $0, receipts[$0], definition) }
  }
}

extension SettledRows {
  fileprivate func share(
    of cell: CellRows, in member: Int, _ source: Receipt, _ definition: PipelineDefinition
  ) -> CellShare {
    var share = CellShare(source: source)
    let rows = members[member].rows
    let isQuestion = rows.counts == .questions
    let isAboutQuestions = cell.terms.contains {
      definition.codebook.variables[$0.variable].unit == .question
    }
    // A question says nothing about itself where visits are counted.
    guard cell.plane == .visits ? !(isQuestion && isAboutQuestions) : isQuestion else { return share }
    let columns = cell.terms.map { term in
      let column = rows.answers(term.variable)
      let isWide = definition.codebook.variables[term.variable].isWide
      return (column, column.values.map { term.match.holds($0, isWide: isWide) })
    }
    let recodable = cell.terms.reduce(UInt64(0)) { $0 | UInt64(1) << UInt64($1.variable) }
    let months = RowMonths(rows, definition.periodBy)
    for row in 0..<rows.count {
      let month = months[row]
      guard cell.period.contains(month: month), columns.allSatisfy({ $1[$0.code(row)] }),
        cell.locations.map({ $0[month / 3 * 3]?.contains(rows.location(row)) ?? false }) ?? true
      else { continue }
      let one = Counter(count: 1, key: key(of: row, in: member, asQuestion: cell.plane == .questions))
      switch settlement.fate(member, row) {
      case let fate where fate.isCounted:
        // The visit of a question is told by one of its questions.
        guard cell.plane == .questions || !isQuestion || fate == .countedForVisit else { continue }
        share.counted += one
        if rows.recoded[row] & recodable != 0 { share.recoded += one }
      case .superseded: share.superseded += one
      case .withdrawn: share.withdrawn += one
      case .impossible: share.rejected += one
      default: break
      }
    }
    return share
  }
}

extension CellRows.Match {
  /// Whether a set of codes says so. See ``Variable``.
  func holds(_ codes: UInt64, isWide: Bool) -> Bool {
    switch self {
    case .asked: codes != 0
    case .empty: codes >> UInt64(Variable.emptyBit) & 1 != 0
    case .unrecognised: codes >> UInt64(Variable.unrecognisedBit) & 1 != 0
    case .answers(let answers):
      isWide
        ? answers.contains { codes == UInt64($0) + 1 }
        : answers.contains { codes >> UInt64($0) & 1 != 0 }
    }
  }
}
