package import Definitions
internal import Intake

extension Tally {
  /// What a gate measures in an edition.
  package func measures(for rule: GateRule, _ edition: Period) -> [GateMeasure] {
    switch rule {
    case .rejectedRows:
      // A rejected row has no date; the files with visits in the period stand for it.
      let ledger = members(of: edition).reduce(into: Ledger()) { $0 += $1.receipt(through: .max).ledger }
      return [GateMeasure(part: ledger.rejected, base: ledger.read)] + rejectedFiles
    case .notRecognised:
      return unrecognised(edition, municipalities: false) + unrecognisedColumns(edition)
        + unrecognisedQuestions(edition)
    case .unknownMunicipality: return unrecognised(edition, municipalities: true)
    case .conflicting:
      let kinds: [Problem.Kind] = [.conflicting, .reusedIdentity, .deliveredTwice]
      let own = members(of: edition)
      let register = registerReceipts.filter { $0.kind == .register }
      return [
        GateMeasure(
          part: own.reduce(0) { $0 + $1.problems.count(of: kinds) },
          base: own.reduce(0) { $0 + $1.receipt(through: .max).ledger.read }),
        GateMeasure(
          subject: register.first?.layout, part: registerProblems.count(of: kinds),
          base: register.reduce(0) { $0 + $1.ledger.read }, isDetail: true),
      ]
    case .unknownLocation:
      guard !register.isEmpty else { return [] }
      let visits = locations(.visits, edition)
      return [
        GateMeasure(
          part: visits.last?.count ?? 0, overGeography: visits.last ?? Counter(),
          base: total(.visits, edition).count)
      ]
    case .outsideEra:
      return members(of: edition).map { member in
        let ledger = member.receipt(through: .max).ledger
        let receipt = member.receipt(through: .max)
        return GateMeasure(
          subject: Self.name(receipt), part: member.problems.count(of: [.outsideLayoutEra]),
          base: ledger.read - ledger.rejected, isDetail: true)
      }
    case .missingQuarter:
      let missing = missingPeriods(through: edition)
      guard !missing.isEmpty else { return [GateMeasure(part: 0, base: 1)] }
      return missing.map {
        GateMeasure(
          subject: $0.description, part: 1, base: 1, period: $0,
          detail: "deliver it, or list it under `empty` when nothing was registered")
      }
    case .vanishedInput: return []
    case .volumeDrop:
      let earlier = edition.shifted(by: -1)
      guard delivery(of: earlier) == .whole else { return [] }
      let before = total(.visits, earlier).count
      let drop = max(0, before - total(.visits, edition).count)
      return [GateMeasure(part: drop, base: before)]
    }
  }

  /// Per variable the answers that nobody recognises.
  private func unrecognised(_ edition: Period, municipalities: Bool) -> [GateMeasure] {
    definition.codebook.variables.enumerated().filter { $1.isMunicipality == municipalities }.flatMap {
      index, variable in
      [Plane.visits, .questions].compactMap { plane in
        let counts = self.variable(index, plane, edition)
        guard counts.asked.count > 0 else { return nil }
        return GateMeasure(
          subject: variable.id, part: counts.unrecognised.count,
          overGeography: municipalities ? counts.unrecognised : nil, base: counts.asked.count)
      }
    }
  }

  /// Per question of the survey of an edition the answers that nobody recognises.
  private func unrecognisedQuestions(_ edition: Period) -> [GateMeasure] {
    guard let survey, let wave = survey.questionnaire.waves.firstIndex(where: { $0.period == edition }) else {
      return []
    }
    return survey.unrecognised(wave).map {
      GateMeasure(subject: $0.question, part: $0.unrecognised, base: $0.base, isDetail: true)
    }
  }

  /// The members with visits in a period.
  private func members(of edition: Period) -> [MemberOutcome] {
    outcomes.filter { outcome in
      let receipt = outcome.receipt(through: .max)
      guard let first = receipt.firstVisit, let last = receipt.lastVisit else { return false }
      return first <= edition.lastDay && last >= edition.firstDay
    }
  }

  /// The name of a file or member without the folder that it stood in.
  private static func name(_ receipt: Receipt) -> String {
    let file = receipt.file.split(separator: "/").last.map(String.init) ?? receipt.file
    return (receipt.member.map { "\(file) > \($0)" } ?? file).escapingControls
  }

  /// Every file or member of any kind with rejected rows, and what to look at first.
  private var rejectedFiles: [GateMeasure] {
    rejects.filter { !$0.rows.isEmpty }.map { source, rows in
      let ledger = source.ledger
      let kinds = Dictionary(grouping: rows, by: \.kind).mapValues { $0.reduce(0) { $0 + $1.lines } }
      let most =
        Problem.Kind.allCases.filter { kinds[$0] != nil }.max { kinds[$0]! < kinds[$1]! } ?? rows[0].kind
      let first = rows.first { $0.kind == most } ?? rows[0]
      let rejected = max(ledger.rejected, rows.reduce(0) { $0 + $1.lines })
      let column = first.column.map { ", column \"\($0)\"" } ?? ""
      return GateMeasure(
        subject: Self.name(source), part: rejected, base: max(ledger.read, rejected),
        detail:
          "\(rejected) of \(ledger.read) rows; most for \(most.rawValue), first on line \(first.line)\(column)",
        isDetail: true)
    }
  }

  /// The files of which most rows are rejected, with the reason and its first line, in the order of the input.
  package var mostlyRejected: [String] {
    rejectedFiles.filter { $0.part * 2 > $0.base }.map { "\($0.subject ?? ""): rejected \($0.detail ?? "")" }
  }

  /// Columns that answer no variable (flags, codes, numbers) with cells that nobody recognises.
  private func unrecognisedColumns(_ edition: Period) -> [GateMeasure] {
    let own = members(of: edition)
    let groups: [([Receipt], ProblemLog)] = [
      (own.map { $0.receipt(through: .max) }, own.reduce(ProblemLog()) { $0.merging($1.problems) }),
      (registerReceipts, registerProblems),
      (survey?.receipts(through: .max) ?? [], survey?.problems ?? ProblemLog()),
    ]
    return groups.flatMap { receipts, problems in
      problems.counts(of: .unknownAnswer).sorted { $0.key < $1.key }.compactMap {
        column, count -> GateMeasure? in
        let layouts = definition.layouts.filter { layout in
          layout.columns.contains { $0.name == column && !$0.isAnswer }
        }.map(\.id)
        let base = receipts.filter { layouts.contains($0.layout) }.reduce(0) { $0 + $1.ledger.read }
        guard base > 0 else { return nil }
        return GateMeasure(
          subject: column, part: count, base: base,
          detail: "`kwartaal check --show-values` shows what stands there", isDetail: true)
      }
    }
  }
}

extension SourceLayout.Column {
  /// Whether its cells answer a variable of the codebook.
  fileprivate var isAnswer: Bool {
    switch meaning {
    case .answers, .municipality, .oneAnswer: true
    case .role, .flag, .freeText, .question, .frame: false
    }
  }
}
