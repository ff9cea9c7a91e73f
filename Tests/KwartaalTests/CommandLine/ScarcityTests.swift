import Testing

/// Too little of what a run needs: descriptors, file size, disk, rights.
@Suite(.enabled(if: Program.isBuilt, "the release build is missing: make build"))
struct ScarcityTests {
  private let small: SmallReport

  init() throws { small = try SmallReport() }

  @Test func thirtyTwoDescriptors() throws {
    #expect(try small.report(shell: "ulimit -n 32; exec \"$@\"").exit == 0)
  }

  @Test(arguments: [5, 8, 23]) func hardlyAnyDescriptor(_ count: Int) throws {
    let outcome = try small.report(shell: "ulimit -n \(count); exec \"$@\"")
    #expect(
      outcome
        == Outcome(
          exit: 74, output: "",
          errors:
            "kwartaal: error: only \(count) files may be open at once (allow at least 24 with ulimit -n)\n"))
    #expect(small.tree() == [:])
  }

  /// The workbook is made first, then the pages are written.
  @Test(arguments: [
    (1, "error: cannot write the workbook: "), (64, "File too large (raise the limit on file sizes)"),
    (150, "File too large (raise the limit on file sizes)"),
  ])
  func smallFilesOnly(_ blocks: Int, _ words: String) throws {
    let outcome = try small.report(shell: "ulimit -f \(blocks); exec \"$@\"")
    #expect(outcome.exit == 74)
    #expect(outcome.errors.contains(words), "\(outcome)")
    #expect(small.tree() == [:])
    #expect(try small.report().exit == 0)
  }

  @Test(.enabled(if: Privileges.canMount, "mounting is not allowed here"), arguments: [8, 64, 128])
  func aFullDisk(_ size: Int) throws {
    let outcome = try small.report(
      "--output", "disk/public", "--work", "work",
      shell: Self.mounted("size=\(size)k", before: "", after: "find disk -mindepth 1 >&2"))
    #expect(outcome.exit == 74, "\(outcome)")
    #expect(outcome.errors.contains("No space left on device (free space there and run again)"))
    // Nothing stays behind on the disk.
    #expect(!outcome.errors.contains("disk/public\n"), "\(outcome)")
  }

  @Test(.enabled(if: Privileges.canMount, "mounting is not allowed here")) func aReadOnlyDisk() throws {
    let outcome = try small.report(
      "--output", "disk/public", "--work", "work",
      shell: Self.mounted("size=1m", before: "mount -o remount,ro disk", after: "true"))
    #expect(outcome.exit == 73, "\(outcome)")
    #expect(outcome.errors.contains("Read-only file system (check who may write there)"), "\(outcome)")
  }

  /// Runs the program with a small disk of its own at `disk`.
  private static func mounted(_ options: String, before: String, after: String) -> String {
    let inside =
      "mkdir disk && mount -t tmpfs -o \(options) none disk; \(before.isEmpty ? "true" : before); "
      + "\"$0\" \"$@\"; code=$?; \(after); exit $code"
    return "exec unshare -m sh -c '\(inside)' \"$@\""
  }
}
