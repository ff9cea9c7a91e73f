/// A heading of the page, and the anchor under which it can be cited.
package struct Theme: Equatable, Sendable {
  /// The anchor of the heading.
  package let id: String
  /// The heading itself.
  package let title: String
}
