package import Definitions

/// The layout that a header row fits, and where its columns stand.
package struct HeaderMatch: Sendable {
  /// The layout that the header fits.
  package let layout: SourceLayout
  /// Per column of the layout its place in the rows; `nil` for an optional column that is absent.
  package let places: [Int?]
  /// Names of columns that the layout does not know.
  package let extra: [String]
  /// The number of fields of the header.
  package let width: Int

  /// What came of comparing a row with the layouts.
  enum Outcome {
    case match(HeaderMatch)
    /// More than one layout fits.
    case ambiguous([String])
    /// No layout fits; the nearest, how many of its columns are there, and the first that is not.
    case nearest(layout: String, found: Int, missing: String)
    /// A column that a layout needs occurs twice.
    case duplicate(String)
  }

  /// Compares a row with every layout, after trimming and case folding; the data are never looked at.
  /// What a layout that allows several encodings reads is told from the bytes of the whole file; a sheet is UTF-8, and its
  /// days are written as `SheetSource` does.
  static func find(_ row: borrowing Row, _ layouts: [SourceLayout], in entry: EntryInfo) -> Outcome {
    var matches: [HeaderMatch] = []
    var nearest: (layout: String, found: Int, missing: String) = (
      layouts.first { !$0.isPassedOver }?.id ?? "", 0, ""
    )
    var read: (encoding: SourceLayout.Encoding, names: [String])?
    for var layout in layouts {
      if entry.isSheet {
        layout.encoding = .utf8
        layout.dateFormats = [.yearMonthDay] + layout.dateFormats.filter { $0 != .yearMonthDay }
      } else if layout.encodings.count > 1 {
        layout.encoding = .either
      }
      let names =
        read?.encoding == layout.encoding
        ? read!.names : (0..<row.count).map { row[$0].text(layout.encoding).folded }
      read = (layout.encoding, names)
      let wanted = layout.columns.map(\.folded)
      let places = wanted.map { names.firstIndex(of: $0) }
      let lacking = layout.columns.indices.first { places[$0] == nil && !layout.columns[$0].isOptional }
      if let lacking {
        if layout.isPassedOver { continue }
        let found = places.count { $0 != nil }
        if found > nearest.found { nearest = (layout.id, found, layout.columns[lacking].name) }
        continue
      }
      if let twice = wanted.first(where: { name in names.count { $0 == name } > 1 }) {
        return .duplicate(twice)
      }
      let extra = (0..<row.count).filter { !wanted.contains(names[$0]) }.map { row[$0].text(layout.encoding) }
      matches.append(HeaderMatch(layout: layout, places: places, extra: extra, width: row.count))
    }
    // A layout that the pipeline uses comes before those that are only recognised.
    let used = matches.filter { !$0.layout.isPassedOver }
    if used.isEmpty { matches.removeSubrange(min(1, matches.count)...) } else { matches = used }
    switch matches.count {
    case 1: return .match(matches[0])
    case 0: return .nearest(layout: nearest.layout, found: nearest.found, missing: nearest.missing)
    default: return .ambiguous(matches.map(\.layout.id))
    }
  }
}
