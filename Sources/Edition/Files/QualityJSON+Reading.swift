import Definitions

extension QualityFacts {
  /// What `quality.json` says; `nil` for anything that is not what this program wrote. How many the shares of a
  /// comparison rest on, and the details of a gate, are not published.
  init?(_ json: JSONValue) {
    guard let late = json["late"]?.integer, let dated = json["with_entry_date"]?.integer,
      json["problems"]?.array != nil
    else { return nil }
    func list<Item>(_ name: String, _ item: (JSONValue) -> Item?) -> [Item] {
      (json[name]?.array ?? []).compactMap(item)
    }
    let kinds: [(String, Receipt.Kind)] = [
      ("files", .registrations), ("register", .register), ("inhabitants", .inhabitants), ("survey", .survey),
    ]
    self.init(
      receipts: kinds.flatMap { name, kind in list(name) { Receipt($0, kind) } },
      problems: list("problems", Problem.init),
      recoded: list("recoded") { item in
        guard let variable = item["variable"]?.string, let candidates = item["candidates"]?.integer,
          let recoded = item["recoded"]?.integer
        else { return nil }
        return Recoded(variable: variable, candidates: candidates, recoded: recoded)
      }, late: late, withEntryDate: dated, completeness: list("completeness", Completeness.init),
      gates: list("gates", GateResult.init))
    for item in json["after_final"]?.array ?? [] {
      if let period = item["period"]?.period { afterFinal[period] = item["count"]?.integer }
    }
    completenessByQuarter = list("completeness_by_quarter", Completeness.init)
    delays = list("delays", Delays.init)
    locations = list("locations", LocationActivity.init)
    comparisons = list("comparisons", Comparison.init)
    seriesStart = json["series_since"]?.period
    missing = list("missing_periods", \.period)
  }
}

extension JSONValue {
  fileprivate var period: Period? { string.flatMap { Period($0) } }
  fileprivate var date: CivilDate? { string.flatMap(CivilDate.init(iso:)) }
}

extension Receipt {
  fileprivate init?(_ json: JSONValue, _ kind: Kind) {
    guard let file = json["file"]?.string, let container = json["container"]?.string,
      let bytes = json["bytes"]?.integer, let checksum = json["sha256"]?.string,
      let layout = json["layout"]?.string, let encoding = json["encoding"]?.string
    else { return nil }
    var ledger = Ledger()
    ledger.read = json["read"]?.integer ?? 0
    ledger.counted = json["counted"]?.integer ?? 0
    ledger.superseded = json["superseded"]?.integer ?? 0
    ledger.withdrawn = json["withdrawn"]?.integer ?? 0
    ledger.rejected = json["rejected"]?.integer ?? 0
    ledger.outside = json["outside"]?.integer ?? 0
    ledger.skipped = json["skipped"]?.integer ?? 0
    self.init(
      file: file, member: json["member"]?.string, container: container, bytes: bytes, checksum: checksum,
      layout: layout, encoding: encoding, firstVisit: json["first_visit"]?.date,
      lastVisit: json["last_visit"]?.date, ledger: ledger, kind: kind)
  }
}

extension Problem {
  fileprivate init?(_ json: JSONValue) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init), let count = json["count"]?.integer else {
      return nil
    }
    let places = (json["places"]?.array ?? []).compactMap { place in
      place["file"]?.string.map {
        Place(
          file: $0, member: place["member"]?.string, line: place["line"]?.integer,
          column: place["column"]?.string)
      }
    }
    self.init(
      kind: kind, column: json["column"]?.string, nearest: json["nearest"]?.string,
      skipped: json["reason"]?.string.flatMap(SkipReason.init), count: count, places: places)
  }
}

extension QualityFacts.GateResult {
  fileprivate init?(_ json: JSONValue) {
    guard let rule = json["rule"]?.string.flatMap(GateRule.init),
      let threshold = json["threshold_basis_points"]?.integer, let measured = json["basis_points"]?.integer,
      let passed = json["passed"]?.bool
    else { return nil }
    self.init(
      rule: rule, subject: json["subject"]?.string, thresholdBasisPoints: threshold, basisPoints: measured,
      passed: passed, exception: json["exception"]?.string)
  }
}

extension QualityFacts.Completeness {
  fileprivate init?(_ json: JSONValue) {
    guard let variable = json["variable"]?.string,
      let counted = json["counted"]?.string.flatMap(Counted.init),
      let period = json["period"]?.period, let base = json["base"]?.integer,
      let empty = json["empty"]?.integer, let unknown = json["unknown"]?.integer,
      let unrecognised = json["unrecognised"]?.integer, let notAsked = json["not_asked"]?.integer
    else { return nil }
    self.init(
      variable: variable, counted: counted, period: period, base: base, empty: empty, unknown: unknown,
      unrecognised: unrecognised, notAsked: notAsked, zeros: json["zero_answers"]?.integer,
      other: json["other"]?.integer, recoded: json["other_recoded"]?.integer)
  }
}

extension QualityFacts.Delays {
  fileprivate init?(_ json: JSONValue) {
    guard let quarter = json["quarter"]?.period, let undated = json["without_entry_date"]?.integer,
      let counts = json["by_quarters_of_delay"]?.array, let ended = json["ended"]?.integer
    else { return nil }
    self.init(quarter: quarter, counts: counts.compactMap(\.integer), undated: undated, ended: ended)
  }
}

extension QualityFacts.LocationActivity {
  fileprivate init?(_ json: JSONValue) {
    guard let quarter = json["quarter"]?.period, let registering = json["registering"]?.integer,
      let unplaced = json["visits_unknown_location"]?.integer
    else { return nil }
    let open = json["open"]?.integer.map { total in
      var open = Open()
      open.total = total
      open.registering = json["open_registering"]?.integer ?? 0
      open.silent = json["open_silent"]?.integer ?? 0
      open.stopped = json["open_stopped"]?.integer ?? 0
      open.never = json["open_never"]?.integer ?? 0
      return open
    }
    self.init(quarter: quarter, registering: registering, open: open, unplaced: unplaced)
  }
}

extension QualityFacts.Comparison {
  fileprivate init?(_ json: JSONValue) {
    guard let against = json["against"]?.string.flatMap(Against.init), let earlier = json["earlier"]?.period,
      let visits = json["visits"]?.integer, let before = json["visits_earlier"]?.integer,
      let isBroken = json["break"]?.bool
    else { return nil }
    self.init(
      against: against, earlier: earlier, visits: visits, visitsEarlier: before, isBroken: isBroken,
      shifts: (json["distributions"]?.array ?? []).compactMap(QualityFacts.Shift.init))
  }
}

extension QualityFacts.Shift {
  fileprivate init?(_ json: JSONValue) {
    guard let variable = json["variable"]?.string, let counted = json["counted"]?.string.flatMap(Counted.init)
    else { return nil }
    let outcome: Outcome
    switch json["outcome"]?.string {
    case "compared":
      guard let moved = json["dissimilarity_basis_points"]?.integer,
        let answer = json["largest_answer"]?.string,
        let change = json["largest_change_basis_points"]?.integer
      else { return nil }
      outcome = .compared(dissimilarity: moved, answer: answer, change: change)
    case "break": outcome = .broken
    case "not-asked": outcome = .notAsked
    case "small-base": outcome = .smallBase
    default: return nil
    }
    self.init(variable: variable, counted: counted, base: 0, earlierBase: 0, outcome: outcome)
  }
}
