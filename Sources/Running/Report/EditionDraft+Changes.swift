import Definitions
import Disclosure
import Edition
import Publishing
import Reporting

extension EditionDraft {
  /// What is otherwise than in the edition that stands, with its causes where it is kept what counted then.
  static func changes(_ request: EditionRequest, _ observations: [UInt8]) throws -> [CellChange] {
    guard let current = request.standing.current else { return [] }
    let changes = try current.changes(to: observations)
    guard !changes.isEmpty, let memory = request.memory else { return changes }
    let exact = Set(
      try ObservationsReader.numbers(observations) { $0 == .national }
        .filter { !$0.status.contains(.rounded) }.map(\.place))
    return try memory.attributed(changes, current, request.tally, request.definition, request.period) {
      change in
      !exact.contains(change.place)
    }
  }

  /// Tables with a mark on every cell that changed.
  static func marked(_ tables: ProtectedTables, _ changes: [CellChange]) -> ProtectedTables {
    let changed = Set(changes.filter { $0.old != nil }.map(\.place))
    return tables.markingRevised { key, row, column in
      changed.contains(CellName(key: key, row: row, column: column))
    }
  }

  /// The decisions by which figures of a final edition changed: those of earlier editions, of the pipeline file, and of
  /// whoever started the run.
  static func corrections(_ request: EditionRequest, _ changes: [CellChange]) -> [Correction] {
    guard let current = request.standing.current, current.isFinal, changes.contains(where: { $0.old != nil })
    else { return [] }
    let periods = changes.map(\.key.period)
    let decided = request.definition.corrections.filter { correction in
      !current.corrections.contains(correction) && periods.contains(where: correction.covers)
    }
    let revised = request.revision.map {
      Correction(period: request.period, date: request.today, reason: $0.reason, role: $0.role)
    }
    return current.corrections + decided + [revised].compactMap { $0 }
  }
}
