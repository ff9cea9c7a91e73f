import Definitions
import Intake

/// A file of any bytes, looked at with and without layouts.
///
/// A first byte below 16 stands for the header of that layout, so that the fuzzer gets past it to the rows.
enum FuzzedLayouts {
  static func check(_ bytes: [UInt8]) throws {
    let definition = try FuzzPipeline.allLayouts.get()
    let layouts = definition.registrations.layouts + [definition.locations?.layout].compactMap { $0 }
    var text = bytes
    if let first = bytes.first, Int(first) < layouts.count {
      text.replaceSubrange(0..<1, with: header(layouts[Int(first)]))
    }
    let file = try MemoryFile(text)
    do throws(StageFailure) {
      let reader = try ArchiveReader(path: file.path, limits: FuzzPipeline.limits)
      while let entry = try reader.nextEntry() {
        let inspection = try EntryInspection(entry, reader, limits: FuzzPipeline.limits)
        _ = LayoutDraft(inspection, layouts: layouts, codebook: definition.codebook).yaml
      }
      let checker = try ArchiveReader(path: file.path, limits: FuzzPipeline.limits)
      while let entry = try checker.nextEntry() {
        let found = try EntryCheck.check(
          entry, checker, layouts: layouts, codebook: definition.codebook, limits: FuzzPipeline.limits)
        for problem in found.problems where problem.count < 1 || problem.places.isEmpty {
          throw StageFailure(.intake, "a problem without a place", exit: .internalFault)
        }
      }
    } catch {
      try FuzzPipeline.expectRefusal(error)
    }
  }

  private static func header(_ layout: SourceLayout) -> [UInt8] {
    let delimiter = String(Character(Unicode.Scalar(layout.delimiter)))
    let names = layout.columns.map(\.name).joined(separator: delimiter) + "\n"
    switch layout.encoding {
    case .utf8, .either: return Array(names.utf8)
    case .windows1252: return names.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }
}
