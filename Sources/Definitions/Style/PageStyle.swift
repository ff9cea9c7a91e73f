/// What a publisher may change about the looks of the pages: colours and fonts.
package struct PageStyle: Equatable, Sendable {
  /// The colours on a light screen and on paper.
  package internal(set) var light = Palette.light
  /// The colours on a dark screen.
  package internal(set) var dark = Palette.dark
  /// Fonts for reading and for charts; the first that the reader has.
  package internal(set) var text = fonts(
    "Segoe UI", "Roboto", "Noto Sans", "Open Sans", "Helvetica Neue", "Arial", "system-ui", "sans-serif")
  /// Fonts for headings and key figures.
  package internal(set) var head = fonts(
    "Charter", "Bitstream Charter", "Sitka Text", "Cambria", "Georgia", "Noto Serif", "serif")

  /// The house style.
  package static let standard = PageStyle()

  private static func fonts(_ names: String...) -> [FontFamily] { names.map { FontFamily($0)! } }
}
