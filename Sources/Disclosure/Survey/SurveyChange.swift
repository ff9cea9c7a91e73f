import Counting
import Definitions
import Edition

/// What changed in the answers of one type of respondent to one question between two waves.
struct SurveyChange {
  /// One answer, or the mean or total of a number.
  struct Row {
    let id: String
    /// Of all who answered.
    var difference: Difference?
    /// Among those who answered both times.
    var panel: Difference?
    /// How many these are.
    var panelBase = 0
    /// Why there is no difference, or no panel.
    var absence: CellStatus = []
    var panelAbsence: CellStatus = []
    /// The panel answers whether there is a change, instead of the two samples.
    var isJudgedByPanel = false
    /// That nothing changed; `nil` where nothing is tested.
    var chance: Double?
  }

  /// A difference between the waves with its margin; exact without one.
  struct Difference {
    let value: DecimalValue
    let margin: DifferenceMargin?

    init?(_ share: ShareDifference?) {
      guard let share else { return nil }
      (value, margin) = (share.value, share.margin)
    }

    init?(_ mean: MeanDifference?) {
      guard let mean else { return nil }
      (value, margin) = (mean.value, mean.margin)
    }
  }

  let question: Question
  /// Place of the earlier wave.
  let earlier: Int
  /// Id of the type.
  let type: String
  private let isJudgedByPanel: Bool
  private(set) var rows: [Row]

  /// - Parameters:
  ///   - samples: per answer what was published of both waves; `nil` where nothing was.
  ///   - overlap: the answers of those who answered both times.
  ///   - rule: what of a group is shown; the panel is a group like any other.
  init(
    _ question: Question, _ type: String, since earlier: Int,
    _ samples: [(earlier: ShareSample, later: ShareSample)?], _ absences: [CellStatus],
    _ overlap: OverlapCounts, _ rule: SurveyWithholding
  ) {
    self.question = question
    self.earlier = earlier
    self.type = type
    // A group that is too small, or of whom all changed alike, is not shown.
    let panelAbsences = overlap.answers.map { pairs -> CellStatus in
      if pairs.base < max(1, rule.minimum) { return .smallBase }
      return !rule.isPublic && [pairs.onlyEarlier, pairs.onlyLater].contains(pairs.base) ? .withheld : []
    }
    let panelBase = overlap.answers.first?.base ?? 0
    let bases = samples.compactMap { $0 }.flatMap { [$0.earlier.base, $0.later.base] }
    let isComplete = samples.allSatisfy { $0.map { $0.earlier.isComplete && $0.later.isComplete } ?? true }
    let byPanel =
      !isComplete && panelAbsences.allSatisfy(\.isEmpty) && samples.allSatisfy { $0 != nil }
      && panelBase < overlap.common && 2 * panelBase >= bases.max() ?? .max
    isJudgedByPanel = byPanel
    rows = question.answers.indices.map { place in
      let pairs = overlap.answers[place]
      let id = question.answers[place].id
      guard let sample = samples[place] else {
        return Row(id: id, absence: absences[place], panelAbsence: absences[place])
      }
      let (before, after) = sample
      let chance =
        byPanel
        ? ChangeTest.panel(pairs, common: overlap.common)
        : before.isComplete && after.isComplete ? nil : ChangeTest.samples(before, after)
      return Row(
        id: id,
        difference: Difference(ShareDifference(before, after, overlap: pairs, common: overlap.common)),
        panel: panelAbsences[place].isEmpty
          ? Difference(ShareDifference(panel: pairs, common: overlap.common)) : nil,
        panelBase: panelBase, panelAbsence: panelAbsences[place], isJudgedByPanel: byPanel, chance: chance)
    }
  }

  /// Adds the mean of a number, and its total where that is estimated.
  ///
  /// - Parameters:
  ///   - means: of those who gave a number in each wave.
  ///   - totals: of the frame of each wave; `nil` where no total was published.
  mutating func add(
    means: (earlier: NumberSample, later: NumberSample),
    totals: (earlier: NumberSample, later: NumberSample)?,
    _ overlap: OverlapCounts, _ rule: SurveyWithholding
  ) {
    let mean = MeanDifference(
      means.earlier, means.later, overlap: overlap.numbers, common: overlap.common)
    var row = Row(
      id: "mean", difference: Difference(mean), panelBase: overlap.numbers.count,
      absence: mean == nil ? .notAvailable : [], chance: mean?.chance)
    if overlap.numbers.count < max(1, rule.minimum) {
      row.panelAbsence = .smallBase
    } else if let panel = MeanDifference(panel: overlap.numbers, common: overlap.common) {
      row.panel = Difference(panel)
      if isJudgedByPanel { (row.isJudgedByPanel, row.chance) = (true, panel.chance) }
    } else {
      // All of them changed by the same number.
      row.panelAbsence = .withheld
    }
    rows.append(row)
    guard let totals else { return }
    let total = MeanDifference(
      totals: totals.earlier, totals.later, overlap: overlap.totals, common: overlap.common)
    // Whether it changed says the mean.
    rows.append(
      Row(
        id: "estimate", difference: Difference(total), absence: total == nil ? .notAvailable : [],
        panelAbsence: .notAvailable))
  }
}
