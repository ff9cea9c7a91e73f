import Counting
import Definitions
import Edition
import Publishing
import Reporting

/// Tells of every changed count of the whole country why it changed. Other counts are rounded: their parts would say
/// what the rounding hides.
struct AttributedChanges {
  private let causes: ChangeCauses
  private let definition: PipelineDefinition
  private let isSameDefinition: Bool
  private let day: CivilDate

  /// `before` is what counted when the edition was made that changes; `pipeline` the checksum of the pipeline files.
  init(
    since before: CountedRegistrations, _ tally: Tally, _ definition: PipelineDefinition, pipeline: String,
    edition: Period
  ) {
    causes = tally.causes(since: before, pipeline: pipeline)
    isSameDefinition = before.pipeline == pipeline
    self.definition = definition
    day = edition.lastDay
  }

  /// The changes with their parts, where both numbers are exact; `isRounded` tells of a change.
  func attributed(_ changes: [CellChange], isRounded: (CellChange) -> Bool) -> [CellChange] {
    changes.map { change in
      let (key, place) = (change.key, change.place)
      guard let difference = change.difference, key.level == .national, DerivedTable(id: key.table) == nil,
        key.counted == .visits || key.counted == .questions, !isRounded(change)
      else { return change }
      let address = CellAddress(
        table: key.table, row: place.row, column: place.column, period: key.period, counted: key.counted)
      guard
        let terms = CellSubject(
          address, level: .national, unit: key.unit, counted: key.counted, definition, on: day)?.terms
      else { return change }
      var parts = causes.parts(
        of: CellRows(key.counted == .questions ? .questions : .visits, key.period, terms))
      // What no registration explains is printed otherwise: by another table, or another protection.
      parts[isSameDefinition ? .protection : .definition] += difference - parts.sum
      var change = change
      change.parts = parts
      return change
    }
  }
}
