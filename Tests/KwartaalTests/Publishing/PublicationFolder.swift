import Definitions
import Edition
import Glibc
import Publishing
import Reporting

/// A fresh folder under /tmp, gone with its value, with a publication root `public` that tests fill.
final class PublicationFolder {
  let path: String
  /// The language of the pages of the root.
  static var words: Words {
    get throws { try ReportingFixture.words.get() }
  }
  var root: PublicationRoot { PublicationRoot(path: "\(path)/public") }

  init() {
    var template = Array("/tmp/kwartaal-publishing-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
  }

  deinit {
    for name in snapshot(path).keys.sorted(by: >) where remove("\(path)/\(name)") != 0 {}
    rmdir(path)
  }

  /// The files of a small edition.
  static func artifacts(
    _ number: Int, period: String = "2022-Q2", report: String = "ido", date: String = "2022-07-01",
    isInternal: Bool = false, keyCheck: String? = nil, more: [Artifact] = []
  ) -> [Artifact] {
    let provenance = """
      {"program": {"version": "1"}, "report": "\(report)", "title": "Rapport \\"x\\" \\u00e9\\ud83d\\ude00",
       "period": "\(period)", "edition": \(number), "status": "\(number > 1 ? "final" : "provisional")",
       "date": "\(date)", "fingerprint": "f\(number)", "internal": \(isInternal),
       "protection": {"key_check": \(keyCheck.map { "\"\($0)\"" } ?? "null")}, "sources": [1.5e3, null, []]}
      """
    return [
      artifact("provenance.json", provenance), artifact("index.html", "<p>\(number)"),
      artifact("observations.csv", "table,period\n"), artifact("gemeenten/ede.csv", "a\n"),
      artifact("tables/age.csv", ""),
    ] + more
  }

  static func artifact(_ path: String, _ text: String) -> Artifact {
    Artifact(path: path, bytes: Array(text.utf8))
  }

  /// Publishes one small edition under the next number.
  @discardableResult
  func publish(
    _ period: String = "2022-Q2", report: String = "ido", date: String = "2022-07-01",
    isInternal: Bool = false, keyCheck: String? = nil
  ) throws -> WrittenEdition {
    let period = Period(period)!
    let number = try root.nextNumber(report: report, period: period)
    let artifacts = Self.artifacts(
      number, period: "\(period)", report: report, date: date, isInternal: isInternal, keyCheck: keyCheck)
    return try root.commit(
      [root.prepare(artifacts, report: report, period: period, number: number)],
      words: PublicationFolder.words)[0]
  }

  /// Everything under the folder (or under a folder in it): relative path → kind, mode and content.
  func snapshot(_ folder: String? = nil) -> [String: String] {
    let top = folder ?? root.path
    var found: [String: String] = [:]
    var folders = [""]
    while let folder = folders.popLast() {
      guard let stream = opendir("\(top)/\(folder)") else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard name != ".", name != ".." else { continue }
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        switch mode("\(top)/\(path)") & S_IFMT {
        case S_IFLNK: found[path] = "-> \(target("\(top)/\(path)") ?? "")"
        case S_IFDIR:
          found[path] = "folder \(String(mode("\(top)/\(path)") & 0o7777, radix: 8))"
          folders.append(path)
        default:
          let content = SHA256.hex(file: "\(top)/\(path)") ?? "unreadable"
          found[path] = "file \(String(mode("\(top)/\(path)") & 0o7777, radix: 8)) \(content)"
        }
      }
    }
    return found
  }

  /// The mode of what is here, a link itself included; 0 when nothing is.
  func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode : 0
  }

  /// What a link says.
  func target(_ path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &bytes, bytes.count)
    return count < 0 ? nil : String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a file, as an outsider would.
  func write(_ text: String, to path: String, mode: mode_t = 0o600) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, mode)
    _ = Glibc.write(descriptor, text, text.utf8.count)
    fchmod(descriptor, mode)
    close(descriptor)
  }

  /// The text of a file.
  func text(_ path: String) throws -> String { try TextFile.read(path) }

  /// The failure of an action, if it fails with one.
  static func failure(_ action: () throws -> Void) -> StageFailure? {
    do { try action() } catch { return error as? StageFailure }
    return nil
  }
}
