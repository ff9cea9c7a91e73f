package import Definitions

extension ProtectionRule {
  /// What a page shows of a variable of which visits and questions were both counted: the questions, which are the
  /// latest, if they are enough for percentages; otherwise the one with the larger base. Only published numbers decide.
  package func shown(of tables: [PublishedTable]) -> PublishedTable? {
    let sorted = tables.sorted { $0.key.counted == .questions && $1.key.counted != .questions }
    guard let first = sorted.first else { return nil }
    if first.total ?? 0 >= max(1, minimumForPercentages) { return first }
    return sorted.dropFirst().reduce(first) { ($1.total ?? 0) > ($0.total ?? 0) ? $1 : $0 }
  }
}
