/// A municipality or library organisation in the frame of the synthetic survey.
struct SurveyRespondent: Sendable {
  /// The two types of respondents, as the frame writes them.
  enum Kind: String, CaseIterable, Sendable {
    case municipality = "gemeente"
    case library = "bibliotheek"

    /// The size classes, as the frame writes them.
    var sizes: [String] {
      switch self {
      case .municipality:
        [
          "Minder dan 25.000 inwoners", "25.000 tot 50.000 inwoners", "50.000 tot 100.000 inwoners",
          "100.000 inwoners of meer",
        ]
      case .library:
        [
          "Werkgebied tot 50.000 inwoners", "Werkgebied van 50.000 tot 100.000 inwoners",
          "Werkgebied van 100.000 inwoners of meer",
        ]
      }
    }
  }

  let kind: Kind
  /// The same number in both waves: what a respondent is like lasts.
  let identity: Int
  /// `GM0344` or `B017`.
  let code: [UInt8]
  let name: [UInt8]
  let province: [UInt8]
  /// An index in ``Kind/sizes``.
  let size: Int
  let isInvited: Bool
}
