/// A file of the sample as it was written.
package struct WrittenFile: Hashable, Sendable {
  /// The path, beginning with the output directory of the request.
  package let path: String
  /// Data rows, faulty ones included; headers and blank lines are none.
  package let rows: Int
  /// The size of the file.
  package let bytes: Int
}
