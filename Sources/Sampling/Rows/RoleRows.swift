import Definitions

/// Rows of a register, a reference file or a survey: what stands in a cell follows from the role of its column.
struct RoleRows {
  /// What one cell says.
  enum Value {
    case text(String)
    case number(Int)
    case date(CivilDate)
    case flag(Bool)
    case empty
  }

  private(set) var buffer: RowBuffer
  private let layout: SourceLayout
  private let text: CellText

  /// Begins with the header, and above it a title where there is one.
  init(_ layout: SourceLayout, title: String? = nil) {
    self.layout = layout
    text = CellText(layout)
    buffer = RowBuffer(layout, lineEnd: "\r\n")
    if let title { buffer.line(text.part(title)) }
    let names = layout.columns.map { text.cell($0.name) }
    buffer.line(Array(names.joined(separator: [layout.delimiter])))
  }

  /// A row; with `cells` only the first ones of it.
  mutating func append(cells: Int = .max, _ value: (SourceLayout.Role) -> Value) {
    for column in layout.columns.prefix(cells) {
      switch column.meaning {
      case .role(let role): append(value(role), yes: "1", no: "0")
      case .flag(let role, let yes, let no): append(value(role), yes: yes.first ?? "", no: no.first ?? "")
      case .freeText: append(value(.freeText), yes: "", no: "")
      case .answers, .municipality, .oneAnswer, .question, .frame: buffer.empty()
      }
    }
    buffer.endRow()
  }

  private mutating func append(_ value: Value, yes: String, no: String) {
    switch value {
    case .text(let words): buffer.cell(text.cell(words))
    case .number(let number): buffer.number(number)
    case .date(let date): buffer.date(date)
    case .flag(let isSet): buffer.cell(text.cell(isSet ? yes : no))
    case .empty: buffer.empty()
    }
  }
}
