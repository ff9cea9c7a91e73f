import Definitions
import Disclosure

/// How the pages of a unit speak of it, of the nation, and of small bases.
struct LocalWords {
  let edition: LocalEdition
  let unit: UnitTree.Unit

  var isSignal: Bool { unit.level == .organisation }

  /// The column of the nation: on the page of an organisation all visits are.
  func nation(_ counted: Counted) -> String { isSignal ? "Alle \(counted.plural)" : "Nederland" }

  /// `In heel Nederland`, `Bij alle bezoeken`
  func inNation(_ counted: Counted) -> String {
    isSignal ? "Bij alle \(counted.plural)" : "In heel Nederland"
  }

  /// A published number in a sentence; rounded numbers are not exact.
  func amount(_ count: Int, _ counted: Counted, isRounded: Bool) -> String {
    if isRounded, count == 0 { return "0 tot en met 4 \(counted.plural)" }
    return (isRounded ? "ongeveer " : "") + counted.amount(count)
  }

  /// Why a variable has no counts.
  func tooFew(_ measure: LocalMeasure) -> String {
    let said = amount(measure.total, measure.counted, isRounded: measure.table.isRounded)
    return "Te weinig waarnemingen: er zijn \(said). Aantallen staan er pas bij "
      + "\(edition.rule.minimumForCounts) of meer."
  }

  /// Why a variable has no percentages.
  func tooFewForPercentages(_ measure: LocalMeasure) -> String {
    let said = amount(measure.total, measure.counted, isRounded: measure.table.isRounded)
    return "Te weinig waarnemingen voor percentages: er zijn \(said). Percentages staan er pas bij "
      + "\(edition.rule.minimumForPercentages) of meer."
  }

  /// `3 procentpunt meer`, or `ongeveer gelijk` below 2.
  func comparison(_ tenths: Int) -> String {
    guard abs(tenths) >= 20 else { return "Dat is ongeveer gelijk." }
    let isWhole = tenths.isMultiple(of: 10)
    let size = Dutch.decimal(isWhole ? abs(tenths) / 10 : abs(tenths), decimals: isWhole ? 0 : 1)
    return "Hier is het \(size) procentpunt \(tenths > 0 ? "meer" : "minder")."
  }

  /// The source line: bases of the unit and of the nation.
  func source(_ measures: [LocalMeasure]) -> String {
    guard let first = measures.first else { return origin }
    let bases = Set(measures.map { [$0.total, $0.nation.total ?? 0] }).count
    let nation = isSignal ? "van alle \(first.counted.plural)" : "in Nederland"
    let base =
      bases == 1
      ? "Basis: \(first.counted.amount(first.total)) (\(unit.name)) en "
        + "\(Dutch.count(first.nation.total ?? 0)) \(nation). "
      : ""
    return base + origin
  }

  var origin: String {
    let date = edition.facts.lastEntry.map { ", stand \(Dutch.date($0))" } ?? ""
    return "Bron: \(edition.facts.definition.report.source)\(date)."
  }

  func anchor(_ table: String, _ row: String) -> String { TableIndex.anchor(table, [row], edition.span) }

  /// A published percentage as a link to its cell; the nation's has an anchor of its own.
  func own(_ measure: LocalMeasure, _ row: String) -> Inline? {
    measure.own(row)?.percent.map {
      .link(Dutch.percent($0), to: "#\(anchor(measure.variable.id, row))")
    }
  }

  /// `ruim de helft van de bezoeken (57%)`, or `30% van de bezoeken` where no words lie near.
  func share(_ measure: LocalMeasure, _ row: String) -> Line? {
    guard let percent = measure.own(row)?.percent, let link = own(measure, row) else { return nil }
    let noun = measure.counted.plural
    guard let words = ShareWords.words(percent, of: noun) else { return [link, .text(" van de \(noun)")] }
    return [.text("\(words) ("), link, .text(")")]
  }

  func nation(_ measure: LocalMeasure, _ row: String) -> Inline? {
    measure.whole(row)?.percent.map {
      .link(Dutch.percent($0), to: "#\(anchor(measure.variable.id, row)).nl")
    }
  }
}
