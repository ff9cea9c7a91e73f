package import Definitions

/// Pulls the entries of one input file and their bytes, whatever the file is packed in.
///
/// The container follows from the first bytes, and a name that promises another one is refused. Checksums
/// come after the bytes they belong to, so what was read from an entry counts only once `nextBlock` gave
/// `nil`, and what was read from a file only once `nextEntry` did. Not thread-safe: one reader per worker.
///
///     let reader = try ArchiveReader(path: "exports/q2.zip")
///     while let entry = try reader.nextEntry() {
///       while let block = try reader.nextBlock() { … }
///     }
package final class ArchiveReader {
  /// Members that were left out so far, in the order of the archive.
  package private(set) var skipped: [SkippedEntry] = []

  enum Content {
    case single(PeekedSource)
    case members(MemberSource)
    case sheets(InputWorkbook)
  }

  private let file: InputFile
  private let content: Content
  private let container: String
  private var current: PeekedSource?
  private var member: String?
  private var entries = 0
  private var isFinished = false
  private var failure: StageFailure?
  /// Why sheets were passed over, and how many were not.
  private var passedOver: [StageFailure] = []
  private var sheetsRead = 0

  /// Opens the file and looks at its first bytes.
  ///
  /// Throws `inputMissing` when it cannot be read, `tryLater` when it changes meanwhile, and `dataRefused`
  /// when it is damaged or not something we read; so do the other calls.
  package init(path: String, limits: IntakeLimits = .init()) throws(StageFailure) {
    let file = try InputFile(path: path, limits: limits)
    self.file = file
    do throws(StageFailure) {
      (content, container) = try Self.unwrap(file)
    } catch {
      throw file.change ?? error
    }
  }

  /// The size of the input file in bytes, for progress.
  package var fileSize: Int { file.size }

  /// The input file as it was opened.
  package var stamp: FileStamp { file.stamp }

  /// SHA-256 of the input file on disk; nothing can be read after it.
  package func checksum() throws(StageFailure) -> String { try file.checksum() }

  /// The next entry, after what is left of the current one was read and checked; `nil` when the file ended
  /// well and did not change meanwhile.
  package func nextEntry() throws(StageFailure) -> EntryInfo? {
    try guarded { () throws(StageFailure) in
      while try nextBlockUnguarded() != nil {}
      guard !isFinished else { return nil }
      if let entry = try openEntry() { return entry }
      isFinished = true
      if let failure = unread { throw failure }
      if let change = file.change { throw change }
      return nil
    }
  }

  /// The next bytes of the current entry, never empty and valid until the next call; `nil` when the entry
  /// ended well.
  package func nextBlock() throws(StageFailure) -> UnsafeRawBufferPointer? {
    try guarded { () throws(StageFailure) in try nextBlockUnguarded() }
  }

  /// Whether the current entry may be left as it is, because no layout fits it: a sheet of a workbook may, when another
  /// is read.
  package func passesOver(_ failure: StageFailure) -> Bool {
    guard case .sheets = content, let member else { return false }
    skipped.append(SkippedEntry(member: member.escapingControls, reason: .otherSheet))
    passedOver.append(failure)
    sheetsRead -= 1
    return true
  }

  /// The failure for a workbook of which no sheet was read.
  private var unread: StageFailure? {
    guard case .sheets = content, sheetsRead == 0 else { return nil }
    member = nil
    return passedOver.first ?? refusal("has no sheet that is shown", "show the sheet with the export")
  }

  private func nextBlockUnguarded() throws(StageFailure) -> UnsafeRawBufferPointer? {
    if let block = try current?.next() { return block }
    current = nil
    return nil
  }

  /// Repeats a failure on every later call, and prefers "it changed" to what a half-written file looks like.
  private func guarded<Value>(_ body: () throws(StageFailure) -> Value) throws(StageFailure) -> Value {
    if let failure { throw failure }
    do throws(StageFailure) {
      return try body()
    } catch {
      let reported = file.change ?? error
      failure = reported
      throw reported
    }
  }

  private func openEntry() throws(StageFailure) -> EntryInfo? {
    switch content {
    case .single(let source):
      guard entries == 0 else { return nil }
      entries = 1
      current = source
      return EntryInfo(file: file.path, member: nil, container: container)
    case .sheets(let workbook):
      current = nil
      while entries < workbook.sheets.count {
        let sheet = workbook.sheets[entries]
        entries += 1
        if sheet.isHidden {
          skipped.append(SkippedEntry(member: sheet.name.escapingControls, reason: .hiddenSheet))
          continue
        }
        member = sheet.name
        sheetsRead += 1
        current = PeekedSource(try workbook.rows(of: sheet))
        return EntryInfo(file: file.path, member: sheet.name, container: container)
      }
      return nil
    case .members(let members):
      while let header = try members.nextHeader() {
        entries += 1
        guard entries <= file.limits.entries else { throw file.tooManyEntries }
        member = header.name
        if let reason = try reasonToSkip(header) {
          if !header.isDirectory {
            skipped.append(SkippedEntry(member: header.name.escapingControls, reason: reason))
          }
          while try members.next() != nil {}
          continue
        }
        let source = PeekedSource(members)
        try refuseOther(try source.peek())
        current = source
        return EntryInfo(file: file.path, member: header.name, container: container)
      }
      member = nil
      return nil
    }
  }

  private func reasonToSkip(_ header: MemberSource.Header) throws(StageFailure) -> SkipReason? {
    if header.isDirectory { return .folder }
    if header.isLink { return .link }
    if !header.isRegular { return .device }
    if header.isEncrypted { throw refusal("is encrypted", ArchiveHandle.withoutPassword) }
    return SkippedEntry.reason(forName: header.name)
  }

  /// Refuses a member that is not text.
  private func refuseOther(_ opening: [UInt8]) throws(StageFailure) {
    let found = Magic(opening)
    switch found {
    case .plain, .empty: return
    case .gzip, .xz, .zstd, .bzip2, .zip, .sevenZip, .tar, .rar, .lz4, .lzip, .compress, .workbook:
      throw refusal("is a nested archive: \(found.words)", "unpack it once and give what was inside")
    case .excel, .openDocument, .pdf, .html, .utf16:
      if found == .openDocument { member = nil }
      throw refusal("is \(found.words)", found.remedy!)
    }
  }

  private func refusal(_ what: String, _ remedy: String) -> StageFailure {
    StageFailure(
      .intake, at: Place(file: file.path, member: member), what, remedy: remedy, exit: .dataRefused)
  }
}
