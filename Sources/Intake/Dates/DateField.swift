package import Definitions

/// A date cell, with an optional time behind it: `30-06-2022`, `30-06-2022 14:05`, `2022-06-30T14:05:59`.
package struct DateField {
  /// The day.
  package let date: CivilDate
  /// Month of the date, `year * 12 + month - 1`.
  package let month: Int
  /// Seconds since midnight; 0 without a time.
  package let seconds: Int

  /// `nil` when the bytes are no date in this format, or the calendar has no such day.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, _ format: SourceLayout.DateFormat) {
    var reader = Digits(bytes)
    let mark: UInt8 =
      switch format {
      case .dayMonthYear, .shortDayMonthYear, .yearMonthDay: 0x2D
      case .strokes, .monthFirst: 0x2F
      case .dots: 0x2E
      }
    guard let first = reader.number(upTo: format == .yearMonthDay ? 4 : 2), reader.skip(mark),
      let second = reader.number(upTo: 2), reader.skip(mark),
      let third = reader.number(upTo: format == .yearMonthDay ? 2 : 4)
    else { return nil }
    let (year, month, day) =
      switch format {
      case .yearMonthDay: (first, second, third)
      case .monthFirst: (third, first, second)
      default: (third, second, first)
      }
    guard year >= 1900, let date = CivilDate(year: year, month: month, day: day) else { return nil }
    self.date = date
    self.month = year * 12 + month - 1
    if reader.isAtEnd {
      seconds = 0
      return
    }
    guard reader.skip(0x20) || reader.skip(0x54), let hour = reader.number(upTo: 2), hour < 24,
      reader.skip(0x3A), let minute = reader.number(upTo: 2), minute < 60
    else { return nil }
    var second60 = 0
    if reader.skip(0x3A) {
      guard let value = reader.number(upTo: 2), value < 60 else { return nil }
      second60 = value
    }
    guard reader.isAtEnd else { return nil }
    seconds = hour * 3600 + minute * 60 + second60
  }

  /// Day, month and seconds in 24, 17 and 17 bits.
  var packed: UInt64 {
    UInt64(Int(date.day) + Self.dayZero) << 34 | UInt64(month) << 17 | UInt64(seconds)
  }

  init(packed: UInt64) {
    date = CivilDate(day: Int32(truncatingIfNeeded: Int(packed >> 34) - Self.dayZero))
    month = Int(packed >> 17 & 0x1_FFFF)
    seconds = Int(packed & 0x1_FFFF)
  }

  private static let dayZero = 1 << 22

  /// Reads decimal numbers off a field.
  private struct Digits {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard place < bytes.count, bytes[place] == byte else { return false }
      place += 1
      return true
    }

    mutating func number(upTo digits: Int) -> Int? {
      var value = 0
      let start = place
      while place < bytes.count, place - start < digits, bytes[place] >= 0x30, bytes[place] <= 0x39 {
        value = value * 10 + Int(bytes[place] - 0x30)
        place += 1
      }
      return place > start ? value : nil
    }
  }
}
