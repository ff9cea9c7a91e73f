internal import Definitions

/// Why a row cannot be trusted; the rows around it are not affected.
package enum RowFault: String, Sendable {
  /// Something other than a delimiter or a line end follows a closing quote.
  case textAfterQuote = "text after a closing quote"
  /// The input ended inside quotes.
  case unclosedQuote = "a quote that is never closed"
  /// A byte with the value zero.
  case nulByte = "a NUL byte"

  /// The kind of problem that the row is rejected for.
  var problem: Problem.Kind {
    switch self {
    case .textAfterQuote: .textAfterQuote
    case .unclosedQuote: .swallowedRows
    case .nulByte: .nulByte
    }
  }
}
