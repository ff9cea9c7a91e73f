import Definitions
import Testing

/// Folders of one target that lead back to each other are one folder in several places.
@Suite struct FolderArrowTests {
  @Test(arguments: SourceFiles.names(in: SourceFiles.folder).sorted())
  func noFolderLeadsBackToItself(_ target: String) throws {
    #expect(try Self.circle(in: Self.arrows(in: "\(SourceFiles.folder)/\(target)")) == [])
  }

  @Test func aCircleIsFound() {
    #expect(Self.circle(in: ["a": ["b"], "b": ["c"], "c": ["b", "d"], "d": []]) == ["b", "c"])
    #expect(Self.circle(in: ["a": ["b", "c"], "b": ["c"], "c": []]) == [])
  }

  @Test(arguments: [
    ("package struct Page: Sendable {", "Page"), ("@frozen public enum A<B> {", "A"), ("actor Run {", "Run"),
    ("private struct Page {", nil), ("extension Page {", nil), ("  struct Inner {", nil),
  ])
  func declarationsAreFound(_ line: String, _ name: String?) {
    #expect(Self.declared(line[...]) == name)
  }

  /// The folders whose types each folder names; `.` is the target itself.
  private static func arrows(in target: String) throws -> [String: Set<String>] {
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
    return names.reduce(into: [:]) { arrows, named in
      arrows[named.key] = Set(named.value.compactMap { folders[String($0)] }).subtracting([named.key])
    }
  }

  /// The folders on a way that comes back: what is left when those that name none of the others, or are named by none of
  /// them, are taken away again and again.
  private static func circle(in arrows: [String: Set<String>]) -> [String] {
    var left = arrows
    while true {
      let named = left.values.reduce(into: Set()) { $0.formUnion($1) }
      let kept = left.filter { !$0.value.isEmpty && named.contains($0.key) }
      if kept.count == left.count { return left.keys.sorted() }
      left = kept.mapValues { $0.intersection(kept.keys) }
    }
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
