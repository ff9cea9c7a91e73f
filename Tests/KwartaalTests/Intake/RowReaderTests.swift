import Definitions
import Fuzzing
import Intake
import Testing

@Suite struct RowReaderTests {
  @Test(arguments: RowCase.all) func rowsOfACase(_ wanted: RowCase) throws {
    let rows = try ReadRow.read(wanted.bytes)
    #expect(ReadRow.texts(rows) == wanted.rows)
    #expect(rows.map(\.line) == wanted.lines ?? Array(1..<wanted.rows.count + 1))
    for (index, row) in rows.enumerated() { #expect(row.fault == wanted.faults[index]) }
    #expect(rows == NaiveRows.read(wanted.bytes))
  }

  @Test(arguments: RowCase.all) func cutAnywhere(_ wanted: RowCase) throws {
    let whole = try ReadRow.read(wanted.bytes)
    let count = wanted.bytes.count
    #expect(try ReadRow.read(wanted.bytes, cuts: Array(0..<count + 1)) == whole)
    for cut in 0..<count + 1 { #expect(try ReadRow.read(wanted.bytes, cuts: [cut]) == whole) }
    for size in [1, 2, 3, 7] {
      #expect(try ReadRow.read(wanted.bytes, cuts: Array(stride(from: size, to: count, by: size))) == whole)
    }
  }

  /// Moves each case along the 64 bytes that are looked at together.
  @Test(arguments: RowCase.all) func shiftedThroughAMask(_ wanted: RowCase) throws {
    for shift in [1, 40, 61, 62, 63, 64, 65, 127] {
      let tail = Array(repeating: UInt8(ascii: "y"), count: 70)
      let bytes = Array(repeating: UInt8(ascii: "x"), count: shift) + [0x0A] + wanted.bytes + [0x0A] + tail
      #expect(try ReadRow.read(bytes) == NaiveRows.read(bytes))
    }
  }

  /// Each case across the border between two blocks, behind a row that fills the first up to its middle.
  @Test(arguments: RowCase.all) func acrossTheBorderOfABlock(_ wanted: RowCase) throws {
    for size in [4095, 4096, 4097, 65535, 65536, 65537] {
      let filler = size - wanted.bytes.count / 2 - 1
      let bytes = Array(repeating: UInt8(ascii: "x"), count: filler) + [0x0A] + wanted.bytes
      let rows = try ReadRow.read(bytes, cuts: [size])
      #expect(rows == (try ReadRow.read(bytes)))
      #expect(rows.dropFirst().map(\.byteOffset).allSatisfy { $0 > filler })
    }
  }

  @Test func randomBytesInRandomBlocks() throws {
    var random = SplitMix(state: 20_220_701)
    let alphabet = Array(";;;\"\"\"\r\n\nab \0".utf8) + [0xC3, 0xA9, 0x8D, 0x0B]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
        alphabet.randomElement(using: &random)!
      }
      let wanted = NaiveRows.read(bytes)
      #expect(try ReadRow.read(bytes) == wanted)
      let cuts = (0..<3).map { _ in Int.random(in: 0...bytes.count, using: &random) }.sorted()
      #expect(try ReadRow.read(bytes, cuts: cuts) == wanted)
    }
  }

  @Test(arguments: [4095, 4096, 4097, 65535, 65536, 65537]) func rowsAcrossLargeBlocks(size: Int) throws {
    var text = ""
    for index in 0..<4000 {
      text += "\(index);\"a; \"\"b\"\"\r\n\(index)\";Fryslân;\(index % 7 == 0 ? "" : "c")\r\n"
    }
    let bytes = Array(text.utf8)
    let rows = try ReadRow.read(bytes, cuts: Array(stride(from: size, to: bytes.count, by: size)))
    #expect(rows.count == 4000)
    #expect(rows == NaiveRows.read(bytes))
  }

  @Test func positionsCountTheByteOrderMark() throws {
    let rows = try ReadRow.read(Array("\u{FEFF}a;b\r\n\r\n\"c\nd\";e\nf".utf8))
    #expect(rows.map(\.byteOffset) == [3, 8, 10, 18])
    #expect(rows.map(\.line) == [1, 2, 3, 5])
    #expect(rows.map(\.lineCount) == [1, 1, 2, 1])
    #expect(rows.map(\.length) == [3, 0, 7, 1])
    #expect(rows.map(\.isBlank) == [false, true, false, false])
  }

  @Test func unclosedQuoteIsReportedAtItsOpening() throws {
    let row = try #require(try ReadRow.read(Array("a;b\n\"c\nd\";\"e\nf;g\n".utf8)).last)
    #expect(row.fault == .unclosedQuote)
    #expect(row.line == 2)
    #expect(row.faultLine == 3)
    #expect(row.lineCount == 4)
  }

  @Test func highBytesAreNoticedPerRow() throws {
    let rows = try ReadRow.read(Array("a\né\nb;\"ë\"\nc\n".utf8))
    #expect(rows.map(\.hasHighBytes) == [false, true, true, false])
  }

  @Test func tabsMaySeparate() throws {
    let rows = try ReadRow.read(Array("a\tb\n\t\n\"c\td\"\te\n".utf8), delimiter: 0x09)
    #expect(ReadRow.texts(rows) == [["a", "b"], ["", ""], ["c\td", "e"]])
  }

  @Test func manyFields() throws {
    let rows = try ReadRow.read(Array(repeating: 0x3B, count: 5000) + [0x0A], cuts: [1, 70, 300, 4999])
    #expect(rows.map(\.fields.count) == [5001])
  }

  @Test func aRowBeyondTheLimitIsRefused() throws {
    let limits = IntakeLimits(lineBytes: 100)
    let fits = Array("a\n".utf8) + Array(repeating: 0x78, count: 100) + Array("\nb".utf8)
    let long = Array("a\n".utf8) + Array(repeating: 0x78, count: 101) + Array("\nb".utf8)
    for cut in 0..<fits.count { #expect(try ReadRow.read(fits, cuts: [cut], limits: limits).count == 3) }
    for cut in 0..<long.count {
      let failure = #expect(throws: StageFailure.self) {
        _ = try ReadRow.read(long, cuts: [cut], limits: limits)
      }
      #expect(
        failure?.message
          == "a.csv, line 2: has a row of more than 100 bytes (check that this is a CSV export)")
      #expect(failure?.exit == .dataRefused)
    }
  }

  @Test func aQuoteNeverClosedIsRefusedAtTheLimit() throws {
    let text = "a\n\"b\r\nc\";\"d" + String(repeating: "\ne;f", count: 100)
    for cut in 0..<text.utf8.count {
      let failure = #expect(throws: StageFailure.self) {
        _ = try ReadRow.read(Array(text.utf8), cuts: [cut], limits: IntakeLimits(lineBytes: 200))
      }
      #expect(
        failure?.message
          == "a.csv, line 3: has a quote that is not closed within 200 bytes (close the quote on this line, or make the export again)"
      )
    }
  }

  @Test func whatTheBodyThrowsComesOut() throws {
    let reader = RowReader(EntryInfo(file: "a.csv"), delimiter: 0x3B)
    let failure = #expect(throws: StageFailure.self) {
      try Array("a\nb\n".utf8).withUnsafeBytes { bytes in
        try reader.read(bytes, last: true) { row throws(StageFailure) in
          if row.line == 2 { throw StageFailure(.intake, "enough", exit: .dataRefused) }
        }
      }
    }
    #expect(failure?.what == "enough")
  }
}
