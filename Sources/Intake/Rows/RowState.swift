/// Where a field lies, counted from the first byte of its row.
struct FieldSpan {
  var start: UInt32
  var end: UInt32
}

/// What the row reader knows about the row it is in; positions count from the start of the bytes at hand.
struct RowState {
  enum Mode {
    /// Outside quotes.
    case plain
    /// Inside quotes, opened at `quote`.
    case quoted
    /// Directly behind the quote at `quote`, which closes the field unless another quote follows.
    case closed
  }

  var mode = Mode.plain
  var rowStart = 0
  var fieldStart = 0
  var quote = 0
  /// The last CR inside quotes, so that a CRLF counts as one line.
  var lastCR = -2
  /// The fields of the row that ended.
  var count = 0
  /// The physical line of the row's first byte.
  var line = 1
  /// Line breaks inside quotes in this row, and how many stood before the last opening quote.
  var breaks = 0
  var breaksAtQuote = 0
  var hasHighBytes = false
  /// Whether a quoted field of this row holds a doubled quote.
  var hasDoubled = false
  /// Whether the previous row ended with CR, so that a LF right here belongs to it.
  var isAfterCR = false
  var fault: RowFault?
  var faultLine = 0

  /// Notes a fault; the first one of a row stays.
  @inline(never)
  mutating func note(_ fault: RowFault) {
    guard self.fault == nil else { return }
    self.fault = fault
    faultLine = line + breaks
  }

  /// Makes ready for a row that starts at `position`.
  @inline(__always)
  mutating func startRow(at position: Int, afterCR: Bool) {
    line &+= 1 &+ breaks
    rowStart = position
    fieldStart = position
    lastCR = position &- 2
    count = 0
    breaks = 0
    hasHighBytes = false
    hasDoubled = false
    isAfterCR = afterCR
    fault = nil
    mode = .plain
  }

  /// Counts positions from the row's first byte, which moved to the start of other memory.
  mutating func rebase() {
    fieldStart -= rowStart
    quote -= rowStart
    lastCR -= rowStart
    rowStart = 0
  }
}
