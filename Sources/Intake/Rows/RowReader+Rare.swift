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

  /// The failure for a row beyond the limit, told from its first bytes alone: the same however blocks are cut.
  @inline(never)
  func tooLong(_ row: UnsafePointer<UInt8>, line: Int) -> StageFailure {
    var place = entry.place
    guard let opening = openQuote(row, line: line) else {
      place.line = line
      return StageFailure(
        .intake, at: place, "has a row of more than \(limit) bytes",
        remedy: "check that this is a CSV export", exit: .dataRefused)
    }
    place.line = opening
    return StageFailure(
      .intake, at: place, "has a quote that is not closed within \(limit) bytes",
      remedy: "close the quote on this line, or make the export again", exit: .dataRefused)
  }

  /// The line of the quote that is open where the row passes the limit, which is the likely cause of its length.
  private func openQuote(_ row: UnsafePointer<UInt8>, line: Int) -> Int? {
    var mode = RowState.Mode.plain
    var (line, opening, fieldStart) = (line, line, 0)
    for index in 0...limit {
      let byte = row[index]
      switch mode {
      case .plain where byte == delimiter: fieldStart = index + 1
      case .plain where byte == 0x22 && index == fieldStart: (mode, opening) = (.quoted, line)
      case .plain: break
      case .quoted where byte == 0x22: mode = .closed
      case .quoted: if byte == 0x0D || (byte == 0x0A && row[index - 1] != 0x0D) { line += 1 }
      case .closed where byte == 0x22: mode = .quoted
      case .closed:
        mode = .plain
        if byte == delimiter { fieldStart = index + 1 }
      }
    }
    return mode == .quoted ? opening : nil
  }
}
