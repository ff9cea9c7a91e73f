/// A drawing as it was written: title, description, and its shapes in order, each within the part it belongs to.
struct WrittenDrawing {
  /// One shape. Widths are in hundredths of a percent, heights in thousandths of an em.
  struct Shape {
    let name: String
    let style: String
    /// The number of the part that it stands in; 0 is the drawing itself.
    let part: Int
    /// For a part: its own number.
    var own = 0
    var text = ""
    /// The printed value before a label.
    var value = ""
    private let attributes: [(name: String, value: String)]

    init(_ name: String, part: Int, _ attributes: [(name: String, value: String)]) {
      self.name = name
      self.part = part
      self.attributes = attributes
      style = attributes.first { $0.name == "class" }?.value ?? ""
    }

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// A place or length across, in hundredths of a percent; 0 where it is not written.
    func across(_ name: String) -> Int? {
      attribute(name).map { Self.number($0, "%", places: 2) } ?? .some(0)
    }

    /// A place or length down, in thousandths of an em; 0 where it is not written.
    func down(_ name: String) -> Int? { attribute(name).map { Self.number($0, "em", places: 3) } ?? .some(0) }

    private static func number(_ text: String, _ unit: String, places: Int) -> Int? {
      guard text.hasSuffix(unit) else { return nil }
      let parts = text.dropLast(unit.count).split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= 2 else { return nil }
      let decimals = parts.count == 2 ? String(parts[1]) : ""
      guard decimals.utf8.count <= places else { return nil }
      let padded = decimals + String(repeating: "0", count: places - decimals.utf8.count)
      return Int(String(parts[0].isEmpty ? "0" : parts[0] == "-" ? "-0" : parts[0]) + padded)
    }
  }

  private(set) var title = ""
  private(set) var description = ""
  /// The anchor of the description, by which a finding names the drawing.
  private(set) var id = ""
  private(set) var shapes: [Shape] = []
  private(set) var isComplete = false
  private var parts = [0]
  private var made = 0
  private var inside: [String] = []
  private var isValue = false

  mutating func open(_ name: String, _ attributes: [(name: String, value: String)], isClosed: Bool) {
    switch name {
    case "tspan":
      isValue = attributes.contains { $0.name == "class" && $0.value == "v" }
      if !isValue, let last = shapes.indices.last, !shapes[last].text.isEmpty { shapes[last].text += " " }
    case "title", "desc":
      if name == "desc" { id = attributes.first { $0.name == "id" }?.value ?? "" }
      inside.append(name)
    case "svg":
      made += 1
      var shape = Shape(name, part: parts[parts.count - 1], attributes)
      shape.own = made
      shapes.append(shape)
      if !isClosed { parts.append(made) }
    case "style": break
    default:
      shapes.append(Shape(name, part: parts[parts.count - 1], attributes))
      if !isClosed { inside.append(name) }
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "svg":
      parts.removeLast()
      isComplete = parts.isEmpty
    case "tspan": isValue = false
    case "style": break
    default: _ = inside.popLast()
    }
  }

  mutating func add(_ markup: WrittenMarkup, _ range: Range<Int>) {
    switch inside.last {
    case "title": title += markup.text(range)
    case "desc": description += markup.text(range)
    case "text":
      guard let last = shapes.indices.last else { return }
      if isValue {
        shapes[last].value += markup.text(range)
      } else {
        shapes[last].text += markup.text(range)
      }
    default: break
    }
  }
}
