/// One number that opens the page, or the word that says why there is none.
struct KeyFigure {
  let label: String
  /// `11.500`, or `niet gemeten`.
  let value: String
  let isAbsent: Bool
  /// The anchor of the number.
  let anchor: String?
  /// Changes and other remarks.
  let remarks: [Line]
}
