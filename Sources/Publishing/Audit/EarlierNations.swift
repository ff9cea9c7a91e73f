import Definitions
import Edition

/// The national numbers of the earlier editions of a period, read when something does not follow from this one.
final class EarlierNations {
  private let edition: WrittenEdition
  /// The last edition first; those that are not at hand are left out.
  private(set) lazy var nations: [AuditedNumbers] = load()

  init(_ edition: WrittenEdition) { self.edition = edition }

  /// Whether all of them are at hand. An edition stands alone: without them it is judged by what it holds itself.
  var areComplete: Bool { nations.count == edition.number - 1 }

  /// Whether it holds for one of them. When one is not at hand it cannot be judged, and then it holds.
  func any(_ holds: (AuditedNumbers) -> Bool) -> Bool {
    edition.number > 1 && (!areComplete || nations.contains(where: holds))
  }

  private func load() -> [AuditedNumbers] {
    let folder = Disk.folder(of: edition.path)
    return (1..<max(edition.number, 1)).reversed().compactMap { number -> AuditedNumbers? in
      let path = "\(folder)/\(EditionName(edition.period, number).folder)/\(Observations.name)"
      guard let bytes = try? Disk.read(path) else { return nil }
      return try? AuditedNumbers(ObservationsReader.numbers(bytes, path: path) { $0 == .national })
    }
  }
}
