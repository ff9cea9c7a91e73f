import Definitions
import Intake

/// A filter made ready for the rows: sets of codes per variable, and the locations that count.
struct RowFilter: Sendable {
  /// A question decides, so that visits cannot be told apart where a row is a question.
  let isAboutQuestions: Bool
  private var codes: [(variable: Int, mask: UInt64, wide: Set<UInt64>)] = []
  /// Per location of the register whether it counts, the unknown one last; `nil` when all do.
  private var locations: [Bool]?

  init(_ filter: CountingFilter, _ codebook: Codebook, _ register: LocationRegister) {
    var isAboutQuestions = false
    var units: [Level: Set<String>] = [:]
    for term in filter.terms {
      switch term {
      case .unit(let level, let id): units[level, default: []].insert(id)
      case .answer(let variable, let code):
        let known = codebook.variables[variable]
        if known.unit == .question { isAboutQuestions = true }
        let place = codes.firstIndex { $0.variable == variable } ?? codes.endIndex
        if place == codes.endIndex { codes.append((variable, 0, [])) }
        if known.isWide {
          codes[place].wide.insert(UInt64(code) + 1)
        } else {
          codes[place].mask |= UInt64(1) << UInt64(code)
        }
      }
    }
    self.isAboutQuestions = isAboutQuestions
    guard !units.isEmpty else { return }
    locations =
      register.memberships(codebook.geography, asOf: filter.asOf).map { own in
        units.allSatisfy { level, ids in own[level].map(ids.contains) ?? false }
      } + [false]
  }

  /// The filter over the columns of a member.
  func ready(for rows: CodedRows) -> Ready {
    var columns = codes.map { condition in
      let column = rows.answers(condition.variable)
      return (column, column.values.map { $0 & condition.mask != 0 || condition.wide.contains($0) })
    }
    if let locations { columns.append((rows.locations, rows.locations.values.map { locations[Int($0)] })) }
    return Ready(columns: columns)
  }

  /// Per column of a condition which of its codes it lets through.
  struct Ready {
    fileprivate let columns: [(column: CodedColumn, passes: [Bool])]

    func matches(_ row: Int) -> Bool { columns.allSatisfy { $0.passes[$0.column.code(row)] } }
  }
}
