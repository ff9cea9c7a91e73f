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
    var dates = 0
    var others = 0
    /// The other format, and a line that has it.
    var other: (format: SourceLayout.DateFormat, line: Int)?
    /// Dates that were read already.
    var known = ByteMap(capacity: 1024)
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

  /// Throws when many dates of a column are written in another way than its first.
  func check(at place: Place) throws(StageFailure) {
    for column in columns where column.others >= Self.fewestOthers && column.others * 20 > column.dates {
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
