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
    var decoder: RecordDecoder?
    var member: CodedMember?
    var running = RunningNumbers(hash)
    let table = EntryTable(entry, layouts: layouts, limits: limits)
    let skipped = try table.read(reader) { (match) throws(StageFailure) in
      let layout = match.layout
      guard layout.counts.isRegistrations else { return }
      decoder = RecordDecoder(
        match, entry: entry, codebook: codebook, locations: locations, hash: hash, keepsValues: keepsValues)
      running.isNeeded = layout.identity == .content
      let receipt = Receipt(
        file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
        checksum: "", layout: layout.id, encoding: layout.encoding.rawValue)
      member = CodedMember(
        receipt, CodedRows(layout.counts, variables: codebook.variables.count),
        visitColumn: decoder!.visitColumn, entryColumn: decoder!.entryColumn,
        identitySpace: layout.identitySpace)
    } _: { (row) throws(StageFailure) in
      guard decoder != nil else { return }
      if decoder!.decode(row) {
        let identity = running.identity(decoder!.record.identity)
        member!.rows.append(decoder!.record, identity: identity, line: row.line)
      } else {
        try limits.check(rejected: decoder!.gate.rejected, at: entry.place)
      }
    }
    guard let decoder, member != nil else { return nil }
    try decoder.finish()
    member!.receipt.encoding = decoder.gate.foundEncoding.rawValue
    member!.receipt.ledger.rejected = decoder.gate.rejected
    member!.receipt.ledger.read = member!.rows.count + decoder.gate.rejected
    member!.receipt.ledger.skipped = skipped
    member!.problems = decoder.gate.problems
    member!.rejects = decoder.gate.rejects
    member!.recodes = decoder.recodes
    return member
  }
}
