import Definitions
import Glibc
import Testing

/// The nulmeting over a small sample: the baseline is frozen, later years compare with what it published, and the
/// numbers for accountability are exact and private.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct BaselineEditionTests {
  private static let pipeline = "\(Program.repository)/pipelines/nulmeting.yaml"
  private let program = Program()
  private var root: String { "\(program.folder.path)/public/nulmeting" }

  init() throws {
    let sample = try program.run(
      "sample", "--definition", Program.sample, "--output", "exports", "--from", "2022-Q1", "--to", "2023-Q4",
      "--visits-per-quarter", "1500", "--survey")
    #expect(sample.exit == 0, "\(sample.errors)")
  }

  private func report(_ more: String...) throws -> Outcome {
    try program.run(
      ["report", Self.pipeline, "--input", "exports", "--key-file", "key", "--date", "2024-02-01"] + more)
  }

  /// A dozen visits of May 2022 that arrive late: fewer would wait.
  private func deliverLate() throws {
    let header = [
      "registratie_id", "datum_bezoek", "ingevoerd_op", "gewijzigd_op", "verwijderd", "locatie_code",
      "binnen_buiten", "type_dienstverlening", "geslacht", "leeftijd", "taalachtergrond", "gemeente_bezoeker",
      "onderwerpen", "onderwerp_anders", "organisaties", "hulp", "hulp_anders", "duur_gesprek", "tevreden",
    ].joined(separator: ";")
    let rows = (1...12).map { SmallReport.row("LAAT\($0)", "20-05-2022", entered: "20-01-2024") }
    program.folder.write("\(header)\r\n\(rows.joined())", to: "\(program.folder.path)/exports/laat.csv")
  }

  private func freeze() throws {
    let frozen = try program.run(
      "freeze", "public/nulmeting/2022", "--by", "projectleider", "--reason", "besproken", "--date",
      "2024-02-01")
    #expect(frozen.output == "nulmeting 2022.1: frozen\n", "\(frozen.errors)")
  }

  @Test func aDraftOfTheBaselineMayStillChange() throws {
    #expect(try report("--period", "2022").exit == 0)
    try deliverLate()
    #expect(try report("--period", "2022").exit == 0)
    #expect(try TextFile.read("\(root)/2022/index.md").contains("**Concept**"))
    let old = try program.run("freeze", "public/nulmeting/2022.1", "--by", "rol", "--reason", "reden")
    #expect(old.exit == 65 && old.errors.contains("a later edition replaced this draft"))
    let name = try program.run("freeze", "public/nulmeting/2022", "--by", " ", "--reason", "reden")
    #expect(name.exit == 64)
  }

  private func lines(_ period: String) throws -> [[String]] {
    try TextFile.read("\(root)/\(period)/observations.csv").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func aPublishedBaselineNeverChanges() throws {
    #expect(
      try report("--period", "2022").output == "2022: new → public/nulmeting/2022.1/index.html\n")
    let draft = try TextFile.read("\(root)/2022/index.md")
    #expect(draft.contains("- Status: **Concept**") && draft.contains("CONCEPT. Deze nulmeting is nog niet"))
    #expect(try report("--period", "2022").output == "2022: unchanged → public/nulmeting/2022.1\n")
    try freeze()
    #expect(try report("--period", "2022").exit == 0)
    let page = try TextFile.read("\(root)/2022.2/index.md")
    #expect(page.contains("**Definitief**") && page.contains("vastgesteld op 1 februari 2024, projectleider"))
    #expect(page.contains("(projectleider: besproken)") && !page.contains("CONCEPT"))
    #expect(
      try TextFile.read("\(root)/2022.1/observations.csv") == TextFile.read("\(root)/2022.2/observations.csv")
    )
    #expect(try report("--period", "2022").output == "2022: unchanged → public/nulmeting/2022.2\n")
    let again = try program.run("freeze", "public/nulmeting/2022", "--by", "rol", "--reason", "reden")
    #expect(again.exit == 65 && again.errors.contains("this edition is no draft of a baseline"))

    try deliverLate()
    let before = program.folder.snapshot("\(program.folder.path)/public")
    for more in [[], ["--revise-final", "--reason", "Nalevering", "--by", "hoofd onderzoek"]] {
      let refused = try program.run(
        ["report", Self.pipeline, "--input", "exports", "--key-file", "key", "--date", "2024-02-01"]
          + ["--period", "2022"] + more)
      #expect(refused.exit == 82)
      #expect(refused.errors.contains("this is the baseline, which is frozen, and "))
      #expect(refused.errors.contains("--revise-final does not change a baseline"))
    }
    #expect(program.folder.snapshot("\(program.folder.path)/public") == before)

    // A later edition compares with what was published, not with what would be counted now.
    #expect(try report("--period", "2023").exit == 0)
    let then = try ObservationTable("\(root)/2022/observations.csv")
    let now = try ObservationTable("\(root)/2023/observations.csv")
    #expect(then.number("key", "2022", "visits") == "6000")
    #expect(now.number("key", "2022", "visits") == "6000")
    #expect(try #require(now.number("key", "2023", "visits")).hasPrefix("6000"))
    #expect(now.value("key_change", "2023", "visits") == "0")
    #expect(try program.run("audit", "public/nulmeting/2023").output.hasPrefix("audit clean: "))

    // What the baseline published of a unit stands in the later edition with the same words.
    let published = try lines("2022").filter { $0[0] == "age" && $0[1] == "2022" && $0[2] == "province" }
    let carried = try lines("2023").filter { $0[0] == "age" && $0[1] == "2022" && $0[2] == "province" }
    #expect(!published.isEmpty)
    #expect(published == carried)
  }

  @Test func inOneRunTheBaselineComesFirst() throws {
    #expect(try report("--period", "2023", "--period", "2022").exit == 0)
    let once = try TextFile.read("\(root)/2023/observations.csv")
    #expect(
      try report("--output", "other", "--period", "2022").exit == 0
        && report("--output", "other", "--period", "2023").exit == 0)
    #expect(try TextFile.read("\(program.folder.path)/other/nulmeting/2023/observations.csv") == once)
    #expect(try report("--all-periods").output.contains("2023: unchanged"))

    // Merged in 2023: once, with the sum of what was published about its parts.
    let codes = Set(try lines("2023").filter { $0[2] == "municipality" }.map { $0[3] })
    #expect(codes.contains("GM1992"))
    #expect(codes.isDisjoint(with: ["GM0501", "GM0530", "GM0614", "GM0457"]))
    func visits(_ edition: String, _ code: String) throws -> Int {
      try lines(edition).filter { $0[0] == "key" && $0[1] == "2022" && $0[3] == code && $0[4] == "visits" }
        .compactMap { Int($0[6]) }.reduce(0, +)
    }
    let parts = try ["GM0501", "GM0530", "GM0614"].map { try visits("2022", $0) }.reduce(0, +)
    #expect(try visits("2023", "GM1992") == parts)
    #expect(
      try TextFile.read("\(root)/2023/gemeenten/amsterdam.md").contains(
        "Weesp is in 2022 opgegaan in Amsterdam."))
    let page = try TextFile.read("\(root)/2023/gemeenten/voorne-aan-zee.md")
    #expect(page.contains("Brielle, Hellevoetsluis en Westvoorne zijn in 2023 opgegaan in Voorne aan Zee."))
    #expect(!page.contains("vier kwartalen") && !page.contains("Vier kwartalen"))
  }

  @Test func withoutABaselineTheEditionSaysSo() throws {
    #expect(try report("--period", "2023").exit == 0)
    let page = try TextFile.read("\(root)/2023/index.md")
    #expect(page.contains("Er is nog geen nulmeting over 2022 gepubliceerd."))
    #expect(try !lines("2023").contains { $0[0].hasSuffix("_change") || $0[0].hasSuffix("_change_pp") })
    #expect(try !lines("2023").contains { $0[0] == "key" && $0[1] == "2022" })
  }

  @Test func anUnfinishedYearIsNoBaseline() throws {
    let refused = try report("--period", "2022", "--date", "2022-12-31")
    #expect(refused.exit != 0)
    #expect(refused.errors.contains("the baseline 2022 cannot be published before it has ended"))
  }

  @Test func withoutInhabitantsThereAreNoRates() throws {
    unlink("\(program.folder.path)/exports/inwoners.csv")
    #expect(try report("--period", "2022").exit == 0)
    let rates = try lines("2022").filter { $0[0] == "key_per_1000" }
    #expect(!rates.isEmpty)
    #expect(rates.allSatisfy { $0[9].isEmpty && $0[11].contains("not-available") })
  }

  @Test func accountabilityIsExactAndPrivate() throws {
    #expect(try report("--period", "2023").exit == 0)
    let path = "\(program.folder.path)/public.work/spuk/2023.csv"
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    let text = try TextFile.read(path)
    #expect(
      text.hasPrefix("\u{FEFF}vertrouwelijkheid;jaar;gemeente_code;gemeente;aantal_idos;aantal_vragen;"))
    var exact: [String: Int] = [:]
    var total: [String] = []
    for line in text.split(separator: "\r\n").dropFirst() {
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      #expect(cells[0].hasPrefix("INTERN"))
      if cells[3] == "Totaal" { total = cells } else { exact[cells[2]] = Int(cells[5]) }
      #expect(cells[9] == "heel het jaar")
    }
    #expect(Int(total[5]) == exact.values.reduce(0, +))
    // The file of a municipality adds up to its row.
    let code = try #require(exact.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key)
    let own = try TextFile.read("\(program.folder.path)/public.work/spuk/2023/\(code).csv").split(
      separator: "\r\n"
    )
    .dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let places = own.filter { $0[5] != "Totaal" }
    #expect(places.count == own.count - 1 && places.allSatisfy { !$0[4].isEmpty && !$0[5].isEmpty })
    #expect(places.compactMap { Int($0[9]) }.reduce(0, +) == exact[code])
    #expect(places.map { $0[5] } == places.map { $0[5] }.sorted())
    #expect(exact.filter { $0.value > 0 } == (try naive()))
    #expect(!program.folder.snapshot("\(program.folder.path)/public").keys.contains { $0.contains("spuk/") })
  }

  @Test func withoutTheRegisterOfTheLastDayTheIDOsAreUnknown() throws {
    let removed = try program.run([], shell: "rm exports/ido-locaties-2023-Q4*")
    #expect(removed.exit == 0)
    let run = try report("--period", "2023")
    #expect(run.exit == 0)
    #expect(run.errors.contains("no register of 2023-Q4"))
    let lines = try TextFile.read("\(program.folder.path)/public.work/spuk/2023.csv").split(separator: "\r\n")
      .dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    #expect(lines.count > 300)
    for line in lines {
      #expect(line[4] == "onbekend" && line[8] == "onbekend", "\(line)")
      #expect(line[9...10] == ["\"heel het jaar", " het locatieregister van 31 december ontbreekt\""])
    }
  }

  /// Visits of 2023 per municipality of their location, counted with shell tools from the exports of 2023.
  private func naive() throws -> [String: Int] {
    let script = """
      for f in exports/ido-bezoekers-2023-*; do
        case $f in *.gz) tar xzOf $f 2>/dev/null || gzip -dc $f;; *.zip) unzip -p $f;; *.7z) 7z x -so $f;;
          *.xz) xz -dc $f;; *.zst) zstd -dcq $f;; *) cat $f;; esac | grep '^"*R[0-9]' > visits.txt
        q=$(basename $f | cut -c15-21)
        for l in exports/ido-locaties-$q*; do
          case $l in *.gz) gzip -dc $l;; *.zip) unzip -p $l;; *.xz) xz -dc $l;; *.zst) zstd -dcq $l;; *) cat $l;; esac
        done | cut -d';' -f1,5 > places.txt
        cut -d';' -f6 visits.txt | while read -r code; do grep "^$code;" places.txt; done
      done | cut -d';' -f2 | tr -d '\\r' | sort | uniq -c
      """
    let outcome = try program.run([], shell: script)
    var counts: [String: Int] = [:]
    for line in outcome.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let count = Int(words[0]) { counts[String(words[1])] = count }
    }
    #expect(!counts.isEmpty, "\(outcome.errors)")
    return counts
  }
}
