import Definitions

/// Compares one page in HTML with the same page in Markdown and with the published numbers.
struct AuditPage {
  /// What a page is about.
  struct Subject {
    /// `nil` where a page is about no unit of its own.
    let unit: WrittenUnit?
    /// What its numbers may be: those of the unit and of the nation.
    let values: [AuditValues]
    /// Whether its tables and drawings show published numbers, not rows of files.
    let isAudited: Bool
    /// The numbers of the page that a table row leads to.
    let linked: (String) -> WrittenUnit?
    /// Units below national level whose survey answers stand at anchors of their own.
    var regions: [WrittenUnit] = []
    /// The language of the page.
    let language: PageLanguage
  }

  private let subject: Subject
  private let nation: WrittenUnit
  private let anchors: AuditAnchors
  private(set) var faults: [String] = []
  private let page: WrittenPage

  init(_ page: WrittenPage, markdown: WrittenMarkdown, _ subject: Subject, nation: WrittenUnit) {
    self.page = page
    self.subject = subject
    self.nation = nation
    anchors = AuditAnchors(subject.unit, nation: nation, regions: subject.regions, in: subject.language)
    compare(page.tables, markdown.tables)
    guard subject.isAudited else { return }
    // Changes and rows of files have tables without a number.
    for table in page.tables where table.id.hasPrefix("\(subject.language.table)-") { check(table) }
    for figure in page.figures where anchors.contradict(figure.id, figure.text) {
      faults.append("\"\(figure.id)\" shows another number than is published")
    }
    for link in page.links where anchors.contradict(link.anchor, link.text) {
      faults.append("the link to \"\(link.anchor)\" shows another number than is published")
    }
    draw()
  }

  private mutating func compare(_ html: [WrittenTable], _ markdown: [WrittenTable]) {
    guard html.count == markdown.count else {
      faults.append("it has \(html.count) tables and its Markdown \(markdown.count)")
      return
    }
    for (left, right) in zip(html, markdown) {
      guard left.rows.count == right.rows.count,
        zip(left.rows, right.rows).allSatisfy({ $0.count == $1.count })
      else {
        faults.append("table \"\(left.id)\" has another form in Markdown")
        continue
      }
      for (one, other) in zip(left.rows, right.rows) {
        for (cell, same) in zip(one, other) where cell.text != same.text && cell.compared != same.compared {
          let row = one.first?.text ?? ""
          faults.append("table \"\(left.id)\" has another cell in Markdown, in the row \"\(row)\"")
        }
      }
    }
  }

  private mutating func check(_ table: WrittenTable) {
    for row in table.rows {
      guard let head = row.first else { continue }
      let linked = head.link.isEmpty ? nil : subject.linked(head.link)
      let values = linked.map { [AuditValues(of: [$0], in: subject.language)] } ?? subject.values
      for (place, cell) in row.enumerated() where !cell.isHead {
        if anchors.contradict(cell.id, cell.text) {
          faults.append("the cell \"\(cell.id)\" shows another number than is published")
        } else if cell.id.isEmpty, place > 0,
          let isMargin = anchors.isMargin(cell.text, of: row[place - 1].id)
        {
          if !isMargin {
            faults.append("the margin beside \"\(row[place - 1].id)\" is another than is published")
          }
        } else if !anchors.isKnown(cell.id), !values.contains(where: { $0.explain(cell.text) }) {
          faults.append(
            "table \"\(table.id)\" shows a number that is not published, in the row \"\(head.text)\"")
        } else if place + 1 < row.count, cell.id.isEmpty, row[place + 1].text.hasSuffix("%"),
          case .count(let count) = PrintedNumber(cell.text, in: subject.language),
          let known = anchors.counts(row[place + 1].id),
          !known.contains(count),
          // The first number of a row may be the base of all its percentages.
          place > 1 || anchors.bases(row[place + 1].id)?.contains(count) != true
        {
          faults.append("the count beside \"\(row[place + 1].id)\" is another than is published")
        }
      }
    }
  }

  private mutating func draw() {
    let words = AuditWords(subject.values, labels: page.labels, in: subject.language)
    var scales: [String: Set<Int>] = [:]
    for drawing in page.drawings {
      let audit = AuditDrawing(drawing, subject.values, in: subject.language)
      faults += audit.faults
      if let found = audit.scales {
        let figure = drawing.id.split(separator: "-").prefix(2).joined(separator: "-")
        scales[figure] = scales[figure].map { $0.intersection(found) } ?? found
      }
      for text in [drawing.title, drawing.description] where words.unexplained(in: text) != nil {
        faults.append("the words of the drawing \"\(drawing.title)\" hold a number that is not published")
      }
    }
    for (figure, found) in scales.sorted(by: { $0.key < $1.key }) where found.isEmpty {
      faults.append("the bars of \"\(figure)\" are not as long as their labels say")
    }
  }
}
