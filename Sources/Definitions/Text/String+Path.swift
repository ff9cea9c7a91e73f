extension String {
  /// The private characters that stand for the bytes of a name that are no UTF-8.
  private static let firstForeignByte: UInt32 = 0x10FF00

  /// A path as the system gives it. Its bytes need not be UTF-8: one that is not becomes a private character, which
  /// `withPath` turns back and `escapingControls` shows as `\xE9`.
  package init(pathBytes: [UInt8]) {
    self = ""
    var rest = pathBytes[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let scalars = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars
      // A name that has such a private character itself is kept byte by byte.
      if let scalar = scalars?.first, scalars?.count == 1, scalar.foreignByte == nil {
        unicodeScalars.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        unicodeScalars.append(Unicode.Scalar(Self.firstForeignByte + UInt32(first))!)
        rest = rest.dropFirst()
      }
    }
  }

  /// Calls `body` with the bytes of this path as the system knows them, a zero behind them.
  package func withPath<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
    guard unicodeScalars.contains(where: { $0.foreignByte != nil }) else { return try withCString(body) }
    let bytes = unicodeScalars.flatMap { $0.foreignByte.map { [$0] } ?? Array(UTF8.encode($0)!) }
    return try (bytes + [0]).withUnsafeBufferPointer { bytes in
      try bytes.withMemoryRebound(to: CChar.self) { try body($0.baseAddress!) }
    }
  }
}

extension Unicode.Scalar {
  /// The byte of a path that this private character stands for; `nil` for any other character.
  var foreignByte: UInt8? { value >= 0x10FF80 ? UInt8(truncatingIfNeeded: value) : nil }
}
