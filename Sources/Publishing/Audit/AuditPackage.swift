import Definitions
import Edition

/// Checks that `datapackage.json` describes the data files as they are.
struct AuditPackage {
  static let name = "datapackage.json"
  private(set) var faults: [String] = []

  /// `paths` are those of the edition's files, and `file` gives their bytes.
  init(_ package: JSONValue?, paths: [String], file: (String) -> [UInt8]?) {
    guard let resources = package?["resources"]?.array else {
      faults.append("this is damaged: it must give resources")
      return
    }
    var described: Set<String> = []
    for resource in resources {
      let path = resource["path"]?.string ?? ""
      guard paths.contains(path), let bytes = file(path) else {
        faults.append("it describes \"\(path)\", which is not there")
        continue
      }
      described.insert(path)
      if resource["bytes"]?.integer != bytes.count
        || resource["hash"]?.string != "sha256:\(SHA256.hex(bytes))"
      {
        faults.append("size or checksum of \(path) are others than it says")
      }
      var rows = CSVRows(bytes)
      let fields = resource["schema"]?["fields"]?.array?.compactMap { $0["name"]?.string }
      if rows.next() != fields { faults.append("the columns of \(path) are others than it says") }
    }
    let tables = paths.filter {
      $0 == WrittenEdition.observationsName || $0 == AuditFiles.codes
        || ($0.hasPrefix("tables/") && $0.hasSuffix(".csv") && !$0.hasSuffix(AuditRun.excelSuffix))
    }
    for path in tables where !described.contains(path) { faults.append("it does not describe \(path)") }
  }
}
