package import Definitions
import Glibc

/// The periods of a report about which a run found that nothing was to be done, each with a checksum of all that it
/// depends on. While that is the same, nothing is to be done again.
package struct SettledPeriods {
  private let work: WorkFolder
  private let name: String
  private var checksums: [String: String] = [:]

  /// What is noted in a work folder about a report; nothing where the note cannot be read.
  package init(_ work: WorkFolder, report: String) {
    self.work = work
    name = "settled-\(report).txt"
    let bytes = (try? Disk.read("\(work.path)/\(name)")) ?? nil
    for line in String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      if parts.count == 2 { checksums[parts[0]] = parts[1] }
    }
  }

  /// Whether a period was found settled, and all that it depends on is as it was then.
  package func holds(_ period: Period, _ checksum: String) -> Bool {
    checksums[period.description] == checksum
  }

  /// Notes periods with what they depend on.
  package mutating func note(_ settled: [(period: Period, checksum: String)]) throws(StageFailure) {
    for (period, checksum) in settled { checksums[period.description] = checksum }
    let lines = checksums.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
    try work.write(Array(lines.joined().utf8), to: name)
  }

  /// Tells this build of the program from another of the same version.
  package static var program: String { Disk.stamp(of: "/proc/self/exe") ?? "" }
}
