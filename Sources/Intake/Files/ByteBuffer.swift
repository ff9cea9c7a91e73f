/// Bytes that are gathered, used and forgotten, in memory that is kept for the next time.
struct ByteBuffer: ~Copyable {
  private(set) var bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
  private var capacity = 4096
  var count = 0

  deinit { bytes.deallocate() }

  mutating func append(_ source: UnsafeRawPointer, _ added: Int) {
    if count + added > capacity {
      capacity = max(capacity * 2, count + added)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.update(from: bytes, count: count)
      bytes.deallocate()
      bytes = larger
    }
    UnsafeMutableRawPointer(bytes + count).copyMemory(from: source, byteCount: added)
    count += added
  }

  mutating func removeFirst(_ removed: Int) {
    count -= removed
    bytes.update(from: bytes + removed, count: count)
  }
}
