import Definitions
import Edition

extension PageLanguage {
  /// As `provenance.json` keeps it; `nil` where it is not whole.
  init?(_ json: JSONValue) {
    func text(_ name: String) -> String? { json[name]?.string.flatMap { $0.isEmpty ? nil : $0 } }
    guard let code = text("code"), let decimal = text("decimal"), let thousands = text("thousands"),
      let listSeparator = text("list_separator"), let table = text("table"), let figure = text("figure"),
      let survey = text("survey"), let notApplicable = text("not_applicable"), let warning = text("warning"),
      [decimal, thousands, listSeparator].allSatisfy({ $0.utf8.count == 1 }), decimal != thousands
    else { return nil }
    self.init(
      code: code, decimal: decimal, thousands: thousands, listSeparator: listSeparator,
      months: (json["months"]?.array ?? []).compactMap(\.string), table: table, figure: figure,
      survey: survey,
      folders: Dictionary(
        uniqueKeysWithValues: Level.allCases.compactMap { level in
          json["folders"]?[level.rawValue]?.string.map { (level, $0) }
        }), notApplicable: notApplicable, warning: warning)
  }
}
