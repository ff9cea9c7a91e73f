internal import Definitions

/// From the bytes of a cell to a set of codes of one variable, by the labels that a layout lists.
///
/// The first time a cell is seen it is decoded, split and compared label by label; after that its bytes are
/// remembered. Cells with a label that the layout lacks are never remembered, so each can be reported.
struct LabelTable {
  /// Bit of a set that stands for an empty cell.
  static let empty = UInt64(1) << UInt64(Variable.emptyBit)
  /// Bit of a set that stands for a label that the layout lacks.
  static let unrecognised = UInt64(1) << UInt64(Variable.unrecognisedBit)

  private let codes: [String: UInt64]
  private let missing: Set<String>
  private let separator: UInt8?
  private let encoding: SourceLayout.Encoding
  /// Whole cells, and single labels of cells with several answers.
  private(set) var memo = ByteMap(capacity: 8192)
  private var labelMemo = ByteMap(capacity: 1024)
  private var nearest: [String: String?] = [:]

  /// `codes` maps labels, folded, to the set they stand for.
  init(codes: [String: UInt64], missing: [String], separator: UInt8?, encoding: SourceLayout.Encoding) {
    self.codes = codes
    self.missing = Set(missing.map(\.folded))
    self.separator = separator
    self.encoding = encoding
  }

  /// The codes of a cell: at least one bit, `empty` when the cell says nothing.
  @inline(__always)
  mutating func codes(of field: UnsafeBufferPointer<UInt8>) -> UInt64 {
    memo[field] ?? decode(field)
  }

  private mutating func decode(_ field: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var set: UInt64 = 0
    if let separator {
      var start = 0
      for end in 0...field.count where end == field.count || field[end] == separator {
        set |= code(of: UnsafeBufferPointer(rebasing: field[start..<end]).trimmed)
        start = end + 1
      }
    } else {
      set = code(of: field.trimmed)
    }
    if set & Self.unrecognised != 0 { return set }
    let result = set == 0 ? Self.empty : set
    memo.insert(field, result)
    return result
  }

  /// The code of one label; 0 when it says nothing.
  private mutating func code(of label: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if let known = labelMemo[label] { return known }
    let text = label.text(encoding).folded
    let code = text.isEmpty || missing.contains(text) ? 0 : codes[text] ?? Self.unrecognised
    labelMemo.insert(label, code)
    return code
  }

  /// Each label of a cell that the layout lacks, with the nearest it has, if any is near.
  mutating func unknownLabels(
    in field: UnsafeBufferPointer<UInt8>
  ) -> [(label: String, nearest: String?)] {
    labels(in: field).filter { codes[$0] == nil }.map { label in
      if let known = nearest[label] { return (label, known) }
      let found = label.nearest(of: codes.keys.sorted())
      if nearest.count < 1000 { nearest[label] = .some(found) }
      return (label, found)
    }
  }

  private func labels(in field: UnsafeBufferPointer<UInt8>) -> [String] {
    let whole = field.text(encoding)
    guard let separator else { return [whole.folded].filter { !missing.contains($0) } }
    let mark = Character(Unicode.Scalar(separator))
    return whole.split(separator: mark).map { String($0).folded }.filter {
      !$0.isEmpty && !missing.contains($0)
    }
  }
}
