/// What everyone knows of how published tables hang together: the form and the register are public.
package struct AttackKnowledge: Sendable {
  /// The rounding of every level.
  package let rounding: Rounding
  /// The table with the totals of every unit; `nil` when there is none.
  package let keyTable: String?
  /// The variables that have one-way tables, and whether one answer is possible or several.
  package let kinds: [String: Variable.Kind]
  /// The tables of two variables, by their id.
  package let crossings: [String: Crossing]
  /// Who belongs to whom.
  package let tree: UnitTree
  /// The organisations that carry another answer on, so that their pages hold more than their own row.
  package let bridges: Set<String>

  /// Municipalities that are no more, and of the tree what each merged into.
  package var mergers: [String: String] = [:]

  /// The variables of a crossing.
  package struct Crossing: Equatable, Sendable {
    /// Id of the variable in the rows.
    package let rows: String
    /// Id of the variable in the columns.
    package let columns: String

    /// A crossing of two variables.
    package init(rows: String, columns: String) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// As it was written down.
  package init(
    rounding: Rounding, keyTable: String?, kinds: [String: Variable.Kind], crossings: [String: Crossing],
    tree: UnitTree, bridges: Set<String> = []
  ) {
    self.bridges = bridges
    self.rounding = rounding
    self.keyTable = keyTable
    self.kinds = kinds
    self.crossings = crossings
    self.tree = tree
  }

  /// What a pipeline says of it; `nil` under `protection: none`.
  package init?(_ definition: PipelineDefinition, tree: UnitTree) {
    guard let rounding = definition.protection.rounding else { return nil }
    var crossings: [String: Crossing] = [:]
    for table in definition.tables {
      guard case .variable(let rows) = table.rows, let columns = table.columns else { continue }
      crossings[table.id] = Crossing(rows: rows, columns: columns)
    }
    self.init(
      rounding: rounding, keyTable: definition.tables.first { $0.rows == .key }?.id,
      kinds: Dictionary(uniqueKeysWithValues: definition.codebook.variables.map { ($0.id, $0.kind) }),
      crossings: crossings, tree: tree,
      bridges: Set((definition.codebook["organisation"]?.answers ?? []).compactMap(\.bridge)))
    let own = Set(tree.units.filter { $0.level == .municipality }.map(\.id))
    let all = definition.codebook.geography.municipalities
    let next = Dictionary(all.compactMap { one in one.into.map { (one.code, $0) } }) { first, _ in first }
    for code in next.keys where !own.contains(code) {
      var (place, steps) = (code, 0)
      while let into = next[place], !own.contains(place), steps < next.count {
        place = into
        steps += 1
      }
      if own.contains(place) { mergers[code] = place }
    }
  }
}
