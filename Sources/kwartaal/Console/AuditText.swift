import Definitions
import Publishing
import Reporting

/// What reading an edition back came to, in words and as JSON.
struct AuditText {
  /// At most this many findings are printed as text.
  private static let shown = 100

  private let result: AuditResult
  private let clean: String
  private let exit: ExitCode

  /// `clean` opens the line that says that nothing was found; `exit` is the code when something was.
  init(_ result: AuditResult, clean: String, exit: ExitCode) {
    self.result = result
    self.clean = clean
    self.exit = exit
  }

  func text(asJSON: Bool) -> String { asJSON ? json : text }

  private var text: String {
    let findings = result.findings
    guard !findings.isEmpty else { return "\(clean): \(result.cells) cells, \(result.files) files\n" }
    var lines = findings.prefix(Self.shown).map { $0.description.escapingControls }
    let rest = findings.count - lines.count
    if rest > 0 { lines.append("and \(rest) more; all are in --json") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var json: String {
    let isClean = result.findings.isEmpty
    return JSON.object([
      ("result", .string(isClean ? "clean" : "findings")),
      ("exit", .number(isClean ? 0 : Int(exit.rawValue))), ("cells", .number(result.cells)),
      ("files", .number(result.files)),
      (
        "findings",
        .array(result.findings.map { .object([("path", .string($0.path)), ("what", .string($0.what))]) })
      ),
    ]).text
  }
}
