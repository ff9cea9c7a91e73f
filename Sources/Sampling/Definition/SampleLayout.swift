import Definitions

/// A layout, and how its exports are written beyond what its file says.
struct SampleLayout: Sendable {
  let source: SourceLayout
  /// The first day of visits registered with it.
  let from: CivilDate
  /// The last word of a file name when a delivery holds more than one layout.
  let suffix: String
  /// Registrations have a date of entry, so they can be late or corrected.
  let hasEntryDate: Bool
  /// Registrations can be changed and withdrawn.
  let hasChanges: Bool
  let hasLocationCode: Bool
  /// Without it several visits of one file may look alike.
  let hasIdentity: Bool
  let lineEnd: String
  let hasByteOrderMark: Bool
  let hasEntryTime: Bool
  let hasPlainNumbers: Bool
  /// Stands between several answers in a cell; `nil` is the separator of the column and a space.
  let joiner: String?
  /// Slots of variables, and in one of how many visits a separator follows the last answer.
  let trailing: [Int: Int]
  /// Columns that are not read, but sometimes filled.
  let details: [String: Detail]
  /// The quarter in which the file begins with `sep=;`.
  let separatorLine: Period?
  /// The quarter in which the file has blank lines and a row of totals.
  let totals: Period?

  /// In one of `every` visits with an answer, a text.
  struct Detail: Sendable {
    let slot: Int
    let answer: UInt64
    let every: Int
    let text: String
  }

  enum LineEnd: String, CaseIterable { case lf, crlf }
  enum Numbers: String, CaseIterable { case plain, registered }

  init(_ node: YAMLReader, source: SourceLayout, slots: Slots) throws(StageFailure) {
    guard source.counts.isRegistrations, let from = source.era.from else {
      throw node.failure("\(source.id) is no layout of registrations with a first day")
    }
    self.source = source
    self.from = from
    func has(_ role: SourceLayout.Role) -> Bool {
      source.columns.contains { if case .role(role) = $0.meaning { true } else { false } }
    }
    hasEntryDate = has(.entryDate)
    hasChanges = has(.changeDate)
    hasLocationCode = has(.locationCode)
    hasIdentity = source.identity == .column
    suffix = "-\(try node.required("name").string())"
    lineEnd = try node.choice("line-end", of: LineEnd.self, default: .crlf) == .lf ? "\n" : "\r\n"
    hasByteOrderMark = try node["byte-order-mark"]?.flag() ?? false
    hasEntryTime = try node["entry-time"]?.flag() ?? false
    hasPlainNumbers = try node.choice("numbers", of: Numbers.self, default: .registered) == .plain
    joiner = try node["joiner"]?.string()
    var trailing: [Int: Int] = [:]
    for (key, value) in try node["trailing"]?.entries() ?? [] {
      trailing[slots[try slots.variable(key, value)]] = max(1, try value.weight())
    }
    self.trailing = trailing
    var details: [String: Detail] = [:]
    for (key, value) in try node["details"]?.entries() ?? [] {
      let variable = try slots.variable(value.required("variable"))
      details[key] = Detail(
        slot: slots[variable], answer: 1 << UInt64(try variable.code(value.required("answer"))),
        every: max(1, try value.required("every").weight()), text: try value.required("text").string())
      try value.finish()
    }
    self.details = details
    separatorLine = try node["separator-line"]?.quarter()
    totals = try node["totals"]?.quarter()
    try node.finish()
  }

  /// A variable's answers stand in one cell, so that a label may be unknown.
  func hasLabels(of variable: String) -> Bool {
    source.columns.contains { if case .answers(variable, _, _) = $0.meaning { true } else { false } }
  }
}
