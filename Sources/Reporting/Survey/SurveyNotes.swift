import Definitions
import Disclosure

/// The notes that appear by themselves under a question, each by its own rule.
struct SurveyNotes {
  /// From this number of answers on, one respondent moves a percentage by no more than three points.
  static let smallBase = 30

  let view: SurveyView

  var notes: [Line] {
    ([severalAnswers, roundedSum, openAnswers] + complete + smallBases + [withheld, otherWording, oneWave])
      .compactMap { $0 }.map { Line($0) }
  }

  var severalAnswers: String? {
    guard view.question.kind == .several else { return nil }
    return "Meer antwoorden zijn mogelijk. De percentages tellen niet op tot 100%."
  }

  var openAnswers: String? {
    guard view.question.kind == .open else { return nil }
    return
      "Dit is een open vraag. De antwoorden zijn ingedeeld in thema's. Een antwoord kan meer thema's hebben. "
      + "De teksten zelf staan nergens."
  }

  /// One-answer questions whose printed percentages do not add up to 100.
  var roundedSum: String? {
    guard !view.question.takesSeveral else { return nil }
    let sums = view.types.compactMap { type -> String? in
      let percents = view.rows.compactMap { view.cell($0, type)?.percent }
      guard percents.count == view.rows.count, percents.allSatisfy({ $0.decimals == 0 }) else { return nil }
      let sum = percents.reduce(0) { $0 + $1.units }
      return sum == 100 ? nil : "\(sum)% (\(type.label.lowercased()))"
    }
    guard !sums.isEmpty else { return nil }
    return "De percentages tellen op tot \(Dutch.list(sums)). Dat komt door afronden."
  }

  /// Everyone in the frame answered, so that nothing is estimated.
  var complete: [String?] {
    view.types.map { type in
      let known = view.rows.filter { view.cell($0, type)?.percent != nil }
      guard !known.isEmpty, known.allSatisfy({ view.cell($0, type, "_low")?.value == nil }) else {
        return nil
      }
      return "Volledige waarneming: alle \(type.label.lowercased()) gaven antwoord. Er is daarom geen marge."
    }
  }

  var smallBases: [String?] {
    view.types.map { type in
      guard let base = view.base(type), base > 0, base < Self.smallBase else { return nil }
      return
        "Kleine basis: \(Dutch.count(base)) \(type.label.lowercased()). Een antwoord meer of minder telt zwaar."
    }
  }

  var withheld: String? {
    guard let table = view.table() else { return nil }
    let hidden: CellStatus = [.withheld, .smallBase]
    guard table.cells.contains(where: { $0.contains { !$0.status.isDisjoint(with: hidden) } }) else {
      return nil
    }
    return
      "Een punt (.) betekent dat de groep te klein is, of dat iedereen in de groep hetzelfde antwoord gaf."
  }

  /// The wording changed: shown apart, never compared.
  var otherWording: String? {
    if let predecessor = view.predecessor {
      return "De vorige meting stelde deze vraag anders. Daar heette zij \(predecessor.title.quoted). "
        + "De antwoorden zijn niet te vergelijken."
    }
    if let successor = view.question.successor.flatMap({ view.questionnaire[question: $0] }) {
      return "Een latere meting stelt deze vraag anders. Daar heet zij \(successor.title.quoted). "
        + "De antwoorden zijn niet te vergelijken."
    }
    return nil
  }

  var oneWave: String? {
    guard view.question.waves.count == 1, view.questionnaire.waves.count > 1, otherWording == nil else {
      return nil
    }
    return "Deze vraag is alleen in \(view.period) gesteld."
  }
}

extension String {
  /// Between Dutch quotation marks.
  fileprivate var quoted: String { "\u{2018}\(self)\u{2019}" }
}
