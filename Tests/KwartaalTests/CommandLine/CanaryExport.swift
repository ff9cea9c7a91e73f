import Definitions

/// An export of a layout with a canary in every cell that may hold something personal.
struct CanaryExport {
  static let canary = "KANARIE"

  let layout: SourceLayout

  var name: String { "\(layout.counts == .locations ? "ido-locaties" : "ido-bezoekers")-\(layout.id).csv" }

  /// Three good rows, a row with answers nobody knows, and one row for each way to be rejected.
  var bytes: [UInt8] {
    let good = (1...3).map { row($0) }
    var damaged = (4...9).map { row($0) }
    damaged[0] = damaged[0].map { $0 == date ? "31-02-\(Self.canary)" : $0 }
    damaged[1].removeLast()
    damaged[2][damaged[2].count / 2] = "\"\(Self.canary)\" \(Self.canary)"
    damaged[3][damaged[3].count / 2] = "\(Self.canary)\u{0}"
    damaged[4][damaged[4].count / 2] = "\"\(Self.canary)"
    damaged[5][damaged[5].count / 2] = "\""
    let unknown =
      layout.columns.map { isClosed($0) ? "\(Self.canary) onbekend" : cell($0, 9) } + ["\(Self.canary) extra"]
    let header = layout.columns.map(\.name) + ["extra kolom"]
    let delimiter = String(Character(Unicode.Scalar(layout.delimiter)))
    let text = ([header] + good + [unknown] + damaged).map { $0.joined(separator: delimiter) + "\r\n" }
      .joined()
    return layout.encoding == .utf8
      ? Array(text.utf8) : text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private var date: String {
    let parts = (layout.era.from ?? CivilDate(iso: "2022-05-01")!).iso.split(separator: "-")
    return layout.dates == .yearMonthDay
      ? parts.joined(separator: "-") : parts.reversed().joined(separator: "-")
  }

  private func row(_ number: Int) -> [String] {
    layout.columns.map { cell($0, number) } + ["\(Self.canary) extra \(number)"]
  }

  private func isClosed(_ column: SourceLayout.Column) -> Bool {
    if case .answers = column.meaning { return true }
    if case .municipality = column.meaning { return true }
    return false
  }

  private func cell(_ column: SourceLayout.Column, _ number: Int) -> String {
    switch column.meaning {
    case .freeText: "\"Mw. \(Self.canary) zei \"\"ja\"\", tel. 06\""
    case .answers(_, let labels, _): "\"\(labels.map(\.text).min() ?? "")\""
    case .municipality: "Ede"
    case .question, .frame: ""
    case .flag(_, _, let no): no.first ?? ""
    case .oneAnswer(_, _, _, let no): no.first ?? ""
    case .role(let role):
      switch role {
      case .identity: "\(Self.canary)-\(number)"
      case .questionNumber: "1"
      case .visitDate, .entryDate, .startDate: date
      case .changeDate, .endDate: ""
      case .locationCode: layout.counts == .locations ? "L\(number)" : "\(Self.canary)-L"
      case .locationName, .libraryName, .libraryCode:
        layout.counts == .locations ? "Bieb \(number)" : "\(Self.canary) vestiging"
      case .municipalityCode: "GM0228"
      case .municipalityName: "Ede"
      case .provinceName: "Gelderland"
      case .openingHours: "7,5"
      case .asOf: "2022-Q2"
      case .ignored, .freeText: "\(Self.canary) terzijde"
      default: ""
      }
    }
  }
}
