import Definitions
import Intake
import Testing

/// The same files in every container give the same published numbers.
@Suite struct ContainerTests {
  /// An ending, the program that makes it, and its words before the names of the container and the file.
  enum Container: String, CaseIterable {
    case gz, xz, zst, zip
    case sevenZip = "7z"
    case tarGzip = "tar.gz"

    var program: String {
      switch self {
      case .gz: "gzip"
      case .xz: "xz"
      case .zst: "zstd"
      case .zip: "zip"
      case .sevenZip: "7z"
      case .tarGzip: "tar"
      }
    }

    /// Packs a file of the folder and leaves only the container.
    func pack(_ name: String, in folder: InputFolder) throws -> String {
      switch self {
      case .gz, .xz: try folder.run(program, name)
      case .zst: try folder.run(program, "-q", "--rm", name)
      case .zip: try folder.run(program, "-q", "-m", "\(name).zip", name)
      case .sevenZip: try folder.run(program, "a", "-sdel", "\(name).7z", name)
      case .tarGzip: try folder.run(program, "-czf", "\(name).tar.gz", "--remove-files", name)
      }
      return "\(folder.path)/\(name).\(rawValue)"
    }
  }

  @Test(
    .enabled("the packing programs are installed") {
      Container.allCases.allSatisfy { InputFolder.has($0.program) }
    },
    arguments: [11, 12])
  func repackingChangesNothing(seed: Int) throws {
    var export = try RandomExport(.visited, seed: seed, rows: 200)
    // Where two files share a base name, the name of the member decides which version wins.
    for index in export.files.indices { export.files[index].name.replace(".later", with: "-later") }
    let plain = InputFolder()
    let edition = Period("2022-Q3")!
    let expected = try TableDump.lines(export.definition, export.write(plain), edition: edition)
    for container in Container.allCases {
      let folder = InputFolder()
      let paths = try export.files.map { file in
        try folder.write(file.name, file.written.bytes)
        return try container.pack(file.name, in: folder)
      }
      let dump = try TableDump.lines(export.definition, InputFiles.expand(paths), edition: edition)
      #expect(dump == expected, "\(container.rawValue)")
    }
  }
}
