import Definitions
import Edition
import Testing
@testable import Publishing
@testable import Reporting

/// `datapackage.json` against the rules of its standard, and the files against it.
@Suite struct DataPackageTests {
  private let artifacts: [Artifact]
  private let package: JSONValue

  init() throws {
    artifacts = try Report.artifacts(ReportingFixture.usual, facts: ReportingFixture().facts())
    let file = try #require(artifacts.first { $0.path == "datapackage.json" })
    package = try #require(JSONParser.parse(file.bytes))
  }

  private func bytes(_ path: String?) -> [UInt8] { artifacts.first { $0.path == path }?.bytes ?? [] }

  @Test func thePackageDescribesItself() throws {
    #expect(package["$schema"]?.string == "https://datapackage.org/profiles/2.0/datapackage.json")
    #expect(package["name"]?.string == "kwartaalrapportage-2022-q2")
    #expect(package["title"]?.string == "Informatiepunten Digitale Overheid, tweede kwartaal 2022")
    #expect(package["version"]?.string == "1.0.0")
    #expect(package["created"]?.string == "2022-08-15T00:00:00Z")
    #expect(package["description"]?.string?.contains("Voorlopige cijfers.") == true)
    #expect(package["licenses"]?.array?.first?["name"]?.string == "CC0-1.0")
    #expect(package["sources"]?.array?.count == 1)
  }

  @Test func everyDataFileIsAResource() throws {
    let paths = try #require(package["resources"]?.array).map { $0["path"]?.string ?? "" }
    let files = artifacts.map(\.path).filter { $0.hasSuffix(".csv") && !$0.hasSuffix(".excel.csv") }
    #expect(paths.sorted() == files.sorted())
    let names = try #require(package["resources"]?.array).compactMap { $0["name"]?.string }
    #expect(Set(names).count == paths.count)
    let allowed = try Regex("[-a-z0-9._]+")
    #expect(try names.allSatisfy { try allowed.wholeMatch(in: $0) != nil })
  }

  @Test func everyLineKeepsTheRulesOfItsColumns() throws {
    for resource in try #require(package["resources"]?.array) {
      let path = try #require(resource["path"]?.string)
      let bytes = bytes(path)
      #expect(resource["bytes"]?.integer == bytes.count, "\(path)")
      #expect(resource["hash"]?.string == "sha256:\(SHA256.hex(bytes))", "\(path)")
      let fields = try #require(resource["schema"]?["fields"]?.array)
      var rows = CSVRows(bytes)
      let first = rows.next()
      let header = try #require(first)
      #expect(header == fields.compactMap { $0["name"]?.string }, "\(path)")
      let key = try #require(resource["schema"]?["primaryKey"]?.array).compactMap(\.string)
      #expect(Set(header).isSuperset(of: key), "\(path)")
      var keys: Set<[String]> = []
      while let row = rows.next() {
        for (field, cell) in zip(fields, row) {
          let fault = try Self.fault(field, cell)
          #expect(fault == nil, "\(path), line \(rows.line)")
        }
        let named = Dictionary(zip(header, row)) { first, _ in first }
        #expect(keys.insert(key.map { named[$0] ?? "" }).inserted, "\(path), line \(rows.line)")
      }
      #expect(!rows.isDamaged && !keys.isEmpty, "\(path)")
    }
  }

  /// What is wrong with a cell; `nil` when nothing is.
  private static func fault(_ field: JSONValue, _ cell: String) throws -> String? {
    let rules = field["constraints"]
    let name = field["name"]?.string ?? ""
    if field["description"]?.string?.isEmpty != false { return "\(name) has no description" }
    if cell.isEmpty { return rules?["required"]?.bool == true ? "\(name) is empty" : nil }
    switch field["type"]?.string {
    case "integer": if Int(cell) == nil { return "\(name) is no whole number" }
    case "number": if Double(cell) == nil { return "\(name) is no number" }
    case "string": break
    default: return "\(name) has no known type"
    }
    if let values = rules?["enum"]?.array, !values.contains(where: { $0.string == cell }) {
      return "\(name) has another value"
    }
    if let pattern = rules?["pattern"]?.string, try Regex(pattern).wholeMatch(in: cell) == nil {
      return "\(name) has another form"
    }
    if let least = rules?["minimum"]?.integer, let number = Double(cell), number < Double(least) {
      return "\(name) is too small"
    }
    if let most = rules?["maximum"]?.integer, let number = Double(cell), number > Double(most) {
      return "\(name) is too large"
    }
    return nil
  }

  @Test(arguments: [
    ("count", "-1", "count is too small"), ("count", "1.5", "count is no whole number"),
    ("percent", "101", "percent is too large"), ("status", "rounded secret", "status has another form"),
    ("counted", "people", "counted has another value"), ("period", "2022-Q5", "period has another form"),
    ("table", "", "table is empty"),
  ])
  func theRulesCanFail(_ name: String, _ cell: String, _ fault: String) throws {
    let fields = try #require(package["resources"]?.array?.first?["schema"]?["fields"]?.array)
    let field = try #require(fields.first { $0["name"]?.string == name })
    #expect(try Self.fault(field, cell) == fault)
  }
}
