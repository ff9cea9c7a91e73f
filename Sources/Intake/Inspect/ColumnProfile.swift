package import Definitions

/// What is known of one column without knowing its layout.
package struct ColumnProfile: Sendable {
  /// Different values up to which a column may be a closed list.
  private static let mostValues = 30
  /// Times that a value must occur before it is shown, so that no free text is.
  private static let fewestOccurrences = 5
  /// What several answers in one cell may be joined by.
  private static let separators: [UInt8] = [0x3B, 0x2C, 0x7C]

  /// As the header writes it.
  package let name: String
  /// Rows with a value.
  package private(set) var filled = 0
  private var counts = ValueCounts()
  /// Per separator the parts of the cells, and how many cells have it.
  private var parts = Self.separators.map { (mark: $0, cells: 0, counts: ValueCounts()) }
  private var formats: [SourceLayout.DateFormat] = SourceLayout.DateFormat.allCases

  init(name: String) { self.name = name }

  /// The one date format that fits every value; `nil` when none does.
  package var dateFormat: SourceLayout.DateFormat? { filled > 0 ? formats.first : nil }

  /// What joins several answers in one cell: the parts are a closed list; `nil` when nothing does.
  package var separator: UInt8? {
    parts.first {
      $0.cells >= Self.fewestOccurrences && $0.counts.shown.count > 1 && !$0.counts.isOpen
    }?.mark
  }

  /// The values that may be shown: of a column with few different ones, those that occur often enough.
  package var shownValues: [String] {
    (separator.flatMap { mark in parts.first { $0.mark == mark } }?.counts ?? counts).shown
  }

  /// Whether the column has few different values.
  package var isClosedList: Bool { filled > 0 && dateFormat == nil && (!counts.isOpen || separator != nil) }

  mutating func add(_ field: UnsafeBufferPointer<UInt8>, _ encoding: SourceLayout.Encoding) {
    let bytes = field.trimmed
    guard !bytes.isEmpty else { return }
    filled += 1
    formats.removeAll { DateField(bytes, $0) == nil }
    counts.add(bytes, encoding)
    for index in parts.indices {
      let mark = parts[index].mark
      if bytes.contains(mark) { parts[index].cells += 1 }
      for part in bytes.split(separator: mark) {
        parts[index].counts.add(UnsafeBufferPointer(rebasing: part).trimmed, encoding)
      }
    }
  }

  /// How often each of few different values occurs.
  private struct ValueCounts {
    private var counts: [String: Int]? = [:]

    /// There are too many different values for a list.
    var isOpen: Bool { counts == nil }

    /// What occurs often enough, and holds neither a long text nor a long number.
    var shown: [String] {
      (counts ?? [:]).filter { value, count in
        count >= ColumnProfile.fewestOccurrences && value.count <= 80
          && value.count(where: \.isNumber) < 6
      }.keys.sorted()
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: SourceLayout.Encoding) {
      guard counts != nil, !bytes.isEmpty else { return }
      counts![bytes.text(encoding), default: 0] += 1
      if counts!.count > ColumnProfile.mostValues { counts = nil }
    }
  }
}
