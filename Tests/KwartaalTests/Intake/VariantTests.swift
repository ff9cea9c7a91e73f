import Definitions
import Testing

/// Files of the kinds that went wrong elsewhere, each kind in several forms: the counts are right, or the file is
/// refused, or a gate is crossed.
@Suite struct VariantTests {
  /// What must come of sixty rows.
  enum Outcome: Sendable {
    /// So many count, and so many are rejected; no gate is crossed.
    case counted(Int, rejected: Int = 0)
    /// So many count, and this gate is crossed.
    case gated(Int, GateRule)
    /// The file is refused with these words.
    case refused(String)
  }

  struct Variant: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let outcome: Outcome

    init(_ name: String, _ bytes: [UInt8], _ outcome: Outcome) {
      (testDescription, self.bytes, self.outcome) = (name, bytes, outcome)
    }

    init(_ name: String, _ text: String, _ outcome: Outcome) { self.init(name, Array(text.utf8), outcome) }
  }

  private static func rows(_ numbers: ClosedRange<Int> = 1...60, _ change: (Int, String) -> String = { $1 })
    -> [String]
  {
    numbers.map { change($0, FaultyExport.row($0)) }
  }

  private static func text(_ rows: [String], header: String = FaultyExport.header, end: String = "\r\n")
    -> String
  {
    ([header] + rows).map { $0 + end }.joined()
  }

  /// A row with another text in the cell at a place.
  private static func cell(_ place: Int, _ text: String, _ row: String) -> String {
    var cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    cells[place] = text
    return cells.joined(separator: ";")
  }

  /// Sixty rows, the ninth with another text in a cell.
  private static func ninth(_ place: Int, _ text: String) -> String {
    Self.text(rows { $0 == 9 ? cell(place, text, $1) : $1 })
  }

  static let form: [Variant] =
    ["\r\r\n", "\n\r", "\r", "\n"].map {
      Variant("line end \(Array($0.utf8))", text(rows(), end: $0), .counted(60))
    }
    + [
      Variant("a title", "Export uit de tool\r\n" + text(rows()), .counted(60)),
      Variant("five lines above", "a\r\n;;;\r\nb;c\r\n\r\nx\r\n" + text(rows()), .counted(60)),
      Variant("sep=", "\u{FEFF}sep=;\r\n" + text(rows()), .counted(60)),
      Variant(
        "too many lines above", String(repeating: "t\r\n", count: 25) + text(rows()), .refused("no header")),
      Variant("a NUL at the end", text(rows()) + "\0", .counted(60, rejected: 1)),
      Variant("4096 NULs", text(rows()) + String(repeating: "\0", count: 4096), .counted(60, rejected: 1)),
      Variant("a NUL in a cell", ninth(13, "a\0b"), .counted(59, rejected: 1)),
      Variant(
        "an empty column", text(rows { $1 + ";" }, header: FaultyExport.header + ";"), .counted(60)),
      Variant(
        "three empty columns", text(rows { $1 + ";;;" }, header: FaultyExport.header + ";;;"), .counted(60)),
      Variant("an empty cell too many", text(rows { $1 + ";" }), .refused("60 are rejected")),
      Variant(
        "half of the rows short",
        text(rows { $0 % 2 == 0 ? $1 + ";" : $1 }, header: FaultyExport.header + ";"),
        .gated(30, .rejectedRows)),
      Variant("only a header", text([]), .refused("no rows of registrations")),
      Variant("blank lines between", text(rows().flatMap { [$0, ""] }), .counted(60)),
      Variant("totals below", text(rows() + ["Totaal;60", "Totaal: 60", ";;;;"]), .counted(60)),
      Variant("the header again", text(rows(1...30)) + text(rows(31...60)), .counted(60, rejected: 1)),
      Variant("cut in its last row", String(text(rows()).dropLast(40)), .counted(59, rejected: 1)),
      Variant(
        "columns in another order",
        text(
          rows { _, row in
            let parts = row.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            return "\(parts[1]);\(parts[0])"
          },
          header: FaultyExport.header.split(separator: ";").dropFirst().joined(separator: ";")
            + ";registratie_id"),
        .counted(60)),
    ]

  static let cells: [Variant] =
    ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}"].map { mark in
      Variant(
        "U+\(mark.unicodeScalars.first!.value) in a text", text(rows { cell(13, "a\(mark)b", $1) }),
        .counted(60))
    }
    + ["20-05-2032", "20-05-2202", "20-05-0022", "31-02-2022", "20-05-22", "2022-05-20", "44701", ""].map {
      Variant("one visit on \($0)", ninth(1, $0), .counted(59, rejected: 1))
    }
    + [
      Variant("one visit a hundred years ago", ninth(1, "20-05-1922"), .counted(59)),
      Variant(
        "all visits after their entry", text(rows { cell(1, "20-05-2032", $1) }), .refused("60 are rejected")),
      Variant("all months before days", text(rows { cell(1, "5-20-2022", $1) }), .refused("60 are rejected")),
    ]
    + ["20-07-2032", "20-07-2202", "20-04-2022", "20-07-22"].map {
      Variant("one entry on \($0)", ninth(2, $0), .counted(59, rejected: 1))
    }

  static let identities: [Variant] = [
    Variant(
      "one number for all", text(rows { cell(0, "1", cell(1, "\($0 % 28 + 1)-05-2022", $1)) }),
      .gated(1, .conflicting)),
    Variant(
      "a number for three", text(rows { cell(0, "R\($0 / 3)", cell(1, "\($0 % 28 + 1)-05-2022", $1)) }),
      .gated(21, .conflicting)),
    Variant("numbers with a thousands mark", text(rows { cell(0, "1.\(100 + $0)", $1) }), .counted(60)),
    Variant("delivered twice", text(rows() + rows()), .counted(60)),
    Variant(
      "withdrawn the same day", text(rows() + [cell(4, "Ja", cell(3, "20-07-2022", FaultyExport.row(1)))]),
      .counted(59)),
    Variant("withdrawn before its row", text([cell(4, "Ja", FaultyExport.row(1))] + rows()), .counted(59)),
    Variant(
      "withdrawn before it changed",
      text(
        rows { $0 == 1 ? cell(3, "25-07-2022", $1) : $1 }
          + [cell(4, "Ja", cell(3, "21-07-2022", FaultyExport.row(1)))]), .counted(60)),
    Variant("no number", text(rows { cell(0, "n.v.t.", $1) }), .refused("missing-identity")),
  ]

  static let encodings: [Variant] = [
    Variant(
      "UTF-16", Array(text(rows()).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }), .refused("UTF-16")),
    Variant(
      "UTF-16, the other way", Array(text(rows()).utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      .refused("UTF-16")),
    Variant(
      "UTF-16 with its mark",
      [0xFF, 0xFE] + text(rows()).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, .refused("UTF-16")),
    Variant(
      "two marks of UTF-8", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array(text(rows()).utf8), .counted(60)),
    Variant(
      "half in another encoding",
      Array(text(rows(1...30) { cell(13, "é", $1) }).utf8)
        + rows(31...60) { cell(13, "é", $1) }.flatMap { row in
          row.unicodeScalars.map { UInt8($0.value) } + [0x0D, 0x0A]
        }, .gated(30, .rejectedRows)),
    Variant(
      "tabs",
      text(rows { $1.replacing(";", with: "\t") }, header: FaultyExport.header.replacing(";", with: "\t")),
      .refused("tabs")),
    Variant(
      "commas",
      text(rows { $1.replacing(";", with: ",") }, header: FaultyExport.header.replacing(";", with: ",")),
      .counted(60)),
    Variant(
      "single quotes",
      text(
        rows { "'\($1.replacing(";", with: "';'"))'" },
        header: "'\(FaultyExport.header.replacing(";", with: "';'"))'"),
      .refused("no header")),
  ]

  @Test(arguments: form + cells + identities + encodings) func comesOut(_ variant: Variant) throws {
    let result = try FaultyExport().count(variant.bytes)
    switch (variant.outcome, result) {
    case (.counted(let count, let rejected), .success(let facts)):
      #expect(facts.total.counted == count && facts.total.rejected == rejected && facts.total.balances)
      #expect(!facts.gates.contains { $0.stops }, "\(facts.gates.filter(\.stops))")
    case (.gated(let count, let rule), .success(let facts)):
      #expect(facts.total.counted == count && facts.total.balances)
      #expect(facts.gates.contains { $0.stops && $0.rule == rule }, "\(facts.gates)")
    case (.refused(let words), .failure(let failure)):
      #expect(
        failure.exit == .dataRefused && failure.failures.contains { $0.message.contains(words) }, "\(failure)"
      )
    // Where nothing counts the choice of a period says so, which this reading does not come to.
    case (.refused(let words), .success(let facts)):
      #expect(facts.total.counted == 0 && facts.total.balances, "\(words): \(facts.total)")
    case (_, .failure(let failure)): Issue.record("\(failure)")
    }
  }
}
