internal import Definitions

/// Reads the dates of one entry. Each column is held to the format of its first date: a spreadsheet that took some
/// dates for its own has swapped day and month in these, and left the others as they were.
struct DateEvidence {
  /// Rows in another format from which on a file is refused, when they are more than a twentieth of all.
  private static let fewestOthers = 3

  private let formats: [SourceLayout.DateFormat]
  private var columns: [Column] = []

  private struct Column {
    let name: String
    /// Its place in the rows.
    let place: Int
    var format: SourceLayout.DateFormat?
    /// The format of the first date of the part at hand, where that is not the one the column is held to.
    var seen: SourceLayout.DateFormat?
    var dates = 0
    var others = 0
    /// The other format, and a line that has it.
    var other: (format: SourceLayout.DateFormat, line: Int)?
    /// Dates that were read already.
    var known = ByteMap(capacity: 1024)

    var first: SourceLayout.DateFormat? { dates == 0 ? nil : seen ?? format }
  }

  /// Dates in one of these formats.
  init(_ formats: [SourceLayout.DateFormat]) { self.formats = formats }

  /// The date in a cell of this column; `nil` when it is none, or in another format than the first of the column.
  mutating func read(
    _ field: UnsafeBufferPointer<UInt8>, _ name: String, at place: Int, line: Int
  ) -> DateField? {
    for index in columns.indices where columns[index].place == place {
      if let known = columns[index].known[field] {
        columns[index].dates += 1
        return DateField(packed: known)
      }
      guard let format = columns[index].format, let date = DateField(field, format) else { break }
      columns[index].dates += 1
      columns[index].known.insert(field, date.packed)
      return date
    }
    return other(field, name, at: place, line: line)
  }

  private mutating func other(
    _ field: UnsafeBufferPointer<UInt8>, _ name: String, at own: Int, line: Int
  ) -> DateField? {
    let place = columns.firstIndex { $0.place == own } ?? columns.endIndex
    if place == columns.endIndex { columns.append(Column(name: name, place: own)) }
    for format in formats {
      guard let field = DateField(field, format) else { continue }
      if columns[place].dates == 0 { columns[place].seen = format }
      columns[place].dates += 1
      if columns[place].format == nil {
        columns[place].format = format
        return field
      }
      columns[place].others += 1
      if columns[place].other == nil { columns[place].other = (format, line) }
      return nil
    }
    return nil
  }

  /// Makes ready for another part of the entry, which may be any: it is held to what was learnt so far.
  mutating func startPart() {
    for index in columns.indices {
      columns[index].seen = nil
      columns[index].dates = 0
      columns[index].others = 0
      columns[index].other = nil
    }
  }

  /// Holds the columns to the formats that another part of the entry has. What is known of dates stays behind, since
  /// a copy of it would share its memory.
  mutating func learn(from other: DateEvidence) {
    columns = other.columns.map { column in
      var own = Column(name: column.name, place: column.place)
      own.format = column.format
      return own
    }
  }

  /// Whether a part was held to what the parts before it, which are here, and it itself say.
  func agrees(with part: DateEvidence) -> Bool {
    part.columns.allSatisfy { other in
      other.dates == 0
        || other.format == columns.first { $0.place == other.place }?.format ?? other.first
    }
  }

  /// Adds the next part.
  mutating func add(_ part: DateEvidence) {
    for other in part.columns where other.dates > 0 {
      if !columns.contains(where: { $0.place == other.place }) {
        columns.append(Column(name: other.name, place: other.place))
      }
      let index = columns.firstIndex { $0.place == other.place }!
      if columns[index].format == nil { columns[index].format = other.first }
      columns[index].dates += other.dates
      columns[index].others += other.others
      if columns[index].other == nil { columns[index].other = other.other }
    }
  }

  /// Throws when many dates of a column are written in another way than its first.
  func check(at place: Place) throws(StageFailure) {
    for column in columns.sorted(by: { $0.place < $1.place })
    where column.others >= Self.fewestOthers && column.others * 20 > column.dates {
      guard let format = column.format, let other = column.other else { continue }
      var place = place
      place.line = other.line
      place.column = column.name
      throw StageFailure(
        .intake, at: place,
        "dates are written in two ways, \(format.rawValue) and \(other.format.rawValue) (\(column.others) of "
          + "\(column.dates)), so that days and months may be swapped",
        remedy: "export again, and do not open the file in a spreadsheet before", exit: .dataRefused)
    }
  }
}
