package import Definitions

/// The *terugmelding* of one library organisation: a CSV file as Dutch Excel opens it. Private: its counts are
/// exact.
package struct FeedbackFile {
  private let feedback: LibraryFeedback
  private let codebook: Codebook
  private let words: Words

  /// The file for one library.
  package init(_ feedback: LibraryFeedback, _ definition: PipelineDefinition) {
    self.feedback = feedback
    codebook = definition.codebook
    words = definition.words
  }

  /// UTF-8 with a byte order mark, `;` between the cells, decimal comma, CRLF.
  package var bytes: [UInt8] {
    let head = [
      words.level(.library).one, words.unit(.quarter).capitalised, words(PrivatePhrase.part),
      words(PrivatePhrase.subject),
      words(QualityPhrase.number), words(PrivatePhrase.of), words(QualityPhrase.share),
      words(PrivatePhrase.national), words(WorkbookPhrase.notes),
    ]
    let rows = [head] + feedback.lines.map(cells)
    let text = rows.map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// The files of all libraries with their names.
  package static func files(
    _ feedback: [LibraryFeedback], _ definition: PipelineDefinition
  ) -> [(name: String, bytes: [UInt8])] {
    zip(names(feedback.map(\.code), definition.words), feedback).map {
      ($0, FeedbackFile($1, definition).bytes)
    }
  }

  /// Names of files for these codes of libraries: letters, digits and hyphens, no two the same.
  package static func names(_ codes: [String], _ words: Words) -> [String] {
    let library = words.level(.library).one.lowercased()
    var taken: Set<String> = []
    return codes.map { code in
      let safe = String(code.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.prefix(40))
      var name = safe.isEmpty ? library : safe
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(safe.isEmpty ? library : safe)-\(number)"
        number += 1
      }
      return name + ".csv"
    }
  }

  private func cells(_ line: LibraryFeedback.Line) -> [String] {
    [
      "\(feedback.code) \(feedback.name)", line.quarter?.description ?? words(NationalPhrase.unknown),
      topic(line),
      line.subject.map { codebook[$0]?.label ?? $0 } ?? "", String(line.count),
      line.base.map(String.init) ?? "", line.base.map { share(line.count, of: $0) } ?? "",
      line.national.map { share($0.part, of: $0.whole) } ?? "", remark(line),
    ]
  }

  private func topic(_ line: LibraryFeedback.Line) -> String {
    switch line.topic {
    case .visits: words.many(.visits).capitalised
    case .late: words(PrivatePhrase.late)
    case .empty: words(PagePhrase.empty)
    case .unknown: words(QualityPhrase.unknown)
    case .unrecognised: words(PagePhrase.unrecognised)
    case .problem: line.kind.map { words($0) } ?? ""
    case .stopped: words(PrivatePhrase.stopped)
    case .never: words(PrivatePhrase.never)
    }
  }

  private func remark(_ line: LibraryFeedback.Line) -> String {
    switch line.topic {
    case .late: return words(PrivatePhrase.afterQuarter)
    case .stopped: return words(PrivatePhrase.lastQuarter)
    case .problem:
      let nearest = line.nearest.map { "; " + words.text(QualityPhrase.looksLike, ["answer": $0]) } ?? ""
      return (line.kind?.rejects == true ? words(QualityPhrase.rowRejected) : words(QualityPhrase.counts))
        + nearest
    case .visits, .empty, .unknown, .unrecognised, .never: return ""
    }
  }

  /// `12,3%`, and nothing of nothing.
  private func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "" }
    let tenths = (2 * part * 1000 + whole) / (2 * whole)
    return words.decimal(tenths, decimals: 1) + "%"
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
