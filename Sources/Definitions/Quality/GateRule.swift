/// What a gate measures.
package enum GateRule: String, CaseIterable, Sendable {
  /// Rejected rows as a share of the rows read: of the registrations of the period, and of every file of any kind.
  case rejectedRows = "rejected-rows"
  /// Answers, flags and codes not recognised: per variable of its base, per other column of the rows that have it.
  case notRecognised = "not-recognised"
  /// Names of visitors' municipalities not recognised. They are typed freely, so more of them go wrong.
  case unknownMunicipality = "unknown-municipality"
  /// Versions that contradict another one, as a share of the rows.
  case conflicting
  /// Visits at a location that the register lacks.
  case unknownLocation = "unknown-location"
  /// Visits outside the time for which their layout was made, per file.
  case outsideEra = "outside-era"
  /// A quarter (of a monthly report a month) after the first one with rows that has none.
  case missingQuarter = "missing-quarter"
  /// Files of the edition that stands, or of the one before, that are not among the input any more.
  case vanishedInput = "vanished-input"
  /// The fall in visits since the previous period.
  case volumeDrop = "volume-drop"

  /// What holds where the pipeline names no threshold, in hundredths of a percent.
  package var standard: Int {
    switch self {
    case .rejectedRows, .notRecognised: 200
    case .unknownMunicipality: 1_000
    case .conflicting: 100
    case .unknownLocation, .outsideEra: 500
    case .missingQuarter, .vanishedInput: 0
    case .volumeDrop: 5_000
    }
  }
}
