import Definitions
import Intake
import Testing

/// `pipelines/README.md` explains every key that the readers of layout, codebook, pipeline and questionnaire accept.
@Suite struct DocumentedKeysTests {
  private static let sources = "\(Program.repository)/Sources/Definitions"

  /// The keys that a source file asks a node for: `node["key"]`, `required("key")`, `choice("key"` and `known("key"`.
  private func keys(_ source: String) -> Set<String> {
    var keys: Set<String> = []
    for call in ["[\"", "required(\"", "choice(\"", "known(\"", "source(\""] {
      for piece in source.components(separatedBy: call).dropFirst() {
        let key = piece.prefix { $0 != "\"" }
        let end = piece.dropFirst(key.count + 1).first
        // `["total", "mean"]` is a list of words.
        let isCall = call == "[\"" ? end == "]" : end == ")" || end == ","
        if isCall, key.allSatisfy({ $0.isLetter || $0 == "-" }) {
          keys.insert(String(key))
        }
      }
    }
    return keys
  }

  @Test(arguments: ["Codebook", "Pipeline", "Survey", "Style"]) func everyKeyIsExplained(_ folder: String)
    throws
  {
    let text = try TextFile.read("\(Program.repository)/pipelines/README.md")
    var found: Set<String> = []
    for path in try InputFiles.expand(["\(Self.sources)/\(folder)"]) {
      let source = try TextFile.read(path)
      if source.contains("YAMLReader") { found.formUnion(keys(source)) }
    }
    #expect(found.count >= (folder == "Style" ? 3 : 10))
    // The names of colours stand in the README of the whole.
    for key in found.sorted() {
      #expect(text.contains("`\(key)`"), "the key \(key) of \(folder)")
    }
  }

  @Test func everyRoleAndDateIsExplained() throws {
    let text = try TextFile.read("\(Program.repository)/pipelines/README.md")
    for role in SourceLayout.Role.allCases {
      #expect(text.contains("`\(role.rawValue)`"), "\(role.rawValue)")
    }
    for format in SourceLayout.DateFormat.allCases { #expect(text.contains("`\(format.rawValue)`")) }
    for counts in SourceLayout.Counts.allCases { #expect(text.contains("`\(counts.rawValue)`")) }
  }

  /// The examples of the documentation are files that can be read.
  @Test func theExampleOfALayoutIsRead() throws {
    let text = try TextFile.read("\(Program.repository)/pipelines/README.md")
    let example = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let folder = InputFolder()
    let path = try folder.write("x.yaml", Array(example.components(separatedBy: "```")[0].utf8))
    let codebook = try PipelineDefinition(path: Program.pipeline).codebook
    let layout = try SourceLayout(path: path, codebook: codebook)
    #expect(layout.columns.count == 8)
    #expect(layout.dateFormats == [.dayMonthYear, .yearMonthDay])
  }
}

extension String {
  /// The pieces between occurrences of a text.
  fileprivate func components(separatedBy text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}

extension Substring {
  fileprivate func components(separatedBy text: String) -> [Substring] {
    split(separator: text, omittingEmptySubsequences: false)
  }
}
