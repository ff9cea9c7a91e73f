/// The colours of a page, each by its role.
package struct Palette: Equatable, Sendable {
  /// What a colour is for; the name of a key under `style` and of a custom property in the stylesheet.
  package enum Role: String, CaseIterable, Sendable {
    /// The page itself.
    case paper
    /// Boxes, and the track behind a bar.
    case tint
    /// Thin lines that only decorate.
    case rule
    /// Text.
    case ink
    /// Text of the second rank.
    case soft
    /// Axes and hollow bars.
    case edge
    case link
    /// Bars, lines and points of the reported period.
    case bar
    /// Bars of earlier periods.
    case past
    /// Corrections, breaks and the sign of provisional figures.
    case mark
  }

  private var colours: [Role: Colour]

  /// The colour of a role.
  package subscript(role: Role) -> Colour { colours[role]! }

  /// The same with some colours replaced.
  func replacing(_ replacements: [Role: Colour]) -> Palette {
    Palette(colours: colours.merging(replacements) { $1 })
  }

  /// The house style on a light screen.
  package static let light = Palette([
    "#ffffff", "#f1f4f7", "#c9d0d7", "#1a1f26", "#4a535d", "#6b7580", "#0a4f94", "#154273", "#7d8b9a",
    "#b3420e",
  ])
  /// The house style on a dark screen.
  package static let dark = Palette([
    "#12161b", "#1c232b", "#3a434d", "#e9ecef", "#b3bcc6", "#8f9aa6", "#93c5f7", "#86b6ea", "#6b7d91",
    "#f5a66a",
  ])

  private init(colours: [Role: Colour]) { self.colours = colours }

  /// In the order of the roles.
  private init(_ texts: [String]) {
    colours = Dictionary(uniqueKeysWithValues: zip(Role.allCases, texts.map { Colour($0)! }))
  }
}
