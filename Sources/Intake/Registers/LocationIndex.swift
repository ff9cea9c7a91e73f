package import Definitions

/// Finds the location of a registration: by code, or by names where an old layout has no codes.
package struct LocationIndex: Sendable {
  private let register: LocationRegister
  /// `nil` marks a name that two locations share.
  private let byName: [String: Int?]
  /// The number that stands for a location nobody knows; all known ones are lower.
  package let unknown: Int

  /// The locations of a register, ready to look up.
  package init(_ register: LocationRegister) {
    unknown = register.unknown
    self.register = register
    var names: [String: Int?] = [:]
    for (number, rows) in register.rows.enumerated() {
      var own: Set<String> = []
      for row in rows {
        own.insert(Self.key(library: nil, location: row.name))
        own.insert(Self.key(library: row.library, location: row.name))
      }
      for key in own { names[key] = names[key] == nil ? .some(number) : .some(nil) }
    }
    byName = names
  }

  func location(code: String) -> Int { register.number(of: code.escapedCode) ?? unknown }

  func location(library: String?, name: String) -> Int {
    (byName[Self.key(library: library, location: name)] ?? nil) ?? unknown
  }

  /// Names in the register had their controls escaped when they were read; so have those looked for.
  private static func key(library: String?, location: String) -> String {
    "\(library.map(\.escapingControls.folded) ?? "")\u{1F}\(location.escapingControls.folded)"
  }
}
