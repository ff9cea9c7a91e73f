package import Definitions
internal import Intake

extension Tally {
  /// Per library organisation what it should look at, over the last four quarters of an edition; sorted by code.
  ///
  /// Exact counts below national level: for the library alone, never for publication. Empty when nothing was
  /// counted per location.
  package func feedback(for edition: Period) -> [LibraryFeedback] {
    let quarters = quarters(through: edition, atMost: 4)
    guard let last = quarters.last, local([], .visits, last) != nil else { return [] }
    let history = visitsByLocation(through: last)
    let problems = Dictionary(grouping: located) { $0.origin.location }
    let open = Set(register.openNumbers(in: last) ?? [])
    return libraries(last).map { library in
      var lines: [LibraryFeedback.Line] = []
      for quarter in quarters { lines += visits(library.locations, quarter) }
      for quarter in quarters { lines += nothing(library.locations, quarter) }
      lines += self.problems(library.locations.flatMap { problems[$0] ?? [] }, quarters)
      lines += silence(library.locations.filter(open.contains), history, last)
      return LibraryFeedback(code: library.code, name: library.name, lines: lines)
    }
  }

  /// The libraries of the register as it stood in a quarter, with the numbers of their locations.
  private func libraries(_ quarter: Period) -> [(code: String, name: String, locations: [Int])] {
    var libraries: [String: (name: String, locations: [Int])] = [:]
    for number in register.codes.indices {
      guard let row = register.row(number, inQuarter: quarter.firstMonth), !row.libraryCode.isEmpty else {
        continue
      }
      libraries[row.libraryCode, default: (row.library, [])].locations.append(number)
    }
    return libraries.map { ($0.key, $0.value.name, $0.value.locations) }.sorted {
      Array($0.code.utf8).lexicographicallyPrecedes(Array($1.code.utf8))
    }
  }

  private func visits(_ locations: [Int], _ quarter: Period) -> [LibraryFeedback.Line] {
    guard let counts = local(locations, .visits, quarter) else { return [] }
    var lines = [LibraryFeedback.Line(.visits, quarter: quarter, count: counts.total.count)]
    if counts.withEntryDate.count > 0 {
      let national = late(quarter)
      lines.append(
        LibraryFeedback.Line(
          .late, quarter: quarter, count: counts.late.count, base: counts.withEntryDate.count,
          national: .init(national.late, of: national.withEntryDate)))
    }
    return lines
  }

  /// What the variables do not tell, beside the same in the whole country.
  private func nothing(_ locations: [Int], _ quarter: Period) -> [LibraryFeedback.Line] {
    var lines: [LibraryFeedback.Line] = []
    for (index, variable) in definition.codebook.variables.enumerated() {
      for plane in Plane.allCases {
        guard let own = local(locations, plane, quarter)?.variable(index), own.asked.count > 0 else {
          continue
        }
        let all = self.variable(index, plane, quarter)
        func add(_ topic: LibraryFeedback.Topic, _ counts: (VariableCounts) -> Int) {
          // Nothing to tell where nothing is missing, here or anywhere.
          guard counts(own) + counts(all) > 0 else { return }
          lines.append(
            LibraryFeedback.Line(
              topic, quarter: quarter, subject: variable.id, count: counts(own), base: own.asked.count,
              national: .init(counts(all), of: all.asked.count)))
        }
        add(.empty) { $0.empty.count }
        if let unknown = variable.code(of: "unknown") { add(.unknown) { $0.answers[unknown].count } }
        add(.unrecognised) { $0.unrecognised.count }
      }
    }
    return lines
  }

  private func problems(_ located: [LocatedProblem], _ quarters: [Period]) -> [LibraryFeedback.Line] {
    struct Key: Hashable {
      let kind: Int
      let column: String
      let nearest: String
      let quarter: Int
    }
    var sums: [Key: Int] = [:]
    for problem in located {
      let quarter = problem.origin.quarter
      if let quarter, !quarters.contains(where: { $0.firstMonth == quarter }) { continue }
      let kind = Problem.Kind.allCases.firstIndex(of: problem.kind)!
      let key = Key(
        kind: kind, column: problem.column ?? "", nearest: problem.nearest ?? "", quarter: quarter ?? .max)
      sums[key, default: 0] += problem.count
    }
    let ordered = sums.sorted {
      ($0.key.kind, $0.key.column, $0.key.nearest, $0.key.quarter)
        < ($1.key.kind, $1.key.column, $1.key.nearest, $1.key.quarter)
    }
    return ordered.map { key, count in
      LibraryFeedback.Line(
        .problem, quarter: key.quarter == .max ? nil : .quarter(of: key.quarter),
        subject: key.column.isEmpty ? nil : key.column, kind: Problem.Kind.allCases[key.kind],
        nearest: key.nearest.isEmpty ? nil : key.nearest, count: count)
    }
  }

  /// Open locations without a visit in the last quarter: those that stopped, with the quarter of their last
  /// visits, and those that never began.
  private func silence(_ open: [Int], _ history: [[Int]], _ last: Period) -> [LibraryFeedback.Line] {
    open.compactMap { number in
      let name = register.row(number, inQuarter: last.firstMonth)?.name
      guard let latest = history.lastIndex(where: { $0[number] > 0 }) else {
        return LibraryFeedback.Line(.never, quarter: last, subject: name, count: 0)
      }
      guard latest < history.count - 1 else { return nil }
      let quarter = Period.quarter(of: definition.since / 3 * 3 + latest * 3)
      return LibraryFeedback.Line(.stopped, quarter: quarter, subject: name, count: history[latest][number])
    }
  }
}
