import ArgumentParser
import Running

/// Where a command finds the publication and its key.
struct PublicationOptions: ParsableArguments {
  @Option(help: "The publication root: what a web server serves.")
  var output = "public"

  @Option(help: "The private folder with the key. Default: the root's name with .work behind it.")
  var work: String?

  @Option(help: "File with the record key. Default: record.key in the work folder.")
  var keyFile: String?

  func validate() throws {
    for (name, path) in [("--output", output), ("--work", work), ("--key-file", keyFile)]
    where path?.isEmpty == true { throw ValidationError("\(name) is empty: name a path") }
  }

  var settings: PublicationSettings { PublicationSettings(output: output, work: work, keyFile: keyFile) }
}
