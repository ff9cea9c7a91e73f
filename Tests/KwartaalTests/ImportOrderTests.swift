import Definitions
import Edition
import Testing

/// A stage that skips one, such as `Reporting` importing `Counting`, would build and be the privacy leak.
@Suite struct ImportOrderTests {
  /// The modules that each target may import.
  private static let allowed: [String: Set<String>] = [
    "CExpat": [], "CIsal": [], "CLibarchive": [], "CNettle": [], "CSodium": [], "CXlsxwriter": [],
    "Definitions": ["Yams", "CNettle", "CSodium"],
    "Intake": ["Definitions", "CExpat", "CLibarchive", "CIsal"],
    "Counting": ["Definitions", "Intake"],
    "Edition": ["Definitions"],
    "Disclosure": ["Definitions", "Counting", "Edition"],
    "Reporting": ["Definitions", "Edition", "CXlsxwriter"],
    "Publishing": ["Definitions", "Edition", "Reporting", "CLibarchive"],
    "Sampling": ["Definitions", "CLibarchive"],
    "Running": ["Definitions", "Intake", "Counting", "Edition", "Disclosure", "Reporting", "Publishing"],
    "kwartaal": [
      "Definitions", "Intake", "Counting", "Edition", "Disclosure", "Reporting", "Publishing", "Running",
      "Sampling",
      "ArgumentParser",
    ],
  ]
  private static let anywhere: Set<String> = ["Glibc", "Dispatch", "Synchronization"]

  @Test func everyTargetIsInTheTable() {
    #expect(SourceFiles.names(in: SourceFiles.folder).sorted() == Self.allowed.keys.sorted())
  }

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItMay(_ target: String) throws {
    let allowed = try #require(Self.allowed[target]).union(Self.anywhere)
    for file in SourceFiles.swift(in: "\(SourceFiles.folder)/\(target)") {
      let modules = try Self.imports(TextFile.read(file))
      #expect(modules.filter { !allowed.contains($0) } == [], "\(file)")
    }
  }

  /// What a page shows is protected, or was published: no other target makes a table or a number of one.
  @Test func onlyDisclosureAndTheReaderMakeTables() throws {
    for target in Self.allowed.keys where !["Edition", "Disclosure"].contains(target) {
      for file in SourceFiles.swift(in: "\(SourceFiles.folder)/\(target)") {
        let text = try TextFile.read(file)
        let made = ["PublishedTable(", "PublishedTables(", "PublishedNumber("].filter {
          text.contains(" \($0)")
        }
        #expect(made == [], "\(file)")
      }
    }
  }

  /// What a page says of the data goes through the same door: quality facts are made of counts, or read.
  @Test func onlyDisclosureAndTheReaderMakeQualityFacts() throws {
    for target in Self.allowed.keys where !["Definitions", "Edition", "Disclosure"].contains(target) {
      for file in SourceFiles.swift(in: "\(SourceFiles.folder)/\(target)") {
        // Without facts there is nothing to hide.
        let text = try TextFile.read(file).replacing(" QualityFacts()", with: "")
        #expect(!text.contains(" QualityFacts("), "\(file)")
      }
    }
  }

  @Test func nothingTrapsOnPurpose() throws {
    for target in Self.allowed.keys {
      for file in SourceFiles.swift(in: "\(SourceFiles.folder)/\(target)") {
        let words = try TextFile.read(file).split { " \n\t({[,=".contains($0) }
        let traps = words.filter { $0 == "fatalError" || $0 == "try!" }
        #expect(traps == [], "\(file)")
      }
    }
  }

  @Test(arguments: [
    ("import Foundation", ["Foundation"]), ("  package import Intake // why", ["Intake"]),
    ("@preconcurrency internal import struct Yams.Node", ["Yams"]),
    ("@_exported import Counting;", ["Counting"]),
    ("#if true\npublic import A\nimport B\n#endif", ["A", "B"]), ("@testable import A.B", ["A"]),
    ("/// import Foundation", []), ("let important = 1", []), ("let text = \"import x\"", []),
  ])
  func importLinesAreUnderstood(_ text: String, _ modules: [String]) {
    #expect(Self.imports(text) == modules)
  }

  /// The modules that the import lines of a source text name.
  private static func imports(_ text: String) -> [String] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let prefixes: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      var words = line.split { $0.isWhitespace || $0 == ";" }[...]
      while let word = words.first, prefixes.contains(word) || word.hasPrefix("@") { words.removeFirst() }
      guard words.first == "import" else { return nil }
      words.removeFirst()
      if let word = words.first, kinds.contains(word) { words.removeFirst() }
      return words.first?.split(separator: ".").first.map(String.init)
    }
  }
}
