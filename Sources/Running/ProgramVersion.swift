/// The version of this program, as `--version` and `provenance.json` say it.
package enum ProgramVersion {
  package static let text = "0.1.0"
}
