import Definitions

extension Words {
  /// The label of a row that means the same in every table; `nil` for the answers of a variable. `total` is what the
  /// table calls its base.
  func label(ofReserved row: String, total: @autoclosure () -> String) -> String? {
    switch ReservedRow(rawValue: row) {
    case .total: total()
    case .unrecognised: self(PagePhrase.unrecognised)
    case .empty: self(PagePhrase.empty)
    case .other, .none?, .unknown, nil: nil
    }
  }
}
