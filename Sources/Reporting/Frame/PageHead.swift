import Definitions
import Edition

/// What opens every page of an edition: status strip and notices.
enum PageHead {
  /// Which part of the line above the heading is thick: where the period lies in its year.
  static func emphasis(_ period: Period) -> Range<Int> {
    guard period.kind == .quarter || period.kind == .month else { return 0..<100 }
    let month = period.firstMonth % 12
    return month * 100 / 12..<(month + period.months) * 100 / 12
  }

  /// One line on paper: of a notice its first sentence.
  static func runningTitle(_ facts: EditionFacts) -> String {
    let report = facts.definition.report
    let notice = report.notice.map { ", " + $0.prefix { $0 != "." } }
    return
      facts.words.text(
        PagePhrase.runningTitle,
        [
          "report": report.title, "period": facts.period.description, "number": String(facts.number),
          "state": facts.state,
        ])
      + (facts.isInternal ? ", " + facts.words(PagePhrase.notForPublication) : "") + (notice ?? "")
  }

  /// A page of a unit may be older than its edition and names no earlier one: not `namesReplaced`.
  static func status(_ facts: EditionFacts, namesReplaced: Bool = true) -> [Document.StatusItem] {
    let definition = facts.definition
    let final = definition.edition(holding: facts.period.lastMonth + 3 * definition.provisionalQuarters)
    var edition: Line = [.strong(String(facts.number))]
    if namesReplaced, let previous = facts.previousNumber {
      let link = Inline.link(
        facts.words.text(PagePhrase.editionLink, ["number": String(previous)]),
        to: "../\(facts.period).\(previous)/index.html")
      edition += [.lineBreak] + facts.words.line(PagePhrase.replaces, ["link": link])
    }
    if let date = facts.released {
      edition += [.lineBreak] + facts.words.line(PagePhrase.released, ["date": date])
    }
    return [
      Document.StatusItem(
        term: facts.words(PagePhrase.status),
        text: facts.isDraft
          ? [.strong(facts.state.capitalised)]
          : facts.isProvisional
            ? [.strong(facts.words(PagePhrase.provisional).capitalised), .lineBreak]
              + facts.words.line(
                PagePhrase.provisionalUntil, ["period": Inline.unbroken(final.description)])
            : [.strong(facts.words(PagePhrase.final).capitalised)] + frozen(facts)),
      Document.StatusItem(term: facts.words(PagePhrase.edition), text: edition),
    ] + registered(facts) + [
      Document.StatusItem(
        term: next(facts),
        text: Line(facts.words.title(facts.period.shifted(by: 1)))
          + (facts.expected.map {
            [.lineBreak] + facts.words.line(PagePhrase.expected, ["date": $0])
          } ?? []))
    ]
  }

  /// Through when visits were made and entered; a survey alone has none.
  private static func registered(_ facts: EditionFacts) -> [Document.StatusItem] {
    guard !facts.definition.registrations.layouts.isEmpty else { return [] }
    return [
      Document.StatusItem(
        term: facts.words(PagePhrase.visitsThrough),
        text: Line(facts.lastVisit.map(facts.words.date) ?? facts.words(PagePhrase.notKnown))),
      Document.StatusItem(
        term: facts.words(PagePhrase.enteredThrough),
        text: Line(facts.lastEntry.map(facts.words.date) ?? facts.words(PagePhrase.notKnown))),
    ]
  }

  private static func next(_ facts: EditionFacts) -> String {
    switch facts.definition.report.every {
    case .month: facts.words(PagePhrase.nextMonth)
    case .quarter: facts.words(PagePhrase.nextQuarter)
    case .year: facts.words(PagePhrase.nextYear)
    }
  }

  /// Who decided on a baseline, and when.
  private static func frozen(_ facts: EditionFacts) -> Line {
    guard let frozen = facts.frozen else { return [] }
    return [.lineBreak]
      + facts.words.line(BaselinePhrase.frozen, ["date": frozen.date, "role": frozen.by])
  }

  /// Notices that every page carries.
  static func notices(_ facts: EditionFacts) -> [Document.Box] {
    let texts = [
      facts.isInternal ? facts.words(PagePhrase.internalPage) : nil,
      facts.isDraft ? facts.words(BaselinePhrase.draftNotice) : nil,
      facts.definition.report.notice,
    ]
    return texts.compactMap { $0 }.map { Document.Box(kind: .notice, heading: nil, lines: [[.strong($0)]]) }
  }
}
