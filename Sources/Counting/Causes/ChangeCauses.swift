package import Definitions

/// The registrations that came, went or say something else since an edition was made, each with its cause.
package struct ChangeCauses: Sendable {
  private struct Entry: Sendable {
    /// Places in the tables of then and now; one of them may be `nil`.
    let old: Int?
    let new: Int?
    /// `nil` where it depends on the variable.
    let cause: ChangeParts.Cause?
  }

  private let old: CountedRegistrations
  private let new: CountedRegistrations
  private let isWide: [Bool]
  /// Per plane.
  private var entries: [[Entry]] = []
  /// The pipeline files say what they said.
  private let isSameDefinition: Bool

  /// `outside` are the keys of rows that count in no period of the pipeline.
  init(
    _ old: CountedRegistrations, _ new: CountedRegistrations, outside: Set<UInt64>, _ codebook: Codebook
  ) {
    self.old = old
    self.new = new
    isWide = codebook.variables.map(\.isWide)
    isSameDefinition = old.pipeline == new.pipeline
    for (then, now) in zip(old.tables, new.tables) {
      var places = Dictionary(zip(then.keys, then.keys.indices)) { first, _ in first }
      var found: [Entry] = []
      for (place, key) in now.keys.enumerated() {
        guard let before = places.removeValue(forKey: key) else {
          found.append(Entry(old: nil, new: place, cause: .late))
          continue
        }
        let isSame =
          then.months[before] == now.months[place] && then.recoded[before] == now.recoded[place]
          && now.answers.indices.allSatisfy { then.answers[$0][before] == now.answers[$0][place] }
        guard !isSame else { continue }
        let isCorrected = then.versions[before] != now.versions[place]
        found.append(Entry(old: before, new: place, cause: isCorrected ? .corrected : nil))
      }
      found += places.sorted { $0.value < $1.value }.map { key, place in
        Entry(
          old: place, new: nil, cause: outside.contains(key) && !isSameDefinition ? .definition : .withdrawn)
      }
      entries.append(found)
    }
  }

  /// What the difference of a count consists of, as far as registrations came, went or changed.
  package func parts(of cell: CellRows) -> ChangeParts {
    var parts = ChangeParts()
    let (then, now) = (old.tables[cell.plane.rawValue], new.tables[cell.plane.rawValue])
    for entry in entries[cell.plane.rawValue] {
      let was = entry.old.map { holds(cell, then, $0) } ?? false
      let isNow = entry.new.map { holds(cell, now, $0) } ?? false
      guard was != isNow else { continue }
      parts[entry.cause ?? cause(entry, cell, then, now)] += isNow ? 1 : -1
    }
    return parts
  }

  /// The same version, read otherwise: by a rule for 'Anders', or by another codebook, layout or pipeline.
  private func cause(
    _ entry: Entry, _ cell: CellRows, _ then: CountedRegistrations.Table, _ now: CountedRegistrations.Table
  ) -> ChangeParts.Cause {
    guard let old = entry.old, let new = entry.new else { return .corrected }
    let variables = cell.terms.reduce(UInt64(0)) { $0 | UInt64(1) << UInt64($1.variable) }
    if (then.recoded[old] ^ now.recoded[new]) & variables != 0 { return .recoded }
    // Rows without a moment of change tell only by what they say.
    return isSameDefinition ? .corrected : .definition
  }

  private func holds(_ cell: CellRows, _ table: CountedRegistrations.Table, _ row: Int) -> Bool {
    cell.period.contains(month: Int(table.months[row]))
      && cell.terms.allSatisfy {
        $0.match.holds(table.answers[$0.variable][row], isWide: isWide[$0.variable])
      }
  }
}
