/// A drawing of one panel: horizontal in percent, vertical in em, so that one geometry fits all widths.
struct Drawing {
  /// The height in thousandths of an em.
  let height: Int
  let shapes: [Shape]

  /// Thousandths of an em as an attribute: `1.5em`.
  static func em(_ thousandths: Int) -> String { decimal(thousandths, places: 3) + "em" }

  /// Hundredths of a percent as an attribute: `34.29%`.
  static func percent(_ hundredths: Int) -> String { decimal(hundredths, places: 2) + "%" }

  /// `part` of `whole` in hundredths of a percent, rounded half up.
  static func share(_ part: Int, of whole: Int) -> Int { (20_000 * part + whole) / (2 * whole) }

  private static func decimal(_ number: Int, places: Int) -> String {
    let scale = places == 3 ? 1000 : 100
    let magnitude = Int(number.magnitude)
    var fraction = String(magnitude % scale)
    fraction = String(repeating: "0", count: places - fraction.count) + fraction
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let text = String(magnitude / scale) + (fraction.isEmpty ? "" : ".\(fraction)")
    return number < 0 ? "-\(text)" : text
  }
}
