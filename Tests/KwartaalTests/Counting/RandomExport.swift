import Definitions

/// A made export: some files of some layouts and a location register, all from one seed.
struct RandomExport {
  let definition: PipelineDefinition
  /// Registrations, then the register.
  var files: [ExportFile] = []
  /// The given date, or `nil` where the latest date of entry has to do.
  let today: CivilDate?
  private var random: SplitMix

  /// - Parameters:
  ///   - rows: about how many rows of registrations.
  ///   - only: the one layout to use.
  ///   - conflicts: whether versions may contradict each other on one date.
  init(_ pipeline: TestPipeline, seed: Int, rows: Int? = nil, only: String? = nil, conflicts: Bool = true)
    throws
  {
    definition = try pipeline.definition
    random = SplitMix(state: UInt64(seed))
    today = random.chance(25) ? nil : CivilDate(day: random.chance(20) ? 19_300 : 20_700)
    let register = RegisterDraw(definition.locations!.layout, random: random)
    let cells = CellDraw(definition.codebook, random: SplitMix(state: random.next()))
    var draw = RowDraw(cells, conflicts: conflicts, places: (register.codes, register.names))
    let layouts = definition.registrations.layouts.filter { layout in
      if let only { layout.id == only } else { random.chance(45) }
    }
    let total = rows ?? (seed % 40 == 0 ? 1200 : random.number(10...100))
    for layout in layouts { add(layout, rows: total / layouts.count, &draw) }
    files += register.files
  }

  private mutating func add(_ layout: SourceLayout, rows: Int, _ draw: inout RowDraw) {
    let start = files.count
    let count = random.pick([1, 2, 2, 3])
    for number in 0..<count {
      let name = number == 1 && random.chance(30) ? "\(layout.id)-0.later.csv" : "\(layout.id)-\(number).csv"
      files.append(file("ido-bezoekers-\(name)", layout))
    }
    var made: [ExportRow] = []
    while made.count < rows {
      var new: [ExportRow]
      if let old = made.last.map({ _ in random.pick(made) }), random.chance(35) {
        new = [draw.version(of: old, layout, number: made.count)]
      } else {
        new = draw.registration(layout)
      }
      made += new
      for index in new.indices where random.chance(3) {
        new[index].damage = random.pick(ExportRow.Damage.allCases)
      }
      for row in new { put(row, in: start + random.number(0...(count - 1))) }
    }
  }

  private mutating func put(_ row: ExportRow, in index: Int) {
    files[index].lines.append(.row(row))
    let width = files[index].columns.count
    guard random.chance(4) else { return }
    let blank = String(repeating: ";", count: width - 1)
    files[index].lines.append(
      .text(random.pick(["", "   ", blank, "Totaal\(blank)", "TOTAAL: 12", "totaal bezoeken;12"])))
  }

  private mutating func file(_ name: String, _ layout: SourceLayout) -> ExportFile {
    var columns = layout.columns.filter { !$0.isOptional || random.chance(70) }.map(\.name)
    if random.chance(30) { columns.append("interne notitie") }
    if random.chance(60) { columns.shuffle(using: &random) }
    let header = columns.map { name in
      random.chance(10) ? name.uppercased() : random.chance(10) ? " \(name) " : name
    }
    var file = ExportFile(name: name, layout: layout, columns: columns, header: header)
    if random.chance(20) { file.titles.append("sep=;") }
    if random.chance(20) { file.titles += ["Export van de registraties", ""] }
    file.hasMark = layout.encoding == .utf8 && random.chance(30)
    file.quotesAll = random.chance(15)
    file.ends = random.pick([["\n"], ["\r\n"], ["\n", "\r\n"], ["\r\n", "\r\n", "\n"]])
    return file
  }

  /// Writes the files into a folder and returns their paths in the order of reading.
  func write(_ folder: InputFolder) throws -> [String] {
    let paths = try files.map { try folder.write($0.name, $0.written.bytes) }
    return paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
