/// How the share of an answer differs from another share of the same answer.
package enum ShareDistance: Equatable, Sendable {
  /// The difference of the printed percentages, in tenths of a procentpunt; which of the two is larger is certain.
  case told(Int)
  /// Rounding alone can make this difference of the printed percentages.
  case untold(Int)

  /// The difference of the printed percentages, in tenths of a procentpunt.
  package var tenths: Int {
    switch self {
    case .told(let tenths), .untold(let tenths): tenths
    }
  }

  /// In tenths; printing whole percents can make a smaller difference of almost nothing.
  package static let noticeable = 20

  /// It is certain, and the printed percentages show it.
  package var isSeen: Bool {
    if case .told(let tenths) = self { tenths != 0 } else { false }
  }

  /// It is certain, and larger than printing whole percents can make.
  package var isNoticeable: Bool {
    if case .told(let tenths) = self { abs(tenths) >= Self.noticeable } else { false }
  }
}
