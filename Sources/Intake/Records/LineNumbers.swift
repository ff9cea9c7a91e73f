/// The lines on which rows begin, one after another: kept where a row does not simply begin on the next line.
package struct LineNumbers: Sendable {
  /// Rows from which on another distance to the line holds, and the line of each.
  private var rows: [UInt32] = []
  private var lines: [UInt32] = []
  private var count: UInt32 = 0

  /// No rows.
  package init() {}

  /// Adds the line of the next row.
  @inline(__always)
  package mutating func append(_ line: UInt32) {
    if lines.isEmpty || line &- lines[lines.count - 1] != count &- rows[rows.count - 1] {
      rows.append(count)
      lines.append(line)
    }
    count += 1
  }

  /// Adds the rows of another part.
  mutating func append(_ other: LineNumbers) {
    for index in other.rows.indices {
      rows.append(count + other.rows[index])
      lines.append(other.lines[index])
    }
    count += other.count
  }

  /// The line of a row.
  package subscript(row: Int) -> UInt32 {
    var (low, high) = (0, rows.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle] <= UInt32(row) { low = middle } else { high = middle }
    }
    return lines[low] + (UInt32(row) - rows[low])
  }
}
