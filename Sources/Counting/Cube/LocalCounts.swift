/// The counts of some locations together, in one period and plane.
package struct LocalCounts: Sendable {
  private let sums: [Counter]
  private let slots: [CubeLayout.VariableSlots?]

  init(sums: [Counter], slots: [CubeLayout.VariableSlots?]) {
    self.sums = sums
    self.slots = slots
  }

  /// The counts of both together.
  package static func + (left: LocalCounts, right: LocalCounts) -> LocalCounts {
    LocalCounts(sums: zip(left.sums, right.sums).map { $0 + $1 }, slots: left.slots)
  }

  /// All visits or questions.
  package var total: Counter { sums[0] }

  /// Those with a known date of entry.
  package var withEntryDate: Counter { sums[LocalCube.withEntryDate] }

  /// Those entered in a later quarter than that of the visit.
  package var late: Counter { sums[LocalCube.late] }

  /// The counts of a variable, by its place in the codebook; `nil` for one that is a geography itself.
  package func variable(_ index: Int) -> VariableCounts? {
    guard let slots = slots[index] else { return nil }
    func sum(_ slot: Int) -> Counter { sums[slots.first + slot] }
    return VariableCounts(
      answers: (0..<slots.answers).map(sum), unrecognised: sum(slots.unrecognised), empty: sum(slots.empty),
      asked: sum(slots.asked), total: total)
  }
}
