import Definitions

/// The names that one edition has in the folder of its report.
struct EditionName: Equatable {
  let period: Period
  let number: Int

  init(_ period: Period, _ number: Int) {
    self.period = period
    self.number = number
  }

  /// From the name of an edition's folder: `2022-Q2.1`; `nil` for anything else.
  init?(folder: String) {
    guard let dot = folder.lastIndex(of: "."), let period = Period(folder[..<dot]),
      let number = Int(folder[folder.index(after: dot)...]), number > 0
    else { return nil }
    self.init(period, number)
    guard period.kind != .span, self.folder == folder else { return nil }
  }

  /// Whether a name has the form `REPORT/2022-Q2.1`.
  static func isOfReport(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && isReportID(String(parts[0]))
      && EditionName(folder: String(parts[1])) != nil
  }

  /// Whether a name can be that of a report's folder.
  static func isReportID(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.allSatisfy(mayNameReport)
  }

  private static func mayNameReport(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// `2022-Q2.1`
  var folder: String { "\(period).\(number)" }
  /// Where it is written before it is published; a dot in front, so that no listing shows it.
  var staging: String { ".\(folder).staging" }
  /// The link to the current edition.
  var link: String { "\(period)" }
  /// The link before it takes the place of the other.
  var stagingLink: String { Self.stagingLink(of: period) }

  static func stagingLink(of period: Period) -> String { ".\(period).link" }

  /// Whether a run that was killed may have left this name behind.
  static func isLeftover(_ name: String) -> Bool {
    guard name.hasPrefix(".") else { return false }
    if name.hasSuffix(".staging") { return EditionName(folder: String(name.dropFirst().dropLast(8))) != nil }
    if name.hasSuffix(".link") {
      return Period(name.dropFirst().dropLast(5)).map { stagingLink(of: $0) } == name
    }
    return false
  }
}
