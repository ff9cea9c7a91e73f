import Publishing
import Testing

/// What the work folder keeps of the registrations of an edition, unpacked.
enum KeptRegistrations {
  /// The bytes of `….work/registrations/REPORT/EDITION.zst` as a text.
  static func text(_ path: String) throws -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let work = parts.dropLast(3).joined(separator: "/")
    let folder = try WorkFolder(path: work, root: PublicationRoot(path: work + ".none"))
    let bytes = try folder.registrations(
      report: parts[parts.count - 2], edition: String(parts[parts.count - 1].dropLast(4)))
    return String(decoding: try #require(bytes), as: UTF8.self)
  }
}
