/// Rows that a reader must reject, made from a good one.
struct BadRows: Sendable {
  private let encoder: RowEncoder

  init(_ encoder: RowEncoder) { self.encoder = encoder }

  /// One row with an impossible date, one with too few cells and one visited after its own entry; each
  /// has a number of its own, `firstNumber` and the two after it.
  func append(like visit: Visit, firstNumber: Int, to rows: inout RowBuffer) {
    var visit = visit
    visit.questions = Array(visit.questions.prefix(1))
    visit.questions[0].topicText = 0
    visit.questions[0].helpText = 0
    visit.remark = 0
    visit.number = firstNumber
    appendImpossibleDate(visit, to: &rows)
    visit.number += 1
    appendTooFewCells(visit, to: &rows)
    visit.number += 1
    visit.entered = visit.day
    visit.enteredMinute = nil
    visit.day = visit.day + 2
    encoder.append(visit, to: &rows)
  }

  /// A visit on 31 February.
  private func appendImpossibleDate(_ visit: Visit, to rows: inout RowBuffer) {
    var line = row(visit)
    let column = encoder.layout == .monitor2024 ? 2 : 1
    let semicolons = line.indices.filter { line[$0] == UInt8(ascii: ";") }
    let start = semicolons[column - 1] + 1
    line.replaceSubrange(start..<start + 5, with: Array("31-02".utf8))
    rows.line(line)
    rows.countLineAsRow()
  }

  private func appendTooFewCells(_ visit: Visit, to rows: inout RowBuffer) {
    let line = row(visit)
    let semicolons = line.indices.filter { line[$0] == UInt8(ascii: ";") }
    rows.line(Array(line[..<semicolons[5]]))
    rows.countLineAsRow()
  }

  private func row(_ visit: Visit) -> [UInt8] {
    var rows = RowBuffer(lineEnd: "")
    encoder.append(visit, to: &rows)
    return rows.bytes
  }
}
