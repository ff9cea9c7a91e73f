/// One file of an edition, as a value.
package struct Artifact: Equatable, Sendable {
  /// The path in the edition, such as `figures/age.svg`.
  package let path: String
  /// The content.
  package let bytes: [UInt8]

  /// A file of bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of text.
  package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
