import Counting
import Definitions
import Edition
import Publishing

extension CellExplanation {
  /// What a person reads.
  package var text: String {
    var lines: [(String, String)] = [
      ("number", "\(Self.text(printed.number)), printed by \(printed.name) (\(Self.status(printed)))")
    ]
    func add(_ title: String, _ texts: [String]) {
      for (place, text) in texts.enumerated() { lines.append((place == 0 ? title : "", text)) }
    }
    add("definition", subject.definition)
    lines.append(("filter", filter))
    lines.append(("base", (printed.number.base.map { "\($0): " } ?? "") + subject.base))
    add("protection", protection)
    add("files", files.map(Self.line))
    if let inside { add("inside", Self.lines(inside, printed.number)) }
    add("history", history.map { "\($0.name): \(Self.text($0.number)) (\(Self.status($0)))" })
    let width = 12
    let body = lines.map { title, text in
      (title + String(repeating: " ", count: width - title.count) + text).escapingControls + "\n"
    }
    let head = isInternal ? "\(printed.edition.language.warning)\n" : ""
    let tail =
      isInternal || subject.terms == nil
      ? "" : "Counts per file are true counts, for eyes inside only: --internal tells them.\n"
    return head + "\(key.address)\n" + body.joined() + tail
  }

  private static func status(_ printed: Printed) -> String {
    (printed.edition.isFinal ? "final" : printed.edition.isDraft ? "draft" : "provisional")
      + ", \(printed.edition.date.iso)"
  }

  /// `6826 of 11500, 59%`; the words of its status where there is no number.
  static func text(_ number: PublishedNumber) -> String {
    let count = number.count.map { count in "\(count)" + (number.base.map { " of \($0)" } ?? "") }
    let parts = [count, number.percent.map { "\($0)%" }, number.value].compactMap { $0 }
    return parts.isEmpty
      ? "no number (\(number.status.description))" : parts.joined(separator: ", ")
  }

  private static func line(_ files: Files) -> String {
    "\(files.layout): \(files.name): "
      + Ledger().entries.map(\.name).compactMap { name in files.rows[name].map { "\($0) \(name)" } }.joined(
        separator: ", ")
  }

  private static func lines(_ inside: Inside, _ number: PublishedNumber) -> [String] {
    var lines = [
      "\(inside.counted)" + (inside.base.map { " of \($0)" } ?? "")
        + " registrations, counted from the input now"
    ]
    if let count = number.count {
      lines.append(
        count == inside.prints
          ? "printed as \(inside.prints), as it stands"
          : "would be printed as \(inside.prints), not as \(count): the input changed")
    }
    lines += inside.files.map { share in
      let rows = [
        ("counted", share.counted), ("recoded", share.recoded), ("superseded", share.superseded),
        ("withdrawn", share.withdrawn), ("rejected for a date that cannot be", share.rejected),
      ].filter { $0.0 == "counted" || $0.1.count > 0 }
      return "\(share.source.name) (\(share.source.layout)): "
        + rows.map { "\($0.1.count) \($0.0)" }.joined(separator: ", ")
        + ", \(share.source.ledger.rejected) rows of the file rejected"
    }
    return lines
  }
}

extension CellName {
  /// `age.65plus.nl.NL.2022-Q2.visits`
  var address: String {
    [
      key.table, row, column, key.level.rawValue, key.unit, key.period.description.replacing("/", with: ".."),
      key.counted.rawValue,
    ].filter { !$0.isEmpty }.joined(separator: ".")
  }
}
