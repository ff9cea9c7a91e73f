package import Definitions
import Glibc

/// The secret of 16 bytes from which record keys are made: 32 hexadecimal digits in a private file.
package enum RecordKey {
  static let fileName = "record.key"

  /// The key of `keyFile`, or else that of the work folder; never a new one. Throws when it is not the key of
  /// the editions in the root.
  package static func read(
    keyFile: String?, work: String, root: PublicationRoot
  ) throws(StageFailure) -> [UInt8] {
    try root.requireLinks(work: work, keyFile: keyFile)
    let path = keyFile ?? "\(work)/\(fileName)"
    guard let bytes = try Disk.read(path) else {
      guard keyFile == nil else { throw failure(path, "there is no such key file", "check --key-file") }
      throw try root.hasKey()
        ? failure(
          path, "the publication root has editions, but the key they were made with is not here",
          "bring \(fileName) back from a backup, or name it with --key-file")
        : failure(
          path, "there is no record key here",
          "publish first, or name the key of the publication with --key-file")
    }
    try requirePrivate(path)
    let key = try parse(bytes, path)
    try root.requireKey(key, at: path)
    return key
  }

  /// The same; without a `keyFile` the key of the work folder is made once, under the lock. But not when the
  /// root has editions already, since another key would round their numbers anew and so betray the true ones.
  package static func readOrMake(
    keyFile: String?, work: WorkFolder, root: PublicationRoot
  ) throws(StageFailure) -> [UInt8] {
    let path = "\(work.path)/\(fileName)"
    guard keyFile == nil, try !root.hasKey(), try Disk.read(path) == nil else {
      return try read(keyFile: keyFile, work: work.path, root: root)
    }
    try root.requireLinks(work: work.path, keyFile: nil)
    return try draw(in: work)
  }

  /// Draws a key for a work folder that has none.
  static func draw(in work: WorkFolder) throws(StageFailure) -> [UInt8] {
    let key = try random("\(work.path)/\(fileName)")
    try work.write(text(key), to: fileName)
    return key
  }

  /// A key as its file holds it.
  static func text(_ key: [UInt8]) -> [UInt8] { Array(key.map(\.hexadecimal).joined().utf8) + [0x0A] }

  /// The public check value of a key, by which another key is noticed: a keyed hash of fixed words, 16
  /// hexadecimal digits. It says nothing about the key, which is drawn from 2^128.
  package static func checkValue(_ key: [UInt8]) -> String {
    let hash = Array("kwartaal: check value of the record key".utf8).withUnsafeBytes {
      KeyedHash(key: key)($0)
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (56 - 8 * $0)).hexadecimal }.joined()
  }

  private static func parse(_ bytes: [UInt8], _ path: String) throws(StageFailure) -> [UInt8] {
    let digits = bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
    let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 32, values.count == 32 else {
      throw failure(path, "this is not a record key", "it holds 32 hexadecimal digits and a line end")
    }
    return (0..<16).map { UInt8(values[2 * $0] << 4 | values[2 * $0 + 1]) }
  }

  private static func requirePrivate(_ path: String) throws(StageFailure) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Disk.failure("cannot read this file", path, exit: .ioError) }
    guard status.st_mode & 0o077 == 0 else {
      throw failure(path, "others than its owner can read the record key", "chmod 600 \(path)")
    }
  }

  private static func random(_ path: String) throws(StageFailure) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 16)
    guard getentropy(&key, key.count) == 0 else {
      throw Disk.failure("cannot draw a record key", path, exit: .ioError)
    }
    return key
  }

  private static func failure(_ path: String, _ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.publishing, at: Place(file: path), what, remedy: remedy, exit: .configuration)
  }
}

extension UInt8 {
  /// Two digits.
  fileprivate var hexadecimal: String { (self < 16 ? "0" : "") + String(self, radix: 16) }
}
