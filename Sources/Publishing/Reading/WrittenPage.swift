import Edition

/// A page in HTML, or a figure in SVG, as it was written: its tables, drawings, links to numbers and the texts
/// that may hold other numbers.
struct WrittenPage {
  private(set) var tables: [WrittenTable] = []
  private(set) var drawings: [WrittenDrawing] = []
  /// Links to an anchor of the page, with their text.
  private(set) var links: [(anchor: String, text: String)] = []
  /// Numbers with an anchor outside tables.
  private(set) var figures: [WrittenTable.Cell] = []
  /// Heads, captions and labels, in which digits belong to names.
  private(set) var labels: [String] = []

  private var markup: WrittenMarkup
  private var cell: WrittenTable.Cell?
  private var isInRow = false
  /// For every open `span`: is it read by screen readers only?
  private var spans: [Bool] = []
  private var link: (anchor: String, text: String)?
  private var figure: WrittenTable.Cell?
  private var label: String?
  private var drawing: WrittenDrawing?

  init(_ bytes: [UInt8]) {
    markup = WrittenMarkup(bytes)
    while let token = markup.next() {
      if drawing != nil {
        draw(token)
      } else {
        read(token)
      }
    }
  }

  private mutating func read(_ token: WrittenMarkup.Token) {
    switch token {
    case .text(let range): text(range)
    case .open(let name, let range, let isClosed): if !isClosed { open(name, range) }
    case .close(let name): close(name)
    }
  }

  private mutating func text(_ range: Range<Int>) {
    guard cell != nil || link != nil || figure != nil || label != nil else { return }
    let text = markup.text(range)
    // A hidden head repeats the column before it; a hidden word after a sign explains it.
    let isHidden = spans.contains(true) && !(cell?.isHead == true && cell?.text.isEmpty == true)
    if !isHidden { cell?.text += text }
    link?.text += text
    figure?.text += text
    label?.append(text)
  }

  private mutating func open(_ name: String, _ range: Range<Int>) {
    switch name {
    case "table":
      tables.append(WrittenTable(id: value("id", range)))
    case "tr":
      if !tables.isEmpty {
        tables[tables.count - 1].rows.append([])
        isInRow = true
      }
    case "td": if isInRow { cell = WrittenTable.Cell(id: value("id", range)) }
    case "th":
      if isInRow { cell = WrittenTable.Cell(isHead: true) }
      label = ""
    case "span": spans.append(value("class", range) == "vh")
    case "b": if cell?.isHead == true { cell?.text += " " }
    case "caption", "figcaption", "h1", "h2", "h3", "title": label = ""
    case "p": if value("class", range) == "panel-title" { label = "" }
    case "a":
      let target = value("href", range)
      if target.hasPrefix("#") { link = (String(target.dropFirst()), "") }
      cell?.link = target
    case "dd":
      let id = value("id", range)
      if !id.isEmpty { figure = WrittenTable.Cell(id: id) }
    case "svg":
      if value("class", range) == "chart" { drawing = WrittenDrawing() }
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "td", "th":
      if let cell, isInRow {
        tables[tables.count - 1].rows[tables[tables.count - 1].rows.count - 1].append(cell)
      }
      cell = nil
      spans = []
      if name == "th" { endLabel() }
    case "tr": isInRow = false
    case "span": _ = spans.popLast()
    case "a":
      if let link { links.append(link) }
      link = nil
    case "dd":
      if let figure { figures.append(figure) }
      figure = nil
    case "caption", "figcaption", "h1", "h2", "h3", "p", "title": endLabel()
    default: break
    }
  }

  private mutating func endLabel() {
    if let label { labels.append(label) }
    label = nil
  }

  private mutating func draw(_ token: WrittenMarkup.Token) {
    switch token {
    case .text(let range): drawing?.add(markup, range)
    case .open(let name, let range, let isClosed):
      drawing?.open(name, markup.attributes(range), isClosed: isClosed)
    case .close(let name):
      drawing?.close(name)
      if let drawing, drawing.isComplete {
        drawings.append(drawing)
        self.drawing = nil
      }
    }
  }

  private func value(_ name: String, _ range: Range<Int>) -> String {
    markup.attributes(range).first { $0.name == name }?.value ?? ""
  }
}
