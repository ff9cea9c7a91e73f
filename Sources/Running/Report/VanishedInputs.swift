import Counting
import Definitions
import Intake
import Publishing

/// The files of an earlier edition that are not among the input any more, although its numbers rest on them.
struct VanishedInputs {
  private let names: [String]
  private let total: Int
  private let definition: PipelineDefinition
  private let period: Period

  /// The edition that stands and the one before it, where there are such. A file is the same when its contents are, or
  /// its name without extensions: it may have been packed anew.
  init(_ editions: [WrittenEdition], _ tally: Tally, _ definition: PipelineDefinition, _ period: Period) {
    self.definition = definition
    self.period = period
    let now = tally.receipts(through: .max)
    let checksums = Set(now.map(\.checksum))
    let known = Set(now.map { InputFiles.baseName($0.file) })
    let sources = editions.flatMap(\.sources)
    total = Set(sources.map(\.file)).count
    names = Set(
      sources.filter { !checksums.contains($0.checksum) && !known.contains(InputFiles.baseName($0.file)) }
        .map(\.file)
    ).sorted()
  }

  /// The gate; none where no edition is there to compare with.
  var judged: [QualityFacts.GateResult] {
    guard total > 0, let gate = definition.gates.first(where: { $0.rule == .vanishedInput }) else {
      return []
    }
    let share = names.count * 10_000 / total
    let shown = names.prefix(20).map(\.escapingControls).joined(separator: ", ")
    let all = names.count > 20 ? " (shown 20 of \(names.count))" : ""
    return [
      QualityFacts.GateResult(
        rule: .vanishedInput, subject: nil, thresholdBasisPoints: gate.basisPoints, basisPoints: share,
        passed: share <= gate.basisPoints,
        exception: definition.expected.first { $0.rule == .vanishedInput && $0.period == period }?.reason,
        detail: names.isEmpty ? nil : shown + all)
    ]
  }
}
