/// Finds the bytes the row reader must look at, 64 at a time, as the bits of a mask.
///
/// A bit is set for the delimiter, the quote, every byte below 14 (so NUL, LF and CR) and every byte of
/// 0x80 or above: as signed bytes the last two are one comparison.
struct ByteMask {
  static let width = 64
  private let delimiter: UInt8
  private let delimiters: SIMD16<UInt8>

  init(delimiter: UInt8) {
    self.delimiter = delimiter
    delimiters = SIMD16(repeating: delimiter)
  }

  /// The mask of 64 bytes.
  @inline(__always)
  func full(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawPointer(bytes)
    return part(raw) | part(raw + 16) << 16 | part(raw + 32) << 32 | part(raw + 48) << 48
  }

  /// The mask of fewer than 64 bytes, one by one: never reads past `count`.
  func short(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var mask: UInt64 = 0
    for index in 0..<count {
      let byte = bytes[index]
      if Int8(bitPattern: byte) < 14 || byte == 0x22 || byte == delimiter { mask |= 1 << UInt64(index) }
    }
    return mask
  }

  /// SIMD64 would say this shorter, but its operations are not specialised and run a hundred times slower;
  /// so does one long expression here, for which the compiler picks the generic operators.
  @inline(__always)
  private func part(_ raw: UnsafeRawPointer) -> UInt64 {
    let bytes = raw.loadUnaligned(as: SIMD16<UInt8>.self)
    let signed = unsafeBitCast(bytes, to: SIMD16<Int8>.self)
    let ends: SIMDMask<SIMD16<Int8>> = signed .< SIMD16<Int8>(repeating: 14)
    let quotes: SIMDMask<SIMD16<Int8>> = bytes .== SIMD16<UInt8>(repeating: 0x22)
    let cells: SIMDMask<SIMD16<Int8>> = bytes .== delimiters
    let hits: SIMDMask<SIMD16<Int8>> = ends .| quotes .| cells
    let halves = unsafeBitCast(hits, to: SIMD2<UInt64>.self)
    return gather(halves[0]) | gather(halves[1]) << 8
  }

  /// Eight bytes of all ones or all zeros become eight bits.
  @inline(__always)
  private func gather(_ lanes: UInt64) -> UInt64 {
    ((lanes & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101) >> 56
  }
}
