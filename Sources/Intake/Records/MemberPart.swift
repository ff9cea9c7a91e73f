internal import Definitions

/// What came of some rows of one member, one after another.
///
/// Goes from the thread that made it to the one that adds it up. Its gate shares the memory of dates that are known with
/// the coder; nobody looks at that here.
struct MemberPart: @unchecked Sendable {
  /// The accepted rows.
  var rows: CodedRows
  var gate: RowGate
  var recodes: [RecodeColumn]

  /// Adds the next part.
  mutating func add(_ next: MemberPart) {
    rows.append(next.rows)
    gate.add(next.gate)
    for index in recodes.indices {
      recodes[index].candidates += next.recodes[index].candidates
      recodes[index].recoded += next.recodes[index].recoded
    }
  }
}
