import Definitions

/// Writes the registrations of one quarter: its visits with their faults, and what the quarter before
/// left for it.
struct Delivery {
  private let request: SampleRequest
  private let definition: SampleDefinition
  private let quarter: Period
  private let places: SamplePlaces
  private let firstNumber: Int
  private let days: DaySpread
  private let container: Container
  private let isLarge: Bool
  private let hasNext: Bool
  private let lastDay: CivilDate
  /// The first day of the next quarter.
  private let nextDay: CivilDate
  private var source: VisitSource
  private var random: RandomStream
  private var extras = 0
  /// Visits whose rows arrive with the next delivery, in order.
  private(set) var carried: [Visit] = []

  /// Numbers that a quarter's registrations take, those that do not count included.
  static func numbers(forVisits visits: Int) -> Int { visits + visits / 100 + 300 }

  init(request: SampleRequest, quarter: Period, places: SamplePlaces, firstNumber: Int) {
    let visits = request.visits(in: quarter)
    let definition = request.definition
    let ordinal = definition.ordinal(of: quarter)
    self.request = request
    self.definition = definition
    self.quarter = quarter
    self.places = places
    self.firstNumber = firstNumber
    days = DaySpread(definition, quarter: quarter, visits: visits)
    isLarge = visits >= Container.streamedFrom
    hasNext = quarter.firstMonth < request.to.firstMonth
    lastDay = quarter.lastDay
    nextDay = lastDay + 1
    container = Container.registrations(in: ordinal, visits: visits)
    source = VisitSource(
      request: request, quarter: quarter, firstNumber: firstNumber,
      sites: SiteDraw(ordinal, places))
    random = RandomStream(seed: request.seed, .faults, ordinal)
  }

  /// Writes the files; `arriving` are rows of the quarter before.
  mutating func write(arriving: [Visit]) throws(StageFailure) -> [WrittenFile] {
    let layouts = days.layouts
    let name = "ido-bezoekers-\(quarter)"
    var files: [WrittenFile] = []
    // Old forms that still came in: a small file of their own.
    for layout in definition.layouts.indices where !layouts.contains(layout) {
      let rows = arriving.filter { definition.layout(on: $0.day) == layout }
      let suffix = definition.layouts[layout].suffix
      guard !rows.isEmpty else { continue }
      var file = try DeliveryFile(
        directory: request.outputDirectory, name: name + suffix, container: .gzip, isLarge: isLarge)
      try write(layout, visits: 0, arriving: rows, to: &file, member: name + suffix)
      files.append(try file.close())
    }
    let used = layouts.filter { layout in
      days.visits(registeredWith: layout) > 0
        || arriving.contains { definition.layout(on: $0.day) == layout }
    }
    var shared: DeliveryFile?
    for layout in used {
      let isLast = layout == used.last
      let rows = arriving.filter { definition.layout(on: $0.day) == layout }
      let suffix = definition.layouts[layout].suffix
      let visits = days.visits(registeredWith: layout)
      let fileName = isLast || container.hasMembers ? name : name + suffix
      var file: DeliveryFile
      if let shared {
        file = shared
      } else {
        file = try DeliveryFile(
          directory: request.outputDirectory, name: fileName, container: container, isLarge: isLarge)
      }
      let member = used.count > 1 && container.hasMembers ? name + suffix : fileName
      try write(layout, visits: visits, arriving: rows, to: &file, member: member)
      if container.hasMembers, !isLast { shared = file } else { files.append(try file.close()) }
    }
    return files
  }

  private mutating func write(
    _ index: Int, visits: Int, arriving: [Visit], to file: inout DeliveryFile, member: String
  ) throws(StageFailure) {
    let layout = definition.layouts[index]
    let encoder = RowEncoder(layout, delivery: quarter, places)
    var rows = encoder.buffer
    var tail = encoder.buffer
    try file.begin(member: member)
    let hasFaults = request.faults == .realistic
    let hasTotals = hasFaults && quarter == layout.totals
    let delimiter = layout.source.delimiter
    if hasFaults, quarter == layout.separatorLine { rows.line(Array("sep=".utf8) + [delimiter]) }
    encoder.appendHeader(to: &rows)
    for visit in arriving { encoder.append(visit, to: &rows) }
    for place in 0..<visits {
      let visit = source.next()
      if hasFaults {
        let fate = Fate.draw(
          &random, layout: layout, in: quarter, strange: definition.strange, hasNext: hasNext)
        append(visit, fate: fate, with: encoder, index, to: &rows, tail: &tail)
        if visits >= 1_000, layout.hasEntryDate, place % 5_000 == 700 {
          BadRows(encoder, slots: definition.slots).append(
            like: visit, firstNumber: takeExtraNumber(3), to: &rows)
        }
        if hasTotals, place % 300 == 299 { rows.line([]) }
      } else {
        encoder.append(visit, to: &rows)
      }
      try file.drain(&rows)
    }
    rows.append(tail)
    if hasTotals {
      let cells = ["Totaal", String(visits)] + layout.source.columns.dropFirst(2).map { _ in "" }
      rows.line(Array(cells.map { Array($0.utf8) }.joined(separator: [delimiter])))
    }
    try file.end(rows)
  }

  private mutating func append(
    _ visit: Visit, fate: Fate, with encoder: RowEncoder, _ layout: Int, to rows: inout RowBuffer,
    tail: inout RowBuffer
  ) {
    var visit = visit
    switch fate {
    case .plain: encoder.append(visit, to: &rows)
    case .late:
      visit.entered = nextDay + random.below(28)
      carried.append(visit)
    case .corrected(let inNext):
      // A correction is dated after the entry and before the end of the form or the quarter.
      guard inNext || visit.entered < days.lastDay(with: layout) else {
        encoder.append(visit, to: &rows)
        return
      }
      encoder.append(visit.mistyped(definition.mistakes, &random), to: &rows)
      correct(&visit, inNext: inNext, layout: layout)
      if inNext { carried.append(visit) } else { encoder.append(visit, to: &tail) }
    case .repeated(let inNext):
      encoder.append(visit, to: &rows)
      if inNext { carried.append(visit) } else { encoder.append(visit, to: &tail) }
    case .besideWithdrawn(let byLaterRow):
      encoder.append(visit, to: &rows)
      var extra = visit.mistyped(definition.mistakes, &random)
      extra.number = takeExtraNumber(1)
      if byLaterRow, extra.entered < lastDay {
        encoder.append(extra, to: &rows)
        extra.changed = min(extra.entered + 1 + random.below(5), lastDay)
      }
      extra.withdrawn = true
      encoder.append(extra, to: &tail)
    case .strangeLocation:
      visit.location = nil
      encoder.append(visit, to: &rows)
    case .strangeAnswer:
      visit.hasStrangeAnswer = true
      encoder.append(visit, to: &rows)
    }
  }

  /// Gives the right version a later date than the mistyped one.
  private mutating func correct(_ visit: inout Visit, inNext: Bool, layout: Int) {
    if definition.layouts[layout].hasChanges {
      visit.changed =
        inNext
        ? nextDay + random.below(28)
        : min(visit.entered + 1 + random.below(9), lastDay)
    } else {
      visit.entered = min(visit.entered + 1 + random.below(5), days.lastDay(with: layout))
    }
  }

  private mutating func takeExtraNumber(_ count: Int) -> Int {
    extras += count
    return firstNumber + request.visits(in: quarter) + extras - count
  }
}
