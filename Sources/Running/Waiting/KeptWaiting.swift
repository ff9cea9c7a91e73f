import Counting
import Definitions
import Publishing

/// What waited when an edition was made, as the work folder keeps it, so that the edition can be made again.
package struct KeptWaiting: Equatable {
  /// What to do about a final figure that would change.
  static let decide =
    "decide: write it down under `corrections` in the pipeline file, or give --revise-final with --reason and --by"

  /// One after the other: what waited for a decision, and what waited for more.
  var nation: [WaitingChanges] = []
  /// The same for units below the nation.
  var units: [WaitingChanges] = []
  /// Ids of the organisations whose pages waited.
  var organisations: Set<String> = []
  /// How many national changes waited for a decision, by period.
  var undecided: [Period: Int] = [:]

  /// Lines of four fields: for whom, first or second, the registration, and the version that was published.
  var bytes: [UInt8] {
    var lines: [String] = []
    for (name, parts) in [("nation", nation), ("units", units)] {
      for (place, changes) in parts.enumerated() {
        for (identity, mark) in changes.published {
          let before = mark.map { String($0.content, radix: 16) } ?? ""
          lines.append("\(name)\t\(place)\t\(String(identity, radix: 16))\t\(before)\n")
        }
      }
    }
    for (period, count) in undecided { lines.append("undecided\t\(count)\t\(period)\t\n") }
    for id in organisations { lines.append("organisation\t\t\(id)\t\n") }
    return Array(lines.sorted().joined().utf8)
  }

  init(
    nation: [WaitingChanges] = [], units: [WaitingChanges] = [], organisations: Set<String> = []
  ) {
    (self.nation, self.units, self.organisations) = (nation, units, organisations)
  }

  /// `nil` when these are no such bytes.
  init?(_ bytes: [UInt8]) {
    var organisations: Set<String> = []
    var undecided: [Period: Int] = [:]
    var parts: [String: [Int: [UInt64: RegistrationMarks.Mark?]]] = [:]
    for line in bytes.split(separator: 0x0A) {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if fields.count == 4, fields[0] == "organisation" {
        organisations.insert(fields[2])
        continue
      }
      if fields.count == 4, fields[0] == "undecided", let period = Period(fields[2]),
        let count = Int(fields[1])
      {
        undecided[period] = count
        continue
      }
      guard fields.count == 4, let place = Int(fields[1]), (0...1).contains(place),
        let identity = UInt64(fields[2], radix: 16)
      else { return nil }
      var mark: RegistrationMarks.Mark?
      if !fields[3].isEmpty {
        guard let content = UInt64(fields[3], radix: 16) else { return nil }
        mark = RegistrationMarks.Mark(identity: identity, content: content)
      }
      parts[fields[0], default: [:]][place, default: [:]].updateValue(mark, forKey: identity)
    }
    func changes(_ name: String) -> [WaitingChanges] {
      (0...1).map { WaitingChanges(parts[name]?[$0] ?? [:]) }
    }
    self.init(nation: changes("nation"), units: changes("units"), organisations: organisations)
    self.undecided = undecided
  }
}
