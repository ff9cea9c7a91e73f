import Definitions
import Edition

/// What stands beside a breakdown, and its file.
extension SurveyBreakdown {
  /// Which differences are no chance, and which groups are not shown.
  var notes: [Line] { (differences + hidden).map { Line($0) } }

  private var differences: [String] {
    var (tested, found) = (0, [String]())
    for group in shown {
      guard let own = table(group), let table = table(group, SurveyTableID.difference) else { continue }
      var said = view.question.answers.compactMap { answer -> String? in
        guard let cell = table[answer.id, group.column], let value = cell.value else { return nil }
        if cell.status.contains(.tested) { tested += 1 }
        guard cell.status.contains(.significant),
          let percent = own[answer.id, group.column]?.percent
        else {
          return nil
        }
        return words.text(
          SurveyPhrase.groupDiffers,
          [
            "answer": answer.label, "percent": percent,
            "difference": words.difference(value.units, decimals: value.decimals),
          ])
      }
      if let cell = table["mean", group.column], let value = cell.value {
        if cell.status.contains(.tested) { tested += 1 }
        if cell.status.contains(.significant), let mean = own["mean", group.column]?.value {
          said.append(
            words.text(
              SurveyPhrase.groupMeanDiffers,
              [
                "mean": words.value(mean),
                "difference": words.difference(value.units, decimals: value.decimals),
              ]))
        }
      }
      if !said.isEmpty { found.append("\(group.name): \(said.joined(separator: "; ")).") }
    }
    guard tested > 0 || !found.isEmpty else { return [] }
    let types = type.label.uncapitalised
    return found.isEmpty
      ? [words.text(SurveyPhrase.noGroupDiffers, ["types": types, "tested": tested])]
      : [words.text(SurveyPhrase.groupsDiffer, ["types": types, "tested": tested])] + found
  }

  private var hidden: [String] {
    let absent = groups.compactMap { group -> (Absence, String)? in
      guard !isShown(group), let own = table(group), let first = own.rows.first,
        let cell = own[first, group.column]
      else { return nil }
      return (Entries.reason(cell.status), group.name)
    }
    return [Absence.smallBase, .withheld, .notAvailable].compactMap { reason in
      let names = absent.filter { $0.0 == reason }.map(\.1)
      return names.isEmpty
        ? nil
        : words.text(
          SurveyPhrase.groupsHidden,
          ["reason": words(reason), "groups": names.joined(separator: ", ")])
    }
  }

  /// The table with its file, which has the differences too.
  var numbered: NumberedTable {
    let nation = Group(name: "", suffix: "", column: type.id)
    var lines: [(table: PublishedTable, columns: [String])] = []
    for group in [nation] + groups {
      let shares =
        view.isOfAnswers ? ["", SurveyTableID.low, SurveyTableID.high].map { view.shares + $0 } : []
      for end in ["", SurveyTableID.low, SurveyTableID.high, SurveyTableID.difference] + shares
        + (group.province == nil ? [SurveyTableID.weighted] : [])
      {
        guard let own = table(group, end) else { continue }
        if let place = lines.firstIndex(where: { $0.table.key == own.key }) {
          if !lines[place].columns.contains(group.column) {
            lines[place].columns.append(group.column)
          }
        } else {
          lines.append((own, [group.column]))
        }
      }
    }
    let names = Dictionary(groups.map { ($0.column, $0.name) }) { first, _ in first }
    let file = TableFile(
      name, lines, rows: view.rows + measures + ["answers", "total"], label: view.label,
      columnLabel: { [type] id in id == type.id ? type.label : names[id] ?? id })
    return NumberedTable(
      table, file, shown: [view.table()].compactMap { $0 }, in: words, hasBase: false
    )
    .with(notes: notes).about(view.about)
  }
}
