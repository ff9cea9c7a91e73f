/// What a question is about, in the order of the codebook.
enum Topic: Int, CaseIterable, Sendable {
  case digidApply, digidApp, digidLogin, mijnOverheid
  case coronaCheck, coronaPaper, vaccination
  case taxReturn, taxWaiver
  case careAllowance, rentAllowance, childAllowance
  case unemployment, welfare, jobSearch, energyAllowance, pension
  case drivingLicence, vehicle, parking, publicTransport
  case donor, careNeeds, healthInsurance
  case studentFinance, integration
  case municipal, passport
  case socialHousing, rentDispute
  case device, appInstall, email, printScan, phishing
  case banking, webshop, other

  /// The label in every layout that has topics.
  var label: String {
    switch self {
    case .digidApply: "DigiD aanvragen of activeren"
    case .digidApp: "DigiD-app"
    case .digidLogin: "Inloggen met DigiD"
    case .mijnOverheid: "MijnOverheid"
    case .coronaCheck: "CoronaCheck-app"
    case .coronaPaper: "Papieren coronabewijs"
    case .vaccination: "Vaccinatieafspraak"
    case .taxReturn: "Belastingaangifte"
    case .taxWaiver: "Kwijtschelding"
    case .careAllowance: "Zorgtoeslag"
    case .rentAllowance: "Huurtoeslag"
    case .childAllowance: "Kinderopvang- of kindtoeslag"
    case .unemployment: "Werkloosheidsuitkering"
    case .welfare: "Bijstand"
    case .jobSearch: "Werk zoeken"
    case .energyAllowance: "Energietoeslag"
    case .pension: "AOW en pensioen"
    case .drivingLicence: "Rijbewijs"
    case .vehicle: "Kenteken en apk"
    case .parking: "Parkeervergunning"
    case .publicTransport: "Openbaar vervoer"
    case .donor: "Donorregister"
    case .careNeeds: "Zorg en Wlz"
    case .healthInsurance: "Zorgverzekering"
    case .studentFinance: "Studiefinanciering"
    case .integration: "Inburgering"
    case .municipal: "Gemeentelijke voorzieningen"
    case .passport: "Paspoort of ID"
    case .socialHousing: "Woningcorporatie"
    case .rentDispute: "Huurverhoging"
    case .device: "Gebruik computer, tablet of smartphone"
    case .appInstall: "App installeren"
    case .email: "E-mail"
    case .printScan: "Printen en scannen"
    case .phishing: "Phishing en veiligheid"
    case .banking: "Online bankieren"
    case .webshop: "Webwinkel"
    case .other: "Anders"
    }
  }

  /// The kind of question in the monitor of 2024: 0 digital government, 1 library, 2 other.
  var kind: Int {
    switch self {
    case .device, .appInstall, .email, .printScan: 1
    case .phishing, .banking, .webshop, .other: 2
    default: 0
    }
  }
}
