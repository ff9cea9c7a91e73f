import Definitions

/// A file of any layout with good rows only, each on a line of its own, for tests that damage it.
struct PlainExport {
  let layout: SourceLayout
  let rows: Int

  var name: String { "\(layout.id).csv" }

  /// The header and the rows, without line ends.
  var lines: [String] {
    let delimiter = String(Character(Unicode.Scalar(layout.delimiter)))
    let header = layout.columns.map(\.name).joined(separator: delimiter)
    return [header]
      + (1...rows).map { row in
        layout.columns.map { cell($0, row) }.joined(separator: delimiter)
      }
  }

  /// Lines as the bytes of a file.
  func bytes(_ lines: [String]) -> [UInt8] {
    let text = lines.map { $0 + "\r\n" }.joined()
    return layout.encoding == .utf8
      ? Array(text.utf8) : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// A day inside the era, another one for every few rows.
  private func date(_ row: Int) -> String {
    let first = layout.era.from ?? CivilDate(iso: "2022-05-01")!
    let parts = CivilDate(day: first.day + Int32(row % 50)).iso.split(separator: "-")
    return layout.dates == .yearMonthDay
      ? parts.joined(separator: "-") : parts.reversed().joined(separator: "-")
  }

  private func cell(_ column: SourceLayout.Column, _ row: Int) -> String {
    switch column.meaning {
    case .freeText: return row % 3 == 0 ? "zei ja" : ""
    case .answers(_, let labels, let separator):
      let known = labels.map(\.text).sorted()
      guard let separator, row % 4 == 0 else { return known[row % known.count] }
      let mark = String(Character(Unicode.Scalar(separator)))
      return "\"\(known[row % known.count])\(mark) \(known[(row + 1) % known.count])\""
    case .municipality: return "Ede"
    case .flag(let role, let yes, _): return role == .invited ? yes[0] : ""
    case .oneAnswer(_, _, let yes, let no): return (row % 3 == 0 ? yes.first : no.first) ?? ""
    case .question, .frame: return ""
    case .role(let role): return cell(role, row)
    }
  }

  private func cell(_ role: SourceLayout.Role, _ row: Int) -> String {
    switch role {
    case .identity: "R\(row)"
    case .questionNumber: "1"
    case .visitDate, .entryDate, .startDate: date(row)
    case .locationCode: layout.counts == .locations ? "L\(row)" : "L1"
    case .locationName, .libraryName: layout.counts == .locations ? "Bieb \(row)" : "Bieb 1"
    case .libraryCode: "B\(row)"
    case .municipalityCode: "GM0228"
    case .municipalityName: "Ede"
    case .provinceName: "Gelderland"
    case .sizeClass: "Minder dan 25.000 inwoners"
    case .openingHours: "7,5"
    case .asOf: "2022-Q2"
    case .year: String(1900 + row)
    case .inhabitants: String(1000 + row)
    case .wave: "2022"
    case .respondentType: "gemeente"
    case .respondent: "M\(row)"
    case .question: "has_ido"
    case .answer: "Ja"
    default: ""
    }
  }
}
