import Definitions
import Edition

/// How the pages of a unit speak of it, of the nation, and of small bases.
struct LocalWords {
  let edition: LocalEdition
  let unit: UnitTree.Unit

  var isSignal: Bool { unit.level == .organisation }

  var language: Words { edition.facts.words }

  /// Nothing was registered: the locations, which are exact, say so.
  var isEmpty: Bool { edition.count("locations", unit, edition.span) == 0 }

  /// The column of the nation: on the page of an organisation all visits are.
  func nation(_ counted: Counted) -> String {
    isSignal
      ? language.text(UnitPhrase.allCounted, ["things": language.many(counted)])
      : language.level(.national).one
  }

  /// `In heel Nederland`, `Bij alle bezoeken`
  func inNation(_ counted: Counted) -> String {
    isSignal
      ? language.text(UnitPhrase.amongAll, ["things": language.many(counted)])
      : language(UnitPhrase.inWholeNation)
  }

  /// A published number in a sentence; rounded numbers are not exact.
  func amount(_ count: Int, _ counted: Counted, isRounded: Bool) -> String {
    if isRounded, count == 0 { return roundedZero(counted) }
    let amount = language.amount(count, counted)
    return isRounded ? language.text(UnitPhrase.about, ["amount": amount]) : amount
  }

  /// What a rounded 0 stands for: `hooguit 4 bezoeken`.
  func roundedZero(_ counted: Counted) -> String {
    language.text(
      UnitPhrase.roundedZero,
      ["most": max(0, (edition.rule.base(at: unit.level) ?? 1) - 1), "things": language.many(counted)])
  }

  /// Why a variable has no counts.
  func tooFew(_ measure: LocalMeasure) -> String {
    guard measure.total < edition.rule.minimumForCounts else {
      return language.text(UnitPhrase.tooFewAnswers, ["minimum": edition.rule.minimumForCounts])
    }
    return tooFew(measure, UnitPhrase.tooFew, edition.rule.minimumForCounts)
  }

  /// Why a variable has no percentages.
  func tooFewForPercentages(_ measure: LocalMeasure) -> String {
    tooFew(measure, UnitPhrase.tooFewForPercentages, edition.rule.minimumForPercentages)
  }

  private func tooFew(_ measure: LocalMeasure, _ phrase: UnitPhrase, _ minimum: Int) -> String {
    let amount = amount(
      min(measure.total, measure.base), measure.counted, isRounded: measure.table.isRounded)
    return language.text(phrase, ["amount": amount, "minimum": minimum])
  }

  /// `3 procentpunt meer`; `ongeveer gelijk` below 2; or that rounding hides which of the two it is.
  func comparison(_ distance: ShareDistance) -> String {
    let tenths = distance.tenths
    guard abs(tenths) >= ShareDistance.noticeable else { return language(UnitPhrase.aboutEqual) }
    guard distance.isNoticeable else { return language(UnitPhrase.cannotTell) }
    let isWhole = tenths.isMultiple(of: 10)
    let size = language.decimal(isWhole ? abs(tenths) / 10 : abs(tenths), decimals: isWhole ? 0 : 1)
    return language.text(tenths > 0 ? UnitPhrase.more : .fewer, ["points": size])
  }

  /// The bases of the unit and of the nation, where all variables have the same.
  func bases(_ measures: [LocalMeasure]) -> String? {
    guard let first = measures.first else { return nil }
    guard first.isCompared else { return language.text(NationalPhrase.base, ["base": base(first)]) }
    guard Set(measures.map { [$0.total, $0.base, $0.nation.total ?? 0] }).count == 1
    else { return nil }
    let things = language.many(first.counted)
    return language.text(
      UnitPhrase.base,
      [
        "amount": base(first), "unit": unit.name,
        "other": first.nation.total ?? 0,
        "nation": isSignal
          ? language.text(UnitPhrase.ofAll, ["things": things]) : language(UnitPhrase.inNation),
      ])
  }

  /// What the percentages divide by: `95 bezoeken`, or the sum of rounded counts.
  private func base(_ measure: LocalMeasure) -> String {
    let amount = language.amount(measure.base, measure.counted)
    return measure.base == measure.total
      ? amount : language.text(PagePhrase.addedAfterRounding, ["amount": amount])
  }

  var origin: String { edition.facts.origin }

  func anchor(_ table: String, _ row: String) -> String {
    CellAddress.anchor(table, [row], edition.spanInAnchors)
  }

  /// A published percentage as a link to its cell; the nation's has an anchor of its own.
  func own(_ measure: LocalMeasure, _ row: String) -> Inline? {
    measure.own(row)?.percent.map {
      .link(language.percent($0), to: "#\(anchor(measure.variable.id, row))")
    }
  }

  /// `ruim de helft van de bezoeken (57%)`, or `30% van de bezoeken` where no words lie near.
  func share(_ measure: LocalMeasure, _ row: String) -> Line? {
    guard let percent = measure.own(row)?.percent, let link = own(measure, row) else { return nil }
    let things = language.many(measure.counted)
    guard let words = language.share(tenths: percent.tenths, of: things) else {
      return language.line(UnitPhrase.shareOf, ["percent": link, "things": things])
    }
    return language.line(UnitPhrase.shareInWords, ["words": words, "percent": link])
  }

  func nation(_ measure: LocalMeasure, _ row: String) -> Inline? {
    measure.whole(row)?.percent.map {
      .link(language.percent($0), to: "#\(anchor(measure.variable.id, row)).nl")
    }
  }
}
