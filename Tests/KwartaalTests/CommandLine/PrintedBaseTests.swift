import Definitions
import Testing

/// A reader divides what is printed: on every page of every kind of report each percentage is its count over the base
/// that stands below it, and the base that a figure names is that of its table.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct PrintedBaseTests {
  /// A table of a page: its lines as cells, the first with the heads.
  private typealias Lines = [[String]]

  private static func tables(_ page: String) -> [(source: String, lines: Lines)] {
    var found: [(source: String, lines: Lines)] = []
    var source = ""
    var lines: Lines = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
      // Under a figure, or with the caption of the table.
      if let place = line.firstRange(of: "Basis: ") { source = String(line[place.lowerBound...]) }
      if line.hasPrefix("|") {
        lines.append(
          line.replacing("\\|", with: "/").split(separator: "|", omittingEmptySubsequences: false).dropFirst()
            .dropLast().map(Self.trimmed))
      } else if !lines.isEmpty {
        found.append((source, lines))
        (source, lines) = ("", [])
      }
    }
    return found
  }

  private static func trimmed(_ cell: Substring) -> String {
    cell.split(separator: " ").joined(separator: " ").replacing("\\", with: "")
  }

  private static func number(_ cell: String) -> Int? {
    Int(cell.replacing("*", with: "").replacing(".", with: ""))
  }

  /// In tenths of a percent, with the step in which it is printed.
  private static func percent(_ cell: String) -> (tenths: Int, step: Int)? {
    guard cell.hasSuffix("%"), !cell.hasPrefix("<") else { return nil }
    let digits = cell.dropLast().replacing(",", with: "")
    return Int(digits).map { cell.contains(",") ? ($0, 1) : ($0 * 10, 10) }
  }

  /// A head without its unit.
  private static func name(_ head: String) -> String {
    head.replacing("*", with: "").split(separator: " ").dropLast().joined(separator: " ")
  }

  /// The faults of one table, and how many percentages were looked at.
  private static func faults(_ lines: Lines) -> (checked: Int, faults: [String]) {
    let heads = lines[0]
    // A share of all, per quarter, divides by another number in every row.
    if heads[0] == "Kwartaal" { return (0, []) }
    var (checked, faults) = (0, [String]())
    for column in heads.indices.dropFirst() where heads[column].hasSuffix("%") {
      let head = heads[column - 1]
      let isRounded = head.hasSuffix("afgerond")
      // Beside its own percentage, not beside that of the nation.
      guard isRounded || head.hasSuffix("aantal"), name(head) == name(heads[column]) else { continue }
      let totals = lines.dropFirst(2).filter { $0[0].hasPrefix("**") }
      for row in lines.dropFirst(2) where !row[0].hasPrefix("**") {
        guard let printed = percent(row[column]), let count = number(row[column - 1]) else { continue }
        let opening = row[0].split(separator: ":").first.map { "**\($0):" } ?? ""
        let own = totals.filter { $0[0].hasPrefix(opening) }
        guard let base = (own.isEmpty ? totals : own).compactMap({ number($0[column - 1]) }).last else {
          continue
        }
        checked += 1
        let part = 1000 * min(count, base)
        let expected = (2 * part / printed.step + base) / (2 * base) * printed.step
        if expected != printed.tenths { faults.append("\(row[0]): \(count) of \(base) is \(row[column])") }
        if isRounded, base < 100 { faults.append("\(row[0]): a percentage of a base of \(base)") }
      }
    }
    return (checked, faults)
  }

  @Test func everyPercentageFollowsFromTheBaseBelowIt() throws {
    let program = try GoldenEditionTests.published.get()
    var (checked, sources, sums) = (0, 0, 0)
    for path in program.folder.snapshot("\(program.folder.path)/public").keys.sorted()
    where path.hasSuffix(".md") && !path.hasSuffix("quality.md") {
      let page = try program.text("public/\(path)")
      for (source, lines) in Self.tables(page) {
        let found = Self.faults(lines)
        checked += found.checked
        if found.checked > 0, lines.contains(where: { $0[0].contains("som van de afgeronde") }) { sums += 1 }
        for fault in found.faults { Issue.record("\(path): \(fault)") }
        guard found.checked > 0, source.hasSuffix("."),
          let base = source.split(separator: " ").dropFirst().first,
          let named = Self.number(String(base)), path.split(separator: "/").count > 3
        else { continue }
        sources += 1
        #expect(
          lines.contains { line in
            line[0].hasPrefix("**") && line.dropFirst().contains { Self.number($0) == named }
          },
          "\(path): \(source)")
      }
    }
    #expect(checked > 5000)
    #expect(sources > 100)
    #expect(sums > 30)
  }
}
