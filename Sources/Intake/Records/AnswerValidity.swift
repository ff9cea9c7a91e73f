internal import Definitions

/// Which answers of a variable held on a day, and whether the variable was asked then.
struct AnswerValidity {
  private let variable: Variable
  private let isWide: Bool
  let isAlwaysValid: Bool
  /// What held on a day, by the low bits of its number; rows come in the order of their entry, not of their visit.
  private var known = Array(repeating: (day: Int32.min, valid: UInt64(0)), count: 256)

  init(_ variable: Variable) {
    self.variable = variable
    isWide = variable.isWide
    isAlwaysValid = variable.validity == .always && variable.answers.allSatisfy { $0.validity == .always }
  }

  /// The codes that hold on a day: nothing when the variable was not asked then; an answer outside its own
  /// validity becomes "not recognised".
  mutating func check(_ codes: UInt64, on date: CivilDate) -> (codes: UInt64, isOutside: Bool) {
    if isAlwaysValid { return (codes, false) }
    let place = Int(date.day & 255)
    if known[place].day != date.day { known[place] = (date.day, valid(on: date)) }
    let valid = known[place].valid
    if valid == 0 { return (0, false) }
    if isWide || codes & ~valid == 0 { return (codes, false) }
    return (codes & valid | LabelTable.unrecognised, true)
  }

  /// The codes that hold on a day; 0 when the variable was not asked then.
  private func valid(on date: CivilDate) -> UInt64 {
    guard variable.validity.contains(date) else { return 0 }
    var valid = LabelTable.empty | LabelTable.unrecognised
    guard !isWide else { return valid }
    for (code, answer) in variable.answers.enumerated() where answer.validity.contains(date) {
      valid |= UInt64(1) << UInt64(code)
    }
    return valid
  }
}
