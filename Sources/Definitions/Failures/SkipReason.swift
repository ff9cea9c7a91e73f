/// Why a file, or a member of an archive, is not read.
package enum SkipReason: String, CaseIterable, Sendable {
  case folder = "a folder"
  case link = "a link"
  case device = "a device or pipe"
  case nameless = "a member without a name"
  case macMetadata = "macOS metadata"
  case thumbnails = "Windows thumbnails"
  case lockFile = "an Office lock file"
  case hidden = "a hidden file"
  case hiddenSheet = "a hidden sheet"
  case otherSheet = "a sheet without a header that a layout knows"
  case unusedKind = "a kind of file that this report does not use"
}
