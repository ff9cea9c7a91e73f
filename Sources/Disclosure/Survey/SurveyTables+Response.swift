import Counting
import Definitions
import Edition

extension SurveyTables {
  /// Who was asked and who answered, by type, province and size class, and who stood in the wave before as well. That an organisation takes part in the monitor
  /// is not what it answered, so nothing of this is withheld.
  mutating func addResponse(_ wave: Int) {
    let types = questionnaire.respondents.indices
    let ids = questionnaire.respondents.map(\.id)
    add(response(SurveyTableID.response, wave, "NL", ids, types.map { SurveyGroup(type: $0) }))
    guard tally.hasFrame(wave) else { return }
    if wave > 0, tally.hasFrame(wave - 1) {
      let overlaps = types.map { tally.overlap(wave - 1, wave, type: $0) }
      let rows: [(id: String, count: KeyPath<OverlapCounts, Int>)] = [
        ("common", \.common), ("merged", \.merged), ("split", \.split),
      ]
      add(
        PublishedTable(
          key: key(SurveyTableID.overlap, wave), rows: rows.map(\.id), columns: ids,
          cells: rows.map { row in overlaps.map { Cell(count: $0[keyPath: row.count]) } }))
    }
    var columns: [String] = []
    var groups: [SurveyGroup] = []
    for type in types {
      for (place, size) in questionnaire.respondents[type].sizeClasses.enumerated() {
        columns.append("\(ids[type])_\(size.id)")
        groups.append(SurveyGroup(type: type, sizeClass: place))
      }
    }
    if !columns.isEmpty {
      add(response(SurveyTableID.response + SurveyTableID.bySizeClass, wave, "NL", columns, groups))
    }
    for (place, variable) in questionnaire.frame.enumerated() {
      let own = types.flatMap { self.groups(.frame(place), $0) }
      guard own.contains(where: { tally.response(wave, $0.group).frame > 0 }) else { continue }
      add(
        response(
          SurveyTableID.response + SurveyTableID.by(variable.id), wave, "NL", own.map(\.id), own.map(\.group))
      )
    }
    for province in definition.codebook.geography.provinces {
      let groups = types.map { SurveyGroup(type: $0, province: province.code) }
      guard groups.contains(where: { tally.response(wave, $0).frame > 0 }) else { continue }
      add(response(SurveyTableID.response, wave, province.code, ids, groups))
    }
  }

  private func response(
    _ id: String, _ wave: Int, _ unit: String, _ columns: [String], _ groups: [SurveyGroup]
  ) -> PublishedTable {
    let rows = ["frame", "invited", "responded", "partial"]
    let key = key(id, wave, unit: unit)
    guard tally.hasFrame(wave) else {
      let absent = Cell(status: .notAvailable)
      return PublishedTable(
        key: key, rows: rows, columns: columns, cells: rows.map { _ in columns.map { _ in absent } },
        status: .notAvailable)
    }
    let counts = groups.map { tally.response(wave, $0) }
    func share(_ count: Int, _ base: Int) -> Cell {
      Cell(count: count, base: base, percent: Percent(count, of: base))
    }
    return PublishedTable(
      key: key, rows: rows, columns: columns,
      cells: [
        counts.map { Cell(count: $0.frame) }, counts.map { Cell(count: $0.invited) },
        counts.map { share($0.responded, $0.invited) }, counts.map { share($0.partial, $0.invited) },
      ])
  }
}
