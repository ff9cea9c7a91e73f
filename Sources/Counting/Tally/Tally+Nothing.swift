internal import Definitions

extension Tally {
  /// Why no registration counts: what became of the rows that were read, and the first of the most frequent fault.
  package var whyNothingCounts: String {
    let ledger = ledger(through: .max)
    guard ledger.read > 0 else { return "the inputs hold no rows of registrations" }
    let parts = ledger.entries.filter { !["read", "counted", "skipped"].contains($0.name) && $0.count > 0 }
    var text = "of \(ledger.read) rows " + parts.map { "\($0.count) are \($0.name)" }.joined(separator: ", ")
    let worst = problems.filter { $0.kind.rejects }.max { $0.count < $1.count }
    if let worst, let place = worst.places.first {
      text += "; most for \(worst.kind.rawValue), first at \(place.description)"
    }
    return text
  }
}
