import Definitions
import Edition

/// The signs of a page and what they mean: only those that occur.
enum Signs {
  /// `isRounded`: counts are rounded, so that a 0% is not nothing.
  static func occurring(
    in sections: [Section], _ words: Words, isRounded: Bool = false
  ) -> [(sign: String, meaning: String)] {
    let tables = sections.flatMap(\.tables)
    let cells = Cells(tables, words)
    let isProvisional = tables.contains {
      $0.columns.contains(where: \.isProvisional) || $0.rows.contains(where: \.isProvisional)
    }
    var signs: [(String, String)] = []
    if !cells.absences.isEmpty {
      let reasons = Set(cells.absences.map { words($0) }).sorted().joined(separator: "; ")
      signs.append((".", words.text(PagePhrase.signMissing, ["reasons": reasons])))
    }
    if isProvisional { signs.append(("*", words(PagePhrase.signProvisional))) }
    if cells.hasNotApplicable {
      signs.append((words(PagePhrase.notApplicableSign), words(PagePhrase.signNotApplicable)))
    }
    if cells.hasWholeZero {
      signs.append(("0%", words(isRounded ? PagePhrase.signZeroRounded : .signZero)))
    }
    if cells.hasAboutEqual {
      signs.append((words(PagePhrase.aboutEqualSign), words(PagePhrase.signAboutEqual)))
    }
    for percent in cells.belowOne.sorted(by: { $0.decimals < $1.decimals }).map(words.percent) {
      signs.append(
        (percent, words.text(PagePhrase.signBelowOne, ["limit": String(percent.dropFirst())])))
    }
    return signs
  }

  /// What occurs in the cells of tables.
  private struct Cells {
    var absences: Set<Absence> = []
    /// Percentages of more than nothing that round to nothing.
    var belowOne: Set<Percent> = []
    /// A percentage of nothing, in whole percents.
    var hasWholeZero = false
    var hasNotApplicable = false
    var hasAboutEqual = false

    init(_ tables: [DataTable], _ words: Words) {
      let (notApplicable, aboutEqual) = (
        words(PagePhrase.notApplicableSign), words(PagePhrase.aboutEqualSign)
      )
      for table in tables {
        for row in [table.rows, table.totals].joined() {
          for cell in row.cells {
            switch cell {
            case .missing(let absence): absences.insert(absence)
            case .notApplicable: hasNotApplicable = true
            case .text(let text):
              if text == notApplicable { hasNotApplicable = true }
              if text == aboutEqual { hasAboutEqual = true }
            case .number(.percent(let percent), _):
              if percent.isBelowOne {
                belowOne.insert(percent)
              } else if percent.units == 0, percent.decimals == 0 {
                hasWholeZero = true
              }
            case .number: break
            }
          }
        }
      }
    }
  }
}
