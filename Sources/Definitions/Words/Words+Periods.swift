/// Dates and periods as the language writes them.
extension Words {
  /// The name of a month from 0: `januari`.
  package func month(_ month: Int) -> String { grammar.months[month] }

  /// `30 juni 2022`
  package func date(_ date: CivilDate) -> String {
    let parts = date.components
    return text(
      CommonPhrase.date,
      ["day": String(parts.day), "month": grammar.months[parts.month - 1], "year": String(parts.year)])
  }

  /// For headings: `tweede kwartaal 2022`, `mei 2022`, `2022`, `2021-Q3 tot en met 2022-Q2`.
  package func title(_ period: Period) -> String {
    switch period.kind {
    case .quarter: quarter(CommonPhrase.quarterTitle, period)
    case .span:
      period.description.split(separator: "/").map(String.init).reduce("") {
        $0.isEmpty ? $1 : range($0, $1)
      }
    case .month, .year: running(period)
    }
  }

  /// For sentences, without article: `tweede kwartaal van 2022`, `mei 2022`, `2022`.
  package func running(_ period: Period) -> String {
    switch period.kind {
    case .quarter: quarter(CommonPhrase.quarter, period)
    case .month:
      text(
        CommonPhrase.monthOfYear,
        ["month": grammar.months[period.firstMonth % 12], "year": String(period.firstMonth / 12)])
    case .year: String(period.firstMonth / 12)
    case .span: title(period)
    }
  }

  /// `in het tweede kwartaal van 2022`, `in mei 2022`, `van 2021-Q3 tot en met 2022-Q2`
  package func within(_ period: Period) -> String {
    let said = running(period)
    return switch period.kind {
    case .quarter: text(CommonPhrase.inQuarter, ["period": said])
    case .month, .year: text(CommonPhrase.inPeriod, ["period": said])
    case .span: text(CommonPhrase.inSpan, ["period": said])
    }
  }

  /// As the object of a comparison: `het tweede kwartaal van 2022`, `mei 2022`.
  package func object(_ period: Period) -> String {
    period.kind == .quarter ? text(CommonPhrase.theQuarter, ["period": running(period)]) : running(period)
  }

  /// `kwartaal`, `maand`, `jaar`
  package func unit(_ rhythm: Rhythm) -> String {
    switch rhythm {
    case .month: self(CommonPhrase.aMonth)
    case .quarter: self(CommonPhrase.aQuarter)
    case .year: self(CommonPhrase.aYear)
    }
  }

  /// `vorig kwartaal`, `vorige maand`, `vorig jaar`
  package func previous(_ rhythm: Rhythm) -> String {
    switch rhythm {
    case .month: self(CommonPhrase.previousMonth)
    case .quarter: self(CommonPhrase.previousQuarter)
    case .year: self(CommonPhrase.previousYear)
    }
  }

  private func quarter(_ phrase: CommonPhrase, _ period: Period) -> String {
    text(
      phrase,
      [
        "ordinal": grammar.ordinals[period.firstMonth % 12 / 3], "year": String(period.firstMonth / 12),
      ])
  }
}
