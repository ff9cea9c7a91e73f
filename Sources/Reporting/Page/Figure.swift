import Definitions

/// A figure of a page. Caption, scope and text alternative are not optional.
struct Figure {
  let number: Int
  /// The id of the table it draws; its file is `figures/NAME.svg`.
  let name: String
  let caption: String
  /// Period, and whether more answers are possible.
  let scope: String
  let content: Content
  /// What the figure shows, in words.
  let alternative: String
  /// Base and source.
  let source: String
  /// It is a file of its own too; figures of units stand on their page only.
  var hasFile = true

  enum Content {
    case drawing(legend: [LegendItem], panels: [Panel], isQuarters: Bool)
    /// There is nothing to draw, and why.
    case absent(String)
  }

  /// One drawing of the figure.
  struct Panel {
    let title: String?
    /// What a screen reader says: name and description.
    let name: String
    let description: String
    let drawing: Drawing
  }

  /// A mark and what it means.
  struct LegendItem {
    enum Mark { case bar, past, hollow, tick, range, point, provisional, seriesBreak, unit, nation }
    let mark: Mark
    let text: String
  }

  func anchor(_ words: Words) -> String { "\(words(PageAddress.figure))-\(number)" }
  /// `figuur-age`, the same in every edition; its number where it has no file.
  func meaning(_ words: Words) -> String {
    hasFile ? "\(words(PageAddress.figure))-\(name)" : anchor(words)
  }
  func title(_ words: Words) -> String {
    words.text(PagePhrase.figureTitle, ["number": String(number), "caption": caption])
  }
  /// `nil` when there is nothing to draw, or no file.
  var path: String? {
    if case .drawing = content, hasFile { "figures/\(name).svg" } else { nil }
  }
}
