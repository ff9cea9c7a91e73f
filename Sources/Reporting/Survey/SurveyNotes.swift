import Definitions
import Edition

/// The notes that appear by themselves under a question, each by its own rule.
struct SurveyNotes {
  /// From this number of answers on, one respondent moves a percentage by no more than three points.
  static let smallBase = 30

  let view: SurveyView
  private var words: Words { view.words }

  init(view: SurveyView) { self.view = view }

  var notes: [Line] {
    ([severalAnswers, roundedSum, estimated, openAnswers] + complete + smallBases + missing + types
      + skippedWaves
      + [withheld, otherWording, oneWave])
      .compactMap { $0 }.map { Line($0) }
  }

  var severalAnswers: String? {
    if view.isOfAnswers { return words(SurveyPhrase.sharesOfAnswers) }
    return view.question.kind == .several ? words(SurveyPhrase.severalAnswers) : nil
  }

  var estimated: String? {
    view.measures.contains("estimate") ? words(SurveyPhrase.estimateMethod) : nil
  }

  /// How the types of respondents that were asked differ from the first of them.
  var types: [String?] {
    guard let first = view.types.first, let table = view.table(SurveyTableID.difference) else { return [] }
    return view.types.dropFirst().map { type in
      let cells = table.rows.compactMap { row in table[row, type.id].map { (row, $0) } }
      let tested = cells.count { $0.1.status.contains(.tested) }
      let found = cells.compactMap { row, cell -> String? in
        guard cell.status.contains(.significant), let value = cell.value else { return nil }
        return words.text(
          SurveyPhrase.typeDiffers,
          [
            "answer": view.label(row),
            "difference": words.difference(value.units, decimals: value.decimals),
          ])
      }
      let (own, others) = (type.label.uncapitalised, first.label.uncapitalised)
      guard !found.isEmpty else {
        return tested == 0
          ? nil
          : words.text(
            SurveyPhrase.noTypeDiffers, ["types": own, "others": others, "tested": tested])
      }
      return words.text(
        SurveyPhrase.typesDiffer,
        ["types": own, "others": others, "tested": tested, "differences": found.joined(separator: "; ")])
    }
  }

  var openAnswers: String? { view.question.kind == .open ? words(SurveyPhrase.openAnswers) : nil }

  /// One-answer questions whose printed percentages do not add up to 100.
  var roundedSum: String? {
    guard !view.question.takesSeveral else { return nil }
    let sums = view.types.compactMap { type -> String? in
      let percents = view.rows.compactMap { view.cell($0, type)?.percent }
      guard percents.count == view.rows.count, percents.allSatisfy({ $0.decimals == 0 }) else { return nil }
      let sum = percents.reduce(0) { $0 + $1.units }
      return sum == 100
        ? nil : words.text(SurveyPhrase.sumOf, ["sum": sum, "types": type.label.lowercased()])
    }
    return sums.isEmpty ? nil : words.text(SurveyPhrase.roundedSum, ["sums": words.list(sums)])
  }

  /// Everyone in the frame answered, so that nothing is estimated.
  var complete: [String?] {
    view.types.map { type in
      let known = view.rows.filter { view.cell($0, type)?.percent != nil }
      guard !known.isEmpty, known.allSatisfy({ view.cell($0, type, SurveyTableID.low)?.value == nil }) else {
        return nil
      }
      return words.text(SurveyPhrase.completeObservation, ["types": type.label.lowercased()])
    }
  }

  var smallBases: [String?] {
    view.types.map { type in
      guard let base = view.base(type), base > 0, base < Self.smallBase else { return nil }
      return words.text(SurveyPhrase.smallBase, ["base": base, "types": type.label.lowercased()])
    }
  }

  /// Who took part and should have answered, but did not.
  var missing: [String?] {
    view.types.map { type in
      guard let cell = view.cell("missing", type, SurveyTableID.itemResponse), let count = cell.count,
        count > 0,
        let asked = cell.base, let percent = cell.percent
      else { return nil }
      return words.text(
        SurveyPhrase.missing,
        ["asked": asked, "types": type.label.lowercased(), "count": count, "percent": percent])
    }
  }

  /// Waves of which too little is shown to compare with.
  var skippedWaves: [String?] {
    view.earlierWaves.flatMap { wave in
      view.types.map { type -> String? in
        let cell = view.table(in: wave.period)?["total", type.id]
        guard view.base(type) != nil, let cell, cell.count == nil else { return nil }
        let types = type.label.lowercased()
        return cell.status.contains(.smallBase)
          ? words.text(
            SurveyPhrase.skippedWave,
            ["wave": words.running(wave.period), "types": types, "minimum": view.minimum])
          : words.text(SurveyPhrase.hiddenWave, ["wave": words.running(wave.period), "types": types])
      }
    }
  }

  var withheld: String? {
    guard let table = view.table() else { return nil }
    guard table.cells.contains(where: { $0.contains { !$0.status.isDisjoint(with: .hidden) } }) else {
      return nil
    }
    // Whether all gave the same answer to a public question is no secret.
    return words(view.question.isPublic ? SurveyPhrase.withheldSmall : .withheld)
  }

  /// The wording changed: shown apart, never compared. The waves are named, so that it holds in every edition.
  var otherWording: String? {
    let own = view.question
    let others = [view.predecessor, own.successor.flatMap { view.questionnaire[question: $0] }]
      .compactMap { $0 }
    let sentences = others.compactMap { other -> String? in
      let waves = view.questionnaire.waves.filter {
        other.waves.contains($0.id) && !own.waves.contains($0.id)
      }
      guard !waves.isEmpty else { return nil }
      return words.text(
        SurveyPhrase.otherWording,
        ["waves": words.list(waves.map { words.running($0.period) }), "question": other.title])
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  var oneWave: String? {
    guard view.question.waves.count == 1, view.questionnaire.waves.count > 1, otherWording == nil else {
      return nil
    }
    return words.text(SurveyPhrase.oneWave, ["wave": words.running(view.period)])
  }
}
