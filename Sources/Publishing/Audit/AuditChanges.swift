import Definitions
import Edition

/// Checks that `changes.csv` says of every number what is published.
struct AuditChanges {
  private(set) var faults: [String] = []

  init(_ bytes: [UInt8], _ numbers: AuditedNumbers) {
    guard let changes = ChangesFile.changes(bytes) else {
      faults.append("this is not a file of changes")
      return
    }
    for change in changes where !Self.isSaid(change.new ?? "", numbers[change.place]) {
      faults.append("it gives a number of \"\(change.place)\" that is not published")
    }
  }

  /// Whether a text is what a number says now; a number that is gone says nothing.
  private static func isSaid(_ text: String, _ number: PublishedNumber?) -> Bool {
    guard let number else { return text.isEmpty }
    let said = [number.count.map(String.init) ?? "", (number.percent ?? "") + "%", number.value ?? ""]
    return text.isEmpty || said.contains(text)
      || text.split(separator: " ").allSatisfy { number.status.words.contains(String($0)) }
  }
}
