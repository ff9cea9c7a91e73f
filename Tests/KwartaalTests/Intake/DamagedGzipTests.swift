import Definitions
import Fuzzing
import Intake
import Testing

@Suite struct DamagedGzipTests {
  private let folder = InputFolder()
  private let text: [UInt8] = Array("id;leeftijd\r\n1;25 tot 65 jaar\r\n".utf8)
  /// `text` three times over, as gzip -9 packs it with a file name in the header.
  private static let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x08, 0x00, 0x00, 0x00, 0x00, 0x02, 0xFF, 0x61, 0x2E, 0x63, 0x73, 0x76, 0x00,
    0xCB, 0x4C, 0xB1, 0xCE, 0x49, 0x4D, 0x4D, 0x2B, 0xC9, 0xCC, 0x4A, 0xE1, 0xE5, 0x32, 0xB4, 0x36,
    0x32, 0x55, 0x28, 0xC9, 0x2F, 0x51, 0x30, 0x33, 0x55, 0xC8, 0x4A, 0x4C, 0x2C, 0xE2, 0xE5, 0xCA,
    0xA4, 0x48, 0x1A, 0x00, 0xFD, 0x21, 0x6E, 0x39, 0x5D, 0x00, 0x00, 0x00,
  ]

  private func refusal(_ bytes: [UInt8]) throws -> String? {
    let failure = ReadEntry.refusal(try folder.write("a.csv.gz", bytes))
    #expect(failure == nil || failure?.exit == .dataRefused)
    return failure?.what
  }

  @Test func wrongChecksumOrLength() throws {
    let what = "is damaged: the gzip checksum or length does not match"
    #expect(try refusal(GzipBytes.member(text)) == nil)
    #expect(try refusal(GzipBytes.member(text, crc: 1)) == what)
    #expect(try refusal(GzipBytes.member(text, length: 1)) == what)
  }

  @Test func everyFlippedByteIsRefusedOrHarmless() throws {
    for bytes in [GzipBytes.member(text), Self.packed] {
      let whole = try ReadEntry.all(try folder.write("a.csv.gz", bytes))
      for position in bytes.indices {
        for flip in [0x01, 0x80, 0xFF] as [UInt8] {
          var damaged = bytes
          damaged[position] ^= flip
          let path = try folder.write("a.csv.gz", damaged)
          if let read = try? ReadEntry.all(path) { #expect(read == whole, "byte \(position)") }
          // Flags, time, system, name and the bits that fill up a byte may change; checksum and length not.
          if position >= bytes.count - 8 || position < 3 {
            #expect(ReadEntry.refusal(path) != nil, "byte \(position)")
          }
        }
      }
    }
  }

  @Test func everyTruncationIsRefused() throws {
    for bytes in [GzipBytes.member(text), Self.packed] {
      for count in bytes.indices {
        let failure = ReadEntry.refusal(try folder.write("a.csv.gz", Array(bytes[..<count])))
        #expect(failure?.exit == .dataRefused, "\(count) bytes")
        if count >= 2 { #expect(failure?.what == "is cut short: the gzip stream stops before its end") }
      }
    }
  }

  @Test func severalMembers() throws {
    let two = GzipBytes.member(text) + Self.packed + GzipBytes.member([])
    let read = try ReadEntry.all(try folder.write("a.csv.gz", two))
    #expect(read.map(\.bytes) == [text + text + text + text])
    for count in (GzipBytes.member(text).count + 1)..<two.count {
      let isMemberEnd = count == GzipBytes.member(text).count + Self.packed.count
      #expect(try refusal(Array(two[..<count])) != nil || isMemberEnd, "\(count) bytes")
    }
  }

  @Test func aBrokenSecondMemberIsRefused() throws {
    var two = GzipBytes.member(text) + GzipBytes.member(text)
    two[two.count - 12] ^= 1
    #expect(try refusal(two) == "is damaged: the gzip checksum or length does not match")
    two = GzipBytes.member(text) + [0x1F, 0x8C] + GzipBytes.member(text).dropFirst(2)
    #expect(try refusal(two) == "is damaged: a gzip header makes no sense")
  }

  @Test func paddingAndGarbage() throws {
    let padding = [UInt8](repeating: 0, count: 300_000)
    #expect(try refusal(GzipBytes.member(text) + [0]) == nil)
    #expect(try refusal(GzipBytes.member(text) + padding) == nil)
    let what = "is damaged: other bytes follow the end of the gzip stream"
    #expect(try refusal(GzipBytes.member(text) + padding + [1]) == what)
    #expect(try refusal(GzipBytes.member(text) + padding + GzipBytes.member(text)) == what)
    #expect(try refusal(GzipBytes.member(text) + Array("x".utf8)) == what)
  }

  @Test func empty() throws {
    #expect(try ReadEntry.all(try folder.write("a.csv.gz", GzipBytes.member([]))).map(\.bytes) == [[]])
    #expect(try refusal([]) == "is named like a gzip file but holds an empty file")
  }

  @Test func notGzip() throws {
    #expect(try refusal(text) == "is named like a gzip file but holds plain text")
    #expect(try refusal(Array("<html>".utf8)) == "is an HTML or XML page")
  }
}
