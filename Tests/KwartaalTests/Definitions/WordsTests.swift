@testable import Definitions
import Testing

@Suite struct WordsTests {
  static let folder = "\(ReportingFixture.root)/pipelines/words"
  static let path = "\(folder)/nl.yaml"

  @Test func everyTextIsRead() throws {
    let words = try Words(path: Self.path)
    #expect(words.language == "nl")
    #expect(words.text(CommonPhrase.list, ["first": "a, b", "last": "c"]) == "a, b en c")
    #expect(words.amount(1, .visits) == "1 bezoek")
    #expect(words.amount(1200, .questions) == "1.200 vragen")
    #expect(words.level(.municipality).inSentence("Utrecht") == "de gemeente Utrecht")
  }

  @Test func englishIsReadAsWell() throws {
    let words = try Words(path: "\(Self.folder)/en.yaml")
    #expect(words.language == "en")
    #expect(words.list(["a", "b", "c"]) == "a, b and c")
    #expect(words.amount(1, .visits) == "1 visit")
    #expect(words.amount(1200, .questions) == "1,200 questions")
    #expect(words.decimal(12_345, decimals: 1) == "1,234.5")
    #expect(words.title(try #require(Period("2022-Q2"))) == "second quarter 2022")
    #expect(words.share(tenths: 510, of: "visits") == "just over half of the visits")
  }

  /// A translation stands at the same place in every language, so that one that is missing is seen.
  @Test func allLanguagesHaveTheSameKeysInTheSameOrder() throws {
    func keys(_ name: String) throws -> [Substring] {
      try TextFile.read("\(Self.folder)/\(name)").split(separator: "\n").compactMap { line in
        let key = line.prefix { $0 != ":" }
        let isKey = key.count < line.count && !key.contains("#") && !line.hasPrefix("    ")
        return isKey && !key.contains("{") ? key : nil
      }
    }
    let dutch = try keys("nl.yaml")
    #expect(dutch.count > 1_000)
    for name in SourceFiles.names(in: Self.folder) {
      let other = try keys(name)
      #expect(other.filter { !dutch.contains($0) } == [], "\(name)")
      #expect(dutch.filter { !other.contains($0) } == [], "\(name)")
      #expect(other == dutch, "\(name)")
    }
  }

  @Test func editionsThatDoNotNameTheirLanguageAreDutch() throws {
    #expect(try Words(path: Self.path).page == .unnamed)
  }

  @Test func aTextInOneLanguageIsAskedInAnother() throws {
    let text = "label: {nl: Leeftijd, en: Age}\nname: CAK\n"
    func label(_ language: String) throws -> [String] {
      let root = try YAMLReader(file: "a.yaml", text: text, language: language)
      return [try root.required("label").wording(), try root.required("name").wording()]
    }
    #expect(try label("nl") == ["Leeftijd", "CAK"])
    #expect(try label("en") == ["Age", "CAK"])
    let failure = #expect(throws: StageFailure.self) { try label("fy") }
    #expect(failure?.message.contains("not there in the language fy") == true)
    #expect(failure?.place?.line == 1)
  }

  @Test(arguments: [
    ("  list: ", "  lst: ", #"the key "list" is missing"#),
    ("  tens: ", "  extra: x\n  tens: ", #"unknown key "extra""#),
    ("{first} and", "{frist} and", "there is nothing to put in {frist}"),
    ("[first, ", "[", "expected 4 texts, found 3"),
    ("breaks: []", "breaks: [whole]", "expected a word in two parts"),
  ])
  func faultsInEnglishHaveALine(old: String, new: String, message: String) throws {
    let text = try TextFile.read("\(Self.folder)/en.yaml")
    let place = try #require(text.firstRange(of: old))
    let broken = String(text[..<place.lowerBound]) + new + String(text[place.upperBound...])
    let failure = #expect(throws: StageFailure.self) {
      try Words(YAMLReader(file: "en.yaml", text: broken))
    }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.place?.line != nil)
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
