import Definitions
import Edition
import Publishing
import Reporting

extension EditionDraft {
  /// Why it would be published, for whoever looks before: what is new since the edition that stands.
  var reasons: [String] {
    guard isChanged else { return [] }
    guard let current else { return ["there is no edition of \(period) yet"] }
    var reasons: [String] = []
    if facts.frozen != nil, current.frozen == nil { reasons.append("the baseline was decided on") }
    if !current.isFinal, !facts.isProvisional { reasons.append("it becomes final") }
    let known = Set(current.sources.map(\.checksum))
    let files = Set(facts.quality.receipts.filter { !known.contains($0.checksum) }.map(\.file)).sorted()
    if !files.isEmpty { reasons.append("new or changed input: \(Self.list(files))") }
    if !changes.isEmpty { reasons.append("other numbers: \(Self.list(changes.map(\.text), by: "; "))") }
    return reasons.isEmpty ? ["its words, units or style are others"] : reasons
  }

  /// At most so many as problems show, and how many there are in all.
  private static func list(_ texts: [String], by separator: String = ", ") -> String {
    texts.prefix(Problem.placesShown).joined(separator: separator)
      + (texts.count > Problem.placesShown ? " (shown \(Problem.placesShown) of \(texts.count))" : "")
  }

  /// Units whose files are not called as they are, because another has that name or it is too long.
  var renamed: [String] {
    guard let local, local.source == nil else { return [] }
    return local.tree.units.filter { $0.level != .organisation && $0.file != $0.name.slug }.map {
      "\($0.level.rawValue) \($0.id) \"\($0.name)\" has the file name \($0.file)"
    }
  }
}

extension CellChange {
  /// `key visits 2022-Q2 visits: 804, now 805`
  var text: String { "\(place.short): \(old ?? "none"), now \(new ?? "none")" }
}
