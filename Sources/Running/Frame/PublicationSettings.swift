import Definitions
import Publishing

/// Where a run publishes, and with which key.
package struct PublicationSettings: Sendable {
  /// The publication root: what a web server serves.
  package let output: String
  /// The private folder with key and lock; `nil` is the root's name with `.work` behind it.
  package let work: String?
  /// The file with the record key; `nil` is that of the work folder.
  package let keyFile: String?

  /// Places as they were given.
  package init(output: String, work: String? = nil, keyFile: String? = nil) {
    self.output = output
    self.work = work
    self.keyFile = keyFile
  }

  var root: PublicationRoot { PublicationRoot(path: output) }

  /// The work folder, made when it is missing.
  func workFolder() throws(StageFailure) -> WorkFolder {
    let root = root
    let work = work ?? root.path + ".work"
    try root.requireLinks(work: work, keyFile: keyFile)
    return try WorkFolder(path: work, root: root)
  }

  func key(_ work: WorkFolder) throws(StageFailure) -> [UInt8] {
    try work.requireCurrent()
    return try RecordKey.readOrMake(keyFile: keyFile, work: work, root: root)
  }
}
