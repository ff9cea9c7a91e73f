package import Definitions
import Glibc

/// The ad-hoc questions that were answered, in a private file of the work folder: periods and conditions, no
/// values. With it a question is noticed that differs from an answered one by a few registrations.
package struct QuestionLedger: Sendable {
  /// An answered question.
  package struct Question: Equatable, Sendable {
    /// `2023`
    package let period: String
    /// `municipality=GM0344`, `age=65plus`; sorted.
    package let conditions: [String]

    /// A question with its conditions in any order.
    package init(period: String, conditions: [String]) {
      self.period = period
      self.conditions = conditions.sorted()
    }
  }

  /// The path of the file.
  package let path: String
  private let lock: String

  /// The questions of a work folder.
  package init(_ work: WorkFolder) {
    path = "\(work.path)/questions.tsv"
    lock = "\(work.path)/questions.lock"
  }

  /// Reads, judges and writes down without another question in between.
  package func holding<Result>(_ body: () throws -> Result) throws -> Result {
    try RunLock.holding(lock, seconds: 60, body)
  }

  /// The questions in the order in which they were answered.
  package func questions() throws(StageFailure) -> [Question] {
    guard let bytes = try Disk.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Question(period: fields[0], conditions: Array(fields.dropFirst()))
    }
  }

  /// Writes down questions that are about to be answered, each once.
  package func add(_ asked: [Question]) throws(StageFailure) {
    let known = try questions()
    var new: [Question] = []
    for question in asked where !known.contains(question) && !new.contains(question) { new.append(question) }
    guard !new.isEmpty else { return }
    var bytes = try Disk.read(path) ?? []
    for question in new {
      let fields = [question.period] + question.conditions
      bytes += Array(
        fields.map { $0.replacing("\t", with: " ").escapingControls }.joined(separator: "\t").utf8)
      bytes.append(0x0A)
    }
    let temporary = "\(path).new"
    Disk.remove(temporary)
    try Disk.write(bytes, to: temporary, mode: 0o600)
    try Disk.rename(temporary, to: path)
  }
}
