package import Definitions
import Edition

extension WrittenEdition {
  /// Reads its data back: every protected count is rounded, every percentage, index and difference follows from
  /// published counts, and every file is as it was written.
  ///
  /// Works on a staged edition too. Throws when a file cannot be read at all. `checksums` are those that are known
  /// already, as in ``verify(knowing:)``.
  package func audit(knowing checksums: [String: String] = [:]) throws(StageFailure) -> AuditResult {
    try AuditRun(self, knowing: checksums).audit()
  }

  /// What the edition says that everyone knows of its tables; `nil` when it is not protected, or was made by an
  /// earlier version of the program, or holds pages that were attacked with an earlier edition.
  package func attackKnowledge() throws(StageFailure) -> AttackKnowledge? {
    guard let provenance = try file(Self.provenanceName).flatMap(JSONParser.parse),
      let rounding = Rounding(provenance["protection"]?["round"]), let attack = provenance["attack"]
    else { return nil }
    func texts(_ name: String) -> [[String]] {
      (attack[name]?.array ?? []).map { ($0.array ?? []).compactMap(\.string) }
    }
    func kinds(_ name: String, _ kind: Variable.Kind) -> [(String, Variable.Kind)] {
      (attack[name]?.array ?? []).compactMap(\.string).map { ($0, kind) }
    }
    let crossings = texts("crossings").filter { $0.count == 3 }.map {
      ($0[0], AttackKnowledge.Crossing(rows: $0[1], columns: $0[2]))
    }
    let units = texts("units").compactMap { unit -> UnitTree.Unit? in
      guard unit.count == 3, let level = Level(rawValue: unit[0]) else { return nil }
      return UnitTree.Unit(
        level: level, id: unit[1], name: unit[1], file: unit[1], parent: unit[2].isEmpty ? nil : unit[2])
    }
    let overlaps = texts("overlaps").filter { $0.count == 2 }.map {
      UnitTree.Overlap(library: $0[0], municipality: $0[1])
    }
    return AttackKnowledge(
      rounding: rounding, keyTable: attack["key_table"]?.string,
      kinds: Dictionary(kinds("one", .one) + kinds("several", .several)) { first, _ in first },
      crossings: Dictionary(crossings) { first, _ in first },
      tree: UnitTree(units: units, overlaps: Set(overlaps)),
      bridges: Set((attack["bridges"]?.array ?? []).compactMap(\.string)))
  }

  /// The number of cells that were attacked when the edition was made; `nil` when that is not known.
  package func attackedCells() throws(StageFailure) -> Int? {
    try file(Self.provenanceName).flatMap(JSONParser.parse)?["audit"]?["cells"]?.integer
  }

  /// Compares the checksums, and sums with their parts; whether numbers are protected is not looked at.
  package func compare(knowing checksums: [String: String] = [:]) throws(StageFailure) -> AuditResult {
    try AuditRun(self, knowing: checksums).compare()
  }
}
