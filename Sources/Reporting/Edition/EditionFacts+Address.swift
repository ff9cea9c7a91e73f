import Definitions
import Edition

extension EditionFacts {
  /// The address on the web of a page of the current edition; `nil` without the address of the root.
  func address(_ path: String) -> String? {
    definition.report.baseURL.map { "\($0)\(definition.report.id)/\(period)/\(path)" }
  }
}

extension EditionFacts {
  /// What a citation of a page ends with.
  func cited(_ path: String) -> Line {
    address(path).map { [.text(" ")] + words.line(PagePhrase.addressOf, ["address": $0]) } ?? []
  }
}
