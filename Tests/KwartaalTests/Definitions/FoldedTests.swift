import Definitions
import Testing

/// Labels are compared folded; text of ASCII alone takes a way of its own, which must come out the same.
@Suite struct FoldedTests {
  @Test(arguments: [
    ("Ja", "ja"), ("  25  tot\t65 \r\n jaar ", "25 tot 65 jaar"), ("", ""), (" \t\u{0B}\u{0C}\r\n", ""),
    ("Ë  B", "ë b"), ("a\u{A0}B", "a b"), ("\u{FEFF}A\u{200B}", "a"), ("A[Z]@`{z", "a[z]@`{z"),
    ("a\u{1F}B", "a\u{1F}b"),
  ])
  func table(_ text: String, _ folded: String) { #expect(text.folded == folded) }

  /// A letter outside ASCII before the text, and a space, force the general way.
  @Test func bothWaysAgree() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            Bool.random(using: &random) ? Unicode.Scalar(UInt8.random(in: 0...127, using: &random)) : " "
          }))
      #expect("é x\(text)".folded == "é " + "x\(text)".folded, "\(Array(text.utf8))")
    }
  }
}
