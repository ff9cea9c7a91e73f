/// A place in the input: file, member of an archive, physical line (header = 1), column, byte offset.
package struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given.
  package var file: String
  /// The member of an archive, or of one within it.
  package var member: String?
  /// Counted from 1.
  package var line: Int?
  /// The name of a column.
  package var column: String?
  /// For a file that a person wrote: which character of the line, the first being 1.
  package var character: Int?
  /// The byte offset in the text, where a line says too little.
  package var byte: Int?

  /// A place; what is `nil` is not printed.
  package init(
    file: String, member: String? = nil, line: Int? = nil, column: String? = nil, character: Int? = nil,
    byte: Int? = nil
  ) {
    self.file = file
    self.member = member
    self.line = line
    self.column = column
    self.character = character
    self.byte = byte
  }

  /// `exports/q2.zip > map/q2.csv, line 1204, column "leeftijd", byte 98311`
  package var description: String {
    var text = file
    if let member { text += " > \(member)" }
    if let line { text += ", line \(line)" }
    if let column { text += ", column \"\(column)\"" }
    if let character { text += ", column \(character)" }
    if let byte { text += ", byte \(byte)" }
    return text
  }
}
