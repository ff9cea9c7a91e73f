/// A sentence of a pipeline whose numbers are bound to cells: `Bij {age.65plus} van de bezoeken …`.
struct BoundSentence {
  let node: YAMLReader
  let text: String

  init(_ node: YAMLReader) throws(StageFailure) {
    self.node = node
    text = try node.string()
  }

  /// Every place names a cell that a table can have. Throws with the line of the sentence.
  func check(
    in own: TableSpec?, _ tables: [TableSpec], _ codebook: Codebook, _ questionnaire: Questionnaire?
  ) throws(StageFailure) {
    let opened = text.count { $0 == "{" }
    guard opened == places.count, opened == text.count(where: { $0 == "}" }) else {
      throw node.failure("a sentence has a { without its }", remedy: "write {table.row}")
    }
    for place in places where place != "period" {
      if let questionnaire, SurveyReference.isMeant(place, questionnaire) {
        guard SurveyReference(place, questionnaire) == nil else { continue }
        throw node.failure(
          "{\(place)} is no number of the survey",
          remedy: "write {question.answer.type}, or with #count or #value behind it")
      }
      do {
        _ = try CellReference(place, in: own, tables, codebook)
      } catch {
        throw node.failure(error.what, remedy: error.remedy)
      }
    }
  }

  /// A sentence in English has numbers only, no words of the language of the report.
  func checkEnglish(_ tables: [TableSpec], _ codebook: Codebook) throws(StageFailure) {
    for place in places {
      let cell = try? CellReference(place, in: nil, tables, codebook)
      guard
        place == "period"
          || cell.map({ $0.isLabel || ![.percent, .count, .value].contains($0.form) }) ?? false
      else { continue }
      throw node.failure(
        "{\(place)} would put words of another language into an English sentence",
        remedy: "write {table.row}, {table.row#count} or {table.row#value}")
    }
  }

  /// A number of it that is typed by hand: not in a label, and no year.
  func typed(beside labels: Set<Substring>) -> String? {
    var plain = text
    for place in places { plain = plain.replacing("{\(place)}", with: " ") }
    let found = plain.split { !($0.isNumber || $0 == "." || $0 == ",") }
      .map { $0.trimming { $0 == "." || $0 == "," } }
      .first { number in
        guard number.contains(where: \.isNumber), !labels.contains(number) else { return false }
        return !(number.count == 4 && (Int(number).map { (1990...2100).contains($0) } ?? false))
      }
    return found.map { number in
      let line = node.failure("").place?.line.map { ", line \($0)" } ?? ""
      return "the number \(number) in a sentence is typed by hand\(line): bind it to a cell, as {table.row}"
    }
  }

  private var places: [Substring] {
    var found: [Substring] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      found.append(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}

extension Substring {
  fileprivate func trimming(_ isLeftOut: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isLeftOut(last) { text.removeLast() }
    while let first = text.first, isLeftOut(first) { text.removeFirst() }
    return text
  }
}
