import Definitions

/// A page: the one model that HTML and Markdown render.
struct Document {
  /// The language of the page.
  let words: Words
  let title: String
  /// The second line of the heading, such as the reported period.
  let subtitle: String
  /// What the page is a part of, where its title does not say so: tabs and results of search engines stand alone.
  var part: String?
  /// One sentence for search engines and lists of links.
  let description: String
  /// Where the page stands on the web; `nil` where nobody said so.
  var address: String?
  /// The name of the feed of a site.
  static let feed = "feed.xml"
  /// The feed of the site stands beside the page.
  var hasFeed = false
  /// The line above the heading, and the page it leads to.
  let series: Line
  /// Which part of the line over the heading is thick, in percent of its width.
  let emphasis: Range<Int>
  /// Printed at the head of every sheet of paper.
  let runningTitle: String
  let status: [StatusItem]
  let boxes: [Box]
  let sections: [Section]
  let hasContents: Bool
  let colophon: [(term: String, text: Line)]

  /// One fact of the status strip.
  struct StatusItem {
    let term: String
    let text: Line
  }

  /// A notice before the text.
  struct Box {
    enum Kind { case notice, correction }
    let kind: Kind
    /// Anchor and heading of a correction.
    let heading: (id: String, text: String)?
    let lines: [Line]

    /// One box with these lines; none without lines.
    static func notices(_ lines: [String]) -> [Box] {
      lines.isEmpty ? [] : [Box(kind: .notice, heading: nil, lines: lines.map { [.strong($0)] })]
    }
  }

  /// The title of a tab or a link.
  var fullTitle: String { "\(title): \(subtitle)" + (part.map { " | \($0)" } ?? "") }

  /// All tables, in page order.
  var tables: [DataTable] { sections.flatMap(\.tables) }
  /// All figures, in page order.
  var figures: [Figure] { sections.flatMap(\.figures) }
}
