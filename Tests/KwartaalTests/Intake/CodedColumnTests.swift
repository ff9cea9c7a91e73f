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
}
