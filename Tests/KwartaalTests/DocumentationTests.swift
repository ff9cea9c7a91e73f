import Definitions
import Testing

/// What a target offers to others says in a sentence what it is.
@Suite struct DocumentationTests {
  @Test func everyPackageDeclarationHasASentence() throws {
    var missing: [String] = []
    for file in SourceFiles.all {
      for (line, declaration) in Self.undocumented(try TextFile.read(file)) {
        missing.append("\(file):\(line): \(declaration)")
      }
    }
    #expect(missing == [])
  }

  @Test(arguments: [
    ("package let id: Int", true), ("  public func run() {", true), ("@frozen public enum Kind {", true),
    ("package private(set) var all = 0", true), ("package static func += (left: inout A, right: A) {", true),
    ("package import Definitions", false), ("let id: Int", false), ("package = try Package(file)", false),
    ("private let package = 1", false),
    ("extension package {", false), ("package static let section = \"a\"", false),
    ("/// What it is.\npackage let id: Int", false),
    ("/// What it is.\n@available(*, deprecated)\npackage let id: Int", false),
    ("// Why.\npackage let id: Int", true), ("/// Of another.\nlet a = 1\npackage let id: Int", true),
  ])
  func declarationsAreRecognised(_ text: String, _ isMissing: Bool) {
    #expect(Self.undocumented(text).isEmpty != isMissing)
  }

  /// The declarations for other targets with no `///` above them, and their lines.
  private static func undocumented(_ text: String) -> [(line: Int, declaration: String)] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.drop { $0 == " " })
    }
    return lines.indices.filter { isOffered(lines[$0]) && !isDocumented($0, in: lines) }
      .map { ($0 + 1, lines[$0]) }
  }

  private static func isOffered(_ line: String) -> Bool {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
    guard let first = words.first, ["package", "public"].contains(first) else { return false }
    // A variable may have the name.
    guard words.dropFirst().first != "=" else { return false }
    // What a protocol asks for is explained there.
    let isRequirement = requirements.contains { line.contains(" \($0)") }
    return !words.contains("import") && !isRequirement
  }

  private static let requirements = ["let section =", "var quantity:", "func said(in"]

  private static func isDocumented(_ place: Int, in lines: [String]) -> Bool {
    lines[..<place].last { !$0.hasPrefix("@") }?.hasPrefix("///") ?? false
  }
}
