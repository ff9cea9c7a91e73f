@testable import Definitions
import Testing

struct PageStyleTests {
  @Test(arguments: [("#fff", "#ffffff"), ("#1A1f26", "#1a1f26"), ("#000000", "#000000")])
  func coloursAreRead(_ text: String, _ css: String) { #expect(Colour(text)?.css == css) }

  @Test(arguments: [
    "", "#", "fff", "#ff", "#fffff", "#fffffff", "#+1+1+1", "#gggggg", "red", "#fff;}", "#ｆｆｆ",
  ])
  func nothingElseIsAColour(_ text: String) { #expect(Colour(text) == nil) }

  /// Pairs of which others have published the contrast.
  @Test(arguments: [
    ("#000", "#fff", 21.0), ("#fff", "#fff", 1.0), ("#767676", "#fff", 4.54), ("#f00", "#fff", 3.99),
  ])
  func contrast(_ one: String, _ other: String, _ expected: Double) throws {
    let (one, other) = (try #require(Colour(one)), try #require(Colour(other)))
    #expect(abs(one.contrast(with: other) - expected) < 0.01)
  }

  @Test(arguments: [
    ("Segoe UI", "\"Segoe UI\""), ("sans-serif", "sans-serif"), ("system-ui", "system-ui"),
    ("Noto", "\"Noto\""),
  ])
  func fontsAreQuoted(_ name: String, _ css: String) { #expect(FontFamily(name)?.css == css) }

  @Test(arguments: [
    "", "Arial;", "A\"B", "url(x)", "A\\", "</style>", "-x", "Arial, serif", "@x", "é", "a{b}",
  ])
  func nothingElseIsAFont(_ name: String) { #expect(FontFamily(name) == nil) }

  @Test func theHouseStyleCanBeRead() {
    #expect(PageStyle.standard.light.fault(isPrinted: true) == nil)
    #expect(PageStyle.standard.dark.fault(isPrinted: false) == nil)
  }

  /// Every colour that carries something is judged; `rule` only decorates.
  @Test(arguments: Palette.Role.allCases)
  func aColourThatCannotBeSeenIsNamed(_ role: Palette.Role) {
    let palette = Palette.light
    switch role {
    case .paper: #expect(palette.replacing([.paper: palette[.ink]]).fault(isPrinted: false)?.ground == .paper)
    case .tint: #expect(palette.replacing([.tint: palette[.ink]]).fault(isPrinted: false)?.ground == .tint)
    case .rule: #expect(palette.replacing([.rule: palette[.paper]]).fault(isPrinted: true) == nil)
    default: #expect(palette.replacing([role: palette[.paper]]).fault(isPrinted: false)?.role == role)
    }
  }
}
