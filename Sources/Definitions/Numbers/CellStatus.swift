/// Why a number is missing or needs a word beside it; the words of the column `status` of `observations.csv`.
package struct CellStatus: OptionSet, Hashable, Sendable {
  /// A bit per reason.
  package let rawValue: UInt16
  /// The reasons with these bits.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The form did not ask this yet.
  package static let notMeasured = CellStatus(rawValue: 1)
  /// The answer or variable ended before the period.
  package static let noLongerRegistered = CellStatus(rawValue: 2)
  /// Asked in part of the period only; the base is that part.
  package static let partlyMeasured = CellStatus(rawValue: 4)
  /// The source is absent.
  package static let notAvailable = CellStatus(rawValue: 8)
  /// The percentage would rest on too few.
  package static let smallBase = CellStatus(rawValue: 16)
  /// The count is rounded.
  package static let rounded = CellStatus(rawValue: 32)
  /// The count is not published.
  package static let withheld = CellStatus(rawValue: 64)
  /// The figure may still change.
  package static let provisional = CellStatus(rawValue: 128)
  /// The figure differs from what was published.
  package static let revised = CellStatus(rawValue: 256)
  /// Not comparable with the period before.
  package static let seriesBreak = CellStatus(rawValue: 512)

  /// A difference between two waves that was tested.
  package static let tested = CellStatus(rawValue: 1024)
  /// A difference that is more than chance, or that is of two complete observations.
  package static let significant = CellStatus(rawValue: 2048)

  private static let words: [(CellStatus, String)] = [
    (.notMeasured, "not-measured"), (.noLongerRegistered, "no-longer-registered"),
    (.partlyMeasured, "partly-measured"), (.notAvailable, "not-available"), (.smallBase, "small-base"),
    (.rounded, "rounded"), (.withheld, "withheld"), (.provisional, "provisional"), (.revised, "revised"),
    (.seriesBreak, "break"), (.tested, "tested"), (.significant, "significant"),
  ]

  /// Every word there is.
  package static let allWords = words.map(\.1)

  /// Its words, in one order.
  package var words: [String] { Self.words.filter { contains($0.0) }.map(\.1) }

  /// The words, separated by spaces.
  package var description: String { words.joined(separator: " ") }

  /// From such words; `nil` where one of them is none.
  package init?(words: [String]) {
    var status: CellStatus = []
    for word in words {
      guard let known = Self.words.first(where: { $0.1 == word }) else { return nil }
      status.insert(known.0)
    }
    self = status
  }

  /// Nobody was asked, or what was counted is not at hand.
  package static let unmeasured: CellStatus = [.notMeasured, .noLongerRegistered, .notAvailable]
  /// The form did not ask it, or not any more.
  package static let unasked: CellStatus = [.notMeasured, .noLongerRegistered]
  /// Not shown, to protect those it is about.
  package static let hidden: CellStatus = [.smallBase, .withheld]

  /// No number stands in such a cell.
  package static let absent: CellStatus = [
    .notMeasured, .noLongerRegistered, .notAvailable, .smallBase, .withheld,
  ]
}
