/// A JSON value (RFC 8259) as it was read; `JSON` writes them.
///
/// Members keep their order and numbers their spelling.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// A member of an object.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members.first { $0.0 == name }?.1 } else { nil }
  }

  /// The text of a string.
  package var string: String? { if case .string(let text) = self { text } else { nil } }
  /// A whole number.
  package var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  /// True or false.
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The members of an object.
  package var members: [(String, JSONValue)]? {
    if case .object(let members) = self { members } else { nil }
  }
  /// The values of an array.
  package var array: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
}

extension JSONValue {
  /// As it is written.
  package var json: JSON {
    switch self {
    case .null: .null
    case .bool(let flag): .flag(flag)
    case .number(let text): Int(text).map(JSON.number) ?? .string(text)
    case .string(let text): .string(text)
    case .array(let values): .array(values.map(\.json))
    case .object(let members): .object(members.map { ($0.0, $0.1.json) })
    }
  }
}
