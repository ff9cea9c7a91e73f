package import Definitions

/// What one file, or one member of an archive, held: its rows as values, and what became of the others.
package struct EntryReading<Value: Sendable>: Sendable {
  /// The file or member, and what became of its rows.
  package var receipt: Receipt
  /// What the accepted rows say, in order.
  package let values: [Value]
  /// What was wrong or odd with its rows.
  package let problems: ProblemLog
  /// The rejected rows, in order.
  package let rejects: [Reject]

  /// The readings of all entries of a file with a certain kind of rows, in order. Throws when an entry is damaged,
  /// contradicts the encoding of its layout, or has so many rejected rows that it cannot be an export.
  static func read<Decoder: RowDecoder>(
    _ path: String, _ kind: Receipt.Kind, among layouts: [SourceLayout], limits: IntakeLimits,
    decoder make: (HeaderMatch, EntryInfo) -> Decoder?
  ) throws(StageFailure) -> [EntryReading] where Decoder.Value == Value {
    let reader = try ArchiveReader(path: path, limits: limits)
    var readings: [EntryReading] = []
    while let entry = try reader.nextEntry() {
      var decoder: Decoder?
      var layout: SourceLayout?
      var values: [Value] = []
      var ledger = Ledger()
      let table = EntryTable(entry, layouts: layouts, limits: limits)
      ledger.skipped = try table.read(reader) { (match) throws(StageFailure) in
        layout = match.layout
        decoder = make(match, entry)
        guard decoder != nil else { return { _ in } }
        return { (row) throws(StageFailure) in
          if let value = decoder!.decode(row) {
            values.append(value)
          } else {
            try limits.check(rejected: decoder!.gate.rejected, at: entry.place)
          }
        }
      }
      guard let decoder, let layout else { continue }
      try decoder.gate.finish()
      ledger.counted = values.count
      ledger.rejected = decoder.gate.rejected
      ledger.read = ledger.counted + ledger.rejected
      let receipt = Receipt(
        file: entry.file, member: entry.member, container: entry.container, bytes: reader.fileSize,
        checksum: "",
        layout: layout.id, encoding: decoder.gate.foundEncoding.rawValue, ledger: ledger, kind: kind)
      readings.append(
        EntryReading(
          receipt: receipt, values: values, problems: decoder.gate.problems, rejects: decoder.gate.rejects))
    }
    guard !readings.isEmpty else { return [] }
    let checksum = try reader.checksum()
    for index in readings.indices { readings[index].receipt.checksum = checksum }
    return readings
  }
}
