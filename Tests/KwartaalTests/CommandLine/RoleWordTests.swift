import Testing

/// Every word of a flag, and every way to write a code, a date or a number, through the whole program.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct RoleWordTests {
  private static let header = FaultyExport.header

  /// Sixty rows, of which `change` alters every tenth; the visits that are counted then.
  private func run(_ change: (String) -> String) throws -> Outcome {
    let program = Program()
    let rows = (1...60).map { number in
      let row = FaultyExport.row(number)
      return number % 10 == 0 ? change(row) : row
    }
    let text = ([Self.header] + rows).joined(separator: "\r\n") + "\r\n"
    program.folder.write(text, to: "\(program.folder.path)/a.csv")
    return try program.run("check", SmallReport.pipeline, "--input", "a.csv")
  }

  private static func withdrawn(_ row: String, _ word: String) -> String {
    var cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    cells[4] = word
    return cells.joined(separator: ";")
  }

  @Test(arguments: [
    "Ja", "ja ", "J", "j", "x", "X", "1", "true", "TRUE", "WAAR", "waar", "\u{A0}Ja", "Ja\u{A0}",
  ])
  func isWithdrawn(_ word: String) throws {
    let outcome = try run { Self.withdrawn($0, word) }
    #expect(outcome.output.contains("60 read = 54 counted + 0 superseded + 6 withdrawn"), "\(outcome)")
  }

  @Test(arguments: ["", "Nee", "nee", "N", "0", "false", "ONWAAR", "-", "n.v.t."])
  func isNotWithdrawn(_ word: String) throws {
    let outcome = try run { Self.withdrawn($0, word) }
    #expect(outcome.output.contains("60 read = 60 counted"), "\(outcome)")
    #expect(!outcome.output.contains("column \"verwijderd\""))
  }

  @Test(arguments: ["misschien", "2", "Ingetrokken"]) func anUnknownWordIsGated(_ word: String) throws {
    let outcome = try run { Self.withdrawn($0, word) }
    #expect(outcome.exit == 80)
    #expect(outcome.output.contains("not-recognised verwijderd: 10.00%"), "\(outcome)")
    #expect(outcome.output.contains("unknown-answer, column \"verwijderd\""))
    #expect(!outcome.output.contains("\"\(word)\""))
  }

  @Test(arguments: [
    ("20-05-2022", true), ("2-5-2022", true), ("20-05-2022 14:05", true), ("20-05-2022 14:05:59", true),
    ("\u{A0}20-05-2022\u{A0}", true), ("20/05/2022", false), ("2022-05-20", false), ("20-05-22", false),
    ("44701", false), ("05-20-2022", false), ("20 mei 2022", false), ("", false),
  ])
  func isADate(_ text: String, _ isRead: Bool) throws {
    let outcome = try run { $0.replacing("20-05-2022", with: text) }
    // A date in another format that the layout knows stops the file: days and months may be swapped.
    if outcome.exit == 65 {
      #expect(!isRead && outcome.errors.contains("dates are written in two ways"), "\(outcome)")
      return
    }
    #expect(outcome.output.contains(isRead ? "60 read = 60 counted" : "6 rejected"), "\(outcome)")
    #expect(outcome.exit == (isRead ? 0 : 80))
  }

  /// The same number with a no-break space around it is the same registration.
  @Test(arguments: ["R1", " R1", "R1\u{A0}", "\u{FEFF}R1", "R1\u{200B}"]) func isTheSameNumber(_ id: String)
    throws
  {
    let outcome = try run { row in
      id + row.drop { $0 != ";" }
    }
    #expect(outcome.output.contains("60 read = 54 counted + 6 superseded"), "\(outcome)")
  }

  @Test(arguments: ["2,02204E+16", "2.02204E+16", "1E+15", "2,5e-07"]) func isADamagedNumber(_ id: String)
    throws
  {
    let outcome = try run { row in
      id + row.drop { $0 != ";" }
    }
    #expect(outcome.exit == 80)
    #expect(outcome.output.contains("damaged-identity, column \"registratie_id\": 6"), "\(outcome)")
  }
}
