import Definitions

/// The day and time that a number in a cell stands for.
struct SerialDate {
  let date: CivilDate
  /// Seconds since midnight.
  let seconds: Int

  /// `nil` when there is no such day: before the first, after 9999, or the 29th of February 1900, which Excel
  /// counts although there was none.
  init?(_ number: Double, from1904: Bool) {
    guard number >= 0, number < 3_000_000 else { return nil }
    var day = Int(number)
    var seconds = Int(((number - Double(day)) * 86_400).rounded())
    if seconds == 86_400 { (day, seconds) = (day + 1, 0) }
    if !from1904, day == 0 || day == 60 { return nil }
    let start =
      from1904
      ? CivilDate(year: 1904, month: 1, day: 1)! : CivilDate(year: 1899, month: 12, day: day < 60 ? 31 : 30)!
    date = CivilDate(day: start.day + Int32(day))
    guard date <= CivilDate(year: 9999, month: 12, day: 31)! else { return nil }
    self.seconds = seconds
  }

  /// `2022-05-31`, or `2022-05-31 14:05:00`.
  var text: String { seconds == 0 ? date.iso : "\(date.iso) \(Self.time(seconds))" }

  /// `14:05:00`
  static func time(_ seconds: Int) -> String {
    [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(
      separator: ":")
  }
}
