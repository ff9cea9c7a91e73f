package import Definitions

/// Reads the registrations of a file as coded rows, once.
package struct RegistrationReader: Sendable {
  private let layouts: [SourceLayout]
  private let codebook: Codebook
  private let locations: LocationIndex
  private let hash: KeyedHash
  private let keepsValues: Bool
  private let limits: IntakeLimits
  /// Rows that are read at a time where several threads read one file.
  private let stretchBytes: Int

  /// With `keepsValues` values of closed columns that no label matches are remembered, for the eyes of the user only.
  package init(
    _ layouts: [SourceLayout], _ codebook: Codebook, _ locations: LocationIndex, hash: KeyedHash,
    keepsValues: Bool = false, limits: IntakeLimits = .init(), stretchBytes: Int = 1 << 19
  ) {
    self.layouts = layouts
    self.codebook = codebook
    self.locations = locations
    self.hash = hash
    self.keepsValues = keepsValues
    self.limits = limits
    self.stretchBytes = stretchBytes
  }

  /// The members with registrations, in the order of the file, which up to so many threads read together.
  package func read(_ path: String, threads: Int = 1) throws(StageFailure) -> [CodedMember] {
    let reader = try ArchiveReader(path: path, limits: limits)
    var members: [CodedMember] = []
    while let entry = try reader.nextEntry() {
      if let member = try read(entry, reader, threads) { members.append(member) }
    }
    guard !members.isEmpty else { return [] }
    let checksum = try reader.checksum()
    for index in members.indices { members[index].receipt.checksum = checksum }
    return members
  }

  /// `nil` for a member with other rows. Throws when its bytes contradict the encoding of the layout, or when so
  /// many rows were rejected that it cannot be an export.
  private func read(
    _ entry: EntryInfo, _ reader: ArchiveReader, _ threads: Int
  ) throws(StageFailure) -> CodedMember? {
    guard let table = try EntryTable(entry, layouts: layouts, limits: limits).open(reader) else { return nil }
    let layout = table.match.layout
    guard layout.counts.isRegistrations else {
      _ = try table.rows { _ in }
      return nil
    }
    let decoder = decoder(table.match, entry)
    var receipt = Receipt(
      file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
      checksum: "", layout: layout.id, encoding: layout.encoding.rawValue)
    let (visits, entries) = (decoder.visitColumn, decoder.entryColumn)
    let coder = coder(decoder, layout, entry)
    let (part, skipped) = try read(table, coder, threads)
    try part.gate.finish()
    receipt.encoding = part.gate.foundEncoding.rawValue
    receipt.ledger.read = part.rows.count + part.gate.rejected
    receipt.ledger.rejected = part.gate.rejected
    receipt.ledger.skipped = skipped
    var rows = part.rows
    rows.finish()
    return CodedMember(
      receipt: receipt, rows: rows, problems: part.gate.problems, rejects: part.gate.rejects,
      recodes: part.recodes, visitColumn: visits, entryColumn: entries, identitySpace: layout.identitySpace)
  }

  /// Rows that are told apart by a running number need those before them; and of values the first are kept.
  private func read(
    _ table: OpenTable, _ coder: MemberCoder, _ threads: Int
  ) throws(StageFailure) -> (MemberPart, skipped: Int) {
    guard threads > 1, table.match.layout.identity == .column, !keepsValues else {
      let skipped = try coder.take(table)
      return (coder.part(), skipped)
    }
    let others = (1..<threads).map { _ in
      self.coder(decoder(table.match, table.rows.entry), table.match.layout, table.rows.entry)
    }
    let member = StretchedMember(table.rows, [coder] + others)
    defer { member.wait() }
    do throws(StageFailure) {
      try table.stretches(of: stretchBytes) { (stretch) throws(StageFailure) in try member.take(stretch) }
    } catch {
      // What failed before it is the failure of the file.
      _ = try member.finish()
      throw error
    }
    return try member.finish()
  }

  private func decoder(_ match: HeaderMatch, _ entry: EntryInfo) -> RecordDecoder {
    RecordDecoder(
      match, entry: entry, codebook: codebook, locations: locations, hash: hash, keepsValues: keepsValues)
  }

  private func coder(_ decoder: RecordDecoder, _ layout: SourceLayout, _ entry: EntryInfo) -> MemberCoder {
    MemberCoder(
      decoder, layout, at: Place(file: entry.file, member: entry.member), hash: hash, limits: limits)
  }
}
