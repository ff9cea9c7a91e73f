import Counting
import Definitions
import Reporting

/// The private tables of a year for accountability: all municipalities below each other, and of one municipality its
/// locations by name. What is not known is a word, never 0; what only the municipality knows is an empty column.
struct AccountabilityTable {
  let numbers: Accountability
  let words: Words

  private var hasKinds: Bool { numbers.rows.contains { $0.counts?.digitalGovernment != nil } }
  private var own: [AccountabilityPhrase] { [.materials, .spent, .carriedOver] }

  /// All municipalities by name, the unknown one, and the total.
  var national: PrivateTable {
    let columns: [AccountabilityPhrase] =
      [.year, .code, .municipality, .locations, .questions, .digitalGovernment, .visits, .registered]
      + [.completeness] + own + [.remark]
    return PrivateTable(
      words, name: words.text(AccountabilityPhrase.name, ["year": year]),
      warning: words(AccountabilityPhrase.warning),
      header: columns.map { words($0) }, rows: numbers.rows.map(row) + [total], notes: notes(columns))
  }

  /// The locations of one municipality by name, and its total.
  func table(of row: Accountability.Row) -> PrivateTable {
    let columns: [AccountabilityPhrase] =
      [.year, .code, .municipality, .location, .locationName, .library, .open, .active, .questions]
      + [.digitalGovernment, .visits, .financed] + own
    let lines = row.places.map { place in
      head(row) + [
        .text(place.code.isEmpty ? words(AccountabilityPhrase.unknown) : place.code),
        .text(place.code.isEmpty ? words(AccountabilityPhrase.notInRegister) : place.name),
        .text(place.library),
        flag(place.isOpen), flag(numbers.quarters.isEmpty ? nil : place.isActive),
      ] + counts(numbers.quarters.isEmpty ? nil : place.counts) + [.empty] + own.map { _ in .empty }
    }
    let sum: [PrivateTable.Entry] =
      head(row) + [
        .empty, .text(words(AccountabilityPhrase.total)), .empty, count(row.registered), count(row.locations),
      ]
      + counts(row.counts) + [.empty] + own.map { _ in .empty }
    return PrivateTable(
      words, name: words.text(AccountabilityPhrase.nameOf, ["municipality": row.name, "year": year]),
      warning: words(AccountabilityPhrase.warning), header: columns.map { words($0) }, rows: lines + [sum],
      notes: notes(columns) + [(words(AccountabilityPhrase.completeness), completeness)])
  }

  private var year: String { numbers.year.description }

  private func row(_ row: Accountability.Row) -> [PrivateTable.Entry] {
    head(row) + [count(row.locations)] + counts(row.counts) + [count(row.registered), .text(completeness)]
      + own.map { _ in .empty }
      + [.text(words(row.code.isEmpty ? AccountabilityPhrase.withoutMunicipality : .confirm))]
  }

  private var total: [PrivateTable.Entry] {
    let counts = numbers.rows.compactMap(\.counts)
    let digital = counts.compactMap(\.digitalGovernment)
    func sum(_ values: [Int]) -> Int? { values.isEmpty ? nil : values.reduce(0, +) }
    return [.number(numbers.year.firstMonth / 12), .empty, .text(words(AccountabilityPhrase.total))]
      + [
        count(sum(numbers.rows.compactMap(\.locations))), count(sum(counts.map(\.questions))),
        hasKinds ? count(sum(digital)) : notAsked, count(sum(counts.map(\.visits))),
        count(sum(numbers.rows.compactMap(\.registered))), .text(completeness),
      ] + own.map { _ in .empty } + [.empty]
  }

  private func head(_ row: Accountability.Row) -> [PrivateTable.Entry] {
    let unknown = row.code.isEmpty
    return [
      .number(numbers.year.firstMonth / 12), .text(unknown ? words(AccountabilityPhrase.unknown) : row.code),
      .text(unknown ? words(AccountabilityPhrase.unknownMunicipality) : row.name),
    ]
  }

  private func counts(_ counts: Accountability.Counts?) -> [PrivateTable.Entry] {
    [
      count(counts?.questions),
      hasKinds ? count(counts.map { $0.digitalGovernment ?? 0 }) : notAsked, count(counts?.visits),
    ]
  }

  /// The form of the year did not ask it.
  private var notAsked: PrivateTable.Entry { .text(words(PagePhrase.notApplicableSign)) }

  private func count(_ number: Int?) -> PrivateTable.Entry {
    number.map { .number($0) } ?? .text(words(AccountabilityPhrase.unknown))
  }

  private func flag(_ flag: Bool?) -> PrivateTable.Entry {
    .text(words(flag.map { $0 ? AccountabilityPhrase.isTrue : .isFalse } ?? .unknown))
  }

  /// Which part of the year the numbers are about, and whether the register of the last day is there.
  private var completeness: String {
    let part: String
    switch numbers.quarters.count {
    case 0: part = words(AccountabilityPhrase.noRegistrations)
    case 4: part = words(AccountabilityPhrase.wholeYear)
    default:
      part = words.text(
        AccountabilityPhrase.part, ["quarters": words.list(numbers.quarters.map(\.description))])
    }
    return numbers.hasRegister ? part : "\(part); \(words(AccountabilityPhrase.noRegister))"
  }

  private func notes(_ columns: [AccountabilityPhrase]) -> [(column: String, meaning: String)] {
    let all: [(AccountabilityPhrase, AccountabilityPhrase)] =
      [
        (.locations, .locationsMeaning), (.questions, hasKinds ? .questionsByKind : .questionsByForm),
        (.digitalGovernment, .digitalMeaning), (.registered, .registeredMeaning),
        (.completeness, .completenessMeaning), (.financed, .ownMeaning),
      ] + own.map { ($0, .ownMeaning) }
    return all.filter { columns.contains($0.0) }.map { (words($0.0), words($0.1)) }
      + [(words(AccountabilityPhrase.unknown), words(AccountabilityPhrase.unknownMeaning))]
  }
}
