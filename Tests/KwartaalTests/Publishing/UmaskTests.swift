import Glibc
import Publishing
import Testing

/// Alone in its suite, because the umask belongs to the whole process.
@Suite(.serialized) struct UmaskTests {
  @Test(arguments: [0o077, 0o022, 0] as [mode_t])
  func umaskDoesNotMatter(_ mask: mode_t) throws {
    let old = umask(mask)
    defer { umask(old) }
    let folder = PublicationFolder()
    try folder.publish()
    #expect(folder.mode(folder.root.path) & 0o7777 == 0o755)
    let modes = Set(
      folder.snapshot().values.map { $0.split(separator: " ").prefix(2).joined(separator: " ") })
    #expect(modes == ["folder 755", "file 644", "-> 2022-Q2.1"])

    // Another root, for the one that has editions gets no new key.
    let other = PublicationRoot(path: "\(folder.path)/other")
    let work = try WorkFolder(path: "\(folder.path)/other.work", root: other)
    _ = try RecordKey.readOrMake(keyFile: nil, work: work, root: other)
    try RunLock.holding(work.lockPath) {}
    #expect(folder.mode(work.path) & 0o7777 == 0o700)
    #expect(folder.mode("\(work.path)/record.key") & 0o7777 == 0o600)
    #expect(folder.mode(work.lockPath) & 0o7777 == 0o600)
  }
}
