import Definitions

/// Renders a table with its caption and the scope of every head; it scrolls inside its own region.
struct HTMLTable {
  let table: DataTable
  let words: Words

  /// Behind its title, with what follows it; open in print.
  func folded(_ writer: inout MarkupWriter, _ rest: (inout MarkupWriter) -> Void) {
    writer.block("details", table.isWide ? [("class", "wide")] : []) { writer in
      writer.element("summary", text: table.title(words))
      writer.line()
      render(&writer)
      rest(&writer)
    }
  }

  func render(_ writer: inout MarkupWriter) {
    // The caption carries the number where the table is named by its meaning.
    let meaning = table.meaning(words)
    let caption = meaning == table.anchor ? "\(table.anchor)-c" : table.anchor
    writer.block(
      "div",
      [
        ("class", table.isWide ? "scroll wide" : "scroll"), ("role", "group"), ("tabindex", "0"),
        ("aria-labelledby", caption),
      ]
    ) { writer in
      writer.block("table", (starts.isEmpty ? [] : [("class", starts)]) + [("id", meaning)]) { writer in
        writer.element("caption") { writer in
          writer.element("span", [("id", caption)]) { writer in
            writer.text("\(table.title(words)) ")
            writer.element("small", text: table.scope)
            if let bars = table.bars {
              writer.element("small", [("aria-hidden", "true")], text: bars)
            }
            if table.columns.count > 2 {
              let style = table.columns.count > 5 || table.isWide ? "hint" : "hint few"
              writer.element("small", [("class", style)], text: words(PagePhrase.scrollHint))
            }
          }
        }
        writer.line()
        writer.element("thead") { head(&$0) }
        writer.line()
        writer.block("tbody") { writer in for row in table.rows { self.row(row, &writer) } }
        if !table.totals.isEmpty {
          writer.block("tfoot") { writer in for row in table.totals { self.row(row, &writer) } }
        }
      }
    }
  }

  /// Where groups of columns start, said once for the whole table: `g2 g5`, counted with the heads of rows.
  private var starts: String {
    if table.isPaired { return "pairs" }
    guard table.isGrouped else { return "" }
    let places = table.columns.enumerated().filter { $1.showsHead && !$1.isText }.map { $0.offset + 2 }
    return places.filter { $0 <= Stylesheet.groupedColumns }.map { "g\($0)" }.joined(separator: " ")
  }

  private func style(_ column: DataTable.Column) -> MarkupWriter.Attributes {
    if column.isText { return [("class", "left")] }
    return []
  }

  /// Long heads continue on the next line.
  private func headStyle(_ column: DataTable.Column) -> MarkupWriter.Attributes {
    guard column.showsHead, column.head.count > 14 else { return style(column) }
    return [("class", (style(column).map(\.1) + ["wrap"]).joined(separator: " "))]
  }

  private func head(_ writer: inout MarkupWriter) {
    writer.element("tr") { writer in
      writer.element("th", [("scope", "col")]) { $0.head(table.corner, words) }
      for (place, column) in table.columns.enumerated() {
        writer.element("th", [("scope", "col")] + headStyle(column)) { writer in
          if column.showsHead {
            if table.isWide, place + 1 < table.columns.count, !table.columns[place + 1].showsHead {
              // Stands above both columns of its group, so that a long word does not widen the first.
              writer.element("span", [("class", "over")]) { shownHead(column, &$0) }
            } else {
              shownHead(column, &writer)
            }
          } else {
            writer.element("span", [("class", "vh")], text: "\(column.head) ")
          }
          if let unit = column.unit {
            writer.text(" ")
            writer.element("b", text: unit)
          }
        }
      }
    }
  }

  private func shownHead(_ column: DataTable.Column, _ writer: inout MarkupWriter) {
    writer.head(column.head, words)
    if column.isProvisional { provisional(&writer) }
  }

  private func provisional(_ writer: inout MarkupWriter) {
    writer.element("span", [("class", "sign"), ("aria-hidden", "true")], text: "*")
    writer.element("span", [("class", "vh")], text: " " + words(PagePhrase.provisional))
  }

  private func row(_ row: DataTable.Row, _ writer: inout MarkupWriter) {
    writer.element("tr", row.anchor.map { [("id", $0)] } ?? []) { writer in
      writer.element("th", [("scope", "row")] + (row.bar.map(Self.style) ?? [])) { writer in
        if let link = row.link {
          writer.element("a", [("href", link)], text: row.head)
        } else {
          writer.text(row.head)
        }
        if row.isProvisional { provisional(&writer) }
        if let mark = row.mark {
          writer.text(" ")
          writer.element("span", [("class", "sign")], text: mark)
        }
      }
      for (place, column) in table.columns.enumerated() {
        self.cell(row.cells[place], column, place < row.shades.count ? row.shades[place] : nil, &writer)
      }
    }
    writer.line()
  }

  /// The styles draw a bar of these lengths; a page without styles has the numbers.
  private static func style(_ bar: DataTable.Bar) -> MarkupWriter.Attributes {
    let comparison = bar.comparison.map { ";--n:\(Drawing.percent($0))" } ?? ""
    return [("style", "--b:\(Drawing.percent(bar.length))\(comparison)")]
  }

  private func cell(
    _ cell: DataTable.Entry, _ column: DataTable.Column, _ shade: DataTable.Shade?,
    _ writer: inout MarkupWriter
  ) {
    switch cell {
    case .number(let number, let anchor):
      var attributes = style(column)
      if let shade { attributes.append(("class", shade.rawValue)) }
      if let anchor { attributes.append(("id", anchor)) }
      writer.element("td", attributes, text: number.said(in: words))
    case .text(let text): writer.element("td", style(column), text: text)
    case .missing(let reason):
      writer.element("td", style(column)) { writer in
        writer.element("b", [("aria-hidden", "true")], text: ".")
        // Apart where a page has no styles.
        writer.text(" ")
        writer.element("span", [("class", "vh")], text: words(reason))
      }
    case .notApplicable:
      writer.element("td", style(column)) { writer in
        writer.element("span", [("aria-hidden", "true")], text: words(PagePhrase.notApplicableSign))
        writer.text(" ")
        writer.element("span", [("class", "vh")], text: words(PagePhrase.notApplicable))
      }
    }
  }
}

extension DataTable {
  /// All columns come in twos, so that the table as a whole can say where groups start.
  var isPaired: Bool {
    isGrouped && columns.enumerated().allSatisfy { $1.showsHead == $0.isMultiple(of: 2) && !$1.isText }
  }
}
