import Definitions

/// A source whose first bytes can be looked at before they are read.
final class PeekedSource: ByteSource {
  /// Enough for the magic of a tar, which stands in its first 512 bytes.
  static let length = 512

  private let source: any ByteSource
  private var opening: [UInt8] = []
  private var pending: UnsafeMutableRawBufferPointer?
  private var isPeeked = false
  private var isServed = false

  init(_ source: any ByteSource) { self.source = source }

  deinit { pending?.deallocate() }

  /// The first bytes, at least 512 of them unless the source is shorter.
  func peek() throws(StageFailure) -> [UInt8] {
    if !isPeeked {
      isPeeked = true
      while opening.count < Self.length, let block = try source.next() { opening.append(contentsOf: block) }
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: opening.count, alignment: 64)
      copy.copyBytes(from: opening)
      pending = copy
      opening.removeLast(max(0, opening.count - Self.length))
    }
    return opening
  }

  func next() throws(StageFailure) -> UnsafeRawBufferPointer? {
    if let pending, !isServed {
      isServed = true
      if !pending.isEmpty { return UnsafeRawBufferPointer(pending) }
    }
    return try source.next()
  }
}
