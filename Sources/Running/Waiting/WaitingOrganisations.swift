import Counting
import Disclosure

/// The organisations whose pages wait: too few of their registrations changed since their pages were made.
enum WaitingOrganisations {
  /// Those that changed since; with `nil` there are no pages yet.
  case changed(since: RegistrationMarks?)
  /// Those that waited when an edition was made.
  case named(Set<String>)

  func ids(_ protection: Protection, _ directory: UnitDirectory) -> Set<String> {
    switch self {
    case .changed(let marks):
      marks.map { Set(protection.organisations(directory, changedByFewSince: $0)) } ?? []
    case .named(let ids): ids
    }
  }
}
