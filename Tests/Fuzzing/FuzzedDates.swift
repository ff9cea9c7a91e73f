import Definitions
import Intake

/// The dates of cells on any bytes, beside a reader that takes its time.
enum FuzzedDates {
  static func check(_ bytes: [UInt8]) throws {
    for format in SourceLayout.DateFormat.allCases {
      let read = bytes.withUnsafeBufferPointer { DateField($0, format) }
      let naive = naive(bytes, format)
      guard read?.date == naive?.date, read?.seconds == naive?.seconds, read?.month == naive?.date.month
      else {
        throw FuzzFinding("\(format.rawValue): \(String(describing: read)), not \(String(describing: naive))")
      }
    }
  }

  private static func naive(
    _ bytes: [UInt8], _ format: SourceLayout.DateFormat
  ) -> (date: CivilDate, seconds: Int)? {
    let halves = bytes.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == 0x20 || $0 == 0x54 }
    let mark = format.rawValue.utf8.first { !"djm".utf8.contains($0) }!
    let parts = numbers(halves[0], separatedBy: mark, format == .yearMonthDay ? [4, 2, 2] : [2, 2, 4])
    guard let parts else { return nil }
    let order = format.rawValue.filter(\.isLetter).reduce(into: "") { if $0.last != $1 { $0.append($1) } }
    func part(_ letter: Character) -> Int { parts[Array(order).firstIndex(of: letter)!] }
    guard part("j") >= 1900, let date = CivilDate(year: part("j"), month: part("m"), day: part("d")) else {
      return nil
    }
    guard halves.count == 2 else { return (date, 0) }
    guard
      let time = numbers(halves[1], separatedBy: 0x3A, [2, 2])
        ?? numbers(halves[1], separatedBy: 0x3A, [2, 2, 2]),
      time[0] < 24, time[1...].allSatisfy({ $0 < 60 })
    else { return nil }
    return (date, time[0] * 3600 + time[1] * 60 + (time.count == 3 ? time[2] : 0))
  }

  private static func numbers(_ text: ArraySlice<UInt8>, separatedBy mark: UInt8, _ lengths: [Int]) -> [Int]?
  {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == lengths.count else { return nil }
    for (part, length) in zip(parts, lengths) {
      guard (1...length).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
    }
    return parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
  }
}
