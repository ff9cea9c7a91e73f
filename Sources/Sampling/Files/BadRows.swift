import Definitions

/// Rows that a reader must reject, made from a good one.
struct BadRows: Sendable {
  private let encoder: RowEncoder
  private let slots: Slots
  private let delimiter: UInt8

  init(_ encoder: RowEncoder, slots: Slots) {
    self.encoder = encoder
    self.slots = slots
    delimiter = encoder.layout.source.delimiter
  }

  /// One row with an impossible date, one with too few cells and one visited after its own entry; each
  /// has a number of its own, `firstNumber` and the two after it.
  func append(like visit: Visit, firstNumber: Int, to rows: inout RowBuffer) {
    var visit = visit
    visit.questions = 1
    visit.remark = 0
    for slot in slots.texts { visit.answers[slot] = 0 }
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
    let ends = line.indices.filter { line[$0] == delimiter }
    let start = encoder.dateColumn == 0 ? 0 : ends[encoder.dateColumn - 1] + 1
    line.replaceSubrange(start..<start + 5, with: Array("31-02".utf8))
    rows.line(line)
    rows.countLineAsRow()
  }

  private func appendTooFewCells(_ visit: Visit, to rows: inout RowBuffer) {
    let line = row(visit)
    let ends = line.indices.filter { line[$0] == delimiter }
    rows.line(Array(line[..<ends[min(5, ends.count - 1)]]))
    rows.countLineAsRow()
  }

  private func row(_ visit: Visit) -> [UInt8] {
    var rows = RowBuffer(encoder.layout.source, lineEnd: "")
    encoder.append(visit, to: &rows)
    return rows.bytes
  }
}
