extension PageStyle {
  /// Reads a file with what stands under `style` in a pipeline file.
  package init(path: String) throws(StageFailure) {
    try self.init(YAMLReader(file: path, text: TextFile.read(path)))
  }

  /// Reads the mapping `style`; a colour that is not named there keeps that of the house style.
  init(_ node: YAMLReader) throws(StageFailure) {
    if let fonts = node["text"] { text = try Self.fonts(fonts) }
    if let fonts = node["head"] { head = try Self.fonts(fonts) }
    light = try Self.palette(light, node, isPrinted: true)
    if let node = node["dark"] {
      dark = try Self.palette(dark, node, isPrinted: false)
      try node.finish()
    }
    try node.finish()
  }

  private static func palette(
    _ standard: Palette, _ node: YAMLReader, isPrinted: Bool
  ) throws(StageFailure) -> Palette {
    var replacements: [Palette.Role: Colour] = [:]
    for role in Palette.Role.allCases {
      guard let value = node[role.rawValue] else { continue }
      guard let colour = try Colour(value.string()) else {
        throw value.failure(
          "expected a colour as \"#1a1f26\"", remedy: "with the quotes: a # without them begins a comment")
      }
      replacements[role] = colour
    }
    let palette = standard.replacing(replacements)
    guard let fault = palette.fault(isPrinted: isPrinted) else { return palette }
    // The place is that of the colour that was changed.
    let changed = replacements[fault.role] != nil ? fault.role : fault.ground
    let place = changed.flatMap { node[$0.rawValue] } ?? node
    throw place.failure(fault.message, remedy: "take colours that are further apart")
  }

  private static func fonts(_ node: YAMLReader) throws(StageFailure) -> [FontFamily] {
    let items = try node.items()
    guard !items.isEmpty else { throw node.failure("expected the name of a font") }
    return try items.tryMap { (item) throws(StageFailure) in
      guard let family = FontFamily(try item.string()) else {
        throw item.failure(
          "the name of a font has letters, digits, spaces and hyphens",
          remedy: "name fonts of the reader's computer; a page loads none")
      }
      return family
    }
  }
}
