import Counting
import Definitions

/// What changed in the answers of one type of respondent to one question between two waves.
struct SurveyChange {
  /// One answer.
  struct Row {
    let id: String
    let difference: ShareDifference?
    /// Among those who answered both times.
    let panel: ShareDifference?
    /// Why there is no difference, or no panel.
    let absence: CellStatus
    let panelAbsence: CellStatus
    /// That nothing changed; `nil` where nothing is tested.
    let chance: Double?
  }

  let question: Question
  /// Place of the earlier wave.
  let earlier: Int
  /// Id of the type.
  let type: String
  /// How many answered both times.
  let panelBase: Int
  /// The panel answers whether there is a change, instead of the two samples.
  let isJudgedByPanel: Bool
  let rows: [Row]

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
    panelBase = overlap.answers.first?.base ?? 0
    // A group that is too small, or of whom all changed alike, is not shown.
    let panelAbsences = overlap.answers.map { pairs -> CellStatus in
      if pairs.base < max(1, rule.minimum) { return .smallBase }
      return !rule.isPublic && [pairs.onlyEarlier, pairs.onlyLater].contains(pairs.base) ? .withheld : []
    }
    let bases = samples.compactMap { $0 }.flatMap { [$0.earlier.base, $0.later.base] }
    let isComplete = samples.allSatisfy { $0.map { $0.earlier.isComplete && $0.later.isComplete } ?? true }
    let byPanel =
      !isComplete && panelAbsences.allSatisfy(\.isEmpty) && samples.allSatisfy { $0 != nil }
      && panelBase < overlap.common && 2 * panelBase >= bases.max() ?? .max
    isJudgedByPanel = byPanel
    rows = question.answers.indices.map { place in
      let pairs = overlap.answers[place]
      guard let sample = samples[place] else {
        return Row(
          id: question.answers[place].id, difference: nil, panel: nil, absence: absences[place],
          panelAbsence: absences[place], chance: nil)
      }
      let (before, after) = sample
      let chance =
        byPanel
        ? ChangeTest.panel(pairs, common: overlap.common)
        : before.isComplete && after.isComplete ? nil : ChangeTest.samples(before, after)
      return Row(
        id: question.answers[place].id,
        difference: ShareDifference(before, after, overlap: pairs, common: overlap.common),
        panel: panelAbsences[place].isEmpty ? ShareDifference(panel: pairs, common: overlap.common) : nil,
        absence: [], panelAbsence: panelAbsences[place], chance: chance)
    }
  }
}
