/// The records at the end of a zip archive.
struct ZipDirectory {
  private static let endLength = 22
  private static let longestComment = 0xFFFF

  /// How many members the directory says it lists.
  let members: Int
  /// The archive was split over several files, of which this is the last.
  let isPart: Bool
  private let start: Int
  private let file: InputFile

  /// `nil` when the end of the directory cannot be found.
  init?(of file: InputFile) {
    let tailStart = max(0, file.size - Self.endLength - Self.longestComment)
    let tail = file.peek(at: tailStart, Self.endLength + Self.longestComment)
    guard tail.count >= Self.endLength,
      let end = (0...tail.count - Self.endLength).last(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else { return nil }
    self.file = file
    isPart = (1..<0xFFFF).contains(Self.number(tail, end + 4, bytes: 2))
    let listed = Self.number(tail, end + 10, bytes: 2)
    let offset = Self.number(tail, end + 16, bytes: 4)
    let locator = file.peek(at: tailStart + end - 20, 20)
    guard listed == 0xFFFF || offset == 0xFFFF_FFFF, locator.count == 20,
      locator.starts(with: [0x50, 0x4B, 6, 7])
    else {
      (members, start) = (listed, offset)
      return
    }
    // Too many for this record, or a program that always writes the larger one (zip64).
    let record = file.peek(at: Self.number(locator, 8, bytes: 7), 56)
    guard record.count == 56, record.starts(with: [0x50, 0x4B, 6, 6]) else { return nil }
    members = listed == 0xFFFF ? Self.number(record, 32, bytes: 7) : listed
    start = offset == 0xFFFF_FFFF ? Self.number(record, 48, bytes: 7) : offset
  }

  /// Whether the directory and a member itself give it different names, of which no checksum tells: a changed
  /// byte could make a dotfile of an export, and that would be skipped.
  var contradictsNames: Bool {
    var at = start
    for _ in 0..<min(members, file.limits.entries) {
      guard let listed = record(at: at) else { return false }
      let length = Self.number(listed, 28, bytes: 2)
      let place = Self.number(listed, 42, bytes: 4)
      let own = file.peek(at: place, 30)
      if own.count == 30, own.starts(with: [0x50, 0x4B, 3, 4]) {
        let ownLength = Self.number(own, 26, bytes: 2)
        if file.peek(at: place + 30, ownLength) != file.peek(at: at + 46, length) { return true }
      }
      at += 46 + length + Self.number(listed, 30, bytes: 2) + Self.number(listed, 32, bytes: 2)
    }
    return false
  }

  /// Whether this is an Office file: every one has such a member.
  var isOfficePackage: Bool {
    var at = start
    let wanted = Array("[content_types].xml".utf8)
    for _ in 0..<min(members, file.limits.entries) {
      guard let listed = record(at: at) else { return false }
      let length = Self.number(listed, 28, bytes: 2)
      let name = length == wanted.count ? file.peek(at: at + 46, length) : []
      if name.map({ (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }) == wanted { return true }
      at += 46 + length + Self.number(listed, 30, bytes: 2) + Self.number(listed, 32, bytes: 2)
    }
    return false
  }

  /// The fixed part of a member's record in the directory; `nil` when there is none at this place.
  private func record(at place: Int) -> [UInt8]? {
    let listed = file.peek(at: place, 46)
    return listed.count == 46 && listed.starts(with: [0x50, 0x4B, 1, 2]) ? listed : nil
  }

  private static func number(_ record: [UInt8], _ position: Int, bytes: Int) -> Int {
    record[position..<position + bytes].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
