/// Whether a workbook was written to its end: the library that writes it tells of no part that a full disk cut short.
enum WholeWorkbook {
  /// What is damaged of it.
  static func faults(_ bytes: [UInt8]) -> [String] {
    guard let members = ArchiveMembers.read(bytes), members["xl/workbook.xml"] != nil else {
      return ["this is no workbook"]
    }
    return members.sorted { $0.key < $1.key }.filter { !isWhole($0.value) }.map {
      "its part \($0.key) is damaged"
    }
  }

  /// Whether every tag of a part is closed again.
  private static func isWhole(_ part: [UInt8]) -> Bool {
    var markup = WrittenMarkup(part)
    var open: [String] = []
    var isEmpty = true
    while let token = markup.next() {
      switch token {
      case .open(let name, _, let isClosed) where !name.isEmpty:
        isEmpty = false
        if !isClosed { open.append(name) }
      case .close(let name): if open.popLast() != name { return false }
      default: continue
      }
    }
    return !isEmpty && open.isEmpty
  }
}
