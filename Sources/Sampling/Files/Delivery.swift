import Definitions

/// Writes the registrations of one quarter: its visits with their faults, and what the quarter before
/// left for it.
struct Delivery {
  private let request: SampleRequest
  private let quarter: SampleQuarter
  private let places: RowEncoder.Places
  private let firstNumber: Int
  private let days: DaySpread
  private let container: Container
  private let isLarge: Bool
  private var source: VisitSource
  private var random: RandomStream
  private var extras = 0
  /// Visits whose rows arrive with the next delivery, in order.
  private(set) var carried: [Visit] = []

  /// Numbers that a quarter's registrations take, those that do not count included.
  static func numbers(forVisits visits: Int) -> Int { visits + visits / 100 + 300 }

  init(request: SampleRequest, quarter: SampleQuarter, places: RowEncoder.Places, firstNumber: Int) {
    let visits = request.visits(in: quarter)
    self.request = request
    self.quarter = quarter
    self.places = places
    self.firstNumber = firstNumber
    days = DaySpread(quarter: quarter, visits: visits)
    isLarge = visits >= Container.streamedFrom
    container = Container.registrations(in: quarter, visits: visits)
    source = VisitSource(
      request: request, quarter: quarter, firstNumber: firstNumber,
      sites: SiteDraw(quarter: quarter, book: places.book, municipalities: places.municipalities))
    random = RandomStream(seed: request.seed, .faults, quarter.ordinal)
  }

  /// Writes the files; `arriving` are rows of the quarter before.
  mutating func write(arriving: [Visit]) throws(StageFailure) -> [WrittenFile] {
    let layouts = days.layouts
    let name = "ido-bezoekers-\(quarter)"
    var files: [WrittenFile] = []
    // Old forms that still came in: a small file of their own.
    for layout in SampleLayout.allCases where !layouts.contains(layout) {
      let rows = arriving.filter { SampleLayout.on($0.day) == layout }
      guard !rows.isEmpty else { continue }
      var file = try DeliveryFile(
        directory: request.outputDirectory, name: name + layout.suffix, container: .gzip, isLarge: isLarge)
      try write(layout, visits: 0, arriving: rows, to: &file, member: name + layout.suffix)
      files.append(try file.close())
    }
    let used = layouts.filter { layout in
      days.visits(registeredWith: layout) > 0
        || arriving.contains { SampleLayout.on($0.day) == layout }
    }
    var shared: DeliveryFile?
    for layout in used {
      let isLast = layout == used.last
      let rows = arriving.filter { SampleLayout.on($0.day) == layout }
      let visits = days.visits(registeredWith: layout)
      let fileName = isLast || container.hasMembers ? name : name + layout.suffix
      var file: DeliveryFile
      if let shared {
        file = shared
      } else {
        file = try DeliveryFile(
          directory: request.outputDirectory, name: fileName, container: container, isLarge: isLarge)
      }
      let member = used.count > 1 && container.hasMembers ? name + layout.suffix : fileName
      try write(layout, visits: visits, arriving: rows, to: &file, member: member)
      if container.hasMembers, !isLast { shared = file } else { files.append(try file.close()) }
    }
    return files
  }

  private mutating func write(
    _ layout: SampleLayout, visits: Int, arriving: [Visit], to file: inout DeliveryFile, member: String
  ) throws(StageFailure) {
    let encoder = RowEncoder(layout: layout, delivery: quarter, places: places)
    var rows = encoder.buffer
    var tail = encoder.buffer
    try file.begin(member: member)
    let hasFaults = request.faults == .realistic
    if hasFaults, quarter == Self.separatorLine { rows.line(Array("sep=;".utf8)) }
    encoder.appendHeader(to: &rows)
    for visit in arriving { encoder.append(visit, to: &rows) }
    for place in 0..<visits {
      let visit = source.next()
      if hasFaults {
        let fate = Fate.draw(&random, layout: layout, in: quarter, hasNext: quarter < request.to)
        append(visit, fate: fate, with: encoder, to: &rows, tail: &tail)
        if visits >= 1_000, layout.hasEntryDate, place % 5_000 == 700 {
          BadRows(encoder).append(like: visit, firstNumber: takeExtraNumber(3), to: &rows)
        }
        if quarter == Self.blankLines, place % 300 == 299 { rows.line([]) }
      } else {
        encoder.append(visit, to: &rows)
      }
      try file.drain(&rows)
    }
    rows.append(tail)
    if hasFaults, quarter == Self.blankLines {
      rows.line(Array("Totaal;\(visits);;;;;;;;;".utf8))
    }
    try file.end(rows)
  }

  /// The spreadsheet that begins with `sep=;`, and the one with blank lines and a row of totals.
  private static let separatorLine = SampleQuarter(ordinal: 1)
  private static let blankLines = SampleQuarter(ordinal: 4)

  private mutating func append(
    _ visit: Visit, fate: Fate, with encoder: RowEncoder, to rows: inout RowBuffer, tail: inout RowBuffer
  ) {
    var visit = visit
    switch fate {
    case .plain: encoder.append(visit, to: &rows)
    case .late:
      visit.entered = quarter.next.firstDay + random.below(28)
      carried.append(visit)
    case .corrected(let inNext):
      // A correction is dated after the entry and before the end of the form or the quarter.
      guard inNext || visit.entered < days.lastDay(with: encoder.layout) else {
        encoder.append(visit, to: &rows)
        return
      }
      encoder.append(visit.mistyped(&random), to: &rows)
      correct(&visit, inNext: inNext, layout: encoder.layout)
      if inNext { carried.append(visit) } else { encoder.append(visit, to: &tail) }
    case .repeated(let inNext):
      encoder.append(visit, to: &rows)
      if inNext { carried.append(visit) } else { encoder.append(visit, to: &tail) }
    case .besideWithdrawn(let byLaterRow):
      encoder.append(visit, to: &rows)
      var extra = visit.mistyped(&random)
      extra.number = takeExtraNumber(1)
      if byLaterRow, extra.entered < quarter.lastDay {
        encoder.append(extra, to: &rows)
        extra.changed = min(extra.entered + 1 + random.below(5), quarter.lastDay)
      }
      extra.withdrawn = true
      encoder.append(extra, to: &tail)
    case .strangeLocation:
      visit.location = nil
      encoder.append(visit, to: &rows)
    case .strangeTopic:
      visit.questions[0].hasStrangeTopic = true
      encoder.append(visit, to: &rows)
    }
  }

  /// Gives the right version a later date than the mistyped one.
  private mutating func correct(_ visit: inout Visit, inNext: Bool, layout: SampleLayout) {
    if layout.hasChanges {
      visit.changed =
        inNext
        ? quarter.next.firstDay + random.below(28)
        : min(visit.entered + 1 + random.below(9), quarter.lastDay)
    } else {
      visit.entered = min(visit.entered + 1 + random.below(5), days.lastDay(with: layout))
    }
  }

  private mutating func takeExtraNumber(_ count: Int) -> Int {
    extras += count
    return firstNumber + request.visits(in: quarter) + extras - count
  }
}
