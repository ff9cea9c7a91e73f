import Definitions

/// What happens once per file or in few rows, kept out of the loop over bytes.
extension RowReader {
  /// A copy of the row in which every field between quotes has its doubled quotes made single, in place.
  @inline(never)
  func unescape(_ base: UnsafePointer<UInt8>, _ length: Int, count: Int) -> UnsafePointer<UInt8> {
    unescaped.count = 0
    unescaped.append(base, length)
    let bytes = unescaped.bytes
    for index in 0..<count {
      let span = spans[index]
      guard span.start > 0, base[Int(span.start) - 1] == 0x22 else { continue }
      var (from, to) = (Int(span.start), Int(span.start))
      while from < span.end {
        bytes[to] = base[from]
        from += base[from] == 0x22 ? 2 : 1
        to += 1
      }
      spans[index].end = UInt32(to)
    }
    return UnsafePointer(bytes)
  }

  @inline(never)
  func growSpans(used: Int) {
    let larger = UnsafeMutableBufferPointer<FieldSpan>.allocate(capacity: spans.count * 2)
    larger.baseAddress!.update(from: spans.baseAddress!, count: used)
    spans.deallocate()
    spans = larger
  }

  /// How many bytes of the block belong to byte order marks at the start of the entry.
  func skipMarks(_ block: UnsafeRawBufferPointer, last: Bool) -> Int {
    guard var seen = marks else { return 0 }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var used = 0
    while seen < 6, used < block.count, block[used] == mark[seen % 3] {
      seen += 1
      used += 1
    }
    if seen < 6, used == block.count, !last {
      marks = seen
      return used
    }
    marks = nil
    origin = seen / 3 * 3
    if seen % 3 > 0 {
      // The start of a mark that was none is the start of the first row.
      mark.withUnsafeBytes { carry.append($0.baseAddress!, seen % 3) }
      state.hasHighBytes = true
    }
    return used
  }

  /// The failure for a row beyond the limit; a field in quotes that reaches the limit is the likely cause.
  @inline(never)
  func tooLong(_ row: UnsafePointer<UInt8>, _ state: RowState) -> StageFailure {
    var start = state.fieldStart - state.rowStart
    if let span = spans[..<state.count].first(where: { $0.end >= limit }) { start = Int(span.start) }
    var place = entry.place
    guard row[start] == 0x22 || (start > 0 && row[start - 1] == 0x22) else {
      place.line = state.line
      return StageFailure(
        .intake, at: place, "has a row of more than \(limit) bytes",
        remedy: "check that this is a CSV export", exit: .dataRefused)
    }
    var line = state.line
    for index in 0..<start
    where row[index] == 0x0D || (row[index] == 0x0A && (index == 0 || row[index - 1] != 0x0D)) {
      line += 1
    }
    place.line = line
    return StageFailure(
      .intake, at: place, "has a quote that is not closed within \(limit) bytes",
      remedy: "close the quote on this line, or make the export again", exit: .dataRefused)
  }
}
