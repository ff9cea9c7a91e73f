package import Definitions
internal import Intake

/// Counts all inputs of a request. Parallel is the same as sequential, plus merging.
package enum CountingRun {
  /// Reads every file once, and those with repeated registrations a second time.
  ///
  /// - Parameter progress: told the bytes of every file that was counted; called from many threads.
  package static func count(
    _ request: CountingRequest, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(RunFailure) -> Tally {
    let survey = InputSurvey(request)
    if !survey.failures.isEmpty { throw refusal(survey, request) }
    let (register, receipts, registerProblems, rejects) = try readRegister(survey.locations, request)
    let (inhabitants, reference) = try readInhabitants(survey.inhabitants, request)
    let problems = survey.skipped.merging(registerProblems).merging(reference.problems)
    let answers = try readSurvey(survey, request)
    let locations = LocationIndex(register)
    let filter = request.filter.map { RowFilter($0, request.definition.codebook, register) }
    let layout = CubeLayout(
      request.definition, locations: register.codes.count + 1, isLocal: request.isLocal, filter: filter)

    var today = request.today
    var first = try firstLook(survey.registrations, request, locations, layout, today: today, progress)
    if today == nil {
      let entries = first.outcomes.joined().compactMap(\.lastEntry).max()
      let others = first.outcomes.joined().compactMap(\.lastVisitWithoutEntry).max()
      today = entries ?? others
      // A visit without a date of entry may lie after "today", which is only known now.
      if let last = others, let known = today, last > known {
        first = try firstLook(survey.registrations, request, locations, layout, today: today, progress)
      }
    }
    try secondLook(survey.registrations, request, locations, today: today, &first)
    if case let changes = survey.changes, !changes.isEmpty { throw RunFailure(changes) }
    return Tally(
      cube: first.cube, register: register, inhabitants: inhabitants,
      outcomes: first.outcomes.flatMap { $0 }, registerReceipts: receipts + reference.receipts,
      registerProblems: problems, registerRejects: rejects + reference.rejects,
      survey: answers, today: today, definition: request.definition)
  }

  /// All refused files, not only those whose header tells: the others are read to their end as well.
  private static func refusal(_ survey: InputSurvey, _ request: CountingRequest) -> RunFailure {
    let layout = CubeLayout(request.definition, locations: 1, isLocal: false)
    var failures = survey.failures
    do throws(RunFailure) {
      _ = try firstLook(
        survey.registrations, request, LocationIndex(LocationRegister([])), layout, today: nil, { _ in })
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
    return (
      LocationRegister(read.flatMap(\.values)), read.map(\.receipt),
      read.reduce(ProblemLog()) { $0.merging($1.problems) }, read.map(\.rejects)
    )
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

  private struct FirstLook {
    var cube: Cube
    var outcomes: [[EntryOutcome]]
  }

  private static func firstLook(
    _ files: [String], _ request: CountingRequest, _ locations: LocationIndex, _ layout: CubeLayout,
    today: CivilDate?, _ progress: @escaping @Sendable (Int) -> Void
  ) throws(RunFailure) -> FirstLook {
    let counter = FileCounter(request: request, locations: locations, today: today)
    // The largest files first, so that no thread is left alone with one at the end.
    let sizes = files.map(InputFiles.size)
    let order = files.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
    let counted = Parallel.fold(order, threads: request.threads, Cube(layout)) {
      (index, cube) throws(StageFailure) in
      let outcomes = try counter.count(files[index], into: &cube)
      progress(sizes[index])
      return outcomes
    }
    let outcomes = try successes(counted.results)
    var cube = Cube(layout)
    for part in counted.parts { cube.merge(part) }
    return FirstLook(cube: cube, outcomes: outcomes)
  }

  private static func secondLook(
    _ files: [String], _ request: CountingRequest, _ locations: LocationIndex, today: CivilDate?,
    _ first: inout FirstLook
  ) throws(RunFailure) {
    let wanted = repeats(first.outcomes.joined().map(\.identities), threads: request.threads)
    guard !wanted.isEmpty else { return }
    let look = SecondLook(request: request, locations: locations, today: today, wanted: wanted)
    let outcomes = first.outcomes
    let held = Parallel.map(files.indices.map { $0 }, threads: request.threads) {
      (index) throws(StageFailure) in
      try look.rows(files[index], file: index, outcomes[index])
    }
    look.settle(try successes(held).flatMap { $0 }, &first.outcomes, &first.cube)
  }

  /// The identities that need a second look, found in parallel over shares of the hash space.
  private static func repeats(_ lists: [[IdentityEntry]], threads: Int) -> Set<UInt64> {
    let rows = lists.reduce(0) { $0 + $1.count }
    var shares = 1
    while shares < threads || rows / shares > 1 << 21 { shares *= 2 }
    let count = shares
    let found = Parallel.map((0..<count).map { UInt64($0) }, threads: threads) {
      (share) throws(StageFailure) in
      var finder = RepeatFinder(count: rows / count + rows / count / 4 + 1024)
      let mask = UInt64(count - 1)
      for list in lists {
        for entry in list where entry.identity & mask == share && !entry.isRejected { finder.add(entry) }
      }
      finder.finish()
      return finder.found
    }
    return found.reduce(into: Set()) { all, part in
      if case .success(let part) = part { all.formUnion(part) }
    }
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
