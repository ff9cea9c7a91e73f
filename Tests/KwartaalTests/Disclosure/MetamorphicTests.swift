import Definitions
import Intake
import Testing

/// What must not matter does not: the published numbers stay the same to the last byte.
@Suite struct MetamorphicTests {
  private static let seeds = [1, 2, 3]
  private static let edition = Period("2022-Q3")!

  private func published(_ export: RandomExport, threads: Int = 2) throws -> [String] {
    let folder = InputFolder()
    let paths = try export.files.map { try folder.write($0.name, $0.written.bytes) }
    let sorted = try InputFiles.expand(paths)
    return try TableDump.lines(export.definition, sorted, edition: Self.edition, threads: threads)
  }

  @Test(arguments: seeds) func threads(seed: Int) throws {
    let export = try RandomExport(.visited, seed: seed, rows: 500)
    let expected = try published(export, threads: 1)
    #expect(expected.count > 1000)
    for threads in [2, 8] { #expect(try published(export, threads: threads) == expected) }
  }

  @Test(arguments: seeds) func orderOfTheArguments(seed: Int) throws {
    var export = try RandomExport(.visited, seed: seed, rows: 250)
    let expected = try published(export)
    let folder = InputFolder()
    let paths = try export.write(folder)
    let unsorted = try TableDump.lines(export.definition, Array(paths.reversed()), edition: Self.edition)
    #expect(unsorted == expected)
    export.files.reverse()
    #expect(try published(export) == expected)
    #expect(try InputFiles.expand(paths.reversed()) == paths)
  }

  @Test(arguments: seeds) func orderOfTheRows(seed: Int) throws {
    var export = try RandomExport(.visited, seed: seed, rows: 250, only: "form-2022", conflicts: false)
    let expected = try published(export)
    var random = SplitMix(state: UInt64(seed))
    for index in export.files.indices { export.files[index].lines.shuffle(using: &random) }
    #expect(try published(export) == expected)
  }

  @Test(arguments: seeds) func splittingAFile(seed: Int) throws {
    var export = try RandomExport(.shared, seed: seed, rows: 250)
    let expected = try published(export)
    var files: [ExportFile] = []
    for file in export.files {
      let cut = file.lines.count / 3
      guard file.layout.identity == .column, !file.name.contains("later"), cut > 0,
        !export.files.contains(where: { $0.name == file.name.prefix { $0 != "." } + ".later.csv" })
      else {
        files.append(file)
        continue
      }
      var parts = [file, file]
      parts[0].lines = Array(file.lines[..<cut])
      parts[1].lines = Array(file.lines[cut...])
      // The names sort where the whole file did.
      for part in 0...1 { parts[part].name = "\(file.name.dropLast(4))-deel\(part).csv" }
      files += parts
    }
    export.files = files
    #expect(try published(export) == expected)
  }

  @Test(arguments: seeds) func deliveringEverythingTwice(seed: Int) throws {
    var export = try RandomExport(.visited, seed: seed, rows: 250)
    let expected = try published(export)
    for file in export.files where file.layout.counts != .locations {
      var copy = file
      copy.name = "nog-eens-\(file.name)"
      export.files.append(copy)
    }
    #expect(try published(export) == expected)
  }

  @Test(arguments: seeds) func lineEndsAndQuotes(seed: Int) throws {
    var export = try RandomExport(.entered, seed: seed, rows: 250)
    var results: Set<[String]> = []
    for ends in [["\n"], ["\r\n"], ["\r\n", "\n"]] {
      for index in export.files.indices {
        export.files[index].ends = ends
        export.files[index].quotesAll.toggle()
        export.files[index].hasMark = ends.count == 2 && export.files[index].layout.encoding == .utf8
      }
      results.insert(try published(export))
    }
    #expect(results.count == 1)
  }

  @Test(arguments: seeds) func orderOfTheColumns(seed: Int) throws {
    var export = try RandomExport(.since2022, seed: seed, rows: 250)
    let expected = try published(export)
    var random = SplitMix(state: UInt64(seed))
    for index in export.files.indices {
      let pairs = zip(export.files[index].columns, export.files[index].header).shuffled(using: &random)
      export.files[index].columns = pairs.map(\.0)
      export.files[index].header = pairs.map(\.1)
    }
    #expect(try published(export) == expected)
  }
}
