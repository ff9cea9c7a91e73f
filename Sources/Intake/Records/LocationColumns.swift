import Definitions

/// Finds the location of a row by its code or its names; each text is looked up once.
struct LocationColumns {
  private let index: LocationIndex
  private let encoding: SourceLayout.Encoding
  private let missing: MissingTokens
  /// Places of the columns.
  private let code: Int?
  private let name: Int?
  private let library: Int?
  private var known = ByteMap(capacity: 4096)
  private var names: [UInt8] = []

  init(
    _ index: LocationIndex, _ roles: RoleColumns, _ missing: MissingTokens,
    _ encoding: SourceLayout.Encoding
  ) {
    self.index = index
    self.encoding = encoding
    self.missing = missing
    code = roles.locationCode?.place
    name = roles.locationName?.place
    library = roles.libraryName?.place
  }

  /// The location that the index does not know.
  var unknown: Int { index.unknown }

  /// The place of a row's location in the index.
  mutating func location(of row: borrowing Row) -> Int {
    if let code { return location(code: row[code].trimmed) }
    guard let name else { return unknown }
    return location(named: row[name].trimmed, library.map { row[$0].trimmed })
  }

  private mutating func location(code field: UnsafeBufferPointer<UInt8>) -> Int {
    if let found = known[field] { return Int(found) }
    let found = index.location(code: field.text(encoding))
    known.insert(field, UInt64(found))
    return found
  }

  private mutating func location(
    named name: UnsafeBufferPointer<UInt8>, _ library: UnsafeBufferPointer<UInt8>?
  ) -> Int {
    let library = library.flatMap { $0.isEmpty || missing.contains($0) ? nil : $0 }
    names.removeAll(keepingCapacity: true)
    names.append(contentsOf: name)
    names.append(0x1F)
    if let library { names.append(contentsOf: library) }
    return names.withUnsafeBufferPointer { key in
      if let found = known[key] { return Int(found) }
      let found = index.location(library: library?.text(encoding), name: name.text(encoding))
      known.insert(key, UInt64(found))
      return found
    }
  }
}
