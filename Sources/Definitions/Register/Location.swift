/// One row of the location register: an IDO location as it stood in one quarter.
package struct Location: Equatable, Sendable {
  /// Ja/Nee columns; `nil` when empty.
  package struct Staffing: Equatable, Sendable {
    /// Employees of the library receive visitors; `nil` is unknown.
    package var employees: Bool?
    /// Volunteers do.
    package var volunteers: Bool?
    /// Partner organisations do.
    package var partners: Bool?
    /// Nothing is known yet.
    package init() {}
  }

  /// Unique in the register of a quarter.
  package var code = ""
  /// As the register writes it.
  package var name = ""
  /// The code of the library organisation.
  package var libraryCode = ""
  /// The name of the library organisation.
  package var library = ""
  /// CBS code; empty when the municipality is unknown.
  package var municipality = ""
  /// The first day it was open.
  package var start: CivilDate?
  /// The last day it was open; `nil` while it is.
  package var end: CivilDate?
  /// Hours a week in hundredths; `nil` when empty.
  package var openingHours: Int?
  /// Open in the evening; `nil` is unknown.
  package var openEvening: Bool?
  /// Open in the weekend; `nil` is unknown.
  package var openWeekend: Bool?
  /// Who receives visitors.
  package var staffing = Staffing()
  /// The first month of the quarter that the row describes.
  package var asOf = 0

  /// Nothing is known yet.
  package init() {}
}
