package import Counting
package import Definitions
package import Disclosure
package import Publishing

extension AdHocQuestion {
  /// Writes the question down before it is answered. Throws when its registrations differ from those of another
  /// answer, a published unit or a published period by a few. `answers` are its tables that show a number.
  package func requireApart(
    _ answers: [ProtectedTable], _ tally: Tally, _ definition: PipelineDefinition, _ ledger: QuestionLedger,
    published: [Period]
  ) throws {
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
      guard let other = judge.conflict(asked, answered: answered) else { continue }
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
}
