import Definitions

/// Bytes pulled block by block: the input file, one layer of compression, or a member of an archive.
protocol ByteSource: AnyObject {
  /// The next block, never empty and valid until the next call; `nil` once the bytes ended well.
  func next() throws(StageFailure) -> UnsafeRawBufferPointer?
}
