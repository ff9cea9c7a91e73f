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
  private var memo = ByteMap(capacity: 8192)

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
    let set = labels(in: field).reduce(UInt64(0)) { $0 | (codes[$1] ?? Self.unrecognised) }
    if set & Self.unrecognised != 0 { return set }
    let result = set == 0 ? Self.empty : set
    memo.insert(field, result)
    return result
  }

  /// The labels of a cell that the layout lacks, each with the nearest it has.
  func unknown(in field: UnsafeBufferPointer<UInt8>) -> [(label: String, nearest: String?)] {
    labels(in: field).filter { codes[$0] == nil }.map { ($0, $0.nearest(of: codes.keys.sorted())) }
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
