extension Palette {
  /// Two colours that a reader cannot tell apart well enough.
  struct Fault: Equatable {
    let role: Role
    /// `nil` is white paper, on which a page is printed.
    let ground: Role?
    let contrast: Double
    let needed: Double

    /// `"past" on "paper" has a contrast of 2.1; a drawing needs at least 3.0`
    var message: String {
      let ground = ground.map { "\"\($0.rawValue)\"" } ?? "white, as in print,"
      let kind = needed == Palette.ofText ? "text" : "a drawing"
      return "\"\(role.rawValue)\" on \(ground) has a contrast of \(Self.decimal(contrast)); "
        + "\(kind) needs at least \(Self.decimal(needed))"
    }

    /// Cut off, so that 4.49 does not read as enough.
    private static func decimal(_ value: Double) -> String {
      let tenths = Int(value * 10)
      return "\(tenths / 10).\(tenths % 10)"
    }
  }

  /// WCAG 2.2, success criteria 1.4.3 and 1.4.11.
  static let ofText = 4.5
  static let ofDrawings = 3.0

  private static let rules: [(role: Role, ground: Role, needed: Double)] = [
    (.ink, .paper, ofText), (.soft, .paper, ofText), (.link, .paper, ofText), (.mark, .paper, ofText),
    (.ink, .tint, ofText), (.soft, .tint, ofText), (.link, .tint, ofText),
    (.edge, .paper, ofDrawings), (.bar, .paper, ofDrawings), (.past, .paper, ofDrawings),
  ]
  /// Paper is white, whatever colour the screen has, and these keep their own.
  private static let printed: [(role: Role, needed: Double)] = [
    (.mark, ofText), (.bar, ofDrawings), (.past, ofDrawings),
  ]

  /// The first pair that is too close.
  func fault(isPrinted: Bool) -> Fault? {
    for rule in Self.rules {
      let contrast = self[rule.role].contrast(with: self[rule.ground])
      if contrast < rule.needed {
        return Fault(role: rule.role, ground: rule.ground, contrast: contrast, needed: rule.needed)
      }
    }
    guard isPrinted else { return nil }
    for rule in Self.printed {
      let contrast = self[rule.role].contrast(with: Palette.light[.paper])
      if contrast < rule.needed {
        return Fault(role: rule.role, ground: nil, contrast: contrast, needed: rule.needed)
      }
    }
    return nil
  }
}
