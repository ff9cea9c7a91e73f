import Definitions

/// The XML of one part of a workbook, fed to its events in small pieces.
final class PartSource {
  /// Small, so that few cells with long texts come at a time.
  private static let pieceSize = 4096

  let events: XMLEvents
  private let file: InputFile
  private let members: MemberSource
  private let place: Place
  private var block = UnsafeRawBufferPointer(start: nil, count: 0)
  private var hasEnded = false

  /// The current member of an archive.
  init(_ members: MemberSource, named name: String, of file: InputFile) throws(StageFailure) {
    self.members = members
    self.file = file
    place = Place(file: file.path, member: name)
    events = try XMLEvents(at: place)
  }

  /// Feeds the next piece; whether there was one.
  func readSome() throws(StageFailure) -> Bool {
    if block.isEmpty {
      guard !hasEnded else { return false }
      guard let next = try members.next() else {
        hasEnded = true
        try events.take(nil)
        return true
      }
      block = next
    }
    let piece = min(block.count, Self.pieceSize)
    try events.take(UnsafeRawBufferPointer(rebasing: block[..<piece]))
    block = UnsafeRawBufferPointer(rebasing: block[piece...])
    return true
  }

  /// Feeds all of it.
  func readAll() throws(StageFailure) { while try readSome() {} }

  /// Counts bytes that were made of this part against the limit for decompressed bytes.
  func made(_ count: Int) throws(StageFailure) { try file.decompressed(count) }

  /// The failure for something that cannot be used in this part.
  func refusal(_ what: String, _ remedy: String) -> StageFailure {
    StageFailure(.intake, at: place, what, remedy: remedy, exit: .dataRefused)
  }
}
