package import Counting
package import Definitions
import Disclosure
package import Edition
package import Publishing

extension AdHocQuestion {
  /// Writes the question down before it is answered. Throws when its registrations differ from those of another
  /// answer, a published unit or a published period by a few. `answers` are its tables that show a number.
  package func requireApart(
    _ answers: [PublishedTable], _ tally: Tally, _ definition: PipelineDefinition, _ ledger: QuestionLedger,
    published: [Period]
  ) throws {
    try requireOneOfEach(definition)
    var judge = QuestionGuard(tally, definition, published: published)
    let known = try ledger.questions()
    for table in answers {
      let plane: Plane = table.key.counted == .questions ? .questions : .visits
      guard let asked = judge.set(terms, table.key.period, plane) else { continue }
      var answered: [AskedSet] = []
      for question in known {
        // A question of another codebook or register names something that is no more; nothing is like it.
        guard let period = Period(question.period),
          let own = try? AdHocQuestion(
            definition, self.table, question.conditions, register: tally.register, on: period.lastDay
          ),
          let set = judge.set(own.terms, period, plane, note: " (answered)")
        else { continue }
        answered.append(set)
      }
      guard let other = judge.conflict(asked, answered: answered) else {
        if let other = judge.averaged(asked, answered: answered) {
          throw StageFailure(
            .disclosure,
            "\"\(asked.name)\" and \"\(other.name)\" differ by what \(QuestionGuard.mostDraws) answers are about already: "
              + "their mean would be exact",
            remedy:
              "take the answers that exist, or ask for the group itself; --internal answers for eyes inside only",
            exit: .disclosureGate)
        }
        continue
      }
      throw StageFailure(
        .disclosure,
        "\"\(asked.name)\" and \"\(other.name)\" may differ by fewer than "
          + "\(definition.protection.smallestGroup) registrations",
        remedy:
          "ask for the group itself instead of all but a few, leave a condition out, or take the answer "
          + "that exists; --internal answers for eyes inside only", exit: .disclosureGate)
    }
    let conditions = terms.map { AskedSet.text($0, definition.codebook) }
    try ledger.add(
      Set(answers.map(\.key.period.description)).sorted().map {
        QuestionLedger.Question(period: $0, conditions: conditions)
      })
  }

  /// Of units, and of a variable with very many answers, one is asked at a time: together with each of the others in
  /// turn a single one would be drawn again and again.
  private func requireOneOfEach(_ definition: PipelineDefinition) throws {
    var levels: [Level: Set<String>] = [:]
    var codes: [Int: Set<Int>] = [:]
    for term in terms {
      switch term {
      case .unit(let level, let id): levels[level, default: []].insert(id)
      case .answer(let variable, let code): codes[variable, default: []].insert(code)
      }
    }
    let wide = codes.first { definition.codebook.variables[$0.key].isWide && $0.value.count > 1 }
    guard
      let name = levels.first(where: { $0.value.count > 1 })?.key.rawValue
        ?? wide.map({ definition.codebook.variables[$0.key].id })
    else { return }
    throw StageFailure(
      .disclosure, "a question names one \(name) at a time",
      remedy:
        "ask for each and add the answers, or ask for a larger unit; --internal answers for eyes inside only",
      exit: .disclosureGate)
  }
}
