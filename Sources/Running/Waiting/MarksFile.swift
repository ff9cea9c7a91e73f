import Counting
import Definitions

/// Marks of registrations as the bytes of a private file: per month its number, how many there are, and the marks.
enum MarksFile {
  static func bytes(_ marks: RegistrationMarks) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: UInt64) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
    for (month, marks) in marks.months.sorted(by: { $0.key < $1.key }) {
      add(UInt64(month))
      add(UInt64(marks.count))
      for mark in marks.sorted(by: { ($0.identity, $0.content) < ($1.identity, $1.content) }) {
        add(mark.identity)
        add(mark.content)
      }
    }
    return bytes
  }

  /// `nil` when these are no such bytes.
  static func marks(_ bytes: [UInt8]) -> RegistrationMarks? {
    guard bytes.count % 8 == 0 else { return nil }
    let numbers = bytes.withUnsafeBytes { buffer in
      (0..<bytes.count / 8).map {
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
      }
    }
    var months: [Int: Set<RegistrationMarks.Mark>] = [:]
    var place = 0
    while place + 1 < numbers.count {
      guard let month = Int(exactly: numbers[place]), let count = Int(exactly: numbers[place + 1]),
        count <= (numbers.count - place - 2) / 2
      else { return nil }
      place += 2
      var marks = Set<RegistrationMarks.Mark>(minimumCapacity: count)
      for one in 0..<count {
        marks.insert(
          .init(identity: numbers[place + 2 * one], content: numbers[place + 2 * one + 1]))
      }
      months[month] = marks
      place += 2 * count
    }
    return place == numbers.count ? RegistrationMarks(months) : nil
  }
}
