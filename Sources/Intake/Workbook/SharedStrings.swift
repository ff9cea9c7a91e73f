import Definitions

/// The texts that the cells of a workbook share, one after another in one buffer.
struct SharedStrings {
  /// The most bytes and the most texts, far beyond any export.
  private static let mostBytes = 256 << 20
  private static let mostTexts = 16 << 20

  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The text with this number; `nil` when there is none.
  func text<Result>(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard ends.indices.contains(number) else { return nil }
    return bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(number == 0 ? 0 : ends[number - 1])..<ends[number]]))
    }
  }

  /// Adds bytes to the text that is being read.
  mutating func append(_ piece: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: piece) }

  /// Ends the text that is being read.
  mutating func endText() { ends.append(bytes.count) }

  /// Why there are too many; `nil` when there are not.
  var excess: String? {
    if ends.count > Self.mostTexts { return "has more than \(Self.mostTexts) shared texts" }
    return bytes.count > Self.mostBytes ? "has more than \(Self.mostBytes >> 20) MiB of shared texts" : nil
  }
}
