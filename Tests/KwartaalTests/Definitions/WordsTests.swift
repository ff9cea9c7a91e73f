@testable import Definitions
import Testing

@Suite struct WordsTests {
  static let path = "\(ReportingFixture.root)/pipelines/words/nl.yaml"

  @Test func everyTextIsRead() throws {
    let words = try Words(path: Self.path)
    #expect(words.language == "nl")
    #expect(words.text(CommonPhrase.list, ["first": "a, b", "last": "c"]) == "a, b en c")
    #expect(words.amount(1, .visits) == "1 bezoek")
    #expect(words.amount(1200, .questions) == "1.200 vragen")
    #expect(words.level(.municipality).inSentence("Utrecht") == "de gemeente Utrecht")
  }

  @Test(arguments: [
    ("  list: ", "  lst: ", #"the key "list" is missing"#),
    ("  tens: ", "  extra: x\n  tens: ", #"unknown key "extra""#),
    ("{first} en", "{frist} en", "there is nothing to put in {frist}"),
    ("{first} en", "{first en", "a text holds {name}"),
    ("[eerste, ", "[", "expected 4 texts, found 3"),
  ])
  func faultsHaveALine(old: String, new: String, message: String) throws {
    let text = try TextFile.read(Self.path)
    let place = try #require(text.firstRange(of: old))
    let broken = String(text[..<place.lowerBound]) + new + String(text[place.upperBound...])
    let failure = #expect(throws: StageFailure.self) {
      try Words(YAMLReader(file: "nl.yaml", text: broken))
    }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.place?.line != nil)
  }

  @Test func aTextFollowsItsNumber() {
    let template = Template("{count|regel is|regels zijn} af")
    #expect(template?.pieces == [.choice("count", one: "regel is", other: "regels zijn"), .text(" af")])
    #expect(Template("{a|b} c") == nil)
    #expect(Template("a } b") == nil)
  }
}
