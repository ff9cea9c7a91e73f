import Definitions
import Glibc

/// One input file on disk: its bytes in blocks, the limits that hold for everything read out of it, and
/// whether it stayed the same file meanwhile.
final class InputFile: ByteSource {
  static let blockSize = 256 << 10

  let path: String
  let size: Int
  let limits: IntakeLimits
  /// Where the next read starts.
  private(set) var position = 0
  private let descriptor: Int32
  /// The file as it was opened.
  let stamp: FileStamp
  private let deadline: Int
  private let block: UnsafeMutableRawPointer
  /// The furthest byte read, the denominator of the ratio limit.
  private var furthest = 0
  /// Bytes that came out of decompression, over all layers and members.
  private var expanded = 0

  init(path: String, limits: IntakeLimits) throws(StageFailure) {
    self.path = path
    self.limits = limits
    let descriptor = path.withPath { path in
      Self.retrying { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    }
    guard descriptor >= 0 else {
      throw Self.missing(path, "cannot be opened: \(String(cString: strerror(errno)))")
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw Self.missing(path, isFolder ? "is a folder, not a file" : "is not a regular file")
    }
    self.descriptor = descriptor
    self.stamp = FileStamp(status)
    self.size = status.st_size
    // A century, when someone asks for more than there are seconds.
    self.deadline = Self.now() + min(limits.seconds, 100 * 366 * 86_400)
    self.block = .allocate(byteCount: Self.blockSize, alignment: 64)
  }

  deinit {
    close(descriptor)
    block.deallocate()
  }

  func next() throws(StageFailure) -> UnsafeRawBufferPointer? {
    try checkDeadline()
    let count = Self.retrying { Glibc.read(descriptor, block, Self.blockSize) }
    guard count >= 0 else { throw unreadable }
    position += count
    furthest = max(furthest, position)
    return count == 0 ? nil : UnsafeRawBufferPointer(start: block, count: count)
  }

  /// The bytes from `offset` on, at most `count` of them and fewer at the end; the position stays.
  func peek(at offset: Int, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: max(0, min(count, size - offset))) { bytes, filled in
      filled = max(0, Self.retrying { pread(descriptor, bytes.baseAddress, bytes.count, offset) })
    }
  }

  /// Moves to a byte counted from the start, the current position or the end; `nil` when that cannot be.
  func seek(_ offset: Int, _ whence: Int32) -> Int? {
    let reached = lseek(descriptor, offset, whence)
    guard reached >= 0 else { return nil }
    position = reached
    return reached
  }

  /// Counts bytes that a decompressor gave, and refuses a bomb.
  func decompressed(_ count: Int) throws(StageFailure) {
    expanded += count
    if expanded > limits.ratioFloor, expanded / limits.ratio > furthest {
      throw StageFailure(
        .intake, at: Place(file: path),
        "holds more than \(limits.ratio) bytes for every compressed byte, like a decompression bomb",
        remedy: "check where the file came from", exit: .dataRefused)
    }
    try checkDeadline()
  }

  /// SHA-256 of the whole file, as it was opened. The position moves to the end.
  func checksum() throws(StageFailure) -> String {
    guard lseek(descriptor, 0, SEEK_SET) == 0, let checksum = SHA256.hex(descriptor: descriptor) else {
      throw unreadable
    }
    if let change { throw change }
    return checksum
  }

  private var unreadable: StageFailure {
    StageFailure(
      .intake, at: Place(file: path), "cannot be read: \(String(cString: strerror(errno)))",
      remedy: "check the disk or the network drive", exit: .ioError)
  }

  /// The failure to report when the file is no longer the one that was opened; `nil` when it is.
  var change: StageFailure? {
    var status = stat()
    return fstat(descriptor, &status) == 0 && FileStamp(status) == stamp ? nil : FileStamp.changed(path)
  }

  /// The failure for an archive of more members than the limit.
  var tooManyEntries: StageFailure {
    StageFailure(
      .intake, at: Place(file: path), "has more than \(limits.entries) members",
      remedy: "check where the archive came from", exit: .dataRefused)
  }

  private func checkDeadline() throws(StageFailure) {
    guard Self.now() > deadline else { return }
    throw StageFailure(
      .intake, at: Place(file: path), "takes more than \(limits.seconds) seconds to read",
      remedy: "check where the file came from", exit: .dataRefused)
  }

  private static func missing(_ path: String, _ what: String) -> StageFailure {
    StageFailure(
      .intake, at: Place(file: path), what, remedy: "check the path and the rights on it",
      exit: .inputMissing)
  }

  private static func retrying<Value: SignedInteger>(_ call: () -> Value) -> Value {
    while true {
      let value = call()
      if value >= 0 || errno != EINTR { return value }
    }
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec
  }
}
