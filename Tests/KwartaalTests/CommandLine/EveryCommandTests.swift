import Testing

/// Every command where its streams are closed or full, or where it may open few files: a clean exit code, never a trap.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct EveryCommandTests {
  private static let input = ["--input", SmallReport.visits, SmallReport.locations]
  private static let edition = "public/golden/2022-Q2"
  private static let commands: [[String]] = [
    ["report", SmallReport.pipeline, "--key-file", "key", "--output", "other"] + input,
    ["check", SmallReport.pipeline] + input,
    ["check", SmallReport.pipeline, "--json", "--feedback", "feedback"] + input,
    ["inspect", "--pipeline", SmallReport.pipeline, SmallReport.visits],
    ["inspect", "--pipeline", SmallReport.pipeline, "--draft-layout", SmallReport.visits],
    ["audit", edition], ["verify", edition], ["diff", edition, edition],
    ["render", edition, "--output", "again"],
    ["table", SmallReport.pipeline, "--rows", "age", "--key-file", "key"] + input,
    [
      "sample", "--definition", Program.sample, "--output", "made", "--from", "2022-Q1", "--to", "2022-Q1",
      "--visits-per-quarter", "9",
    ],
  ]

  private let small: SmallReport

  init() throws {
    small = try SmallReport()
    #expect(try small.report().exit == 0)
  }

  @Test(arguments: ["exec \"$@\" >/dev/full", "exec \"$@\" >&-", "exec \"$@\" <&- >&- 2>&-"])
  func resultThatCannotBeWritten(_ shell: String) throws {
    for command in Self.commands {
      #expect(try small.program.run(command, shell: shell).exit == 74, "\(command[0])")
    }
    #expect(small.tree("other") == [:])
  }

  @Test(arguments: [
    "exec \"$@\" 2>&-", "exec \"$@\" 2>/dev/full", "exec \"$@\" <&- 2>&-", "ulimit -n 32; exec \"$@\"",
  ])
  func resultAllTheSame(_ shell: String) throws {
    for command in Self.commands {
      #expect(try small.program.run(command, shell: shell).exit == 0, "\(command[0])")
    }
  }

  @Test(arguments: ["", " >&-", " 2>&-", " >/dev/full 2>/dev/full", " <&- >&- 2>&-"])
  func refusalAllTheSame(_ streams: String) throws {
    func exit(_ arguments: String...) throws -> Int32 {
      try small.program.run(arguments, shell: "exec \"$@\"\(streams)").exit
    }
    #expect(try exit("check", SmallReport.pipeline, "--input", "absent.csv") == 66)
    #expect(try exit("inspect", "--pipeline", SmallReport.pipeline, "absent.csv") == 66)
    #expect(try exit("report", "absent.yaml") == 66)
    #expect(try exit("audit", "absent") == 66)
    #expect(try exit("verify", "absent") == 66)
    #expect(try exit("check", SmallReport.pipeline, "--threads", "0") == 64)
    #expect(try exit("sample", "--definition", Program.sample, "--output", "key/made") == 73)
  }

  /// Numbers at the end of what an option takes.
  @Test func limitsWithoutEnd() throws {
    let limits = ["line", "ratio", "entries", "filters", "rejects", "seconds"].flatMap {
      ["--max-\($0)", "\(Int.max)"]
    }
    #expect(try small.program.run(["check", SmallReport.pipeline] + Self.input + limits).exit == 0)
    let outcome = try small.program.run(["check", SmallReport.pipeline, "--threads", "1000000000"])
    #expect(outcome.exit == 64)
    #expect(outcome.errors.hasPrefix("kwartaal: error: --threads is 1 to 1024\n"))
  }

  @Test(.enabled(if: Privileges.canMount, "mounting is not allowed here"))
  func foldersThatCannotBeWritten() throws {
    for options in ["ro", "size=4k"] {
      for command in [
        ["check", SmallReport.pipeline, "--feedback", "disk/feedback"] + Self.input,
        [
          "sample", "--definition", Program.sample, "--output", "disk/made", "--from", "2022-Q1", "--to",
          "2022-Q1",
        ],
      ] {
        let outcome = try small.program.run(
          command,
          shell:
            "mkdir -p disk && exec unshare -m sh -c 'mount -t tmpfs -o \(options) none disk; exec \"$0\" \"$@\"' \"$@\""
        )
        #expect([73, 74].contains(outcome.exit), "\(options) \(outcome)")
        #expect(outcome.errors.hasPrefix("kwartaal: error: disk/"), "\(outcome)")
      }
    }
  }
}
