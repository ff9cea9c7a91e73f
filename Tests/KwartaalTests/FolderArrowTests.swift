import Definitions
import Testing

/// Folders of one target that name each other's types are one folder in two places.
@Suite struct FolderArrowTests {
  @Test(arguments: SourceFiles.names(in: SourceFiles.folder).sorted())
  func noTwoFoldersNameEachOther(_ target: String) throws {
    #expect(try Self.pairs(in: "\(SourceFiles.folder)/\(target)").sorted() == [])
  }

  @Test(arguments: [
    ("package struct Page: Sendable {", "Page"), ("@frozen public enum A<B> {", "A"), ("actor Run {", "Run"),
    ("private struct Page {", nil), ("extension Page {", nil), ("  struct Inner {", nil),
  ])
  func declarationsAreFound(_ line: String, _ name: String?) {
    #expect(Self.declared(line[...]) == name)
  }

  /// Two folders, in order, of which each names a type that the other declares.
  private static func pairs(in target: String) throws -> Set<String> {
    var folders: [String: String] = [:]
    var names: [String: Set<Substring>] = [:]
    for path in SourceFiles.swift(in: target) {
      let parts = path.dropFirst(target.count + 1).split(separator: "/")
      let folder = parts.count > 1 ? String(parts[0]) : "."
      for line in try TextFile.read(path).split(separator: "\n") {
        guard !line.drop(while: \.isWhitespace).hasPrefix("//") else { continue }
        names[folder, default: []].formUnion(line.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
        if let name = declared(line) { folders[name] = folder }
      }
    }
    let arrows = names.mapValues { Set($0.compactMap { folders[String($0)] }) }
    var pairs: Set<String> = []
    for (folder, others) in arrows {
      for other in others where folder < other && arrows[other]?.contains(folder) == true {
        pairs.insert("\(folder) \(other)")
      }
    }
    return pairs
  }

  /// The type that a line declares at the top of its file, for others to name.
  private static func declared(_ line: Substring) -> String? {
    guard line.first?.isWhitespace == false else { return nil }
    var words = line.split(separator: " ")[...]
    while let first = words.first,
      ["package", "public", "final", "indirect"].contains(first) || first.hasPrefix("@")
    {
      words.removeFirst()
    }
    guard words.count > 1, let kind = words.popFirst(),
      ["struct", "class", "enum", "protocol", "typealias", "actor"].contains(kind)
    else { return nil }
    return words.first.map { String($0.prefix { $0.isLetter || $0.isNumber || $0 == "_" }) }
  }
}
