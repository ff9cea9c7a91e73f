import Definitions
import Edition

/// The names of all ids that stand in the data files, as `codes.csv`: tables, answers and units.
struct CodesFile {
  static let path = "codes.csv"
  static let columns = [
    FileColumn(
      name: "kind", type: .string, description: .codeKind, values: ["table", "answer", "unit"],
      isRequired: true),
    FileColumn(name: "of", type: .string, description: .codeOf),
    FileColumn(name: "id", type: .string, description: .codeID, isRequired: true),
    FileColumn(name: "label", type: .string, description: .codeLabel, isRequired: true),
  ]
  static let key = ["kind", "of", "id"]

  let facts: EditionFacts
  let tree: UnitTree?

  var artifact: Artifact {
    var writer = CSVWriter()
    writer.row(Self.columns.map(\.name))
    let definition = facts.definition
    let own = definition.tables.map { ($0.id, $0.title) }
    let others = definition.codebook.variables.filter { variable in !own.contains { $0.0 == variable.id } }
    for (id, title) in own + others.map({ ($0.id, $0.label) }) { writer.row(["table", "", id, title]) }
    // Tables of municipalities of one size.
    let sizes = definition.baseline == nil ? Set((tree?.units ?? []).compactMap(\.size)) : []
    for (id, title) in own + others.map({ ($0.id, $0.label) })
    where definition.codebook[id]?.isMunicipality == false {
      for size in SizeClass.allCases where sizes.contains(size) {
        let name = facts.words.text(UnitPhrase.ofPeers, ["title": title, "size": facts.words.name(of: size)])
        writer.row(["table", "", size.table(of: id), name])
      }
    }
    for variable in definition.codebook.variables where !variable.isMunicipality {
      for answer in variable.answers {
        writer.row(["answer", variable.id, answer.id, answer.label(on: facts.period.lastDay)])
      }
    }
    for table in definition.tables {
      for group in table.isGrouped ? definition.codebook.variable(of: table)?.answers ?? [] : [] {
        writer.row(["answer", table.id, group.id, group.label])
      }
      for (id, label) in table.labels.sorted(by: { $0.key < $1.key }) {
        writer.row(["answer", table.id, id, label])
      }
    }
    survey(&writer)
    for row in [ReservedRow.total, .empty, .unrecognised].map(\.rawValue) {
      let label = facts.words.label(ofReserved: row, total: facts.words(PagePhrase.total)) ?? row
      writer.row(["answer", "", row, label])
    }
    for unit in tree?.units ?? [] {
      // A name comes from the register, and may begin as a formula does.
      writer.row(["unit", unit.level.rawValue, unit.id, unit.name.escapedCode])
    }
    return Artifact(path: Self.path, bytes: writer.bytes)
  }

  /// The questions, their answers, who was asked, and who of them stand apart.
  private func survey(_ writer: inout CSVWriter) {
    guard let survey = facts.definition.survey else { return }
    let questionnaire = survey.questionnaire
    for question in questionnaire.questions {
      writer.row(["table", "", question.id, question.title])
    }
    for crossing in survey.crossings {
      let titles = [crossing.rows, crossing.columns].compactMap {
        questionnaire[question: $0]?.title
      }
      writer.row(["table", "", crossing.id, titles.joined(separator: " × ")])
    }
    for variable in questionnaire.frame { writer.row(["table", "", variable.id, variable.title]) }
    for row in Question.measures + ["answers"] {
      writer.row(["answer", "", row, Question.label(row, facts.words) ?? row])
    }
    for question in questionnaire.questions {
      for answer in question.answers {
        writer.row(["answer", question.id, answer.id, answer.label])
      }
    }
    for type in questionnaire.respondents {
      writer.row(["answer", "", type.id, type.label])
      for size in type.sizeClasses {
        writer.row(["answer", "", "\(type.id)_\(size.id)", "\(type.label): \(size.label)"])
      }
      for variable in questionnaire.frame where variable.types.contains(type.id) {
        for own in variable.classes {
          writer.row(["answer", variable.id, "\(type.id)_\(own.id)", "\(type.label): \(own.label)"])
        }
      }
    }
  }
}
