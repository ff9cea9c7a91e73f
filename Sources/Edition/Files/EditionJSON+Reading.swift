import Definitions

extension EditionJSON {
  /// What `edition.json` says, with what other files of the edition hold.
  struct Reader {
    let facts: EditionFacts
    let tree: UnitTree
    let order: TableOrder
    let fingerprint: String
    let carried: String?

    /// `nil` for anything that is not what this program wrote.
    init?(
      _ json: JSONValue, _ definition: PipelineDefinition, _ quality: QualityFacts, _ changes: [CellChange]
    ) {
      guard let period = json["period"]?.string.flatMap({ Period($0) }),
        let number = json["edition"]?.integer,
        let isProvisional = json["provisional"]?.bool, let isInternal = json["internal"]?.bool,
        let today = json["date"]?.string.flatMap(CivilDate.init(iso:)), let program = json["program"]?.string,
        let made = json["made_with"], let fingerprint = json["fingerprint"]?.string,
        let units = json["units"]?.array, let overlaps = json["overlaps"]?.array,
        let locations = json["locations"]?.array
      else { return nil }
      func date(_ name: String) -> CivilDate? { json[name]?.string.flatMap(CivilDate.init(iso:)) }
      var quality = quality
      quality.isSurveyAlone = definition.isSurveyAlone
      var facts = EditionFacts(
        definition: definition, period: period, number: number, isProvisional: isProvisional, today: today,
        lastVisit: date("last_visit"), lastEntry: date("last_entry"),
        previousNumber: json["replaces"]?.integer, changes: changes, quality: quality,
        programVersion: program, isInternal: isInternal, audit: json["audit"].flatMap(AuditTotals.init),
        keyCheck: json["key_check"]?.string, frozen: json["frozen"].flatMap(FrozenBaseline.init))
      facts.corrections = (json["corrections"]?.array ?? []).compactMap(Correction.init)
      facts.inhabitantsYear = json["inhabitants_year"]?.integer
      facts.made = EditionOrigin(made)
      self.facts = facts
      tree = UnitTree(
        units: units.compactMap(UnitTree.Unit.init),
        overlaps: Set(
          overlaps.compactMap { pair -> UnitTree.Overlap? in
            let codes = (pair.array ?? []).compactMap(\.string)
            return codes.count == 2 ? UnitTree.Overlap(library: codes[0], municipality: codes[1]) : nil
          }), locations: locations.compactMap(UnitTree.Location.init))
      order = TableOrder(rows: Self.lists(json["rows"]), columns: Self.lists(json["columns"]))
      self.fingerprint = fingerprint
      carried = json["pages_of_units_from"]?.string
    }

    private static func lists(_ json: JSONValue?) -> [String: [String]] {
      Dictionary(
        (json?.members ?? []).map { ($0.0, ($0.1.array ?? []).compactMap(\.string)) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
