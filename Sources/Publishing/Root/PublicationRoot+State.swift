package import Definitions
import Edition
import Glibc

extension PublicationRoot {
  /// A checksum of what a run over this root depends on: the newest edition of every period of every report, by what
  /// its provenance and its checksums say, and by when its numbers were written.
  package func state() throws(StageFailure) -> String {
    var lines: [String] = []
    for report in try reports() {
      for name in try newest(of: report) {
        let folder = "\(folder(of: report))/\(name.folder)"
        let files = try [WrittenEdition.provenanceName, Checksums.name].tryMap {
          (file) throws(StageFailure) in
          SHA256.hex(try Disk.read("\(folder)/\(file)") ?? [])
        }
        let written = Disk.stamp(of: "\(folder)/\(Observations.name)") ?? "none"
        lines.append(([report, name.folder, written] + files).joined(separator: " "))
      }
    }
    return SHA256.hex(Array(lines.joined(separator: "\n").utf8))
  }
}

extension Disk {
  /// Size and time of the last change of a file; `nil` when there is none.
  static func stamp(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_size):\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
  }
}
