import Definitions
import Dispatch
import Glibc
import Publishing
import Testing

@Suite struct WorkFolderTests {
  private let folder = PublicationFolder()
  private static let digits = "000102030405060708090a0b0c0d0EfF"
  private static let key: [UInt8] = Array(0...14) + [0xFF]

  private func work() throws -> WorkFolder {
    try WorkFolder(path: "\(folder.path)/public.work", root: folder.root)
  }

  private func key(keyFile: String? = nil) throws -> [UInt8] {
    try RecordKey.readOrMake(keyFile: keyFile, work: try work(), root: folder.root)
  }

  @Test func folderIsPrivate() throws {
    let work = try work()
    #expect(folder.mode(work.path) & 0o7777 == 0o700)
    try work.write([65], to: "rejects.csv")
    try work.write([66], to: "rejects.csv")
    #expect(try folder.text("\(work.path)/rejects.csv") == "B")
    #expect(folder.mode("\(work.path)/rejects.csv") & 0o7777 == 0o600)
  }

  @Test(arguments: ["public", "public/", "public/work", "public/../public/a/b", "link/work"])
  func neverUnderTheRoot(_ path: String) {
    symlink("public", "\(folder.path)/link")
    if path.hasPrefix("link") || path.contains("..") { mkdir(folder.root.path, 0o755) }
    let failure = PublicationFolder.failure {
      _ = try WorkFolder(path: "\(folder.path)/\(path)", root: folder.root)
    }
    #expect(failure?.exit == .usage)
  }

  @Test func keyIsMadeOnce() throws {
    let first = try key()
    #expect(first.count == 16)
    #expect(try key() == first)
    try folder.publish()
    #expect(try key() == first)
    let file = "\(folder.path)/public.work/record.key"
    #expect(folder.mode(file) & 0o7777 == 0o600)
    #expect(try folder.text(file).utf8.count == 33)
    let other = WorkFolderTests()
    #expect(try other.key() != first)
  }

  @Test func editionsWithoutKeyAreRefused() throws {
    try folder.publish()
    let failure = PublicationFolder.failure { _ = try key() }
    #expect(failure?.exit == .configuration)
    #expect(failure?.what == "the publication root has editions, but the key they were made with is not here")
    #expect(folder.mode("\(folder.path)/public.work/record.key") == 0)
  }

  /// Also when the report's folder stands on another disk, behind a link.
  @Test func editionsBehindALinkCount() throws {
    try folder.publish()
    #expect(rename("\(folder.root.path)/ido", "\(folder.path)/elsewhere") == 0)
    symlink("../elsewhere", "\(folder.root.path)/ido")
    #expect(PublicationFolder.failure { _ = try key() }?.exit == .configuration)
  }

  @Test(arguments: [false, true]) func keyMustBePrivate(_ isGiven: Bool) throws {
    let file = isGiven ? "\(folder.path)/k" : "\(try work().path)/record.key"
    folder.write(Self.digits + "\n", to: file)
    #expect(try key(keyFile: isGiven ? file : nil) == Self.key)
    for mode in [0o640, 0o604, 0o620] as [mode_t] {
      chmod(file, mode)
      let failure = PublicationFolder.failure { _ = try key(keyFile: isGiven ? file : nil) }
      #expect(failure?.exit == .configuration)
      #expect(failure?.remedy == "chmod 600 \(file)")
    }
  }

  @Test func givenKeyFile() throws {
    let file = "\(folder.path)/k"
    #expect(PublicationFolder.failure { _ = try key(keyFile: file) }?.exit == .configuration)
    folder.write(Self.digits, to: file)
    #expect(try key(keyFile: file) == Self.key)
    #expect(folder.mode("\(folder.path)/public.work/record.key") == 0)
  }

  /// A second key would draw every number anew, and two draws of one count betray it.
  @Test func theRootKnowsItsKey() throws {
    let first = try key()
    try folder.publish()
    try folder.root.note(key: first)
    #expect(try folder.text("\(folder.root.path)/record-key-check.txt") == RecordKey.checkValue(first) + "\n")
    #expect(try key() == first)
    let other = "\(folder.path)/other"
    folder.write(Self.digits, to: other)
    #expect(PublicationFolder.failure { _ = try key(keyFile: other) }?.exit == .configuration)
    // Nor is a new one made when every edition and the key are gone.
    unlink("\(folder.path)/public.work/record.key")
    #expect(rename("\(folder.root.path)/ido", "\(folder.path)/gone") == 0)
    #expect(PublicationFolder.failure { _ = try key() }?.exit == .configuration)
    #expect(folder.mode("\(folder.path)/public.work/record.key") == 0)
  }

  @Test func everyEditionKnowsItsKey() throws {
    folder.write(Self.digits, to: "\(try work().path)/record.key")
    try folder.publish(keyCheck: RecordKey.checkValue(Self.key))
    #expect(try key() == Self.key)
    try folder.publish("2022-Q3", keyCheck: "0011223344556677")
    let failure = PublicationFolder.failure { _ = try key() }
    #expect(failure?.exit == .configuration)
    #expect(failure?.what.contains("2022-Q3.1 was made with another one") == true)
  }

  /// Asking never makes a key.
  @Test func onlyPublishingMakesAKey() throws {
    let work = "\(folder.path)/public.work"
    let failure = PublicationFolder.failure {
      _ = try RecordKey.read(keyFile: nil, work: work, root: folder.root)
    }
    #expect(failure?.exit == .configuration)
    #expect(folder.mode(work) == 0)
  }

  @Test(arguments: ["", "\n", "00", digits + "0", digits + "\n\n", "g" + digits.dropFirst(), " " + digits])
  func notAKey(_ text: String) {
    let file = "\(folder.path)/k"
    folder.write(text, to: file)
    let failure = PublicationFolder.failure { _ = try key(keyFile: file) }
    #expect(failure?.exit == .configuration)
    #expect(failure?.message.contains(Self.digits.dropFirst(2)) == false)
  }

  @Test func secondRunIsSentAway() throws {
    let lock = try work().lockPath
    try RunLock.holding(lock) {
      let failure = PublicationFolder.failure { try RunLock.holding(lock) {} }
      #expect(failure?.exit == .tryLater)
      #expect(failure?.what == "another run is at work here")
    }
    try RunLock.holding(lock) {}
    #expect(folder.mode(lock) & 0o7777 == 0o600)
  }

  @Test func lockEndsWithAFailure() throws {
    let lock = try work().lockPath
    #expect(throws: CancellationError.self) {
      try RunLock.holding(lock) { throw CancellationError() }
    }
    try RunLock.holding(lock, seconds: 60) {}
  }

  @Test func waitsWhenAsked() throws {
    let lock = try work().lockPath
    let holder = try Holder(lock)
    let failure = PublicationFolder.failure { try RunLock.holding(lock) {} }
    #expect(failure?.exit == .tryLater)
    holder.endSoon()
    try RunLock.holding(lock, seconds: 60) {}
  }

  /// Another descriptor that holds the lock, and lets it go when told.
  private final class Holder {
    private let descriptor: Int32

    init(_ path: String) throws {
      descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    }

    func endSoon() {
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(50)) { [descriptor] in
        close(descriptor)
      }
    }
  }
}
