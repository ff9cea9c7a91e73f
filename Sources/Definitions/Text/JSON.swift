/// A JSON value; objects keep the order in which their keys are declared.
package indirect enum JSON {
  case object([(String, JSON)])
  case array([JSON])
  case string(String)
  case number(Int)
  case flag(Bool)
  case null

  /// The text, or null.
  package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// The value as a file: two spaces of indentation, LF.
  package var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  /// The value as a file, in which what lies deeper than some levels stands on one line.
  package func text(levels: Int) -> String {
    var output = ""
    write(to: &output, indent: 0, levels: levels)
    return output + "\n"
  }

  /// The value on one line, as in a log.
  package var line: String {
    switch self {
    case .object(let members):
      "{" + members.map { "\(JSON.string($0.0).line):\($0.1.line)" }.joined(separator: ",") + "}"
    case .array(let values): "[" + values.map(\.line).joined(separator: ",") + "]"
    default: String(text.dropLast())
    }
  }

  private func write(to output: inout String, indent: Int, levels: Int = .max) {
    switch self {
    case .object, .array:
      guard levels > 0 else {
        output += line
        return
      }
    default: break
    }
    switch self {
    case .object(let members):
      Self.list(members, "{", "}", to: &output, indent: indent) { member, output in
        Self.quote(member.0, to: &output)
        output += ": "
        member.1.write(to: &output, indent: indent + 2, levels: levels - 1)
      }
    case .array(let values):
      Self.list(values, "[", "]", to: &output, indent: indent) {
        $0.write(to: &$1, indent: indent + 2, levels: levels - 1)
      }
    case .string(let text): Self.quote(text, to: &output)
    case .number(let number): output += String(number)
    case .flag(let flag): output += flag ? "true" : "false"
    case .null: output += "null"
    }
  }

  private static func list<Item>(
    _ items: [Item], _ open: String, _ close: String, to output: inout String, indent: Int,
    write: (Item, inout String) -> Void
  ) {
    guard !items.isEmpty else {
      output += open + close
      return
    }
    output += open
    for (place, item) in items.enumerated() {
      output += (place == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
      write(item, &output)
    }
    output += "\n" + String(repeating: " ", count: indent) + close
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || (0x2028...0x2029).contains(scalar.value) {
          let digits = String(scalar.value, radix: 16)
          output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
    output += "\""
  }
}
