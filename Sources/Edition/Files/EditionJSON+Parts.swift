import Definitions

extension CellName {
  fileprivate var json: JSON { EditionJSON.texts(parts) }

  fileprivate init?(_ json: JSONValue) {
    self.init(parts: (json.array ?? []).compactMap(\.string))
  }
}

extension CellList {
  fileprivate var json: JSON {
    .object([("count", .number(count)), ("first", .array(first.map(\.json)))])
  }

  fileprivate init?(_ json: JSONValue?) {
    guard let count = json?["count"]?.integer, let first = json?["first"]?.array else { return nil }
    self.init(count: count, first: first.compactMap(CellName.init))
  }
}

extension AuditTotals {
  var json: JSON {
    .object([
      ("cells", .number(cells)), ("rounded", .number(rounded)), ("withheld", .number(withheld)),
      ("findings", .number(findings)), ("withheld_cells", .array(repaired.map(\.json))),
      ("near_misses", nearMisses.json), ("group_disclosures", groupDisclosures.json),
    ])
  }

  init?(_ json: JSONValue) {
    guard let cells = json["cells"]?.integer, let rounded = json["rounded"]?.integer,
      let withheld = json["withheld"]?.integer, let findings = json["findings"]?.integer,
      let near = CellList(json["near_misses"]), let group = CellList(json["group_disclosures"])
    else { return nil }
    self.init()
    (self.cells, self.rounded, self.withheld, self.findings) = (cells, rounded, withheld, findings)
    (nearMisses, groupDisclosures) = (near, group)
    repaired = (json["withheld_cells"]?.array ?? []).compactMap(CellName.init)
  }
}

extension UnitTree.Unit {
  var json: JSON {
    .object([
      ("level", .string(level.rawValue)), ("id", .string(id)), ("name", .string(name)),
      ("file", .string(file)),
      ("parent", .optional(parent)), ("size", size.map { .number($0.rawValue + 1) } ?? .null),
    ])
  }

  init?(_ json: JSONValue) {
    guard let level = json["level"]?.string.flatMap(Level.init), let id = json["id"]?.string,
      let name = json["name"]?.string, let file = json["file"]?.string
    else { return nil }
    self.init(level: level, id: id, name: name, file: file, parent: json["parent"]?.string)
    size = json["size"]?.integer.flatMap { SizeClass(rawValue: $0 - 1) }
  }
}

extension UnitTree.Location {
  var json: JSON {
    .object([
      ("name", .string(name)), ("library", .string(library)), ("municipality", .string(municipality)),
      ("hours_in_hundredths", hours.map(JSON.number) ?? .null), ("open_evening", .flag(isOpenEvening)),
      ("open_weekend", .flag(isOpenWeekend)),
    ])
  }

  init?(_ json: JSONValue) {
    guard let name = json["name"]?.string, let library = json["library"]?.string,
      let municipality = json["municipality"]?.string
    else { return nil }
    self.init(
      name: name, library: library, municipality: municipality, hours: json["hours_in_hundredths"]?.integer,
      isOpenEvening: json["open_evening"]?.bool ?? false, isOpenWeekend: json["open_weekend"]?.bool ?? false)
  }
}
