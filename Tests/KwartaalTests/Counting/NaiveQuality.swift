import Definitions

/// What the data quality report should say, from the dictionaries of the oracle.
struct NaiveQuality {
  let naive: NaiveCounter
  let definition: PipelineDefinition
  /// All quarters since the start of the pipeline, as the oracle counted them.
  let quarters: [Period]

  private func count(_ period: Period, _ plane: String, _ what: String) -> Int {
    naive.counts["\(period)|\(plane)|\(what)", default: 0]
  }

  func delays(_ quarter: Period) -> [Int] { (0...8).map { count(quarter, "visits", "delay \($0)") } }

  func visits(_ period: Period) -> Int { count(period, "visits", "total") }

  /// The five kinds of nothing, 'Anders' and what was recoded; `nil` when nobody was asked.
  func completeness(_ variable: Variable, _ plane: String, _ period: Period) -> [Int]? {
    func own(_ what: String) -> Int { count(period, plane, "\(variable.id)|\(what)") }
    guard own("asked") > 0 else { return nil }
    let first = Int(period.firstDay.iso.filter { $0 != "-" })!
    let last = Int(period.lastDay.iso.filter { $0 != "-" })!
    let zeros = variable.answers.filter { answer in
      answer.id != "unknown" && own(answer.id) == 0
        && first >= answer.validity.from.map(NaiveReader.number) ?? 0
        && last <= answer.validity.to.map(NaiveReader.number) ?? .max
    }
    let other = variable.answers.contains { $0.id == "other" } ? own("other") : -1
    return [
      own("asked"), own("empty"), own("unknown"), own("unrecognised"),
      count(period, plane, "total") - own("asked"), variable.isMunicipality ? -1 : zeros.count, other,
      variable.recodes.isEmpty ? -1 : own("recoded"),
    ]
  }

  /// Open locations, and of these the registering, silent, stopped, never begun; empty without a register.
  func locations(_ quarter: Period) -> [Int] {
    let asOf = "\(quarter)"
    let own = naive.register.rows.filter { $0["stand_per"] == asOf }
    guard !own.isEmpty else { return [] }
    let open = naive.register.codes.filter { code in
      // The last row of a location decides.
      guard let row = own.last(where: { $0["locatie_code"] == code }) else { return false }
      func day(_ column: String) -> Int? { NaiveText.moment(row[column], yearFirst: false)?.date }
      let last = NaiveReader.number(quarter.lastDay)
      return day("startdatum").map { $0 <= last } ?? true && day("einddatum").map { $0 > last } ?? true
    }
    let place = quarters.firstIndex(of: quarter)!
    func registers(_ code: String, _ place: Int) -> Bool {
      count(quarters[place], "visits", "location|\(code)") > 0
    }
    let silent = open.filter { code in
      !registers(code, place) && (0..<place).contains { registers(code, $0) }
    }
    return [
      open.count, open.count { registers($0, place) }, silent.count,
      silent.count { registers($0, place - 1) },
      open.count { code in !(0...place).contains { registers(code, $0) } },
    ]
  }

  /// The index of dissimilarity and the largest move of a share, in basis points.
  func shift(_ variable: Variable, _ plane: String, _ now: Period, _ then: Period) -> (Double, Double) {
    let names = variable.answers.map(\.id) + ["unrecognised", "empty"]
    func shares(_ period: Period) -> (of: [Double], base: [Double]) {
      let counts = names.map { Double(count(period, plane, "\(variable.id)|\($0)")) }
      let sum = counts.reduce(0, +)
      let asked = Double(count(period, plane, "\(variable.id)|asked"))
      return (counts.map { $0 / sum }, counts.map { $0 / asked })
    }
    let (new, old) = (shares(now), shares(then))
    let half = zip(new.of, old.of).reduce(0) { $0 + abs($1.0 - $1.1) } / 2
    return (half * 10_000, zip(new.base, old.base).map { abs($0 - $1) }.max()! * 10_000)
  }
}
