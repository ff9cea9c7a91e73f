package import Definitions
import Edition

extension WrittenEdition {
  /// The files that hold an edition are here: it was made by a version of the program that writes them.
  package var holdsItself: Bool {
    get throws(StageFailure) { try file(EditionData.factsName) != nil }
  }

  /// Another edition of the report that lies beside this one, such as `2022-Q2.1`; `nil` when it does not.
  package func beside(_ name: String) throws(StageFailure) -> WrittenEdition? {
    guard let name = EditionName(folder: name)?.folder else { return nil }
    let path = "\(Disk.folder(of: path))/\(name)"
    return try Disk.exists(path) ? WrittenEdition(path: path) : nil
  }
}
