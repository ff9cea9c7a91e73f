import Definitions
import Edition

/// Checks the sums of the data quality report and of the provenance.
struct AuditLedger {
  private(set) var quality: [String] = []
  private(set) var provenance: [String] = []

  private static let names = ["read", "counted", "superseded", "withdrawn", "rejected", "outside", "skipped"]

  init(quality report: JSONValue?, provenance origin: JSONValue?, _ numbers: AuditedNumbers?) {
    checkQuality(report)
    if let numbers { checkCells(origin, numbers) }
    let files = ["files", "register", "inhabitants", "survey"].flatMap {
      Self.files(report?[$0], ledger: nil)
    }
    let same = files.sorted() == Self.files(origin?["sources"], ledger: "ledger").sorted()
    if !same { provenance.append("the sources are other than those of the data quality report") }
  }

  private mutating func checkQuality(_ report: JSONValue?) {
    guard let total = report?["total"].flatMap(Self.ledger), var files = report?["files"]?.array else {
      quality.append("this is damaged: it must give total and files")
      return
    }
    // A survey alone has no registrations.
    if files.isEmpty { files = report?["survey"]?.array ?? [] }
    var sum = [Int](repeating: 0, count: Self.names.count)
    for file in files {
      let name = file["file"]?.string ?? ""
      guard let ledger = Self.ledger(file) else {
        quality.append("the ledger of \"\(name)\" is damaged")
        continue
      }
      if !Self.balances(ledger) { quality.append("the ledger of \"\(name)\" does not balance") }
      for place in sum.indices { sum[place] += ledger[place] }
    }
    if !Self.balances(total) { quality.append("the ledger of all files does not balance") }
    if sum != total { quality.append("the ledger of all files is not the sum of the files") }
  }

  private mutating func checkCells(_ origin: JSONValue?, _ numbers: AuditedNumbers) {
    var statuses: [CellStatus: Int] = [:]
    for number in numbers.all where !number.status.isEmpty { statuses[number.status, default: 0] += 1 }
    var counts = ["total": numbers.all.count]
    for (status, count) in statuses { for word in status.words { counts[word, default: 0] += count } }
    guard case .object(let members)? = origin?["cells"] else {
      provenance.append("it does not give the number of cells")
      return
    }
    let stated = Dictionary(members.map { ($0.0, $0.1.integer) }) { first, _ in first }
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) where stated[word] != count {
      provenance.append(
        "the number of cells under \"\(word)\" is not that of \(Observations.name)")
    }
  }

  /// Name, checksum and ledger of every file, as one text.
  private static func files(_ list: JSONValue?, ledger name: String?) -> [String] {
    (list?.array ?? []).map { file in
      let ledger = (name.map { file[$0] } ?? file).flatMap(Self.ledger) ?? []
      let texts = [file["file"]?.string, file["member"]?.string, file["sha256"]?.string].map { $0 ?? "" }
      return (texts + ledger.map(String.init)).joined(separator: " ")
    }
  }

  private static func ledger(_ value: JSONValue) -> [Int]? {
    let numbers = names.compactMap { value[$0]?.integer }
    return numbers.count == names.count ? numbers : nil
  }

  private static func balances(_ ledger: [Int]) -> Bool { ledger[0] == ledger[1..<6].reduce(0, +) }
}
