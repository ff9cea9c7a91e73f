/// The version of this program, as `--version` and `provenance.json` say it.
package enum ProgramVersion {
  /// Three numbers, as in semantic versioning.
  package static let text = "0.1.0"
}
