import Definitions
import Glibc
import Publishing
import Running
import Testing

/// A root has one key for ever; what is wrong with it is noticed before anything is drawn.
@Suite struct KeyCareTests {
  private let fixture: RunFixture
  private var folder: String { fixture.small.program.folder.path }

  init() throws {
    fixture = try RunFixture()
    _ = try fixture.run("2022-07-31", periods: ["2022-Q2"])
  }

  private func settings(_ keyFile: String? = "key", output: String = "public") -> PublicationSettings {
    PublicationSettings(output: "\(folder)/\(output)", keyFile: keyFile.map { "\(folder)/\($0)" })
  }

  @Test func theRightKey() throws {
    let text = try KeyCare.check(settings()).text
    #expect(text.contains("/key: the key of "), "\(text)")
    #expect(text.contains(", 1 edition made with it\n  - without it nothing can be added"), "\(text)")
  }

  @Test func backupIsReadBackAndOverwritesNothing() throws {
    #expect(try KeyCare.backUp(settings(), to: "\(folder)/safe/k").text.contains("safe/k: backup of "))
    #expect(try TextFile.read("\(folder)/safe/k") == TextFile.read("\(folder)/key"))
    var status = stat()
    #expect(stat("\(folder)/safe/k", &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(try KeyCare.backUp(settings(), to: "\(folder)/safe/k").json.contains("\"result\": \"unchanged\""))
    #expect(try KeyCare.check(settings("safe/k")).text.contains("safe/k: the key of "))
    let other = fixture.refusal { _ = try KeyCare.backUp(settings(), to: "\(folder)/pipeline.yaml") }
    #expect(other?.exit == .cannotCreate)
    let published = fixture.refusal { _ = try KeyCare.backUp(settings(), to: "\(folder)/public/golden/k") }
    #expect(published?.exit == .usage)
  }

  /// Another base is another draw of every count.
  @Test func anotherRoundingIsRefused() throws {
    let text = try TextFile.read(fixture.pipeline)
    fixture.small.program.folder.write(text.replacing("round: 5", with: "round: 10"), to: fixture.pipeline)
    let failure = fixture.refusal { _ = try fixture.run("2022-07-31", periods: ["2022-Q1"]) }
    #expect(failure?.exit == .configuration)
    #expect(
      failure?.failures[0].message.contains("rounded to multiples of 5, and the pipeline says 10") == true)
    #expect(failure?.failures[0].message.contains("write `round: 5`") == true)
  }

  @Test func aWrongBackupIsNoticed() throws {
    fixture.small.program.folder.write("ff0102030405060708090a0b0c0d0e0f\n", to: "\(folder)/wrong")
    chmod("\(folder)/wrong", 0o600)
    let refusal = fixture.refusal { _ = try KeyCare.check(settings("wrong")) }
    #expect(refusal?.exit == .configuration)
    #expect(refusal?.failures[0].what.hasPrefix("this is not the record key of the publication") == true)
  }

  /// A link to a disk that is not there is no missing key: nothing is drawn.
  @Test(arguments: ["fresh.work/record.key", "fresh", "fresh.work", "fresh/golden"])
  func aLinkThatLeadsNowhere(_ place: String) throws {
    if place.contains("/") { mkdir("\(folder)/\(place.split(separator: "/")[0])", 0o700) }
    symlink("/nowhere/at-all", "\(folder)/\(place)")
    let before = fixture.small.program.folder.snapshot(folder)
    var run = ReportSettings(
      pipeline: fixture.pipeline, reading: fixture.reading(CivilDate(iso: "2022-07-31")),
      publication: settings(nil, output: "fresh"))
    run.periods = ["2022-Q2"]
    let refusal = try #require(fixture.refusal { _ = try ReportRun(run).publish() })
    #expect(refusal.exit == .configuration)
    #expect(refusal.failures[0].place?.file == "\(folder)/\(place)")
    #expect(refusal.failures[0].what.hasPrefix("this link leads nowhere (/nowhere/at-all)"))
    #expect(fixture.small.program.folder.snapshot(folder) == before)
  }

  @Test func anotherKeyNeedsAnotherRoot() throws {
    let used = fixture.refusal { _ = try KeyCare.rotate(settings(nil), to: settings(nil)) }
    #expect(used?.exit == .configuration)
    let text = try KeyCare.rotate(settings(nil), to: settings(nil, output: "next")).text
    #expect(text.contains("take \(folder)/public off the web"), "\(text)")
    #expect(try TextFile.read("\(folder)/next.work/record.key").count == 33)
    let closed = fixture.refusal { _ = try fixture.run("2022-07-31", periods: ["2022-Q2"]) }
    #expect(closed?.exit == .configuration)
    #expect(closed?.failures[0].remedy == "give --output \(folder)/next")
  }
}
