import Counting
import Definitions
import Edition
import Publishing
import Reporting

extension EditionDraft {
  /// Why this edition may not be made: crossed gates without a written-down exception, changed final figures.
  func refusals() -> [StageFailure] {
    var refusals = [obstacle].compactMap { $0 }
    refusals += quality.gates.filter { !$0.passed && $0.exception == nil }.map { gate in
      let subject = gate.subject.map { " of \"\($0)\"" } ?? ""
      return StageFailure(
        .counting,
        "quality gate \(gate.rule.rawValue)\(subject) in \(period)"
          + (gate.thresholdBasisPoints == 0
            ? ""
            : ": \(Self.percent(gate.basisPoints)), at most \(Self.percent(gate.thresholdBasisPoints)) is allowed")
          + (gate.detail.map { ": \($0)" } ?? ""),
        remedy: "look with `kwartaal check`, mend the input, or write the exception down under `expected`",
        exit: .qualityGate)
    }
    if definition.isBaseline(period) { return refusals + frozen }
    if let current, current.isFinal, isChanged {
      let open = undecided(changes.filter { $0.old != nil }, in: current) { $0.key.period }
      if !open.isEmpty {
        refusals.append(
          StageFailure(
            .publishing, at: Place(file: current.path),
            "this edition is final, and \(open.count) of its figures would change: "
              + Self.shown(open.map(\.text)), remedy: KeptWaiting.decide, exit: .finalFigure))
      }
    }
    return refusals
  }

  /// The first of some texts.
  static func shown(_ texts: [String]) -> String {
    texts.prefix(5).joined(separator: "; ") + (texts.count > 5 ? "; …" : "")
  }

  /// A baseline waits for the end of its year. Once it was decided on it never changes, also not by becoming final.
  private var frozen: [StageFailure] {
    if let current, current.isFinal || facts.frozen != nil {
      guard !changes.isEmpty else { return [] }
      return [
        StageFailure(
          .publishing, at: Place(file: current.path),
          "this is the baseline, which is frozen, and \(changes.count) of its figures would change",
          remedy: "name a later --period, which compares with what was published; --revise-final does not "
            + "change a baseline", exit: .finalFigure)
      ]
    }
    // A survey alone is done with its fieldwork.
    let survey = facts.definition.isSurveyAlone ? facts.definition.survey : nil
    let end = survey?.questionnaire.waves.first { $0.period == period }?.to ?? period.lastDay
    guard facts.today <= end else { return [] }
    return [
      StageFailure(
        .publishing, "the baseline \(period) cannot be published before it has ended",
        remedy: "run again after \(end.iso)", exit: .dataRefused)
    ]
  }

  /// `2.50%` of hundredths of a percent.
  private static func percent(_ basisPoints: Int) -> String {
    "\(basisPoints / 100).\((basisPoints % 100).padded(to: 2))%"
  }
}
