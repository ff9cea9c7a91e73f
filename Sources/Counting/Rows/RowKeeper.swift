internal import Definitions
internal import Intake

/// Decides how a decoded row counts: its month, its keys, its contributions to the cube.
struct RowKeeper {
  let counts: SourceLayout.Counts
  private let hash: KeyedHash
  private let periodBy: PipelineDefinition.PeriodBy
  private let since: Int
  private let settings: (setting: Int?, channel: Int?, duration: Int?)

  init(_ request: CountingRequest, _ counts: SourceLayout.Counts) {
    hash = request.hash
    periodBy = request.definition.periodBy
    since = request.definition.since
    self.counts = counts
    let codebook = request.definition.codebook
    settings = (codebook.index(of: "setting"), codebook.index(of: "channel"), codebook.index(of: "duration"))
  }

  /// The month in which a record counts.
  func month(_ record: borrowing CodedRecord) -> Int {
    switch periodBy {
    case .visited: record.month
    case .entered: record.entry?.month ?? record.month
    }
  }

  /// What is remembered of a record; `identity` is its own, with the running number where it needs one.
  func entry(_ record: borrowing CodedRecord, identity: UInt64) -> IdentityEntry {
    var number = record.question
    if counts == .questions { number |= IdentityEntry.questionRow }
    if record.isWithdrawn { number |= IdentityEntry.withdrawn }
    return IdentityEntry(
      identity: identity, number: number, digest: counts == .questions ? digest(record) : 0)
  }

  /// Hash of what all questions of a visit must agree on; and on which side of the start they count, so that a
  /// visit whose question 1 is outside gets a second look.
  func digest(_ record: borrowing CodedRecord) -> UInt32 {
    var hash = UInt64(bitPattern: Int64(record.visit.day)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(record.location)) &* 0xC2B2_AE3D_27D4_EB4F
    if month(record) < since { hash = ~hash }
    for variable in [settings.setting, settings.channel, settings.duration] {
      guard let variable else { continue }
      hash = ((hash ^ hash >> 31) ^ record.answers[variable]) &* 0x1656_67B1_9E37_79F9
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// Adds a row as it counts in the simple case: every row for itself, question 1 for its visit.
  func addSimply(_ record: borrowing CodedRecord, identity: UInt64, to cube: inout Cube, sign: Int) {
    guard !record.isWithdrawn else { return }
    let month = month(record)
    guard counts == .questions else {
      cube.add(record, month: month, as: .registration, key: identity, sign: sign)
      return
    }
    addQuestion(record, identity: identity, to: &cube, sign: sign)
    if record.question == 1 { cube.add(record, month: month, as: .visit, key: identity, sign: sign) }
  }

  /// Adds what a question row says about the question.
  func addQuestion(_ record: borrowing CodedRecord, identity: UInt64, to cube: inout Cube, sign: Int) {
    let key = hash(identity, UInt64(record.question))
    cube.add(record, month: month(record), as: .question, key: key, sign: sign)
  }
}
