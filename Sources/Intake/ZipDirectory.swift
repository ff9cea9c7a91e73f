/// The records at the end of a zip archive.
enum ZipDirectory {
  private static let endLength = 22
  private static let longestComment = 0xFFFF

  /// How many members the directory says it lists; `nil` when its end cannot be found.
  static func members(of file: InputFile) -> Int? {
    let start = max(0, file.size - endLength - longestComment)
    let tail = file.peek(at: start, endLength + longestComment)
    guard tail.count >= endLength,
      let end = (0...tail.count - endLength).last(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { return nil }
    let members = number(tail, end + 10, bytes: 2)
    guard members == 0xFFFF else { return members }
    // Too many for this record, or a program that always writes the larger one (zip64).
    let locator = file.peek(at: start + end - 20, 20)
    guard locator.count == 20, locator.starts(with: [0x50, 0x4B, 6, 7]) else { return members }
    let record = file.peek(at: number(locator, 8, bytes: 7), 56)
    guard record.count == 56, record.starts(with: [0x50, 0x4B, 6, 6]) else { return nil }
    return number(record, 32, bytes: 7)
  }

  private static func number(_ record: [UInt8], _ position: Int, bytes: Int) -> Int {
    record[position..<position + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
