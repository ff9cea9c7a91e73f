import Definitions
import Intake

/// The row reader on any bytes: the first says which delimiter and limit, the second how the rest is cut.
enum FuzzedRows {
  private static let delimiters: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]

  static func check(_ bytes: [UInt8]) throws {
    guard bytes.count >= 2 else { return }
    let text = Array(bytes[2...])
    let delimiter = delimiters[Int(bytes[0] & 3)]
    let cuts = cuts(seed: bytes[1], text.count)
    if bytes[0] & 0x80 == 0 {
      let whole = try ReadRow.read(text, delimiter: delimiter)
      guard whole == NaiveRows.read(text, delimiter: delimiter) else {
        throw FuzzFinding("whole input gives other rows than the naive reader")
      }
      guard try ReadRow.read(text, cuts: cuts, delimiter: delimiter) == whole else {
        throw FuzzFinding("input cut at \(cuts) gives other rows")
      }
    } else {
      let limits = IntakeLimits(lineBytes: 1 + Int(bytes[0] & 0x7C))
      let whole = outcome(text, [], delimiter, limits)
      guard outcome(text, cuts, delimiter, limits) == whole else {
        throw FuzzFinding("input cut at \(cuts) ends otherwise under a limit of \(limits.lineBytes)")
      }
    }
  }

  private static func outcome(
    _ text: [UInt8], _ cuts: [Int], _ delimiter: UInt8, _ limits: IntakeLimits
  ) -> Result<[ReadRow], StageFailure> {
    Result { () throws(StageFailure) in
      try ReadRow.read(text, cuts: cuts, delimiter: delimiter, limits: limits)
    }
  }

  /// Blocks of one size up to 127 bytes, or blocks of sizes that differ.
  private static func cuts(seed: UInt8, _ count: Int) -> [Int] {
    if seed < 0x80 { return Array(stride(from: Int(seed), to: count, by: max(1, Int(seed)))) }
    var cuts: [Int] = []
    var (at, step) = (0, Int(seed & 0x7F))
    while at < count {
      cuts.append(at)
      step = (step * 5 + 3) & 0x7F
      at += step
    }
    return cuts
  }
}
