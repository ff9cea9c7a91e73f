/// How a visitor was helped, in the order of the codebook.
enum Help: Int, CaseIterable, Sendable {
  case lookedUp, practical, leaflet, appointment, answered, toCourse, toDeskHour, toLocal, toNational
  case installedApp, explainedPhone, other

  /// The label in the layouts that write labels.
  var label: String {
    switch self {
    case .lookedUp: "Samen informatie opgezocht"
    case .practical: "Praktische hulp"
    case .leaflet: "Folder of brochure meegegeven"
    case .appointment: "Afspraak gemaakt bij partner"
    case .answered: "Vraag beantwoord"
    case .toCourse: "Doorverwezen naar cursus"
    case .toDeskHour: "Doorverwezen naar spreekuur"
    case .toLocal: "Doorverwezen naar lokale partner"
    case .toNational: "Doorverwezen naar landelijke partner"
    case .installedApp: "App geïnstalleerd"
    case .explainedPhone: "Uitleg smartphone"
    case .other: "Anders"
    }
  }

  /// An answer since 2022-Q3; before that it was 'Anders'.
  var isNew: Bool { self == .installedApp || self == .explainedPhone }
}
