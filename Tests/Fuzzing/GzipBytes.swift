/// Makes gzip streams by hand, in stored blocks, so that each of their bytes can be chosen.
package enum GzipBytes {
  package static func member(_ bytes: [UInt8], crc: UInt32? = nil, length: UInt32? = nil) -> [UInt8] {
    var member: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 1]
    let count = UInt16(bytes.count)
    member += little(UInt32(count) | UInt32(~count) << 16)
    member += bytes
    return member + little(crc ?? checksum(bytes)) + little(length ?? UInt32(bytes.count))
  }

  private static func little(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  package static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~checksum
  }
}
