/// A drawing of one panel: horizontal in percent, vertical in em, so that one geometry fits all widths.
struct Drawing {
  /// The height in thousandths of an em.
  let height: Int
  let shapes: [Shape]

  /// Thousandths of an em as an attribute: `1.5em`, `.5em`.
  static func em(_ thousandths: Int) -> String { decimal(thousandths, places: 3) + "em" }

  /// Hundredths of a percent as an attribute: `34.29%`.
  static func percent(_ hundredths: Int) -> String { decimal(hundredths, places: 2) + "%" }

  /// `part` of `whole` in hundredths of a percent, rounded half up.
  static func share(_ part: Int, of whole: Int) -> Int { (20_000 * part + whole) / (2 * whole) }

  private static func decimal(_ number: Int, places: Int) -> String {
    let magnitude = Int(number.magnitude)
    let scale = places == 3 ? 1000 : 100
    var (fraction, digits) = (magnitude % scale, places)
    while digits > 0, fraction.isMultiple(of: 10) { (fraction, digits) = (fraction / 10, digits - 1) }
    var text = magnitude < scale && digits > 0 ? "" : String(magnitude / scale)
    if digits > 0 {
      let tail = String(fraction)
      text += "." + String(repeating: "0", count: digits - tail.utf8.count) + tail
    }
    return number < 0 ? "-\(text)" : text
  }
}
