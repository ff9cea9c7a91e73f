import Counting
import Definitions
import Edition
import Testing
@testable import Disclosure

/// The true counts lie within the bounds, whatever was registered and whatever is withheld.
@Suite struct AttackSoundnessTests {
  @Test(arguments: 0..<18)
  func boundsHoldTheTruth(seed: Int) throws {
    let world = try AttackWorld(seed: seed)
    let tables = AttackFixture.tables(world.tables(4))
    let earlier = [AttackFixture.published(world.tables(3))]
    let model = try AttackModel(
      tables, AttackKnowledge(world.definition, tree: world.tree)!,
      beside: earlier.map { numbers in { numbers } })
    #expect(model.tables.count > tables.all.count)
    check(model, world)

  }

  /// Withholding leaves nothing to find, and the bounds of what is left hold too.
  @Test(arguments: 0..<18)
  func repairLeavesNothingToFind(seed: Int) throws {
    let world = try AttackWorld(seed: seed)
    let tables = AttackFixture.tables(world.tables(4))
    let (repaired, totals) = try Audit.repaired(tables, definition: world.definition, tree: world.tree)
    #expect(totals.contradictions == 0)
    #expect(totals.withheld == totals.repaired.count && (totals.findings == 0) == (totals.withheld == 0))
    check(AttackModel(repaired, AttackKnowledge(world.definition, tree: world.tree)!), world)
    let again = try Audit.repaired(repaired, definition: world.definition, tree: world.tree).totals
    #expect(again.findings == 0 && again.withheld == totals.withheld)
  }

  /// Late registrations contradict sums over earlier editions, and the repair ends all the same.
  @Test(arguments: 0..<12)
  func lateRegistrationsStopNoRun(seed: Int) throws {
    let world = try AttackWorld(seed: seed)
    let steps = [7, 11, 5]
    let others = (0..<3).map { edition in
      AttackFixture.published(
        world.before(every: steps[(seed + edition) % 3], from: edition).tables(4 - edition % 2))
    }
    #expect(throws: Never.self) {
      try Audit.repaired(
        AttackFixture.tables(world.tables(4)), definition: world.definition, tree: world.tree,
        beside: others.map { numbers in { numbers } })
    }
  }

  private func check(_ model: AttackModel, _ world: AttackWorld) {
    let withheld = model.system.unknowns.map { _ in false }
    let attack = Attack(model.system, .published(withheld: withheld))
    let baseline = Attack(model.system, .nationalOnly)
    #expect(attack.contradicted.isEmpty && baseline.contradicted.isEmpty)
    var narrower = 0
    for (number, unknown) in model.system.unknowns.enumerated() where !unknown.isPart {
      let truth = world.count(model.tables[unknown.table].key, unknown.row, unknown.column).count
      #expect(attack.low[number] <= truth && truth <= attack.high[number], "\(model.name(number))")
      #expect(baseline.low[number] <= attack.low[number] && attack.high[number] <= baseline.high[number])
      if attack.high[number] < unknown.high { narrower += 1 }
    }
    #expect(narrower > 0)
  }
}
