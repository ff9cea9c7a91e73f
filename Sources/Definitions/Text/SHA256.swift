internal import CNettle
internal import Glibc

/// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
package enum SHA256 {
  /// The checksum of bytes, in lower-case hexadecimal.
  package static func hex(_ bytes: [UInt8]) -> String {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    nettle_sha256_update(&state, bytes.count, bytes)
    return hexadecimal(&state)
  }

  /// The checksum of a file; `nil` when it cannot be read.
  package static func hex(file path: String) -> String? {
    var descriptor: Int32
    repeat { descriptor = open(path, O_RDONLY | O_CLOEXEC) } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return hex(descriptor: descriptor)
  }

  /// The checksum of an open file from where it stands; `nil` when it cannot be read.
  package static func hex(descriptor: Int32) -> String? {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    var block = [UInt8](repeating: 0, count: 262_144)
    while true {
      let count = read(descriptor, &block, block.count)
      if count > 0 {
        nettle_sha256_update(&state, count, block)
      } else if count == 0 {
        break
      } else if errno != EINTR {
        return nil
      }
    }
    return hexadecimal(&state)
  }

  private static func hexadecimal(_ state: inout sha256_ctx) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&state, digest.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
