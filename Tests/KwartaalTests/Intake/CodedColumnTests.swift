@testable import Intake
import Testing

/// A coded column gives back what was put in, across every width of its codes.
@Suite struct CodedColumnTests {
  @Test(arguments: [1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 70_000])
  func everyWidth(_ distinct: Int) {
    var column = CodedColumn()
    let values = (0..<(distinct + 300)).map { UInt64($0 % distinct) &* 0xC2B2_AE3D_27D4_EB4F }
    for start in stride(from: 0, to: values.count, by: 97) {
      values[start..<min(start + 97, values.count)].withUnsafeBufferPointer { column.append($0) }
    }
    column.finish()
    #expect(column.count == values.count)
    #expect(column.values.count == distinct)
    #expect(values.indices.allSatisfy { column[$0] == values[$0] })
  }

  /// Put together from parts, of which none knows the values of another.
  @Test(arguments: [1, 2, 255, 257, 65_537])
  func fromParts(_ distinct: Int) {
    let values = (0..<(distinct + 300)).map { UInt64($0 % distinct) &* 0xC2B2_AE3D_27D4_EB4F }
    var whole = CodedColumn()
    for start in stride(from: 0, to: values.count, by: 401) {
      var part = CodedColumn()
      values[start..<min(start + 401, values.count)].withUnsafeBufferPointer { part.append($0) }
      whole.append(part)
    }
    whole.finish()
    #expect(whole.count == values.count && whole.values.count == distinct)
    #expect(values.indices.allSatisfy { whole[$0] == values[$0] })
  }

  @Test func linesOfRows() {
    let lines: [UInt32] = [2, 3, 4, 7, 8, 9, 20, 21, 30]
    var whole = LineNumbers()
    for start in stride(from: 0, to: lines.count, by: 4) {
      var part = LineNumbers()
      for line in lines[start..<min(start + 4, lines.count)] { part.append(line) }
      whole.append(part)
    }
    #expect(lines.indices.map { whole[$0] } == lines)
  }
}
