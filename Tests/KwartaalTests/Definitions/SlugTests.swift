import Definitions
import Testing

/// Names as file names, near misses, and names that would steer a terminal.
struct SlugTests {
  @Test(arguments: [
    ("'s-Gravenhage", "s-gravenhage"), ("Nuenen, Gerwen en Nederwetten", "nuenen-gerwen-en-nederwetten"),
    ("Súdwest-Fryslân", "sudwest-fryslan"), ("Su\u{301}dwest-Frysla\u{302}n", "sudwest-fryslan"),
    ("Bergen (NH.)", "bergen-nh"), ("Hengelo (O.)", "hengelo-o"), ("../../etc/passwd", "etc-passwd"),
    ("ĲSSELSTEIN", "ijsselstein"), ("", "naamloos"), ("日本", "naamloos"),
  ])
  func aNameBecomesAFileName(_ name: String, _ expected: String) {
    #expect(name.slug == expected)
  }

  @Test func aSlipOfThePenHasANearestWord() {
    #expect("quater".nearest(of: ["month", "quarter", "year"]) == "quarter")
    #expect("banana".nearest(of: ["month", "quarter", "year"]) == nil)
  }

  @Test func controlsAreWrittenOut() {
    #expect("a\u{1B}[2Jb".escapingControls == "a\\u{1b}[2Jb")
    #expect("x\u{202E}gpj.csv".escapingControls == "x\\u{202e}gpj.csv")
    #expect("Fryslân".escapingControls == "Fryslân")
  }
}
