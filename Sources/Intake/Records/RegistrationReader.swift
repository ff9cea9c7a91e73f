package import Definitions

/// Reads the registrations of a file as coded rows, once.
package struct RegistrationReader: Sendable {
  private let layouts: [SourceLayout]
  private let codebook: Codebook
  private let locations: LocationIndex
  private let hash: KeyedHash
  private let keepsValues: Bool
  private let limits: IntakeLimits

  /// With `keepsValues` values of closed columns that no label matches are remembered, for the eyes of the user only.
  package init(
    _ layouts: [SourceLayout], _ codebook: Codebook, _ locations: LocationIndex, hash: KeyedHash,
    keepsValues: Bool = false, limits: IntakeLimits = .init()
  ) {
    self.layouts = layouts
    self.codebook = codebook
    self.locations = locations
    self.hash = hash
    self.keepsValues = keepsValues
    self.limits = limits
  }

  /// The members with registrations, in the order of the file.
  package func read(_ path: String) throws(StageFailure) -> [CodedMember] {
    let reader = try ArchiveReader(path: path, limits: limits)
    var members: [CodedMember] = []
    while let entry = try reader.nextEntry() {
      if let member = try read(entry, reader) { members.append(member) }
    }
    guard !members.isEmpty else { return [] }
    let checksum = try reader.checksum()
    for index in members.indices { members[index].receipt.checksum = checksum }
    return members
  }

  /// `nil` for a member with other rows. Throws when its bytes contradict the encoding of the layout, or when so
  /// many rows were rejected that it cannot be an export.
  private func read(_ entry: EntryInfo, _ reader: ArchiveReader) throws(StageFailure) -> CodedMember? {
    var coder: MemberCoder?
    let table = EntryTable(entry, layouts: layouts, limits: limits)
    let skipped = try table.read(reader) { (match) throws(StageFailure) in
      let layout = match.layout
      guard layout.counts.isRegistrations else { return { _ in } }
      let receipt = Receipt(
        file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
        checksum: "", layout: layout.id, encoding: layout.encoding.rawValue)
      let decoder = RecordDecoder(
        match, entry: entry, codebook: codebook, locations: locations, hash: hash, keepsValues: keepsValues)
      let own = MemberCoder(decoder, layout, receipt, hash: hash, limits: limits)
      coder = own
      return { (row) throws(StageFailure) in try own.take(row) }
    }
    return try coder?.finish(skipped: skipped)
  }
}
