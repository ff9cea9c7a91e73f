internal import Yams

/// One node of a YAML file, read key by key; every problem names file, line and column.
///
/// Walks `Node` instead of decoding, because `YAMLDecoder` ignores unknown keys and forgets where a value stood.
package final class YAMLReader {
  /// The path that problems name.
  package let file: String
  /// The text of a node that is one; `nil` for a list or a mapping.
  package let scalar: String?
  /// The language in which texts are wanted, as in HTML.
  private let language: String
  private let mark: Mark?
  let list: [YAMLReader]?
  let pairs: [(key: YAMLReader, value: YAMLReader)]?
  private let places: [String: Int]
  private var read: Set<String> = []

  private init(_ file: String, _ language: String, _ node: Node) {
    self.file = file
    self.language = language
    mark = node.mark
    scalar = node.scalar?.string
    list = node.sequence?.map { YAMLReader(file, language, $0) }
    pairs = node.mapping?.map { (YAMLReader(file, language, $0.key), YAMLReader(file, language, $0.value)) }
    places = Self.places(pairs)
  }

  init(_ file: String, _ language: String, _ content: JSONValue) {
    self.file = file
    self.language = language
    mark = nil
    scalar = content.string
    list = content.array?.map { YAMLReader(file, language, $0) }
    pairs = content.members?.map {
      (YAMLReader(file, language, .string($0.0)), YAMLReader(file, language, $0.1))
    }
    places = Self.places(pairs)
  }

  private static func places(_ pairs: [(key: YAMLReader, value: YAMLReader)]?) -> [String: Int] {
    Dictionary(
      (pairs ?? []).enumerated().compactMap { at, pair in pair.key.scalar.map { ($0, at) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The root of a YAML text, of which the texts are wanted in a language.
  package convenience init(file: String, text: String, language: String = "nl") throws(StageFailure) {
    let root: Node?
    do {
      // Every scalar stays the text that it is: no pattern has to say what it looks like.
      root = try Parser(yaml: text, resolver: .basic).singleRoot()
    } catch {
      let fault = YAMLFault(error)
      throw StageFailure(
        .definitions, at: Place(file: file, line: fault.line), "this is not YAML: \(fault.words)",
        remedy: "indent with spaces, and close every quote and bracket", exit: .configuration)
    }
    guard let root else {
      throw StageFailure(
        .definitions, at: Place(file: file), "the file is empty", remedy: "start from a file in pipelines/",
        exit: .configuration)
    }
    self.init(file, language, root)
  }

  /// A problem at this node: exit code configuration.
  package func failure(_ what: String, remedy: String? = nil) -> StageFailure {
    let place = Place(file: file, line: mark?.line, character: mark?.column)
    return StageFailure(.definitions, at: place, what, remedy: remedy, exit: .configuration)
  }

  /// The text of this node.
  package func string() throws(StageFailure) -> String {
    guard let text = scalar else { throw failure("expected a text") }
    return text
  }

  /// A text that is published: one for every language, as names are, or one for each: `{nl: Leeftijd, en: Age}`.
  package func wording() throws(StageFailure) -> String {
    guard let pairs else { return try string() }
    guard let wording = self[language] else {
      let known = pairs.compactMap(\.key.scalar).joined(separator: ", ")
      throw failure("this text is not there in the language \(language)", remedy: "it is there in: \(known)")
    }
    return try wording.string()
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
    guard let list else { throw failure("expected a list") }
    return list
  }

  /// The keys and values of a mapping, in the order of the file; a key that occurs twice is an error.
  package func entries() throws(StageFailure) -> [(key: String, value: YAMLReader)] {
    guard let pairs else { throw failure("expected a mapping of keys to values") }
    var result: [(key: String, value: YAMLReader)] = []
    for (key, value) in pairs {
      guard let name = key.scalar else { throw failure("expected a text as key") }
      result.append((name, value))
    }
    return result
  }

  /// The node holds keys and values.
  package var isMapping: Bool { pairs != nil }
  /// Whether this is a list.
  var isSequence: Bool { list != nil }

  /// The value of a key; `nil` without it. The key counts as known by ``finish()``.
  package subscript(key: String) -> YAMLReader? {
    read.insert(key)
    return places[key].flatMap { pairs?[$0].value }
  }

  /// The value of a key that must be there.
  package func required(_ key: String) throws(StageFailure) -> YAMLReader {
    guard isMapping else { throw failure("expected a mapping of keys to values") }
    guard let value = self[key] else { throw missing(key) }
    return value
  }

  /// The key is not there; one that nobody knows may be meant to be it.
  func missing(_ key: String) -> StageFailure {
    let unread = (pairs ?? []).map(\.key).filter { $0.scalar.map { !read.contains($0) } ?? false }
    // Short keys are near to any other.
    let near = key.count > 3 ? key.nearest(of: unread.compactMap(\.scalar)) : nil
    let place = unread.first { $0.scalar == near } ?? self
    return place.failure(
      "the key \"\(key)\" is missing", remedy: near.map { "did you mean it with \"\($0)\"?" })
  }

  /// The texts of a list.
  package func texts() throws(StageFailure) -> [String] {
    var result: [String] = []
    for item in try items() { result.append(try item.string()) }
    return result
  }

  /// Complains about the first key that nobody read, with the nearest key that exists.
  package func finish() throws(StageFailure) {
    guard let pairs else { throw failure("expected a mapping of keys to values") }
    for (key, _) in pairs {
      let name = try key.string()
      guard !read.contains(name) else { continue }
      throw key.failure(
        "unknown key \"\(name)\"", remedy: name.nearest(of: read.sorted()).map { "did you mean \"\($0)\"?" })
    }
  }
}
