internal import CSodium

/// SipHash-2-4 with a secret key of 16 bytes (Aumasson and Bernstein, 2012): record keys and identities.
package struct KeyedHash: Sendable {
  private let key: (UInt64, UInt64)

  /// The key as its 16 bytes.
  package init(key bytes: [UInt8]) {
    precondition(bytes.count == 16)
    key = bytes.withUnsafeBytes {
      ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
  }

  /// The hash of some bytes.
  package func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var result: UInt64 = 0
    withUnsafeBytes(of: key) { key in
      withUnsafeMutableBytes(of: &result) { output in
        _ = crypto_shorthash_siphash24(
          output.baseAddress!, bytes.baseAddress, UInt64(bytes.count),
          key.baseAddress!.assumingMemoryBound(to: UInt8.self))
      }
    }
    return UInt64(littleEndian: result)
  }

  /// The hash of a hash and a number, as for the question of a visit.
  package func callAsFunction(_ hash: UInt64, _ number: UInt64) -> UInt64 {
    withUnsafeBytes(of: (hash.littleEndian, number.littleEndian)) { self($0) }
  }
}
