import Definitions
import Disclosure

/// What a page of a report with a baseline says of the comparison: with what, what is not compared, and what became
/// of municipalities.
struct StandingWords {
  private let standing: Standing
  private var definition: PipelineDefinition { standing.edition.facts.definition }
  private var geography: Geography { definition.codebook.geography }
  private var period: Period { standing.edition.facts.period }

  init(_ standing: Standing) { self.standing = standing }

  /// With what the edition is compared; that it is the baseline; or that there is none yet.
  var comparison: String {
    let year = definition.baseline?.description ?? ""
    if definition.isBaseline(period) {
      let facts = standing.edition.facts
      guard let frozen = facts.frozen else { return facts.words(BaselinePhrase.isDraft) }
      return facts.words.text(
        BaselinePhrase.isFrozen, ["date": frozen.date, "role": frozen.by, "reason": frozen.reason])
    }
    guard definition.baseline(of: period) != nil else {
      return "Deze editie gaat over een jaar voor de nulmeting van \(year)."
    }
    return standing.baseline == nil
      ? "Er is nog geen nulmeting over \(year) gepubliceerd. Daarom is er nog niets om mee te vergelijken."
      : "De vergelijking is met de cijfers die in de nulmeting over \(year) zijn gepubliceerd."
  }

  /// What cannot be compared, and why.
  var obstacles: [String] {
    guard let baseline = standing.baseline else { return [] }
    var sentences: [String] = []
    func say(_ sentence: String) { if !sentences.contains(sentence) { sentences.append(sentence) } }
    if case .seriesBreak(let point)? = definition.obstacle(nil, from: baseline, to: period) {
      say("Bezoeken en vragen zijn niet te vergelijken met \(baseline). \(point.reason)")
    }
    for spec in definition.tables where spec.theme != nil {
      guard case .variable(let id) = spec.rows, let variable = definition.codebook[id] else { continue }
      switch definition.obstacle(variable, from: baseline, to: period) {
      case .notRegistered?:
        say(
          "\(variable.label) is niet in heel \(baseline) en heel \(period) geregistreerd, en dus niet te vergelijken."
        )
      case .seriesBreak(let point)? where variable.breaks.contains(point):
        say("\(variable.label) is niet te vergelijken met \(baseline). \(point.reason)")
      default: break
      }
    }
    return sentences
  }

  /// The municipality was divided, or got a part of one that was.
  func isDivided(_ unit: UnitTree.Unit) -> Bool { !splits(unit).isEmpty }

  /// What became part of a municipality, in words: `Weesp is in 2022 opgegaan in Amsterdam.`
  func history(_ unit: UnitTree.Unit) -> [String] {
    guard unit.level == .municipality, let baseline = definition.baseline else { return [] }
    let merged = geography.mergers(into: unit.id, after: baseline.firstDay, through: period.lastDay)
    var sentences = Dictionary(grouping: merged) { $0.until!.components.year }.sorted { $0.key < $1.key }
      .map { year, municipalities in
        "\(Dutch.list(municipalities.map(\.name))) \(municipalities.count == 1 ? "is" : "zijn") in \(year) "
          + "opgegaan in \(unit.name)."
      }
    if let earlier = standing.baseline, merged.contains(where: { $0.until! > earlier.lastDay }) {
      sentences.append(
        "De cijfers van \(earlier) zijn de som van wat toen over deze gemeenten is gepubliceerd.")
    }
    sentences += splits(unit).map {
      "\($0.name) is in \($0.until!.components.year) gesplitst. Daarom is \(unit.name) niet te vergelijken met "
        + "\(definition.baseline!)."
    }
    return sentences
  }

  private func splits(_ unit: UnitTree.Unit) -> [Geography.Municipality] {
    guard unit.level == .municipality, let baseline = definition.baseline else { return [] }
    return geography.splits(touching: unit.id, after: baseline.firstDay, through: period.lastDay)
  }

  /// That a municipality has no location in the register; `nil` when it has, or when the register is not known.
  func withoutLocation(_ unit: UnitTree.Unit) -> Line? {
    guard !without([unit]).isEmpty else { return nil }
    return standing.edition.facts.words.line(
      BaselinePhrase.withoutLocation, ["unit": unit.inSentence, "day": period.lastDay])
  }

  /// The municipalities among some units that have no location in the register.
  func without(_ units: [UnitTree.Unit]) -> [UnitTree.Unit] {
    guard let id = definition.tables.first(where: { $0.rows == .locations })?.id else { return [] }
    return units.filter { unit in
      unit.level == .municipality
        && geography.municipalities.contains { $0.code == unit.id && $0.exists(on: period.lastDay) }
        && standing.table(id, unit, period, .locations)?.total == 0
    }
  }

  /// That list in words, with links; the sentence says so when there are none or the register is not known.
  func withoutLocation(_ units: [UnitTree.Unit], of unit: UnitTree.Unit?, from folder: Level?) -> [Block] {
    let day = Dutch.date(period.lastDay)
    let key = "municipalities_with_ido"
    guard let table = standing.table(key, unit, period, .locations), let whole = table.total,
      let none = table["without"]?.count
    else {
      return [.paragraph(Line("Het is niet bekend welke gemeenten op \(day) geen informatiepunt hadden."))]
    }
    guard none > 0 else {
      return [.paragraph(Line("Volgens het register had op \(day) elke gemeente een informatiepunt."))]
    }
    var line: Line = []
    for unit in without(units) {
      if !line.isEmpty { line.append(.text(" · ")) }
      line.append(.link(unit.name, to: unit.path(from: folder)))
    }
    return [
      .paragraph(
        Line(
          "Volgens het register \(none == 1 ? "had 1" : "hadden \(Dutch.count(none))") van de "
            + "\(Dutch.count(whole)) gemeenten op \(day) geen informatiepunt.")),
      .paragraph(line),
    ]
  }

  /// Notes under a table of rates and changes.
  var notes: [Line] {
    let rule = definition.protection
    var notes = ["Per inwoner: de inwoners van 1 januari \(period)."]
    if rule.base != nil {
      notes.append(
        "Alles is berekend met gepubliceerde aantallen, en staat er bij afgeronde aantallen vanaf "
          + "\(rule.minimumForPercentages).")
    }
    return notes.map { Line($0) }
  }
}
