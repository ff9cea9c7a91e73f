package import Definitions

/// Problems by kind and column: complete counts, and the first places.
package struct ProblemLog: Sendable {
  private struct Key: Hashable {
    let kind: Problem.Kind
    let column: String?
    let nearest: String?
  }

  private var problems: [Key: Problem] = [:]

  package init() {}

  /// Notes one occurrence.
  package mutating func note(
    _ kind: Problem.Kind, column: String? = nil, nearest: String? = nil, at place: Place
  ) {
    let key = Key(kind: kind, column: column, nearest: nearest)
    var problem = problems[key] ?? Problem(kind: kind, column: column, nearest: nearest)
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
      problems[key] = mine
    }
  }

  /// Both together.
  package func merging(_ other: ProblemLog) -> ProblemLog {
    var log = self
    log.merge(other)
    return log
  }

  /// How many rows were rejected.
  package var rejected: Int { problems.values.reduce(0) { $0 + ($1.kind.rejects ? $1.count : 0) } }

  /// All problems, in the order of the kinds, then by column and nearest label.
  package var all: [Problem] {
    let order = Dictionary(uniqueKeysWithValues: Problem.Kind.allCases.enumerated().map { ($1, $0) })
    return problems.values.sorted { left, right in
      (order[left.kind]!, left.column ?? "", left.nearest ?? "")
        < (order[right.kind]!, right.column ?? "", right.nearest ?? "")
    }
  }
}
