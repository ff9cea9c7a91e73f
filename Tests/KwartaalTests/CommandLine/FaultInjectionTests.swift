import Testing

/// System calls that fail, are interrupted or never return: a clean exit code, an old edition that stays whole, and a
/// next run that brings about what an undisturbed run would have.
@Suite(
  .enabled(if: Program.isBuilt, "the release build is missing: make build"),
  .enabled(if: Privileges.canTrace, "strace is missing, or may not trace here"))
struct FaultInjectionTests {
  /// What fails inside the library of the workbook is found by the audit, 81.
  private static let allowed: Set<Int32> = [0, 73, 74, 81]
  private static let reference = Result {
    let small = try SmallReport()
    _ = try small.report()
    try small.append(SmallReport.row("G100", "20-05-2022", entered: "20-07-2022"))
    _ = try small.report()
    return small.tree()
  }

  private let small: SmallReport
  private let before: [String: String]

  /// A root with one edition, and input that makes a second.
  init() throws {
    small = try SmallReport()
    #expect(try small.report().exit == 0)
    before = small.tree()
    try small.append(SmallReport.row("G100", "20-05-2022", entered: "20-07-2022"))
  }

  private func run(_ injection: String, path: String? = nil) throws -> Outcome {
    let only = path.map { "-P \($0) -P \(small.program.folder.path)/\($0)" } ?? ""
    let outcome = try small.report(
      shell: "exec timeout 60 strace -f -qq -o /dev/null \(only) -e 'inject=\(injection)' \"$@\"")
    let lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
    return Outcome(
      exit: outcome.exit, output: outcome.output,
      errors: lines.filter { !$0.hasPrefix("strace: ") }.joined(separator: "\n"))
  }

  /// The old edition still stands, the link names a whole edition, and the next run ends where it should.
  private func expectSound(_ note: String, _ location: SourceLocation = #_sourceLocation) throws {
    let after = small.tree()
    for (path, content) in before where path.hasPrefix("golden/2022-Q2.1/") {
      #expect(after[path] == content, "\(note): \(path)", sourceLocation: location)
    }
    if after["golden/2022-Q2"] == before["golden/2022-Q2"], after["golden/2022-Q2.2"] == nil {
      let visible = after.filter { !$0.key.contains("/.") && !$0.key.hasPrefix(".") }
      #expect(visible == before, "\(note)", sourceLocation: location)
    }
    let next = try small.report()
    #expect(next.exit == 0, "\(note): \(next.errors)", sourceLocation: location)
    #expect(small.tree() == (try Self.reference.get()), "\(note)", sourceLocation: location)
    for path in small.tree("public.work").keys { #expect(!path.hasSuffix(".new"), sourceLocation: location) }
  }

  @Test(
    arguments: [
      ("write", "ENOSPC"), ("write", "EIO"), ("fsync", "EIO"), ("/^mkdir", "ENOSPC"), ("/^rename", "EIO"),
      ("/^symlink", "ENOSPC"), ("/^fchmod", "EPERM"),
    ],
    [1, 4, 9, 17])
  func aCallThatFails(_ call: (String, String), _ number: Int) throws {
    let outcome = try run("\(call.0):error=\(call.1):when=\(number)")
    #expect(Self.allowed.contains(outcome.exit), "\(call) \(number): \(outcome)")
    // A failure before the first switch leaves the root as it was, hidden files included.
    if outcome.exit != 0, small.tree()["golden/2022-Q2.2"] == nil { #expect(small.tree() == before) }
    try expectSound("\(call.0) \(call.1) \(number)")
  }

  @Test(arguments: [1, 2, 3, 5, 8, 12, 17, 23, 30, 38]) func killedAtACall(_ number: Int) throws {
    let outcome = try run(
      "/^(write|fsync|rename|mkdir|symlink|unlink|fchmod|rmdir):signal=KILL:when=\(number)")
    #expect([0, -9, 137].contains(outcome.exit), "\(outcome)")
    try expectSound("killed at \(number)")
  }

  @Test(arguments: ["TERM", "INT", "HUP", "XFSZ", "PIPE"], [2, 12]) func signalled(
    _ signal: String, _ number: Int
  )
    throws
  {
    let outcome = try run(
      "/^(write|fsync|rename|mkdir|symlink|unlink|fchmod|rmdir):signal=\(signal):when=\(number)")
    #expect([0, -1, -2, -15, 129, 130, 143].contains(outcome.exit), "\(outcome)")
    try expectSound("\(signal) at \(number)")
  }

  @Test func everySecondCallInterrupted() throws {
    let outcome = try run("write,fsync:error=EINTR:when=1+2")
    // The library of the workbook does not try again.
    #expect([0, 74].contains(outcome.exit), "\(outcome)")
    try expectSound("interrupted")
  }

  @Test func readingInterrupted() throws {
    #expect(try run("openat,read:error=EINTR:when=1+2", path: SmallReport.visits).exit == 0)
    #expect(small.tree() == (try Self.reference.get()))
  }

  @Test func readingThatFails() throws {
    let outcome = try run("read:error=EIO:when=1", path: SmallReport.visits)
    #expect(
      outcome
        == Outcome(
          exit: 74, output: "",
          errors:
            "kwartaal: error: \(SmallReport.visits): cannot be read: Input/output error (check the disk or the network drive)\n"
        ))
    #expect(small.tree() == before)
  }

  @Test func inputThatMayNotBeRead() throws {
    let outcome = try run("openat:error=EACCES", path: SmallReport.visits)
    #expect(
      outcome.errors
        == "kwartaal: error: \(SmallReport.visits): cannot be opened: Permission denied (check the path and the rights on it)\n"
    )
    #expect(outcome.exit == 66)
    #expect(small.tree() == before)
  }
}
