import Definitions

/// Reads the pages of an edition back, in any order and on any thread.
struct AuditPages: Sendable {
  private let edition: WrittenEdition
  private let numbers: WrittenNumbers
  private let units: [String: WrittenUnit.Name]
  private let nation: WrittenUnit
  private let whole: AuditValues
  /// The province of a municipality, by its code: its shares stand beside those of the municipality.
  private let provinces: [String: String]

  /// `units` tells by its path without extension which unit a page is about.
  init(
    _ edition: WrittenEdition, _ numbers: WrittenNumbers, _ units: [String: WrittenUnit.Name],
    nation: WrittenUnit
  ) {
    self.edition = edition
    self.numbers = numbers
    self.units = units
    self.nation = nation
    whole = AuditValues(nation, comparedTo: nil, in: edition.language)
    provinces = Dictionary(
      ((try? edition.attackKnowledge())?.tree.units ?? []).compactMap { unit in
        unit.level == .municipality ? unit.parent.map { (unit.id, $0) } : nil
      }
    ) { first, _ in first }
  }

  /// What is wrong with a page in HTML or its sibling in Markdown.
  func faults(_ path: String) throws(StageFailure) -> [String] {
    let stem = String(path.dropLast(".html".count))
    guard let markdown = try edition.file(stem + ".md") else { return ["there is no such page in Markdown"] }
    let page = WrittenPage(try edition.file(path) ?? [])
    let isNational = stem == "index" || stem.hasPrefix("\(edition.language.survey)/")
    let unit = isNational ? nation : units[stem].flatMap { numbers.units[$0] }
    let own = isNational ? nil : unit.map { AuditValues($0, comparedTo: nation, in: edition.language) }
    let province = unit.flatMap { unit in
      unit.name.level == "municipality"
        ? provinces[unit.name.id].flatMap { numbers.units[WrittenUnit.Name(level: "province", id: $0)] } : nil
    }
    var beside = province.map { [AuditValues(of: [$0], in: edition.language)] } ?? []
    if let level = overview(stem), level == "organisation" {
      beside.append(
        AuditValues(
          of: numbers.names.filter { $0.level == level }.compactMap { numbers.units[$0] },
          in: edition.language))
    }
    let regions =
      isNational ? numbers.names.filter { $0.level == "province" }.compactMap { numbers.units[$0] } : []
    // The national page and those of a survey have its breakdown by province.
    if !regions.isEmpty { beside.append(AuditValues(of: regions.map(\.ofSurvey), in: edition.language)) }
    let subject = AuditPage.Subject(
      unit: unit, values: [own, whole].compactMap { $0 } + beside, isAudited: stem != "quality",
      linked: { self.unit(at: $0, from: stem) },
      regions: regions, language: edition.language)
    return AuditPage(page, markdown: WrittenMarkdown(markdown), subject, nation: nation).faults
  }

  /// The level that a page gives an overview of.
  private func overview(_ stem: String) -> String? {
    guard stem.hasSuffix("/index") else { return nil }
    let folder = stem.dropLast("index".count)
    return units.first { $0.key.hasPrefix(folder) }?.value.level
  }

  /// The unit of the page that a link leads to.
  private func unit(at link: String, from stem: String) -> WrittenUnit? {
    var parts = stem.split(separator: "/").dropLast()
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let target = parts.joined(separator: "/")
    guard target.hasSuffix(".html"), let name = units[String(target.dropLast(".html".count))] else {
      return nil
    }
    return numbers.units[name]
  }
}
