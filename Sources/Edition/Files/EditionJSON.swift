package import Definitions

/// What pages need besides numbers, words and the quality of the data, as `edition.json`. It holds no count of
/// registrations: what it names stands on a page, or in a description of the edition, as well.
struct EditionJSON {
  let data: EditionData

  private var facts: EditionFacts { data.facts }

  var json: JSON { .object(identity + making + tables + units) }

  private var identity: [(String, JSON)] {
    [
      ("report", .string(facts.definition.report.id)), ("period", .string(facts.period.description)),
      ("edition", .number(facts.number)), ("replaces", Self.number(facts.previousNumber)),
      ("provisional", .flag(facts.isProvisional)), ("internal", .flag(facts.isInternal)),
      ("frozen", facts.frozen?.json ?? .null), ("date", .string(facts.today.iso)),
      ("last_visit", .optional(facts.lastVisit?.iso)), ("last_entry", .optional(facts.lastEntry?.iso)),
    ]
  }

  private var making: [(String, JSON)] {
    [
      ("program", .string(facts.programVersion)), ("key_check", .optional(facts.keyCheck)),
      ("inhabitants_year", Self.number(facts.inhabitantsYear)),
      ("corrections", .array(facts.corrections.map(\.json))), ("made_with", facts.made.json),
      ("pages_of_units_from", .optional(data.carried)), ("fingerprint", .string(data.fingerprint)),
      ("audit", facts.audit?.json ?? .null),
    ]
  }

  private var tables: [(String, JSON)] {
    [("rows", Self.lists(data.order.rows)), ("columns", Self.lists(data.order.columns))]
  }

  private var units: [(String, JSON)] {
    let overlaps = (data.tree?.overlaps ?? []).map { [$0.library, $0.municipality] }
    return [
      ("units", .array((data.tree?.units ?? []).map(\.json))),
      ("overlaps", .array(overlaps.sorted { $0.lexicographicallyPrecedes($1) }.map(Self.texts))),
      // They stand on pages of units only.
      ("locations", .array(data.carried == nil ? (data.tree?.locations ?? []).map(\.json) : [])),
    ]
  }

  private static func number(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }

  static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  private static func lists(_ lists: [String: [String]]) -> JSON {
    .object(lists.sorted { $0.key < $1.key }.map { ($0.key, texts($0.value)) })
  }
}

extension FrozenBaseline {
  /// A decision as it is kept in JSON.
  package var json: JSON {
    .object([
      ("edition", .number(edition)), ("date", .string(date.iso)), ("by", .string(by)),
      ("reason", .string(reason)),
    ])
  }

  /// A decision as it was kept in JSON.
  package init?(_ json: JSONValue) {
    guard let edition = json["edition"]?.integer, let by = json["by"]?.string,
      let date = json["date"]?.string.flatMap(CivilDate.init(iso:)), let reason = json["reason"]?.string
    else { return nil }
    self.init(edition: edition, date: date, by: by, reason: reason)
  }
}

extension Correction {
  /// A decision as it is kept in JSON.
  package var json: JSON {
    .object([
      ("period", .string(period.description)), ("date", .string(date.iso)), ("reason", .string(reason)),
      ("by", .string(role)),
    ])
  }

  /// A decision as it was kept in JSON.
  package init?(_ json: JSONValue) {
    guard let period = json["period"]?.string.flatMap({ Period($0) }),
      let date = json["date"]?.string.flatMap(CivilDate.init(iso:)), let reason = json["reason"]?.string,
      let role = json["by"]?.string
    else { return nil }
    self.init(period: period, date: date, reason: reason, role: role)
  }
}

extension EditionOrigin {
  /// What an edition was made with, in JSON.
  package var json: JSON {
    .object([
      ("before", .optional(before)), ("national_only", .flag(isNationalOnly)),
      ("withheld", .array(withheld.map(JSON.string))), ("beside", .array(beside.map(JSON.string))),
    ])
  }

  /// As it was kept in JSON.
  init(_ json: JSONValue) {
    func texts(_ name: String) -> [String] { (json[name]?.array ?? []).compactMap(\.string) }
    self.init(
      before: json["before"]?.string, isNationalOnly: json["national_only"]?.bool ?? false,
      withheld: texts("withheld"), beside: texts("beside"))
  }
}
