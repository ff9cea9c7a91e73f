/// Why a number differs from what an earlier edition printed.
package enum ChangePhrase: String, Phrase {
  package static let section = "changes"
  case cause
  case late, corrected, withdrawn, recoded, definition, protection

  /// The words for a cause, behind how many registrations came or went by it.
  package init(_ cause: ChangeParts.Cause) {
    switch cause {
    case .late: self = .late
    case .corrected: self = .corrected
    case .withdrawn: self = .withdrawn
    case .recoded: self = .recoded
    case .definition: self = .definition
    case .protection: self = .protection
    }
  }
}
