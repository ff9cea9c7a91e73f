package import Definitions

/// Problems by kind and column: complete counts, and the first places.
package struct ProblemLog: Sendable {
  private struct Key: Hashable {
    let kind: Problem.Kind
    let column: String?
    let nearest: String?
    var skipped: SkipReason?
  }

  private struct LocalKey: Hashable {
    let key: Key
    let origin: RowOrigin
  }

  /// Different values that are kept per kind, column and nearest label.
  private static let valuesKept = 100

  private var problems: [Key: Problem] = [:]
  private var local: [LocalKey: Int] = [:]

  /// A log without problems.
  package init() {}

  /// Notes one occurrence, or `count` of them at one place, in a row of this origin. A value is given for `check --show-values` only.
  package mutating func note(
    _ kind: Problem.Kind, column: String? = nil, nearest: String? = nil, at place: Place,
    from origin: RowOrigin? = nil, value: String? = nil, count: Int = 1
  ) {
    let key = Key(kind: kind, column: column, nearest: nearest)
    var problem = problems[key] ?? Problem(kind: kind, column: column, nearest: nearest)
    problem.count += count
    if problem.places.count < Problem.placesShown { problem.places.append(place) }
    if let value, problem.values.count < Self.valuesKept || problem.values[value] != nil {
      problem.values[value, default: 0] += 1
    }
    problems[key] = problem
    if let origin { local[LocalKey(key: key, origin: origin), default: 0] += count }
  }

  /// Notes the members of an archive that were left out.
  package mutating func note(_ skipped: [SkippedEntry], of file: String) {
    for entry in skipped { note(entry.reason, at: Place(file: file.escapingControls, member: entry.member)) }
  }

  /// Notes a file, or a member of an archive, that is not read.
  package mutating func note(_ skipped: SkipReason, at place: Place) {
    let key = Key(kind: .skippedEntry, column: nil, nearest: nil, skipped: skipped)
    var problem = problems[key] ?? Problem(kind: .skippedEntry, skipped: skipped)
    problem.count += 1
    if problem.places.count < Problem.placesShown { problem.places.append(place) }
    problems[key] = problem
  }

  /// Adds the problems of an entry that comes later in the order of the input.
  package mutating func merge(_ other: ProblemLog) {
    for (key, problem) in other.problems {
      guard var mine = problems[key] else {
        problems[key] = problem
        continue
      }
      mine.count += problem.count
      mine.places += problem.places.prefix(Problem.placesShown - mine.places.count)
      mine.values.merge(problem.values) { $0 + $1 }
      problems[key] = mine
    }
    local.merge(other.local) { $0 + $1 }
  }

  /// Both together.
  package func merging(_ other: ProblemLog) -> ProblemLog {
    var log = self
    log.merge(other)
    return log
  }

  /// How often problems of these kinds occurred.
  package func count(of kinds: [Problem.Kind]) -> Int {
    problems.values.reduce(0) { $0 + (kinds.contains($1.kind) ? $1.count : 0) }
  }

  /// How often a kind occurred per column.
  package func counts(of kind: Problem.Kind) -> [String: Int] {
    problems.values.reduce(into: [:]) { counts, problem in
      if problem.kind == kind, let column = problem.column { counts[column, default: 0] += problem.count }
    }
  }

  /// How many rows were rejected.
  package var rejected: Int { problems.values.reduce(0) { $0 + ($1.kind.rejects ? $1.count : 0) } }

  /// The problems in rows whose location is known, in no order.
  package var located: [LocatedProblem] {
    local.map { place, count in
      LocatedProblem(
        kind: place.key.kind, column: place.key.column, nearest: place.key.nearest, origin: place.origin,
        count: count)
    }
  }

  /// All problems, in the order of the kinds, then by column, nearest label and reason.
  package var all: [Problem] {
    let order = Dictionary(uniqueKeysWithValues: Problem.Kind.allCases.enumerated().map { ($1, $0) })
    return problems.values.sorted { left, right in
      (order[left.kind]!, left.column ?? "", left.nearest ?? "", left.skipped?.rawValue ?? "")
        < (order[right.kind]!, right.column ?? "", right.nearest ?? "", right.skipped?.rawValue ?? "")
    }
  }
}
