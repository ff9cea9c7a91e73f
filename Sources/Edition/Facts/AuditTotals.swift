/// What the audit found in the tables of an edition: numbers and names of cells, never a value.
package struct AuditTotals: Equatable, Sendable {
  /// Cells of the tables of visits and questions.
  package var cells = 0
  /// Cells that show a rounded count.
  package var rounded = 0
  /// Cells whose count is withheld.
  package var withheld = 0
  /// Protected counts that could be derived before anything was withheld, or by what that left.
  package var findings = 0
  /// Sums that the published numbers contradict and the attack left out: tables of different sets.
  package var contradictions = 0
  /// The cells that the audit withheld.
  package var repaired: [CellName] = []
  /// Protected counts with exactly three possible values, all below 5: for a person to judge.
  package var nearMisses = CellList()
  /// Protected answers with at least 95 % of their base: for a person to judge.
  package var groupDisclosures = CellList()

  /// Nothing was found yet.
  package init() {}
}
