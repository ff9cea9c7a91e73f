extension Topic {
  /// The organisations that a question about the topic is usually about; one of them is drawn.
  func organisations(on day: CalendarDay) -> [Organisation] {
    usualOrganisations(on: day).map { $0.exists(on: day) ? $0 : .other }
  }

  private func usualOrganisations(on day: CalendarDay) -> [Organisation] {
    let identity = Organisation.identity(on: day)
    return switch self {
    case .digidApply, .digidApp: [identity, identity, identity, .none, .gemeente]
    case .digidLogin, .mijnOverheid: [identity, identity, .belastingdienst, .svb]
    case .coronaCheck, .coronaPaper: [.ggd, .ggd, .other, .none]
    case .vaccination: [.ggd]
    case .taxReturn: [.belastingdienst]
    case .taxWaiver: [.gemeente, .waterschap, .belastingdienst]
    case .careAllowance, .rentAllowance:
      [.belastingdienst, .belastingdienst, .belastingdienst, .woningcorporatie]
    case .childAllowance: [.belastingdienst, .svb, .lbio]
    case .unemployment: [.uwv]
    case .welfare: [.gemeente, .gemeente, .uwv]
    case .jobSearch: [.uwv, .none, .gemeente]
    case .energyAllowance: [.gemeente]
    case .pension: [.svb, .svb, .svb, .other]
    case .drivingLicence: [.cbr, .cbr, .rdw, .gemeente]
    case .vehicle: [.rdw, .rdw, .cjib]
    case .parking: [.gemeente]
    case .publicTransport: [.other]
    case .donor: [.other]
    case .careNeeds: [.ciz, .cak, .gemeente]
    case .healthInsurance: [.zorgverzekeraar, .zorgverzekeraar, .cak]
    case .studentFinance: [.duo]
    case .integration: [.duo, .gemeente]
    case .municipal: [.gemeente]
    case .passport: [.gemeente]
    case .socialHousing: [.woningcorporatie, .woningcorporatie, .huurcommissie]
    case .rentDispute: [.huurcommissie, .woningcorporatie]
    case .device, .appInstall, .email, .printScan, .phishing: [.none, .none, .none, .other, .bank]
    case .banking: [.bank]
    case .webshop: [.none, .other]
    case .other: [.other, .none, .rvr, .cjib, .gemeente]
    }
  }
}
