internal import Definitions
internal import Intake

/// What the input files hold, found by their headers before anything is counted.
struct InputSurvey: Sendable {
  /// Files with at least one entry of registrations, in order.
  private(set) var registrations: [String] = []
  /// Files with at least one entry of the location register, in order.
  private(set) var locations: [String] = []
  /// Files with at least one entry of inhabitants, in order.
  private(set) var inhabitants: [String] = []
  /// Files with at least one entry of who was asked in a survey, in order.
  private(set) var respondents: [String] = []
  /// Files with at least one entry of answers to a survey, in order.
  private(set) var answers: [String] = []
  /// The files that were looked at, as they were then.
  private(set) var stamps: [(path: String, stamp: FileStamp)] = []
  /// The members of archives that are left out, each once whatever else its archive holds.
  private(set) var skipped = ProblemLog()
  /// The refusals, in the order of the input.
  private(set) var failures: [StageFailure] = []

  /// The files that are no longer what they were: every look must have seen the same.
  var changes: [StageFailure] { stamps.compactMap { $0.stamp.change(of: $0.path) } }

  /// Looks at the header of every entry, and at none of its rows.
  init(_ request: CountingRequest) {
    let layouts = request.layouts
    let kinds = Parallel.map(request.files, threads: request.threads) { (path) throws(StageFailure) in
      try Self.kinds(path, layouts, request.limits)
    }
    for (path, result) in zip(request.files, kinds) {
      switch result {
      case .success(let (kinds, left, unused, stamp)):
        skipped.note(left, of: path)
        for place in unused { skipped.note(.unusedKind, at: place) }
        stamps.append((path, stamp))
        if kinds.contains(.locations) { locations.append(path) }
        if kinds.contains(.inhabitants) { inhabitants.append(path) }
        if kinds.contains(.respondents) { respondents.append(path) }
        if kinds.contains(.answers) { answers.append(path) }
        if kinds.contains(where: \.isRegistrations) { registrations.append(path) }
      case .failure(let failure): failures.append(failure)
      }
    }
  }

  private static func kinds(
    _ path: String, _ layouts: [SourceLayout], _ limits: IntakeLimits
  ) throws(StageFailure) -> (Set<SourceLayout.Counts>, skipped: [SkippedEntry], unused: [Place], FileStamp) {
    let reader = try ArchiveReader(path: path, limits: limits)
    var kinds: Set<SourceLayout.Counts> = []
    var unused: [Place] = []
    while let entry = try reader.nextEntry() {
      var kind: SourceLayout.Counts?
      let stop = StageFailure(.intake, "", exit: .success)
      do throws(StageFailure) {
        _ = try EntryTable(entry, layouts: layouts, limits: limits).read(reader) {
          (match) throws(StageFailure) in
          kind = match.layout.counts
          if match.layout.isPassedOver { unused.append(entry.place) }
          throw stop
        }
      } catch {
        guard error == stop else { throw error }
      }
      if let kind { kinds.insert(kind) }
      if entry.member == nil { return (kinds, [], unused, reader.stamp) }
    }
    if kinds.isEmpty {
      throw StageFailure(
        .intake, at: Place(file: path), "there is no CSV file in this archive",
        remedy: "check what was exported",
        exit: .dataRefused)
    }
    return (kinds, reader.skipped, unused, reader.stamp)
  }
}
