package import Definitions
import Glibc

/// The secret of 16 bytes from which record keys are made: 32 hexadecimal digits in a private file.
package enum RecordKey {
  static let fileName = "record.key"

  /// The key of `keyFile`, or else that of the work folder.
  ///
  /// The work folder's key is made once, under the lock; but not when the root has editions already, since
  /// another key would round their numbers anew and so betray the true ones.
  package static func read(
    keyFile: String?, work: WorkFolder, rootHasEditions: Bool
  ) throws(StageFailure) -> [UInt8] {
    let path = keyFile ?? "\(work.path)/\(fileName)"
    if let bytes = try Disk.read(path) {
      if keyFile == nil { try requirePrivate(path) }
      return try parse(bytes, path)
    }
    guard keyFile == nil else {
      throw failure(path, "there is no such key file", "check --key-file")
    }
    guard !rootHasEditions else {
      throw failure(
        path, "the publication root has editions, but the key they were made with is not here",
        "bring \(fileName) back from a backup, or name it with --key-file")
    }
    let key = try random(path)
    let digits = Array("0123456789abcdef".utf8)
    try work.write(key.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } + [0x0A], to: fileName)
    return key
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
