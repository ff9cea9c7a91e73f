/// The organisation that a question is about, in the order of the codebook.
enum Organisation: Int, CaseIterable, Sendable {
  case belastingdienst, cak, cbr, ciz, cjib, duo, svb, uwv
  case huurcommissie, lbio, rvr, rdw, ddo, logius
  case gemeente, waterschap, zorgverzekeraar, woningcorporatie, ggd, bank, other, none

  /// The label in the layouts that write labels.
  var label: String {
    switch self {
    case .belastingdienst: "Belastingdienst"
    case .cak: "CAK"
    case .cbr: "CBR"
    case .ciz: "CIZ"
    case .cjib: "CJIB"
    case .duo: "DUO"
    case .svb: "SVB"
    case .uwv: "UWV"
    case .huurcommissie: "Huurcommissie"
    case .lbio: "LBIO"
    case .rvr: "Raad voor Rechtsbijstand"
    case .rdw: "RDW"
    case .ddo: "Dienst digitale overheid"
    case .logius: "Logius"
    case .gemeente: "Gemeente"
    case .waterschap: "Waterschap"
    case .zorgverzekeraar: "Zorgverzekeraar"
    case .woningcorporatie: "Woningcorporatie"
    case .ggd: "GGD"
    case .bank: "Bank"
    case .other: "Anders"
    case .none: "Geen organisatie"
    }
  }

  /// Whether it is an answer on a day.
  func exists(on day: CalendarDay) -> Bool {
    switch self {
    case .huurcommissie, .lbio, .rvr, .rdw: day >= CalendarDay(2020, 1, 1)
    case .ddo: day >= CalendarDay(2021, 1, 1) && day < CalendarDay(2022, 1, 1)
    case .logius: day >= CalendarDay(2022, 1, 1)
    default: true
    }
  }

  /// The organisation that runs DigiD and MijnOverheid on a day.
  static func identity(on day: CalendarDay) -> Self {
    [.ddo, .logius].first { $0.exists(on: day) } ?? .other
  }
}
