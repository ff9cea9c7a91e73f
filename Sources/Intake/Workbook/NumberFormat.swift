/// What the format of a cell makes of the number in it, as far as it changes the meaning.
enum NumberFormat: Equatable {
  /// A number.
  case plain
  /// A day, with a time behind it where there is one.
  case date
  /// A time of the day.
  case time
  /// A whole number of at least so many digits, such as a code with zeros before it.
  case digits(Int)

  /// The formats that Excel knows by number alone.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: self = .date
    case 18...21, 32, 33, 45...47, 55, 56: self = .time
    default: self = .plain
    }
  }

  /// A format code such as `dd-mm-yyyy hh:mm`, `[h]:mm`, `0000` or `#.##0,00 "uur"`.
  init(code: String) {
    let letters = Self.letters(code)
    if letters.contains(where: "dyj".contains)
      || (letters.contains("m") && !letters.contains(where: "hsu".contains))
    {
      self = .date
    } else if letters.contains(where: "hs".contains) {
      self = .time
    } else if code.count > 1, code.allSatisfy({ $0 == "0" }) {
      self = .digits(code.count)
    } else {
      self = .plain
    }
  }

  /// The letters of the first section that stand for a part of a date or a time.
  private static func letters(_ code: String) -> [Character] {
    if ["general", "standaard"].contains(code.lowercased()) { return [] }
    var letters: [Character] = []
    var rest = code.lowercased()[...]
    while let mark = rest.popFirst() {
      switch mark {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        // `[h]` counts hours; `[Red]`, `[$-413]` and `[<1]` are no part of a date.
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        if let first = inner.first, "hms".contains(first), inner.allSatisfy({ $0 == first }) {
          letters.append("h")
        }
      case ";": return letters
      case "d", "m", "y", "j", "h", "s", "u": letters.append(mark)
      default: break
      }
    }
    return letters
  }
}
