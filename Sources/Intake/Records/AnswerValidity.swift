internal import Definitions

/// Which answers of a variable held on a day, and whether the variable was asked then.
struct AnswerValidity {
  private let variable: Variable
  private let alwaysValid: Bool
  private var day = Int32.min
  private var asked = false
  private var valid: UInt64 = 0

  init(_ variable: Variable) {
    self.variable = variable
    alwaysValid = variable.validity == .always && variable.answers.allSatisfy { $0.validity == .always }
  }

  /// The codes that hold on a day: nothing when the variable was not asked then; an answer outside its own
  /// validity becomes "not recognised".
  mutating func check(_ codes: UInt64, on date: CivilDate) -> (codes: UInt64, isOutside: Bool) {
    if alwaysValid { return (codes, false) }
    if date.day != day { refresh(date) }
    guard asked else { return (0, false) }
    if variable.isWide || codes & ~valid == 0 { return (codes, false) }
    return (codes & valid | LabelTable.unrecognised, true)
  }

  private mutating func refresh(_ date: CivilDate) {
    day = date.day
    asked = variable.validity.contains(date)
    valid = LabelTable.empty | LabelTable.unrecognised
    guard !variable.isWide else { return }
    for (code, answer) in variable.answers.enumerated() where answer.validity.contains(date) {
      valid |= UInt64(1) << UInt64(code)
    }
  }
}
