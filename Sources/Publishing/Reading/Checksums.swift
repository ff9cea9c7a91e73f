import Definitions
import Edition
import Reporting

/// The file `SHA256SUMS` of an edition, as `sha256sum --check` reads it: every file but itself, sorted bytewise.
enum Checksums {
  static let name = "SHA256SUMS"

  /// Those of artifacts, by their path.
  static func of(_ artifacts: [Artifact]) -> [String: String] {
    Dictionary(artifacts.map { ($0.path, SHA256.hex($0.bytes)) }) { first, _ in first }
  }

  /// The file for checksums by path.
  static func artifact(of checksums: [String: String]) -> Artifact {
    let sorted = checksums.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let lines = sorted.map { "\($0.value)  \($0.key)\n" }
    return Artifact(path: name, bytes: Array(lines.joined().utf8))
  }

  /// Checksum by path; `nil` when a line is not of this form.
  static func parse(_ bytes: [UInt8]) -> [String: String]? {
    var checksums: [String: String] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let (checksum, rest) = (line.prefix(64), line.dropFirst(64))
      guard rest.starts(with: "  ".utf8), rest.count > 2,
        checksum.allSatisfy({ "0123456789abcdefABCDEF".utf8.contains($0) })
      else { return nil }
      checksums[String(decoding: rest.dropFirst(2), as: UTF8.self)] = String(
        decoding: checksum, as: UTF8.self)
    }
    return checksums
  }
}
