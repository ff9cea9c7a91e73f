package import Definitions

/// What is known of one column without knowing its layout.
package struct ColumnProfile: Sendable {
  /// Different values up to which a column may be a closed list.
  private static let mostValues = 30
  /// Times that a value must occur before it is shown, so that no free text is.
  private static let fewestOccurrences = 5

  /// As the header writes it.
  package let name: String
  /// Rows with a value.
  package private(set) var filled = 0
  /// The one date format that fits every value; `nil` when none does.
  package private(set) var dateFormat: SourceLayout.DateFormat?
  private var counts: [String: Int]? = [:]
  private var formats: [SourceLayout.DateFormat] = SourceLayout.DateFormat.allCases

  init(name: String) { self.name = name }

  /// The values that may be shown: of a column with few different ones, those that occur often enough.
  package var shownValues: [String] {
    (counts ?? [:]).filter { $0.value >= Self.fewestOccurrences }.keys.sorted()
  }

  /// Whether the column has few different values.
  package var isClosedList: Bool { counts != nil && filled > 0 && dateFormat == nil }

  mutating func add(_ field: UnsafeBufferPointer<UInt8>, _ encoding: SourceLayout.Encoding) {
    let bytes = field.trimmed
    guard !bytes.isEmpty else { return }
    filled += 1
    formats.removeAll { DateField(bytes, $0) == nil }
    dateFormat = formats.first
    guard counts != nil else { return }
    counts![bytes.text(encoding), default: 0] += 1
    if counts!.count > Self.mostValues { counts = nil }
  }
}
