import Definitions
import Testing

@testable import Intake

/// A file that several threads read in stretches comes to what one thread makes of it, row by row.
@Suite struct StretchTests {
  private let folder = InputFolder()
  private static let codebook = Result { try Codebook(path: "\(Program.repository)/pipelines/codebook.yaml") }
  private static let layouts = Result {
    try ["excel-2019", "portal-2021", "webform-2021", "form-2022", "monitor-2024"].map {
      try SourceLayout(path: "\(Program.repository)/pipelines/layouts/\($0).yaml", codebook: codebook.get())
    }
  }

  /// What an entry comes to, in words that tell every difference.
  private func outcome(_ path: String, threads: Int, stretch: Int, rejects: Int = 1000) throws -> String {
    let reader = RegistrationReader(
      try Self.layouts.get(), try Self.codebook.get(), LocationIndex(LocationRegister([])),
      hash: KeyedHash(key: [UInt8](repeating: 7, count: 16)),
      limits: IntakeLimits(lineBytes: 4096, rejects: rejects), stretchBytes: stretch)
    do throws(StageFailure) {
      return try reader.read(path, threads: threads).map { member in
        let rows = member.rows
        let coded = (0..<rows.count).map { row in
          "\(rows.identities[row]) \(rows.lines[row]) \(rows.numbers[row]) \(rows.visit(row).iso) "
            + "\(rows.entry(row)?.iso ?? "-") \(rows.version(row)) \(rows.isWithdrawn(row)) \(rows.question(row)) "
            + (0..<rows.variables).map { String(rows.answer($0, row), radix: 16) }.joined(separator: ",")
        }
        let recodes = member.recodes.map { "\($0.variable) \($0.candidates) \($0.recoded)" }
        return "\(member.receipt)\n\(member.problems.all)\n\(member.rejects)\n\(recodes)\n"
          + coded.joined(separator: "\n")
      }.joined(separator: "\n\n")
    } catch {
      return "\(error.exit) \(error)"
    }
  }

  private func compare(_ bytes: [UInt8], _ name: String, rejects: Int = 1000) throws -> String {
    let path = try folder.write(name, bytes)
    let one = try outcome(path, threads: 1, stretch: 1, rejects: rejects)
    for (threads, stretch) in [(2, 1), (3, 700), (2, 1 << 20)] {
      let several = try outcome(path, threads: threads, stretch: stretch, rejects: rejects)
      #expect(several == one, "\(name), \(threads) threads, \(stretch) bytes")
    }
    return one
  }

  @Test func everyLayout() throws {
    for layout in try Self.layouts.get() {
      let export = PlainExport(layout: layout, rows: 200)
      let read = try compare(export.bytes(export.lines), export.name)
      #expect(read.split(separator: "\n").count > 200)
    }
  }

  /// Rows of every kind of fault, in an order that chance decides; line ends of all kinds.
  @Test(arguments: 0..<40) func anyFaults(_ seed: UInt64) throws {
    var chance = SplitMix(state: seed)
    let layout = try Self.layouts.get()[3]
    let export = PlainExport(layout: layout, rows: 150)
    var lines = export.lines
    for index in lines.indices.dropFirst() {
      switch chance.next() % 24 {
      case 0: lines[index] = ""
      case 1: lines[index] += ";meer"
      case 2: lines[index] = lines[index].replacing("2022", with: "2023-13")
      case 3: lines[index] = lines[index].replacing("zei ja", with: "\"over\ntwee \"\"regels\"\"\"")
      case 4: lines[index] = lines[index].replacing("Ede", with: "Súdwest-Fryslân")
      case 5: lines[index] = "Totaal;12;13"
      case 6: lines[index] = lines[index].replacing("zei ja", with: "DigiD \"app\"")
      case 7: lines[index] = lines[index].replacing("Ede", with: "\"Ede\"x")
      default: break
      }
    }
    var bytes: [UInt8] = seed % 3 == 0 ? [0xEF, 0xBB, 0xBF] : []
    for (index, line) in lines.enumerated() {
      // A few accents in the other encoding, from some row on or mixed.
      let isOther = seed % 4 == 1 && index > 100 || seed % 4 == 2 && index % 7 == 0
      bytes += isOther ? line.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } : Array(line.utf8)
      bytes += [[0x0D, 0x0A], [0x0A], [0x0D]][Int(chance.next() % 3)]
    }
    if seed % 10 == 9 { bytes += Array("R;\"open".utf8) }
    _ = try compare(bytes, "faults-\(seed).csv", rejects: seed % 5 == 4 ? 3 : 1000)
  }

  /// A column of dates is held to its first one, wherever it stands.
  @Test func datesOfTwoKinds() throws {
    let layout = try Self.layouts.get()[3]
    let export = PlainExport(layout: layout, rows: 120)
    var lines = export.lines
    let column = try #require(layout.columns.firstIndex { $0.name == "gewijzigd_op" })
    for index in lines.indices.dropFirst() where index > 40 {
      var cells = lines[index].split(separator: ";", omittingEmptySubsequences: false)
      cells[column] = index % 2 == 0 || index == 41 ? "2024-01-02" : "02-01-2024"
      lines[index] = cells.joined(separator: ";")
    }
    let read = try compare(export.bytes(lines), "dates.csv")
    #expect(read.contains("two ways") || read.contains("invalidDate"))
  }

  @Test func aLineThatIsTooLong() throws {
    let export = PlainExport(layout: try Self.layouts.get()[3], rows: 60)
    var lines = export.lines
    lines[50] += String(repeating: "a", count: 5000)
    #expect(try compare(export.bytes(lines), "long.csv").contains("more than 4096 bytes"))
  }
}
