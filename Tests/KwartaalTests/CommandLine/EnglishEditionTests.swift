import Definitions
import Testing

/// A small edition in English, of every kind of page.
@Suite(.enabled(if: Program.isBuilt)) struct EnglishEditionTests {
  private static let report = "public/quarterly-report/2022-Q2"

  /// Names that stay as they are: of areas, libraries and organisations in `codes.csv`, and of the publisher.
  private static func names(_ program: Program, _ definition: PipelineDefinition) throws -> [String] {
    let codes = try program.text("\(report)/codes.csv").split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("unit,") || line.hasPrefix("answer,organisation,") else { return nil }
      return line.split(separator: ",", maxSplits: 3).last.map { $0.filter { $0 != "\"" && $0 != "\r" } }
    }
    let municipalities = definition.codebook.geography.municipalities.map(\.name)
    return Set(codes + municipalities + [definition.report.publisher]).sorted { $0.count > $1.count }
  }

  /// The columns of files, which the quality report names.
  private static func columns(_ definition: PipelineDefinition) -> [String] {
    let registers = [definition.locations?.layout, definition.inhabitants?.layout].compactMap { $0 }
    let columns = (definition.registrations.layouts + registers).flatMap { $0.columns.map(\.name) }
    return Set(columns).sorted { $0.count > $1.count }
  }

  @Test func noWordOfDutchIsLeft() throws {
    let program = Program()
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2021-Q3", "--to", "2022-Q2",
      "--visits-per-quarter", "1500")
    #expect(sample.exit == 0, "\(sample.errors)")
    let pipeline = "\(Program.repository)/pipelines/quarterly-report.yaml"
    let made = try program.run(
      "report", pipeline, "--input", "exports", "--key-file", "key", "--period", "2022-Q2")
    #expect(made.exit == 0, "\(made.errors)")
    for command in ["audit", "verify"] {
      let outcome = try program.run(command, Self.report)
      #expect(outcome.exit == 0, "\(command): \(outcome.output)\(outcome.errors)")
    }
    let definition = try PipelineDefinition(path: pipeline)
    let names = try Self.names(program, definition)
    var pages = 0
    for path in try program.files(below: "public") {
      if path.hasSuffix(".html") {
        pages += 1
        #expect(try program.text(path).contains("<html lang=\"en\">"), "\(path)")
        continue
      }
      guard path.hasSuffix(".md") || path.hasSuffix("datapackage.json") || path.hasSuffix("catalog.json")
      else {
        continue
      }
      let known = path.hasSuffix("quality.md") ? names + Self.columns(definition) : names
      for line in try program.text(path).split(separator: "\n") {
        let found = DutchWords.found(in: line)
        guard !found.isEmpty else { continue }
        let plain = String(line).replacing("\\", with: "")
        let rest = Self.withoutFiles(known.reduce(plain) { $0.replacing($1, with: "") })
        #expect(DutchWords.found(in: rest) == [], "\(path): \(line.prefix(300))")
      }
    }
    #expect(pages > 50)
  }

  /// In a root with reports in two languages the front page tells the news in its own, and names the other.
  @Test func theFrontPageOfTwoLanguages() throws {
    let program = Program()
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2022-Q2", "--to", "2022-Q2",
      "--visits-per-quarter", "300")
    #expect(sample.exit == 0, "\(sample.errors)")
    for name in ["kwartaalrapportage", "quarterly-report"] {
      let made = try program.run(
        "report", "\(Program.repository)/pipelines/\(name).yaml", "--input", "exports", "--key-file", "key",
        "--national-only")
      #expect(made.exit == 0, "\(made.errors)")
      let page = try program.text("public/index.html")
      let isDutch = name == "kwartaalrapportage"
      #expect(page.contains("<html lang=\"\(isDutch ? "nl" : "en")\">"))
      #expect(page.contains("Bibliotheken registreerden") == isDutch)
      #expect(page.contains("Libraries recorded") != isDutch)
      #expect(page.contains(" lang=\"nl\">Informatiepunten Digitale Overheid</h2>") != isDutch)
    }
  }

  /// A line without the names of files and the slugs of pages.
  private static func withoutFiles(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.contains("ido-") || word.contains(".csv") || word.contains("](") || word.contains("{#")
        ? "" : String(word)
    }.joined(separator: " ")
  }
}

extension Program {
  /// The files in a folder of this program's and in those below it, links not followed.
  fileprivate func files(below name: String) throws -> [String] {
    let outcome = try run([], shell: "find \(name) -type f")
    return outcome.output.split(separator: "\n").map(String.init)
  }
}
