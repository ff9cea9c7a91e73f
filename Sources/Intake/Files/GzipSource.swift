import CIsal
import Definitions

/// Decompressed bytes of a gzip stream: every member's CRC and length are checked, several members follow
/// each other, zeros after the last one are accepted and anything else is refused.
final class GzipSource: ByteSource {
  private let upstream: any ByteSource
  private let file: InputFile
  private let state: UnsafeMutablePointer<inflate_state>
  private let block: UnsafeMutablePointer<UInt8>
  private var isPadding = false

  init(_ upstream: any ByteSource, of file: InputFile) {
    self.upstream = upstream
    self.file = file
    state = .allocate(capacity: 1)
    block = .allocate(capacity: InputFile.blockSize)
    isal_inflate_init(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    state.pointee.avail_in = 0
  }

  deinit {
    state.deallocate()
    block.deallocate()
  }

  func next() throws(StageFailure) -> UnsafeRawBufferPointer? {
    while true {
      if state.pointee.avail_in == 0 {
        if let input = try upstream.next() {
          // ISA-L only reads what next_in points to, although its type says otherwise.
          state.pointee.next_in = UnsafeMutableRawPointer(mutating: input.baseAddress!)
            .assumingMemoryBound(to: UInt8.self)
          state.pointee.avail_in = UInt32(input.count)
        } else if isPadding || state.pointee.block_state == ISAL_BLOCK_FINISH {
          return nil
        } else if let rest = try inflate() {
          return rest
        } else if state.pointee.block_state == ISAL_BLOCK_FINISH {
          continue
        } else {
          throw refusal("is cut short: the gzip stream stops before its end")
        }
      }
      if isPadding {
        try skipPadding()
      } else if state.pointee.block_state == ISAL_BLOCK_FINISH {
        try startMember()
      } else if let bytes = try inflate() {
        return bytes
      }
    }
  }

  /// Bytes of the current member, as far as the input at hand goes; `nil` when it gives none.
  private func inflate() throws(StageFailure) -> UnsafeRawBufferPointer? {
    let before = state.pointee.avail_in
    state.pointee.next_out = block
    state.pointee.avail_out = UInt32(InputFile.blockSize)
    let status = isal_inflate(state)
    guard status >= 0, status != ISAL_NEED_DICT else { throw damage(status) }
    let count = InputFile.blockSize - Int(state.pointee.avail_out)
    if count == 0 {
      if before > 0, state.pointee.avail_in == before, state.pointee.block_state != ISAL_BLOCK_FINISH {
        throw refusal("is damaged: the gzip stream makes no sense")
      }
      return nil
    }
    try file.decompressed(count)
    return UnsafeRawBufferPointer(start: block, count: count)
  }

  private func startMember() throws(StageFailure) {
    guard state.pointee.next_in[0] != 0 else {
      isPadding = true
      return
    }
    guard state.pointee.next_in[0] == 0x1F else {
      throw refusal("is damaged: other bytes follow the end of the gzip stream")
    }
    let (next, available) = (state.pointee.next_in, state.pointee.avail_in)
    isal_inflate_reset(state)
    state.pointee.crc_flag = UInt32(ISAL_GZIP)
    state.pointee.next_in = next
    state.pointee.avail_in = available
  }

  private func skipPadding() throws(StageFailure) {
    let rest = UnsafeBufferPointer(start: state.pointee.next_in, count: Int(state.pointee.avail_in))
    guard rest.allSatisfy({ $0 == 0 }) else {
      throw refusal("is damaged: other bytes follow the end of the gzip stream")
    }
    state.pointee.avail_in = 0
  }

  private func damage(_ status: Int32) -> StageFailure {
    switch status {
    case ISAL_INCORRECT_CHECKSUM: refusal("is damaged: the gzip checksum or length does not match")
    case ISAL_INVALID_WRAPPER: refusal("is damaged: a gzip header makes no sense")
    case ISAL_UNSUPPORTED_METHOD: refusal("uses an unsupported compression method")
    default: refusal("is damaged: the gzip stream makes no sense")
    }
  }

  private func refusal(_ what: String) -> StageFailure {
    StageFailure(
      .intake, at: Place(file: file.path), what, remedy: ArchiveHandle.remedy, exit: .dataRefused)
  }
}
