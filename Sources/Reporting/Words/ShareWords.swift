import Definitions
import Disclosure

/// A percentage in everyday words: `ruim de helft van de bezoeken`. Only near a simple fraction; the printed
/// percentage always stands beside the words.
enum ShareWords {
  /// A fraction: the printed percentages for which it is said, the first and the last included.
  struct Fraction: Sendable {
    let almost: Int
    let exact: Int
    let over: Int
    let name: String
    /// `de helft van de bezoeken`, against `een op de vijf bezoeken`.
    let isPart: Bool

    init(_ almost: Int, _ exact: Int, _ over: Int, _ name: String, isPart: Bool = false) {
      (self.almost, self.exact, self.over, self.name, self.isPart) = (almost, exact, over, name, isPart)
    }
  }

  /// No two overlap; a percentage between them has no words.
  static let fractions = [
    Fraction(9, 10, 11, "een op de tien"), Fraction(19, 20, 21, "een op de vijf"),
    Fraction(23, 25, 28, "een kwart", isPart: true), Fraction(31, 33, 36, "een derde", isPart: true),
    Fraction(39, 40, 42, "twee op de vijf"), Fraction(46, 50, 57, "de helft", isPart: true),
    Fraction(58, 60, 62, "drie op de vijf"), Fraction(64, 67, 70, "twee derde", isPart: true),
    Fraction(73, 75, 77, "driekwart", isPart: true), Fraction(79, 80, 82, "vier op de vijf"),
    Fraction(88, 90, 92, "negen op de tien"),
  ]

  /// The words for a printed percentage of `plural`; `nil` when no fraction lies near.
  static func words(_ percent: Percent, of plural: String) -> String? {
    let whole = percent.decimals == 0 ? percent.units : (percent.units + 5) / 10
    guard let fraction = fractions.first(where: { ($0.almost...$0.over).contains(whole) }) else { return nil }
    let nearness = whole < fraction.exact ? "bijna " : whole > fraction.exact ? "ruim " : ""
    return "\(nearness)\(fraction.name) \(fraction.isPart ? "van de " : "")\(plural)"
  }
}
