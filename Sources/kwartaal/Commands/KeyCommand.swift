import ArgumentParser
import Running

/// `kwartaal key`: looking after the record key.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "The record key, from which the rounding of small counts is drawn: check, backup, rotate.",
    discussion: """
      Examples:

        kwartaal key check
        kwartaal key check --key-file /mnt/safe/record.key
        kwartaal key backup /mnt/safe/record.key
        kwartaal key rotate --to public-2

      A root has one key for ever: one count in two draws can be told. Each command says what follows from it. \
      Exit code 78 for a key that is lost, open to others, or not that of the root.
      """,
    subcommands: [KeyCheckCommand.self, KeyBackupCommand.self, KeyRotateCommand.self])
}

/// `kwartaal key check`: whether a key is the right one.
struct KeyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Whether the key, or the backup that --key-file names, is that of every edition of the root.")

  @OptionGroup var publication: PublicationOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let care = try KeyCare.check(publication.settings)
    Console.result(json ? care.json : care.text)
  }
}

/// `kwartaal key backup`: a copy that is read back.
struct KeyBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write the key to another file, and read it back.")

  @Argument(help: "The file to write; what is there already is never overwritten.")
  var file: String

  @OptionGroup var publication: PublicationOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    if file.isEmpty { throw ValidationError("name a file to write") }
  }

  func run() throws {
    let care = try KeyCare.backUp(publication.settings, to: file)
    Console.result(json ? care.json : care.text)
  }
}

/// `kwartaal key rotate`: another key, in a new root.
struct KeyRotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate",
    abstract: "Draw a new key for a new root, and close the old one, in which nothing is published any more.")

  @Option(help: "The new publication root, in which nothing was published yet.")
  var to: String

  @OptionGroup var publication: PublicationOptions

  @Flag(help: "Print the result as JSON.")
  var json = false

  func validate() throws {
    if to.isEmpty { throw ValidationError("--to is empty: name a path") }
  }

  func run() throws {
    let care = try KeyCare.rotate(publication.settings, to: PublicationSettings(output: to))
    Console.result(json ? care.json : care.text)
  }
}
