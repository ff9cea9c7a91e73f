import Definitions

/// The oracle: counts a made export with everything in memory and nothing but dictionaries of texts.
struct NaiveCounter {
  /// `period|plane|variable|answer` and the like → count; zeros are left out.
  private(set) var counts: [String: Int] = [:]
  /// Path → outcome → rows, but for `counted` and rows after the edition.
  private(set) var ledgers: [String: [String: Int]] = [:]
  /// Path → months of the rows that count.
  private(set) var months: [String: [Int]] = [:]
  private(set) var problems: [String: Int] = [:]
  /// The records that stand for visits.
  private(set) var visits: [NaiveRecord] = []
  /// The months in which rows fall, whatever becomes of them.
  private(set) var delivered: Set<Int> = []
  let register: NaiveRegister
  private let definition: PipelineDefinition
  private let periods: [Period]

  init(_ export: RandomExport, paths: [String], periods: [Period]) {
    definition = export.definition
    self.periods = periods
    let registers = export.files.indices.filter { export.files[$0].layout.counts == .locations }
    register = NaiveRegister(registers.map { export.files[$0] }, paths: registers.map { paths[$0] })
    var today = export.today.map(NaiveReader.number)
    var records = read(export, paths, NaiveReader(definition, register, today: nil, horizon: nil))
    let horizon = Self.horizon(records)
    if today == nil { today = records.compactMap(\.entry).filter { $0 <= horizon }.max() ?? horizon }
    records = read(export, paths, NaiveReader(definition, register, today: today, horizon: horizon))
    delivered = Set(records.map { month($0) })
    for (path, ledger) in register.ledgers { ledgers[path] = ledger }
    settle(records, paths)
  }

  /// The latest date beside which at least three others stand, at most 31 days before it or after it; a registration that
  /// is delivered again counts once.
  private static func horizon(_ records: [NaiveRecord]) -> Int {
    let dates = Dictionary(records.map { ($0.identity, $0.entry ?? $0.visit) }, uniquingKeysWith: max).values
      .sorted()
    guard records.count >= 50 else { return dates.last ?? 0 }
    func day(_ date: Int) -> Int {
      Int(CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)!.day)
    }
    return dates.indices.last { place in
      dates.count { day($0) >= day(dates[place]) - 31 } > 3
    }.map { dates[$0] } ?? 0
  }

  private mutating func read(_ export: RandomExport, _ paths: [String], _ reader: NaiveReader)
    -> [NaiveRecord]
  {
    var records: [NaiveRecord] = []
    for (index, file) in export.files.enumerated() where file.layout.counts != .locations {
      var numbers: [String: Int] = [:]
      var rejected = 0
      let good = zip(file.rows, file.written.places).compactMap { row, line in
        let record = reader.record(row, file, index: index, line: line, path: paths[index], &numbers)
        if record == nil { rejected += file.weight(of: row) }
        return record
      }
      records += good
      ledgers[paths[index]] = [
        "read": good.count + rejected, "rejected": rejected,
        "skipped": file.lines.count - file.rows.count + file.titles.count,
      ]
    }
    return records
  }

  private mutating func settle(_ records: [NaiveRecord], _ paths: [String]) {
    var counted: [NaiveRecord] = []
    for versions in Dictionary(grouping: records, by: \.registration).values {
      let winner = versions.max { $0.precedes($1) }!
      for loser in versions where loser.path != winner.path || loser.line != winner.line {
        ledgers[loser.path]!["superseded", default: 0] += 1
        let isTied = loser.version == winner.version
        if isTied, !loser.saysTheSame(as: winner) { problems["conflicting", default: 0] += 1 }
      }
      if winner.isWithdrawn {
        ledgers[winner.path]!["withdrawn", default: 0] += 1
      } else if month(winner) < definition.since {
        ledgers[winner.path]!["outside", default: 0] += 1
      } else {
        months[winner.path, default: []].append(month(winner))
        counted.append(winner)
      }
    }
    for record in counted { count(record) }
    for visit in Dictionary(grouping: counted.filter { $0.question != nil }, by: \.identity).values {
      let first = visit.min { $0.question! < $1.question! }!
      count(first, "visits", units: [.visit])
      problems["visit-disagreement", default: 0] += visit.count { !$0.describesTheSameVisit(as: first) }
    }
  }

  private func month(_ record: NaiveRecord) -> Int {
    NaiveText.month(definition.periodBy == .entered ? record.entry ?? record.visit : record.visit)
  }

  private mutating func count(_ record: NaiveRecord) {
    if record.question == nil {
      count(record, "visits", units: [.visit, .question])
    } else {
      count(record, "questions", units: [.question])
    }
  }

  private mutating func count(_ record: NaiveRecord, _ plane: String, units: [Variable.Unit]) {
    if plane == "visits" { visits.append(record) }
    let delay = record.entry.map { min(8, NaiveText.quarter($0) - NaiveText.quarter(record.visit)) }
    for period in periods where period.contains(month: month(record)) {
      let key = "\(period)|\(plane)|"
      func add(_ what: String) { counts[key + what, default: 0] += 1 }
      add("total")
      add("location|\(record.location)")
      if plane == "visits", let delay {
        add(delay > 0 ? "late" : "in time")
        add("delay \(delay)")
      }
      for variable in definition.codebook.variables where units.contains(variable.unit) {
        guard let answers = record.answers[variable.id] else { continue }
        for answer in answers.union(["asked"]) { add("\(variable.id)|\(answer)") }
        for group in variable.groups where group.answers.contains(where: answers.contains) {
          add("\(variable.id)|group \(group.id)")
        }
        if record.recoded.contains(variable.id) { add("\(variable.id)|recoded") }
      }
      for table in definition.tables { cross(record, table, units, add) }
    }
  }

  /// A crossing counts questions where one of its two variables describes questions.
  private func cross(
    _ record: NaiveRecord, _ table: TableSpec, _ units: [Variable.Unit], _ add: (String) -> Void
  ) {
    guard case .variable(let rows) = table.rows, let columns = table.columns else { return }
    let pair = [rows, columns].map { definition.codebook[$0]!.unit }
    guard units.contains(pair.contains(.question) ? .question : .visit) else { return }
    guard let left = record.answers[rows], let right = record.answers[columns] else { return }
    for row in left.union(["asked"]) {
      for column in right.union(["asked"]) { add("\(rows)*\(columns)|\(row)|\(column)") }
    }
  }
}
