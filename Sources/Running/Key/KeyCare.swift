package import Definitions
import Publishing

/// What the owner of a record key does with it: looking whether it is the right one, keeping a backup, and going on
/// with another one in a new root. Each says what follows from it.
package struct KeyCare {
  /// What was done, in one line.
  private let done: String
  /// What follows from it.
  private let consequences: [String]
  private let members: [(String, JSON)]

  /// A line, and what follows from it.
  package var text: String { ([done] + consequences.map { "  - \($0)" }).joined(separator: "\n") + "\n" }

  /// The machine form.
  package var json: String {
    JSON.object(members + [("consequences", .array(consequences.map(JSON.string)))]).text
  }

  /// Whether the key is that of every edition.
  package static func check(_ publication: PublicationSettings) throws(StageFailure) -> KeyCare {
    let (key, path) = try key(of: publication)
    let check = RecordKey.checkValue(key)
    let editions = try publication.root.keyedEditions()
    let strange = editions.filter { $0.check != nil && $0.check != check }
    if let first = strange.first {
      throw StageFailure(
        .publishing, at: Place(file: path),
        "this is not the record key of \(strange.count) of \(editions.count) editions, the first is \(first.path)",
        remedy: "bring the key of the publication back from a backup", exit: .configuration)
    }
    let made = editions.count { $0.check != nil }
    let older = editions.count - made
    return KeyCare(
      done:
        "\(path): the key of \(publication.root.path), check value \(check), \(made) \(made == 1 ? "edition" : "editions") made with it",
      consequences: (older > 0
        ? ["\(older) editions name no check value, so they cannot be compared with it"] : [])
        + [
          "without it nothing can be added to this root: keep a backup apart from it (kwartaal key backup FILE)",
          "whoever has it can draw the rounding again, and so narrow rounded counts down: show it to nobody",
        ],
      members: [
        ("result", .string("right")), ("exit", .number(0)), ("path", .string(path)),
        ("check", .string(check)),
        ("editions", .number(made)), ("without_check", .number(older)),
      ])
  }

  /// Writes a backup, of a key that is the right one.
  package static func backUp(_ publication: PublicationSettings, to file: String) throws(StageFailure)
    -> KeyCare
  {
    let (key, path) = try key(of: publication)
    let isNew = try RecordKey.backUp(key, to: file)
    let check = RecordKey.checkValue(key)
    return KeyCare(
      done: "\(file): \(isNew ? "backup" : "has this key already") of \(path), check value \(check)",
      consequences: [
        "it is as secret as the key: keep it on another disk, where only its owner reads it",
        "kwartaal key check --key-file \(file) tells whether it is still the right one",
        "to bring it back, copy it to \(path) with mode 600",
      ],
      members: [
        ("result", .string(isNew ? "written" : "unchanged")), ("exit", .number(0)), ("path", .string(file)),
        ("check", .string(check)),
      ])
  }

  /// Draws a new key for a new root, and closes the old one: a key never changes within a root.
  package static func rotate(_ publication: PublicationSettings, to next: PublicationSettings) throws
    -> KeyCare
  {
    let (old, new) = (publication.root, next.root)
    guard publication.keyFile == nil else {
      throw StageFailure(
        .publishing, "the new key is drawn into the work folder of the new root",
        remedy: "leave --key-file out",
        exit: .usage)
    }
    let work = try publication.workFolder()
    try work.requireCurrent()
    return try RunLock.holding(work.lockPath) {
      let key = try RecordKey.draw(for: new, work: next.workFolder())
      try work.note(successor: new)
      let check = RecordKey.checkValue(key)
      return KeyCare(
        done: "\(new.path): a new key, check value \(check); \(old.path) is closed",
        consequences: [
          "take \(old.path) off the web before \(new.path) is published: who sees one count in two draws can tell it",
          "copies that others keep of it stay; the numbers of the whole country are the same in both",
          "every rounded number is drawn anew, and every period begins with edition 1, finals and decisions included",
          "answered questions of \(old.path) are not known in \(new.path): give no answer to one of them again",
          "keep the old key with the old root: its editions stay verifiable with it",
          "make a backup of the new key now: kwartaal key backup FILE --output \(new.path)",
        ],
        members: [
          ("result", .string("rotated")), ("exit", .number(0)), ("closed", .string(old.path)),
          ("root", .string(new.path)), ("check", .string(check)),
        ])
    }
  }

  private static func key(
    of publication: PublicationSettings
  ) throws(StageFailure) -> (key: [UInt8], path: String) {
    let root = publication.root
    let work = publication.work ?? root.path + ".work"
    let key = try RecordKey.read(keyFile: publication.keyFile, work: work, root: root)
    return (key, RecordKey.path(keyFile: publication.keyFile, work: work))
  }
}
