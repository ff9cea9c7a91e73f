/// The layouts of the visitor registrations, in the order in which they were used.
enum SampleLayout: Int, CaseIterable, Sendable {
  case excel2019, webform2021, portal2021, form2022, monitor2024

  /// The first day of visits registered with it.
  var from: CalendarDay {
    switch self {
    case .excel2019: CalendarDay(2019, 7, 1)
    case .webform2021: CalendarDay(2021, 1, 1)
    case .portal2021: CalendarDay(2021, 6, 24)
    case .form2022: CalendarDay(2022, 2, 1)
    case .monitor2024: CalendarDay(2024, 4, 1)
    }
  }

  /// The last word of a file name when a delivery holds more than one layout.
  var suffix: String {
    switch self {
    case .excel2019: "-excel"
    case .webform2021: "-webformulier"
    case .portal2021: "-portaal"
    case .form2022: "-formulier"
    case .monitor2024: "-monitor"
    }
  }

  /// Registrations have a date of entry, so they can be late or corrected.
  var hasEntryDate: Bool { self != .excel2019 && self != .webform2021 }
  /// Registrations can be changed and withdrawn.
  var hasChanges: Bool { self == .form2022 || self == .monitor2024 }
  /// Several visits of one file may look alike: there is no identity.
  var hasIdentity: Bool { self != .excel2019 }
  var hasTopics: Bool { hasEntryDate }

  static func on(_ day: CalendarDay) -> Self {
    allCases.last { $0.from <= day } ?? .excel2019
  }
}
