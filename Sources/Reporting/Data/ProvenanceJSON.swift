import Definitions
import Edition

/// Where an edition comes from, as `provenance.json`; it holds no published values.
struct ProvenanceJSON {
  let facts: EditionFacts
  let tables: PublishedTables
  /// What decides whether an edition changed.
  let fingerprint: String
  /// The units below national level; `nil` when there are none.
  var tree: UnitTree?

  var json: JSON {
    let report = facts.definition.report
    return .object(
      [
        ("report", .string(report.id)), ("title", .string(report.title)),
        ("publisher", .string(report.publisher)),
        ("catalogue", catalogue), ("period", .string(facts.period.description)),
        ("edition", .number(facts.number)),
        ("replaces", facts.previousNumber.map(JSON.number) ?? .null),
        ("status", .string(facts.isDraft ? "draft" : facts.isProvisional ? "provisional" : "final")),
        ("frozen", frozen),
        ("internal", .flag(facts.isInternal)),
        ("date", .string(facts.today.iso)), ("last_visit", .optional(facts.lastVisit?.iso)),
        ("last_entry", .optional(facts.lastEntry?.iso)),
        ("program", .string("kwartaal \(facts.programVersion)")),
        ("codebook", .string(facts.definition.codebook.version)),
        ("geography", .string(facts.definition.codebook.geography.version)), ("protection", protection),
        ("sources", .array(facts.quality.receipts.map(source))), ("rests_on", facts.made.json),
        ("cells", cells), ("changed_cells", .number(facts.changes.count)), ("audit", audit),
        ("attack", attack), ("fingerprint", .string(fingerprint)),
      ] + corrections + language)
  }

  /// Where pages are not as those of editions that do not name their language.
  private var language: [(String, JSON)] {
    let page = facts.words.page
    return page == .unnamed ? [] : [("language", page.json)]
  }

  private var corrections: [(String, JSON)] {
    guard !facts.corrections.isEmpty else { return [] }
    return [("corrections", .array(facts.corrections.map(\.json)))]
  }

  /// The decision on a baseline.
  private var frozen: JSON {
    facts.frozen?.json ?? .null
  }

  /// What catalogues of data say about the report.
  private var catalogue: JSON {
    let report = facts.definition.report
    return .object([
      ("series", .string(report.series)), ("every", .string(report.every.rawValue)),
      ("description", .optional(report.description)), ("notice", .optional(report.notice)),
      ("website", .optional(report.website)),
      ("contact", .optional(report.contact.isEmpty ? nil : report.contact)),
      ("license", .optional(report.license?.rawValue)), ("base_url", .optional(report.baseURL)),
      ("next", next),
      ("themes", .array(report.dataThemes.map { .string($0.rawValue) })),
    ])
  }

  /// When the next edition is expected; null where nobody said so.
  private var next: JSON {
    let period = facts.period.shifted(by: 1)
    guard let date = facts.expected else { return .null }
    return .object([("period", .string(period.description)), ("date", .string(date.iso))])
  }

  /// Numbers and names of cells, no values; near misses and group disclosures are for a person to judge.
  private var audit: JSON {
    guard let totals = facts.audit else { return .null }
    func names(_ cells: CellList) -> JSON {
      .object([
        ("count", .number(cells.count)), ("first", .array(cells.first.map { .string($0.description) })),
      ])
    }
    return .object([
      ("cells", .number(totals.cells)), ("rounded", .number(totals.rounded)),
      ("withheld", .number(totals.withheld)), ("findings", .number(totals.findings)),
      ("withheld_cells", .array(totals.repaired.map { .string($0.description) })),
      ("near_misses", names(totals.nearMisses)), ("group_disclosures", names(totals.groupDisclosures)),
    ])
  }

  /// What everyone knows of how the tables hang together, with which the edition can be attacked from its files.
  private var attack: JSON {
    let tree = tree ?? UnitTree(units: [])
    guard let knowledge = AttackKnowledge(facts.definition, tree: tree) else { return .null }
    func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
    func variables(_ kind: Variable.Kind) -> JSON {
      texts(knowledge.kinds.filter { $0.value == kind }.keys.sorted())
    }
    return .object([
      ("key_table", .optional(knowledge.keyTable)), ("one", variables(.one)),
      ("several", variables(.several)),
      (
        "crossings",
        .array(
          knowledge.crossings.sorted { $0.key < $1.key }.map {
            texts([$0.key, $0.value.rows, $0.value.columns])
          })
      ),
      ("bridges", texts(knowledge.bridges.sorted())),
      ("units", .array(tree.units.map { texts([$0.level.rawValue, $0.id, $0.parent ?? ""]) })),
      (
        "overlaps",
        .array(
          tree.overlaps.map { [$0.library, $0.municipality] }.sorted { $0.lexicographicallyPrecedes($1) }.map(
            texts))
      ),
    ])
  }

  private var protection: JSON {
    let rule = facts.definition.protection
    return .object([
      ("round", rule.rounding?.json ?? .null), ("rounds_totals", .flag(rule.roundsTotals)),
      ("minimum_for_counts", .number(rule.minimumForCounts)),
      ("minimum_for_percentages", .number(rule.minimumForPercentages)),
      ("key_check", .optional(facts.keyCheck)),
    ])
  }

  private func source(_ receipt: Receipt) -> JSON {
    .object([
      ("file", .string(receipt.file)), ("member", .optional(receipt.member)),
      ("sha256", .string(receipt.checksum)),
      ("bytes", .number(receipt.bytes)), ("layout", .string(receipt.layout)),
      ("ledger", .object(receipt.ledger.members)),
    ])
  }

  /// How many cells there are, and how many carry each word of status.
  private var cells: JSON {
    var total = 0
    var found: [CellStatus: Int] = [:]
    for table in tables.all {
      for cells in table.cells {
        total += cells.count
        for cell in cells { found[cell.status.union(table.status), default: 0] += 1 }
      }
    }
    var counts: [String: Int] = [:]
    for (status, count) in found {
      for word in status.description.split(separator: " ") { counts[String(word), default: 0] += count }
    }
    return .object(
      [("total", JSON.number(total))] + counts.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
  }
}
