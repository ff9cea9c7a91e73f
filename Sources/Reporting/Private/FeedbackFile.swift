package import Definitions

/// The *terugmelding* of one library organisation: a CSV file as Dutch Excel opens it. Private: its counts are
/// exact.
package struct FeedbackFile {
  private let feedback: LibraryFeedback
  private let codebook: Codebook

  /// The file for one library.
  package init(_ feedback: LibraryFeedback, _ codebook: Codebook) {
    self.feedback = feedback
    self.codebook = codebook
  }

  /// UTF-8 with a byte order mark, `;` between the cells, decimal comma, CRLF.
  package var bytes: [UInt8] {
    let head = [
      "Bibliotheek", "Kwartaal", "Onderdeel", "Waar", "Aantal", "Van", "Aandeel", "Landelijk", "Toelichting",
    ]
    let rows = [head] + feedback.lines.map(cells)
    let text = rows.map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// The files of all libraries with their names.
  package static func files(
    _ feedback: [LibraryFeedback], _ codebook: Codebook
  ) -> [(name: String, bytes: [UInt8])] {
    zip(names(feedback.map(\.code)), feedback).map { ($0, FeedbackFile($1, codebook).bytes) }
  }

  /// Names of files for these codes of libraries: letters, digits and hyphens, no two the same.
  package static func names(_ codes: [String]) -> [String] {
    var taken: Set<String> = []
    return codes.map { code in
      let safe = String(code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(40))
      var name = safe.isEmpty ? "bibliotheek" : safe
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(safe.isEmpty ? "bibliotheek" : safe)-\(number)"
        number += 1
      }
      return name + ".csv"
    }
  }

  private func cells(_ line: LibraryFeedback.Line) -> [String] {
    [
      "\(feedback.code) \(feedback.name)", line.quarter?.description ?? "onbekend", topic(line),
      line.subject.map { codebook[$0]?.label ?? $0 } ?? "", String(line.count),
      line.base.map(String.init) ?? "", line.base.map { Self.share(line.count, of: $0) } ?? "",
      line.national.map { Self.share($0.part, of: $0.whole) } ?? "", remark(line),
    ]
  }

  private func topic(_ line: LibraryFeedback.Line) -> String {
    switch line.topic {
    case .visits: "Bezoeken"
    case .late: "Later ingevoerd"
    case .empty: "Niet ingevuld"
    case .unknown: "Onbekend"
    case .unrecognised: "Niet herkend"
    case .problem: line.kind?.dutch ?? ""
    case .stopped: "Locatie gestopt met registreren"
    case .never: "Locatie registreerde nooit"
    }
  }

  private func remark(_ line: LibraryFeedback.Line) -> String {
    switch line.topic {
    case .late: return "na het kwartaal van het bezoek"
    case .stopped: return "laatste kwartaal met bezoeken, en hoeveel"
    case .problem:
      let nearest = line.nearest.map { "; lijkt op \($0)" } ?? ""
      return (line.kind?.rejects == true ? "regel afgewezen" : "telt mee") + nearest
    case .visits, .empty, .unknown, .unrecognised, .never: return ""
    }
  }

  /// `12,3%`, and nothing of nothing.
  private static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let tenths = (2 * part * 1000 + whole) / (2 * whole)
    return "\(tenths / 10),\(tenths % 10)%"
  }

  /// A cell that no spreadsheet takes for a formula, in quotes where it needs them.
  private static func cell(_ text: String) -> String {
    var text = text.escapingControls
    if let first = text.first, "=+-@".contains(first) { text = "'" + text }
    guard text.contains(where: { ";\"".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
