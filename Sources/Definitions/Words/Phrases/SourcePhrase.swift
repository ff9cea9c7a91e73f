/// The source line under a figure.
package enum SourcePhrase: String, Phrase {
  package static let section = "sources"

  case source = "source {source}"
  case sourceDated = "sourceDated {source} {date}"
}
