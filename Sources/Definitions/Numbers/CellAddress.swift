/// Where a published number stands, as somebody copies it: `age.65plus.nl.NL.2022-Q2`, or the anchor of a page,
/// `age.65plus.2022-Q2`. On the page of a unit the anchor says what the page is about: `gemeenten/ede.html#age.65plus.2022-Q2`.
package struct CellAddress: Equatable, Sendable {
  /// The unit that a number is about.
  package enum Unit: Equatable, Sendable {
    /// A level and the code of a unit in it.
    case code(Level, String)
    /// The page of a unit: the folder and the name of the file, without its extension.
    case page(folder: String, file: String)
  }

  /// The id of the table.
  package let table: String
  /// The id of the row.
  package let row: String
  /// The id of the column; empty without columns.
  package let column: String
  /// The nation, unless the address says otherwise.
  package let unit: Unit
  /// The period of the number.
  package let period: Period
  /// What is counted, where the address says it.
  package let counted: Counted?

  /// The address of a number of the whole country.
  package init(table: String, row: String, column: String, period: Period, counted: Counted?) {
    self.table = table
    self.row = row
    self.column = column
    unit = .code(.national, "NL")
    self.period = period
    self.counted = counted
  }

  /// As an anchor of a page: `age.65plus.2022-Q2`, `help.referred.largely.2021-Q3..2022-Q2`. What is read of it by
  /// ``init(_:)`` is the same address.
  package static func anchor(_ table: String, _ parts: [String], _ period: Period) -> String {
    anchor(table, parts, written(period))
  }

  /// The same with a period as anchors write it.
  package static func anchor(_ table: String, _ parts: [String], _ period: String) -> String {
    parts.reduce(into: table) {
      $0 += "."
      $0 += $1
    } + "." + period
  }

  /// A period in an anchor: `2022-Q2`, and `2021-Q3..2022-Q2`.
  package static func written(_ period: Period) -> String {
    period.description.split(separator: "/").joined(separator: "..")
  }

  /// From one of the two forms; `nil` for anything else.
  package init?(_ text: String) {
    let halves = text.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(halves.count), let anchor = halves.last else { return nil }
    // A span is written `2019-Q3..2022-Q2` in an anchor.
    var parts = anchor.replacing("..", with: "/").split(separator: ".", omittingEmptySubsequences: false)
      .map(String.init)
    var isNation = false
    var counted: Counted?
    while let last = parts.last, Period(last) == nil {
      if last == Level.national.rawValue {
        isNation = true
      } else if last != "percent" {
        guard counted == nil, let known = Counted(rawValue: last) else { return nil }
        counted = known
      }
      parts.removeLast()
    }
    guard let period = parts.popLast().flatMap({ Period($0) }), parts.count >= 2,
      parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    self.period = period
    self.counted = counted
    if let place = parts.indices.dropFirst(2).dropLast().last(where: { Level(rawValue: parts[$0]) != nil }),
      let level = Level(rawValue: parts[place])
    {
      // The code of a library may have a dot.
      unit = .code(level, parts[(place + 1)...].joined(separator: "."))
      parts.removeSubrange(place...)
    } else if halves.count == 2, !isNation, let page = Self.page(halves[0]) {
      unit = page
    } else {
      unit = .code(.national, "NL")
    }
    // `key.visits.change.2022-Q2` is the change of the visits.
    if parts.count == 3, parts[2] == "change" { parts.removeLast() }
    guard (2...3).contains(parts.count) else { return nil }
    table = parts[0]
    row = parts[1]
    column = parts.count == 3 ? parts[2] : ""
  }

  /// The page of a unit lies in a folder of its level, the national one does not.
  private static func page(_ path: String) -> Unit? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count >= 2, let name = parts.last, name != "index.html", name != "index.md" else {
      return nil
    }
    let file = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return .page(folder: parts[parts.count - 2], file: file)
  }
}
