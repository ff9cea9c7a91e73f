import Definitions

/// What was measured, in the words of the data file: counts, and hundredths of a percent.
extension QualityJSON {
  private static func number(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }

  static func remark(_ remark: QualityFacts.Remark) -> JSON {
    let (kind, number): (String, Int) =
      switch remark {
      case .crossed(let count): ("gates-crossed", count)
      case .excepted(let count): ("gates-excepted", count)
      case .rejected(let count): ("rows-rejected", count)
      case .unrecognised(let count): ("answers-unrecognised", count)
      case .conflicting(let count): ("rows-conflicting", count)
      case .shifted(let count): ("distributions-shifted", count)
      case .volume(let basisPoints): ("volume-changed-basis-points", basisPoints)
      case .stopped(let count): ("locations-stopped", count)
      }
    return .object([("kind", .string(kind)), ("number", .number(number))])
  }

  static func unknownAnswer(_ problem: Problem) -> JSON {
    .object([
      ("column", .optional(problem.column)), ("nearest", .optional(problem.nearest)),
      ("count", .number(problem.count)),
    ])
  }

  static func completeness(_ item: QualityFacts.Completeness) -> JSON {
    .object([
      ("variable", .string(item.variable)), ("counted", .string(item.counted.rawValue)),
      ("period", .string(item.period.description)), ("base", .number(item.base)),
      ("empty", .number(item.empty)), ("unknown", .number(item.unknown)),
      ("unrecognised", .number(item.unrecognised)), ("not_asked", .number(item.notAsked)),
      ("zero_answers", number(item.zeros)), ("other", number(item.other)),
      ("other_recoded", number(item.recoded)),
    ])
  }

  static func delays(_ row: QualityFacts.Delays) -> JSON {
    .object([
      ("quarter", .string(row.quarter.description)), ("with_entry_date", .number(row.known)),
      ("without_entry_date", .number(row.undated)),
      ("by_quarters_of_delay", .array(row.counts.map(JSON.number))), ("ended", .number(row.ended)),
    ])
  }

  static func locations(_ row: QualityFacts.LocationActivity) -> JSON {
    .object([
      ("quarter", .string(row.quarter.description)), ("registering", .number(row.registering)),
      ("open", number(row.open?.total)), ("open_registering", number(row.open?.registering)),
      ("open_silent", number(row.open?.silent)), ("open_stopped", number(row.open?.stopped)),
      ("open_never", number(row.open?.never)), ("visits_unknown_location", .number(row.unplaced)),
    ])
  }

  static func comparison(_ item: QualityFacts.Comparison) -> JSON {
    .object([
      ("against", .string(item.against.rawValue)), ("earlier", .string(item.earlier.description)),
      ("visits", .number(item.visits)), ("visits_earlier", .number(item.visitsEarlier)),
      ("break", .flag(item.isBroken)), ("change_basis_points", number(item.change)),
      ("threshold_basis_points", .number(QualityFacts.Comparison.volumeThreshold)),
      ("flagged", .flag(item.isFlagged)), ("distributions", .array(item.shifts.map(shift))),
    ])
  }

  private static func shift(_ item: QualityFacts.Shift) -> JSON {
    let (outcome, dissimilarity, answer, change): (String, Int?, String?, Int?) =
      switch item.outcome {
      case .compared(let dissimilarity, let answer, let change): ("compared", dissimilarity, answer, change)
      case .broken: ("break", nil, nil, nil)
      case .notAsked: ("not-asked", nil, nil, nil)
      case .smallBase: ("small-base", nil, nil, nil)
      }
    return .object([
      ("variable", .string(item.variable)), ("counted", .string(item.counted.rawValue)),
      ("outcome", .string(outcome)), ("dissimilarity_basis_points", number(dissimilarity)),
      ("largest_answer", .optional(answer)), ("largest_change_basis_points", number(change)),
      ("threshold_basis_points", .number(QualityFacts.Shift.threshold)), ("flagged", .flag(item.isFlagged)),
    ])
  }

  static func breaks(_ row: TableBreaks.Row) -> JSON {
    .object([
      ("table", .string(row.id)), ("breaks", .array(row.breaks.map(JSON.string))),
      ("asked_in", .array(row.forms.map(JSON.string))),
      ("not_asked_in", .array(row.withoutIt.map(JSON.string))),
      ("answers", .array(row.answers.map(JSON.string))),
    ])
  }
}
