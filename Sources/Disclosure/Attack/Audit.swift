package import Definitions
package import Edition

/// The attack on the tables of an edition before anything is rendered, and the repair of what it finds.
package struct Audit {
  let system: AttackSystem
  private let baseline: Attack
  /// What other editions and this one tell whatever is withheld: that cannot be taken back.
  private let known: Attack?
  private var withheld: [Bool]
  private var found: Set<Int> = []

  /// Withholds what can be derived from the published numbers, until nothing can.
  ///
  /// A finding is a protected count with fewer than three possible values, all of them at most 4, and fewer
  /// than the exact national tables, or the other editions, leave without these. The tables are those of one set of
  /// registrations, and `tree` holds their units; `others` is what the other editions of the publication print, and
  /// `withheld` names the cells that any of them withheld: they stay so. Throws when something cannot be repaired
  /// (exit 81). Nothing is attacked under `protection: none`.
  package static func repaired(
    _ tables: ProtectedTables, definition: PipelineDefinition, tree: UnitTree,
    beside others: [() throws -> [PublishedNumber]] = [], withheld: Set<String> = []
  ) throws -> (tables: ProtectedTables, totals: AuditTotals) {
    var totals = AuditTotals()
    guard let knowledge = AttackKnowledge(definition, tree: tree) else {
      totals.count(tables)
      return (tables, totals)
    }
    let model = try AttackModel(tables, knowledge, beside: others)
    var audit = Audit(model.system, isFirst: others.isEmpty)
    if !withheld.isEmpty {
      for number in model.system.unknowns.indices
      where audit.isOpen(number, audit.withheld) && withheld.contains(model.name(number).description) {
        audit.withhold(number, model)
      }
    }
    let attack = try audit.repair(model)

    let places = model.system.unknowns.indices.filter {
      audit.withheld[$0] && model.tables[model.system.unknowns[$0].table].isCurrent
    }
    let repaired = tables.withholding(places.map(model.name), rule: definition.protection)
    totals.count(repaired)
    totals.findings = audit.found.count
    totals.contradictions = attack.contradicted.count
    totals.repaired = places.map(model.name)
    totals.nearMisses = CellList(
      audit.narrow(attack) { $0 == 3 }.filter { model.isCurrent($0) && !model.system.unknowns[$0].isPart }
        .map(model.name))
    return (repaired, totals)
  }

  /// Names of the protected cells that follow from published tables, as a reader sees them.
  package static func findings(_ tables: ProtectedTables, _ knowledge: AttackKnowledge) -> [String] {
    let model = AttackModel(tables, knowledge)
    let audit = Audit(model.system)
    let attack = Attack(model.system, .published(withheld: audit.withheld))
    return audit.narrow(attack) { $0 < 3 }.map { model.name($0).description }
  }

  /// How many cells of tables of visits and questions there are, as in ``AuditTotals/cells``.
  package static func cells(_ tables: ProtectedTables) -> Int {
    var totals = AuditTotals()
    totals.count(tables)
    return totals.cells
  }

  /// `isFirst` says that no other edition is known.
  init(_ system: AttackSystem, isFirst: Bool = true) {
    self.system = system
    baseline = Attack(system, .nationalOnly)
    known = isFirst ? nil : Attack(system, .published(withheld: Self.everything(system)))
    withheld = Array(repeating: false, count: system.unknowns.count)
  }

  /// Attacks and withholds in turn; the last attack, which found nothing. Every round withholds more, first what
  /// costs least, later whole sums at once; so it ends, at the latest when all is withheld.
  private mutating func repair(_ model: AttackModel) throws(StageFailure) -> Attack {
    var round = 0
    while true {
      let attack = Attack(system, .published(withheld: withheld))
      let findings = narrow(attack) { $0 < 3 }
      if findings.isEmpty { return attack }
      found.formUnion(findings)
      guard withhold(findings, attack, model, round < 8 ? .smallest : round < 16 ? .smallestOfEachSum : .all)
      else {
        let first = model.name(findings[0])
        throw StageFailure(
          .disclosure,
          "protected counts follow from the published ones: \(findings.count), the first is \(first)",
          remedy: "leave out a table, or raise the base of the rounding", exit: .disclosureGate)
      }
      round += 1
    }
  }

  private static func everything(_ system: AttackSystem) -> [Bool] {
    system.unknowns.map { $0.withholdable != nil }
  }

  /// The protected unknowns of which the attack leaves so many small values, and fewer than is known without it.
  ///
  /// Registrations that came between two editions contradict some relations; which ones depends on the numbers. So what is
  /// known without it is asked of the relations that the attack had, too.
  private func narrow(_ attack: Attack, _ isNarrow: (Int) -> Bool) -> [Int] {
    let narrow = system.unknowns.indices.filter { number in
      let unknown = system.unknowns[number]
      guard unknown.isProtected, let values = attack.values(number), isNarrow(values) else { return false }
      // That nobody was there tells of no one, where no table has the number.
      if unknown.isPart, attack.high[number] == 0 { return false }
      return values < baseline.width(number) && values < known?.width(number) ?? .max
    }
    guard !narrow.isEmpty, let known, known.contradicted != attack.contradicted else { return narrow }
    let same = Attack(
      system, .published(withheld: Self.everything(system)), without: attack.contradicted)
    return narrow.filter { attack.width($0) < same.width($0) }
  }

  /// Which of the published counts that a bound comes from are withheld.
  enum Partners { case smallest, smallestOfEachSum, all }

  /// Withholds each finding; one that is withheld already gets partners among the published counts that its
  /// bounds come from. False when nothing was left to withhold.
  private mutating func withhold(
    _ findings: [Int], _ attack: Attack, _ model: AttackModel, _ kind: Partners
  ) -> Bool {
    let before = withheld
    for finding in findings where isOpen(finding, before) { withhold(finding, model) }
    for finding in findings where !isOpen(finding, before) {
      for partner in partners(of: finding, attack, before, kind) { withhold(partner, model) }
    }
    return withheld != before
  }

  /// Withholds a count, and with a total all parts: they divide by it, so that their base would give it away.
  private mutating func withhold(_ unknown: Int, _ model: AttackModel) {
    withheld[unknown] = true
    let cell = system.unknowns[unknown]
    let table = model.tables[cell.table]
    guard cell.row == "total", let column = table.columns.firstIndex(of: cell.column) else { return }
    for part in table.unknowns.map({ Int($0[column]) }) where isOpen(part, withheld) { withheld[part] = true }
  }

  func isOpen(_ unknown: Int, _ withheld: [Bool]) -> Bool {
    system.unknowns[unknown].withholdable != nil && !withheld[unknown]
  }
}

extension AttackModel {
  /// The unknown is a count of this edition, not of an earlier one.
  func isCurrent(_ unknown: Int) -> Bool { tables[system.unknowns[unknown].table].isCurrent }

  func name(_ unknown: Int) -> CellName {
    let cell = system.unknowns[unknown]
    return CellName(key: tables[cell.table].key, row: cell.row, column: cell.column)
  }
}
