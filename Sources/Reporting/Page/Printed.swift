import Definitions
import Edition

/// A number of a table or sentence, with its type until a format writes it.
enum Printed: Equatable, Sendable {
  /// `1.234`
  case count(Int)
  /// `45%`, `12,3%`, `<1%`
  case percent(Percent)
  /// `12,3`
  case value(DecimalValue)
  /// `+31`, `−2,5`
  case difference(DecimalValue)
  /// A change or a share in tenths of a percent: `12,3%`, and with its sign `+1,2%`.
  case tenths(Int, hasSign: Bool)
  /// The ends of a margin in whole percents: `65–80%`.
  case interval(Int, Int)

  /// A difference of counts.
  static func difference(_ number: Int) -> Printed { .difference(DecimalValue(units: number)) }

  /// All of the base.
  static let whole = Printed.percent(Percent(1, of: 1)!)
}

extension Printed: Sayable {
  func said(in words: Words) -> String {
    switch self {
    case .count(let number): words.count(number)
    case .percent(let percent): words.percent(percent)
    case .value(let value): words.value(value)
    case .difference(let value): words.difference(value.units, decimals: value.decimals)
    case .tenths(let tenths, let hasSign):
      (hasSign ? words.difference(tenths, decimals: 1) : words.decimal(tenths, decimals: 1)) + "%"
    case .interval(let low, let high): "\(low)\u{2013}\(high)%"
    }
  }

  /// More than nothing that rounds to nothing.
  var isBelowOne: Bool { if case .percent(let percent) = self { percent.isBelowOne } else { false } }
}
