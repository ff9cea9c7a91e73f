/// One row of the location register: an IDO location as it stood in one quarter.
package struct Location: Equatable, Sendable {
  /// Ja/Nee columns; `nil` when empty.
  package struct Staffing: Equatable, Sendable {
    package var employees: Bool?
    package var volunteers: Bool?
    package var partners: Bool?
    package init() {}
  }

  package var code = ""
  package var name = ""
  package var libraryCode = ""
  package var library = ""
  /// CBS code; empty when the municipality is unknown.
  package var municipality = ""
  package var start: CivilDate?
  package var end: CivilDate?
  /// Hours a week in hundredths; `nil` when empty.
  package var openingHours: Int?
  package var openEvening: Bool?
  package var openWeekend: Bool?
  package var staffing = Staffing()
  /// The first month of the quarter that the row describes.
  package var asOf = 0

  package init() {}
}
