/// A licence under which published data may be used, by its SPDX identifier.
package enum License: String, CaseIterable, Sendable {
  case cc0 = "CC0-1.0"
  case by = "CC-BY-4.0"
  case bySA = "CC-BY-SA-4.0"

  /// How a reader knows it.
  package var title: String {
    switch self {
    case .cc0: "Creative Commons Zero 1.0"
    case .by: "Creative Commons Naamsvermelding 4.0"
    case .bySA: "Creative Commons Naamsvermelding-GelijkDelen 4.0"
    }
  }

  /// The address of its text.
  package var address: String {
    switch self {
    case .cc0: "https://creativecommons.org/publicdomain/zero/1.0/"
    case .by: "https://creativecommons.org/licenses/by/4.0/"
    case .bySA: "https://creativecommons.org/licenses/by-sa/4.0/"
    }
  }
}
