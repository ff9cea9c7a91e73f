import ArgumentParser
import Definitions
import Glibc
import Intake

/// `kwartaal inspect`: what a file is.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "What a file is: container, entries, encoding, layout or the first difference, first problems.",
    discussion: """
      Example, for an export that no layout fits yet:

        kwartaal inspect export.csv --draft-layout > pipelines/layouts/new-layout.yaml

      Values are never shown, except that a draft lists those of columns with at most 30 different values \
      that occur at least 5 times.
      """)

  @Argument(help: "The files.")
  var files: [String]

  @Flag(help: "Print a layout in YAML to start from.")
  var draftLayout = false

  @Flag(help: "Print what the files are as JSON, on one line per file.")
  var json = false

  @Option(help: "The pipeline file whose layouts are tried.")
  var pipeline = "pipelines/kwartaalrapportage.yaml"

  @OptionGroup(title: "Limits") var limitOptions: LimitOptions

  func validate() throws {
    if json, draftLayout { throw ValidationError("--json and --draft-layout exclude each other") }
  }

  func run() throws {
    let path = InstalledFile.path(pipeline)
    guard access(path, F_OK) == 0 else {
      throw StageFailure(
        .definitions, at: Place(file: pipeline), "there is no pipeline file here to take layouts from",
        remedy: "name one with --pipeline FILE", exit: .inputMissing)
    }
    let definition = try PipelineDefinition(path: path)
    let layouts = definition.layouts
    var failures: [StageFailure] = []
    for path in files {
      do throws(StageFailure) {
        try inspect(path, layouts, definition)
      } catch {
        failures.append(error)
      }
    }
    if !failures.isEmpty { throw RunFailure(failures) }
  }

  private func inspect(
    _ path: String, _ layouts: [SourceLayout], _ definition: PipelineDefinition
  ) throws(StageFailure) {
    let codebook = definition.codebook
    let limits = limitOptions.limits
    let reader = try ArchiveReader(path: path, limits: limits)
    let checker = try ArchiveReader(path: path, limits: limits)
    var entries: [JSON] = []
    if !draftLayout, !json { Console.result("\(path.escapingControls): \(reader.fileSize) bytes\n") }
    while let entry = try reader.nextEntry() {
      let inspection = try EntryInspection(entry, reader, layouts: layouts, limits: limits)
      guard !draftLayout else {
        Console.result(LayoutDraft(inspection, layouts: layouts, codebook: codebook).yaml)
        continue
      }
      _ = try checker.nextEntry()
      var lines = describe(inspection)
      var members = Self.json(inspection)
      do throws(StageFailure) {
        let found = try EntryCheck.check(
          entry, checker, layouts: layouts, codebook: codebook,
          questionnaire: definition.survey?.questionnaire, limits: limits)
        lines.append("  layout: \(found.layout.id), \(found.layout.title)")
        lines += inspection.columns.map { describe($0, found.layout) }
        lines += found.problems.map(describe)
        members.append(("layout", .string(found.layout.id)))
        members.append(("problems", .array(found.problems.map(Self.json))))
      } catch {
        lines.append("  layout: \(error.what)\(error.remedy.map { " (\($0))" } ?? "")")
        members += [
          ("layout", .null), ("what", .string(error.what.escapingControls)),
          ("remedy", .optional(error.remedy)),
        ]
      }
      entries.append(.object(members))
      if json { continue }
      Console.result(lines.map { $0.escapingControls + "\n" }.joined())
    }
    guard !json else {
      let skipped = reader.skipped.map { skipped in
        JSON.object([
          ("member", .string(skipped.member.escapingControls)), ("reason", .string(skipped.reason.rawValue)),
        ])
      }
      return Console.result(
        JSON.object([
          ("file", .string(path.escapingControls)), ("bytes", .number(reader.fileSize)),
          ("entries", .array(entries)), ("skipped", .array(skipped)),
        ]).line + "\n")
    }
    for skipped in reader.skipped {
      Console.result("  skipped: \(skipped.member.escapingControls), \(skipped.reason.rawValue)\n")
    }
  }

  private func describe(_ inspection: EntryInspection) -> [String] {
    let delimiter =
      inspection.delimiter == 9 ? "tab" : String(Character(Unicode.Scalar(inspection.delimiter)))
    let isSheet = inspection.entry.isSheet
    var lines = [
      "  entry: \(inspection.entry.member ?? "the file itself"), \(inspection.entry.container), \(inspection.bytes) bytes of text",
      isSheet
        ? "  sheet: header in row \(inspection.headerLine)"
        : "  text: \(inspection.encoding.rawValue), cells separated by \(delimiter), header on line \(inspection.headerLine)",
      "  rows: \(inspection.rows), columns: \(inspection.columns.count)",
    ]
    if !inspection.hasHeader { lines.append("  header: none, the first row holds data") }
    if inspection.uneven > 0 { lines.append("  rows with another number of cells: \(inspection.uneven)") }
    return lines
  }

  private static func json(_ inspection: EntryInspection) -> [(String, JSON)] {
    [
      ("member", .optional(inspection.entry.member?.escapingControls)),
      ("container", .string(inspection.entry.container)), ("bytes", .number(inspection.bytes)),
      ("encoding", .string(inspection.encoding.rawValue)), ("header_line", .number(inspection.headerLine)),
      ("rows", .number(inspection.rows)), ("uneven_rows", .number(inspection.uneven)),
      (
        "columns",
        .array(
          inspection.columns.map { column in
            .object([("name", .string(column.name.escapingControls)), ("filled", .number(column.filled))])
          })
      ),
    ]
  }

  private static func json(_ problem: Problem) -> JSON {
    .object([
      ("kind", .string(problem.kind.rawValue)), ("column", .optional(problem.column)),
      ("nearest", .optional(problem.nearest)), ("count", .number(problem.count)),
      ("first_line", problem.places.first?.line.map(JSON.number) ?? .null),
    ])
  }

  /// What a column is to the layout: its role, or the variable that it answers.
  private func describe(_ column: ColumnProfile, _ layout: SourceLayout) -> String {
    let meaning = layout.columns.first { $0.name.lowercased() == column.name.lowercased() }?.meaning
    let words =
      switch meaning {
      case .role(let role), .flag(let role, _, _): role.rawValue
      case .answers(let variable, _, _), .municipality(let variable): "variable \(variable)"
      case .oneAnswer(let variable, let answer, _, _): "variable \(variable), answer \(answer)"
      case .freeText(let recodes): "free text, never read\(recodes.map { " but to recode \($0)" } ?? "")"
      case .question(let id, let answer, _, _, _, _):
        "question \(id)" + (answer.map { ", answer \($0)" } ?? "")
      case .frame(let id): "\(id), of the frame of the survey"
      case nil: "unknown, read past"
      }
    return "  column \"\(column.name)\": \(words); \(column.filled) filled"
  }

  private func describe(_ problem: Problem) -> String {
    let column = problem.column.map { ", column \"\($0)\"" } ?? ""
    let nearest = problem.nearest.map { ", nearest label \"\($0)\"" } ?? ""
    let first = problem.places.first.map { ", first in \($0)" } ?? ""
    return "  problem: \(problem.kind.rawValue)\(column)\(nearest): \(problem.count)\(first)"
  }
}
