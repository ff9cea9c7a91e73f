package import Definitions

/// A member of an archive that was not read, and why; directories are not listed.
package struct SkippedEntry: Equatable, Sendable {
  /// The member's name, a label.
  package let member: String
  /// Why it was left out.
  package let reason: SkipReason

  /// Why a member with this name is skipped; `nil` when the name gives no reason.
  static func reason(forName name: String) -> SkipReason? {
    let parts = name.split(separator: "/").filter { $0 != "." && $0 != ".." }
    guard let last = parts.last else { return .nameless }
    if parts.contains("__MACOSX") || last.hasPrefix("._") || last == ".DS_Store" { return .macMetadata }
    if last.lowercased() == "thumbs.db" { return .thumbnails }
    if last.hasPrefix("~$") { return .lockFile }
    return parts.contains { $0.hasPrefix(".") } ? .hidden : nil
  }
}
