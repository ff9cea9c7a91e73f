/// A member of an archive that was not read, and why; directories are not listed.
package struct SkippedEntry: Equatable, Sendable {
  /// The member's name, a label.
  package let member: String
  /// Why it was skipped, as the rest of the sentence "skipped: …".
  package let reason: String

  /// Why a member with this name is skipped; `nil` when the name gives no reason.
  static func reason(forName name: String) -> String? {
    let parts = name.split(separator: "/").filter { $0 != "." && $0 != ".." }
    guard let last = parts.last else { return "a member without a name" }
    if parts.contains("__MACOSX") { return "macOS metadata" }
    if last.hasPrefix("._") { return "macOS metadata" }
    if last == ".DS_Store" { return "macOS metadata" }
    if last.lowercased() == "thumbs.db" { return "Windows thumbnails" }
    if last.hasPrefix("~$") { return "an Office lock file" }
    if parts.contains(where: { $0.hasPrefix(".") }) { return "a hidden file" }
    return nil
  }
}
