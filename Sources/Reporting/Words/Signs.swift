import Definitions
import Edition

/// The signs of a page and what they mean: only those that occur.
enum Signs {
  /// `isRounded`: counts are rounded, so that a 0% is not nothing.
  static func occurring(
    in sections: [Section], _ words: Words, isRounded: Bool = false
  ) -> [(sign: String, meaning: String)] {
    let tables = sections.flatMap(\.tables)
    let entries = tables.flatMap { ($0.rows + $0.totals).flatMap(\.cells) }
    let small = Set(entries.compactMap(\.belowOne)).sorted { $0.decimals < $1.decimals }
    let reasons = Set(entries.compactMap { if case .missing(let reason) = $0 { words(reason) } else { nil } })
      .sorted()
    let isProvisional = tables.contains {
      $0.columns.contains(where: \.isProvisional) || $0.rows.contains(where: \.isProvisional)
    }
    var signs: [(String, String)] = []
    if !reasons.isEmpty {
      signs.append((".", words.text(PagePhrase.signMissing, ["reasons": reasons.joined(separator: "; ")])))
    }
    if isProvisional {
      signs.append(("*", words(PagePhrase.signProvisional)))
    }
    let notApplicable = words(PagePhrase.notApplicableSign)
    if entries.contains(where: { $0 == .notApplicable || $0 == .text(notApplicable) }) {
      signs.append(
        (
          notApplicable,
          words(PagePhrase.signNotApplicable)
        ))
    }
    if entries.contains(where: \.isWholeZero) {
      signs.append(
        (
          "0%",
          isRounded
            ? words(PagePhrase.signZeroRounded)
            : words(PagePhrase.signZero)
        ))
    }
    let aboutEqual = words(PagePhrase.aboutEqualSign)
    if entries.contains(.text(aboutEqual)) { signs.append((aboutEqual, words(PagePhrase.signAboutEqual))) }
    for percent in small.map(words.percent) {
      signs.append(
        (percent, words.text(PagePhrase.signBelowOne, ["limit": String(percent.dropFirst())])))
    }
    return signs
  }
}

extension DataTable.Entry {
  /// A percentage of nothing, in whole percents.
  fileprivate var isWholeZero: Bool {
    guard case .number(.percent(let percent), _) = self else { return false }
    return percent.units == 0 && percent.decimals == 0 && !percent.isBelowOne
  }

  /// A percentage that is more than nothing and rounds to nothing.
  fileprivate var belowOne: Percent? {
    guard case .number(.percent(let percent), _) = self, percent.isBelowOne else { return nil }
    return percent
  }
}
