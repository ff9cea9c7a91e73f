import Definitions

/// The measurements as columns of at most 79 characters.
extension QualityText {
  private static func row(_ head: String, _ cells: [String], width: Int = 11) -> String {
    let first = "  " + head.padding(to: 24)
    return first + cells.map { String(repeating: " ", count: max(1, width - $0.count)) + $0 }.joined()
  }

  private static func name(_ variable: String, _ counted: Counted) -> String {
    counted == .visits ? variable : "\(variable) (\(counted.rawValue))"
  }

  var completeness: [String] {
    guard !quality.completeness.isEmpty else { return [] }
    let heads = ["base", "empty", "unknown", "unrecog.", "not asked", "zeros"]
    return [Self.row("", heads, width: 9)]
      + quality.completeness.map { item in
        Self.row(
          Self.name(item.variable, item.counted),
          [item.base, item.empty, item.unknown, item.unrecognised, item.notAsked].map(String.init)
            + [item.zeros.map(String.init) ?? "."], width: 9)
      }
  }

  var others: [String] {
    quality.completeness.compactMap { item in
      guard let other = item.other, item.base > 0 else { return nil }
      let share = Self.percent((2 * other * 10_000 + item.base) / (2 * item.base))
      let recoded = item.recoded.map { ", \($0) of \(other + $0) recoded" } ?? ""
      return "  \(Self.name(item.variable, item.counted)): \(other), \(share) of the base\(recoded)"
    }
  }

  func comparison(_ item: QualityFacts.Comparison) -> [String] {
    let change =
      item.isBroken
      ? "break in the series"
      : item.change.map { ($0 < 0 ? "-" : "+") + Self.percent(abs($0)) + (item.isFlagged ? ", LOOK" : "") }
        ?? "cannot be compared"
    let head = "  visits: \(item.visits), in \(item.earlier) \(item.visitsEarlier): \(change)"
    guard !item.isBroken else { return [head] }
    return [head]
      + item.shifts.map { shift in
        let name = "    " + Self.name(shift.variable, shift.counted)
        switch shift.outcome {
        case .broken: return "\(name): break in the series"
        case .notAsked: return "\(name): not asked then"
        case .smallBase: return "\(name): too few registrations"
        case .compared(let dissimilarity, let answer, let change):
          let points = "\(change < 0 ? "-" : "+")\(Self.percent(abs(change)).dropLast()) points"
          let flag = shift.isFlagged ? ", LOOK" : ""
          return "\(name): \(Self.percent(dissimilarity)) other, most \(answer) \(points)\(flag)"
        }
      }
  }

  var delays: [String] {
    guard quality.delays.contains(where: { $0.known > 0 }) else { return [] }
    let shown = 0...4
    return [Self.row("", ["visits"] + shown.map { $0 == 0 ? "same" : "+\($0)" }, width: 9)]
      + quality.delays.filter { $0.known > 0 }.map { row in
        let shares = shown.map { delay in
          guard delay < row.ended else { return "." }
          return Self.percent((2 * row.entered(within: delay) * 10_000 + row.known) / (2 * row.known))
        }
        return Self.row(row.quarter.description, [String(row.known)] + shares, width: 9)
      }
  }

  var locations: [String] {
    guard !quality.locations.isEmpty else { return [] }
    return [Self.row("", ["open", "registering", "stopped", "never", "unplaced"], width: 11)]
      + quality.locations.map { row in
        let open = row.open.map { [$0.total, $0.registering, $0.silent, $0.never].map(String.init) }
        return Self.row(
          row.quarter.description,
          (open ?? [".", String(row.registering), ".", "."]) + [String(row.unplaced)], width: 11)
      }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
