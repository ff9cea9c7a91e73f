package import Definitions
internal import Intake

/// Counts all inputs of a request. Parallel is the same as sequential, plus merging.
package enum CountingRun {
  /// Reads every file once.
  ///
  /// - Parameter progress: told the bytes of every file that was read; called from many threads.
  package static func count(
    _ request: CountingRequest, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(RunFailure) -> Tally {
    let survey = InputSurvey(request)
    if !survey.failures.isEmpty { throw refusal(survey, request) }
    let (register, receipts, registerProblems, rejects) = try readRegister(survey.locations, request)
    let (inhabitants, reference) = try readInhabitants(survey.inhabitants, request)
    let problems = survey.skipped.merging(registerProblems).merging(reference.problems)
    let answers = try readSurvey(survey, request)

    let members = try readRegistrations(
      survey.registrations, request, LocationIndex(register), progress)
    let horizon = Horizon.latest(members)
    let today = request.today ?? members.compactMap { $0.rows.lastEntry(through: horizon) }.max() ?? horizon
    let codebook = request.definition.codebook
    let rules = Settlement.Rules(
      today: today, horizon: horizon, periodBy: request.definition.periodBy, since: request.definition.since,
      visitVariables: codebook.variables.indices.filter { codebook.variables[$0].unit == .visit })
    let rows = SettledRows(members, rules, hash: request.hash, threads: request.threads)
    let outcomes = try outcomes(rows, rules, register, request)
    if case let changes = survey.changes, !changes.isEmpty { throw RunFailure(changes) }
    let layout = CubeLayout(
      request.definition, locations: register.codes.count + 1, isLocal: request.isLocal)
    return Tally(
      rows: rows, layout: layout, register: register, inhabitants: inhabitants, outcomes: outcomes,
      registerReceipts: receipts + reference.receipts, registerProblems: problems,
      registerRejects: rejects + reference.rejects, survey: answers, today: today,
      delivered: delivered(members, rules),
      definition: request.definition)
  }

  /// The months in which any row falls that is not dated impossibly.
  private static func delivered(_ members: [CodedMember], _ rules: Settlement.Rules) -> Set<Int> {
    var months: Set<Int> = []
    var latest = -1
    for member in members {
      let rows = member.rows
      let own = RowMonths(rows, rules.periodBy)
      for row in 0..<rows.count where own[row] != latest && !rules.isImpossible(rows, row) {
        latest = own[row]
        months.insert(latest)
      }
    }
    return months
  }

  /// All refused files, not only those whose header tells: the others are read to their end as well.
  private static func refusal(_ survey: InputSurvey, _ request: CountingRequest) -> RunFailure {
    var failures = survey.failures
    do throws(RunFailure) {
      _ = try readRegistrations(
        survey.registrations, request, LocationIndex(LocationRegister([])), { _ in })
    } catch {
      failures += error.failures
    }
    let order = Dictionary(request.files.enumerated().map { ($1, $0) }) { first, _ in first }
    return RunFailure(
      failures.sorted { (order[$0.place?.file ?? ""] ?? 0) < (order[$1.place?.file ?? ""] ?? 0) })
  }

  private static func readRegister(
    _ files: [String], _ request: CountingRequest
  ) throws(RunFailure) -> (LocationRegister, [Receipt], ProblemLog, [[Reject]]) {
    guard let layout = request.definition.locations?.layout else {
      return (LocationRegister([]), [], ProblemLog(), [])
    }
    let geography = request.definition.codebook.geography
    let reader = LocationReader(layout, among: request.layouts, geography: geography, limits: request.limits)
    let read = try successes(
      Parallel.map(files, threads: request.threads) { (path) throws(StageFailure) in try reader.read(path) }
    ).flatMap { $0 }
    let rows = read.flatMap(\.values)
    return (
      LocationRegister(rows.map(\.location)), read.map(\.receipt),
      read.reduce(ProblemLog()) { $0.merging($1.problems) }.merging(contradictions(rows)), read.map(\.rejects)
    )
  }

  /// The rows of the register that a later row says something else about than they do: of one location in one
  /// quarter the last row holds.
  private static func contradictions(_ rows: [(location: Location, place: Place)]) -> ProblemLog {
    struct Key: Hashable {
      let code: String
      let asOf: Int
    }
    var problems = ProblemLog()
    for rows in Dictionary(
      grouping: rows, by: { Key(code: $0.location.code.folded, asOf: $0.location.asOf) }
    ).values where rows.count > 1 {
      var last = rows.last!.location
      last.code = last.code.folded
      for row in rows.dropLast() {
        var location = row.location
        location.code = location.code.folded
        if location != last { problems.note(.conflicting, at: row.place) }
      }
    }
    return problems
  }

  /// First all frames, then the answers of those who stand in them.
  private static func readSurvey(
    _ files: InputSurvey, _ request: CountingRequest
  ) throws(RunFailure) -> SurveyTally? {
    guard let source = request.definition.survey else { return nil }
    let geography = request.definition.codebook.geography
    let reader = SurveyReader(source, among: request.layouts, geography: geography, limits: request.limits)
    let frames = try successes(
      Parallel.map(files.respondents, threads: request.threads) { (path) throws(StageFailure) in
        try reader.respondents(path)
      }
    ).flatMap { $0 }
    let frame = SurveyFrame(frames.flatMap(\.respondents))
    let answers = try successes(
      Parallel.map(files.answers, threads: request.threads) { (path) throws(StageFailure) in
        try reader.answers(path, frame: frame)
      }
    ).flatMap { $0 }
    return SurveyTally(frames, answers, source.questionnaire, geography)
  }

  private static func readInhabitants(
    _ files: [String], _ request: CountingRequest
  ) throws(RunFailure) -> (Inhabitants, (receipts: [Receipt], problems: ProblemLog, rejects: [[Reject]])) {
    guard let layout = request.definition.inhabitants?.layout else {
      return (Inhabitants(), ([], ProblemLog(), []))
    }
    let reader = InhabitantsReader(
      layout, among: request.layouts, geography: request.definition.codebook.geography, limits: request.limits
    )
    let read = try successes(
      Parallel.map(files, threads: request.threads) { (path) throws(StageFailure) in try reader.read(path) }
    ).flatMap { $0 }
    do throws(StageFailure) {
      return (
        try Inhabitants(read.flatMap(\.values)),
        (
          read.map(\.receipt), read.reduce(ProblemLog()) { $0.merging($1.problems) }, read.map(\.rejects)
        )
      )
    } catch {
      throw RunFailure([error])
    }
  }

  /// All members with registrations, in the order of the input.
  private static func readRegistrations(
    _ files: [String], _ request: CountingRequest, _ locations: LocationIndex,
    _ progress: @escaping @Sendable (Int) -> Void
  ) throws(RunFailure) -> [CodedMember] {
    let reader = RegistrationReader(
      request.layouts, request.definition.codebook, locations, hash: request.hash,
      keepsValues: request.showsValues, limits: request.limits)
    // The largest files first, so that no thread is left alone with one at the end.
    let sizes = files.map(InputFiles.size)
    let order = files.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
    // Where there are fewer files than threads, several read one file.
    let perFile = max(1, request.threads / max(1, files.count))
    let read = Parallel.fold(order, threads: request.threads, ()) {
      (index, _: inout Void) throws(StageFailure) in
      let members = try reader.read(files[index], threads: perFile)
      progress(sizes[index])
      return members
    }
    return try successes(read.results).flatMap { $0 }
  }

  private static func outcomes(
    _ rows: SettledRows, _ rules: Settlement.Rules, _ register: LocationRegister, _ request: CountingRequest
  ) throws(RunFailure) -> [MemberOutcome] {
    try successes(
      Parallel.map(Array(rows.members.indices), threads: request.threads) { (number) throws(StageFailure) in
        try MemberOutcome(
          rows.members[number], number, rows.settlement, rules, unknownLocation: register.unknown,
          limits: request.limits)
      })
  }

  /// All values, or all failures in the order of the input.
  private static func successes<Value>(_ results: [Result<Value, StageFailure>]) throws(RunFailure) -> [Value]
  {
    var values: [Value] = []
    var failures: [StageFailure] = []
    for result in results {
      switch result {
      case .success(let value): values.append(value)
      case .failure(let failure): failures.append(failure)
      }
    }
    if !failures.isEmpty { throw RunFailure(failures) }
    return values
  }
}
