/// One of the two waves of the synthetic survey, and how many take part in it.
///
/// The numbers of the first wave give those of the published monitor: 126 libraries with an IDO, of which 124
/// answer all questions.
enum SurveyWave: Int, CaseIterable, Sendable {
  case first = 2022
  case second = 2023

  /// The frame is that of the first day of the year.
  var firstDay: CalendarDay { CalendarDay(rawValue, 1, 1) }
  var lastDay: CalendarDay { CalendarDay(rawValue, 12, 31) }
  /// The quarter in which it is held.
  var quarter: SampleQuarter { SampleQuarter(ordinal: (rawValue - 2019) * 4 - 2) }

  /// Library organisations in the frame.
  var libraries: Int { self == .first ? 140 : 134 }

  /// How many of a type answer.
  func responding(_ kind: SurveyRespondent.Kind) -> Int {
    switch (self, kind) {
    case (.first, .municipality): 226
    case (.first, .library): 132
    case (.second, .municipality): 219
    case (.second, .library): 128
    }
  }

  /// How many of those stop before the end.
  func stopping(_ kind: SurveyRespondent.Kind) -> Int {
    switch (self, kind) {
    case (.first, .municipality): 14
    case (.first, .library): 2
    case (.second, .municipality): 9
    case (.second, .library): 3
    }
  }
}
