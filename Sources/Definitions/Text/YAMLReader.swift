internal import Yams

/// One node of a YAML file, read key by key; every problem names file, line and column.
///
/// Walks `Node` instead of decoding, because `YAMLDecoder` ignores unknown keys and forgets where a value stood.
package final class YAMLReader {
  /// The path that problems name.
  package let file: String
  private let node: Node
  private var read: [String] = []

  private init(file: String, node: Node) {
    self.file = file
    self.node = node
  }

  /// The root of a YAML text.
  package convenience init(file: String, text: String) throws(StageFailure) {
    let root: Node?
    do {
      root = try Parser(yaml: text).singleRoot()
    } catch {
      throw StageFailure(
        .definitions, at: Place(file: file), "this is not YAML: \(error)",
        remedy: "mend the file at the place named", exit: .configuration)
    }
    guard let root else {
      throw StageFailure(
        .definitions, at: Place(file: file), "the file is empty", remedy: "start from a file in pipelines/",
        exit: .configuration)
    }
    self.init(file: file, node: root)
  }

  /// A problem at this node: exit code configuration.
  package func failure(_ what: String, remedy: String? = nil) -> StageFailure {
    let mark = node.mark
    let place = Place(file: file, line: mark?.line, character: mark?.column)
    return StageFailure(.definitions, at: place, what, remedy: remedy, exit: .configuration)
  }

  /// The text of a node that is one; `nil` for a list or a mapping.
  package var scalar: String? { node.scalar?.string }

  /// The text of this node.
  package func string() throws(StageFailure) -> String {
    guard let text = scalar else { throw failure("expected a text") }
    return text
  }

  /// This node as a whole number.
  package func integer() throws(StageFailure) -> Int {
    guard let text = scalar, let number = Int(text) else { throw failure("expected a whole number") }
    return number
  }

  /// This node as `true` or `false`.
  package func flag() throws(StageFailure) -> Bool {
    switch scalar {
    case "true": return true
    case "false": return false
    default: throw failure("expected true or false")
    }
  }

  /// This node as a date, `jjjj-mm-dd`.
  package func date() throws(StageFailure) -> CivilDate {
    guard let text = scalar, let date = CivilDate(iso: text) else {
      throw failure("expected a date as jjjj-mm-dd")
    }
    return date
  }

  /// The nodes of a list.
  package func items() throws(StageFailure) -> [YAMLReader] {
    guard let sequence = node.sequence else { throw failure("expected a list") }
    return sequence.map { YAMLReader(file: file, node: $0) }
  }

  /// The keys and values of a mapping, in the order of the file; a key that occurs twice is an error.
  package func entries() throws(StageFailure) -> [(key: String, value: YAMLReader)] {
    guard let mapping = node.mapping else { throw failure("expected a mapping of keys to values") }
    var result: [(key: String, value: YAMLReader)] = []
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { throw failure("expected a text as key") }
      result.append((name, YAMLReader(file: file, node: value)))
    }
    return result
  }

  /// The node holds keys and values.
  package var isMapping: Bool { node.mapping != nil }
  /// Whether this is a list.
  var isSequence: Bool { node.sequence != nil }

  /// The value of a key; `nil` without it. The key counts as known by ``finish()``.
  package subscript(key: String) -> YAMLReader? {
    read.append(key)
    guard let value = node.mapping?[key] else { return nil }
    return YAMLReader(file: file, node: value)
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(StageFailure) -> YAMLReader {
    guard isMapping else { throw failure("expected a mapping of keys to values") }
    guard let value = self[key] else { throw failure("the key \"\(key)\" is missing") }
    return value
  }

  /// The texts of a list.
  package func texts() throws(StageFailure) -> [String] {
    var result: [String] = []
    for item in try items() { result.append(try item.string()) }
    return result
  }

  /// Complains about the first key that nobody read, with the nearest key that exists.
  package func finish() throws(StageFailure) {
    guard let mapping = node.mapping else { throw failure("expected a mapping of keys to values") }
    for key in mapping.keys {
      let reader = YAMLReader(file: file, node: key)
      let name = try reader.string()
      guard !read.contains(name) else { continue }
      throw reader.failure(
        "unknown key \"\(name)\"", remedy: name.nearest(of: read).map { "did you mean \"\($0)\"?" })
    }
  }
}
