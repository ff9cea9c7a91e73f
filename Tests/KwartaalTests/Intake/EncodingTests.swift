import Intake
import Testing

@Suite struct EncodingTests {
  private func transcoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    bytes.withUnsafeBufferPointer { Windows1252.transcode($0, into: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  private func isValid(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { isValidUTF8($0) } }

  @Test func windows1252() {
    #expect(transcoded(Array("abc".utf8)) == "abc")
    #expect(transcoded([0x46, 0x72, 0x79, 0x73, 0x6C, 0xE2, 0x6E]) == "Fryslân")
    #expect(transcoded([0x80, 0x91, 0x92, 0x93, 0x94, 0x96, 0x8C, 0x9F]) == "€‘’“”–ŒŸ")
    #expect(transcoded([0x81, 0x8D, 0x8F, 0x90, 0x9D]) == "\u{81}\u{8D}\u{8F}\u{90}\u{9D}")
    #expect(transcoded([0xA0, 0xFF]) == "\u{A0}ÿ")
    #expect(Windows1252.scalar(0x80) == "€")
  }

  @Test func validUTF8() {
    #expect(isValid([]))
    for text in [
      "a", "Súdwest-Fryslân", "€", "😀", "\u{10FFFF}", "\u{FEFF}", String(repeating: "ë", count: 100),
    ] {
      #expect(isValid(Array(text.utf8)))
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC3], [0xC3, 0x28], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF4, 0x90, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80], [0xFF], [0x61, 0xE2, 0x6E], [0xE2, 0x82],
    ] as [[UInt8]])
  func invalidUTF8(_ bytes: [UInt8]) { #expect(!isValid(bytes)) }
}
