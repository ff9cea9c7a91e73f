extension Topic {
  /// How often the topic comes up in a quarter, relative to the others; 0 where it is not an answer.
  func weight(in quarter: SampleQuarter) -> Int {
    let ordinal = quarter.ordinal
    switch self {
    case .coronaCheck: return Self.corona([260, 300, 110, 30], ordinal)
    case .coronaPaper: return Self.corona([110, 140, 50, 10], ordinal)
    case .vaccination: return Self.corona([50, 70, 40, 12], ordinal)
    case .energyAllowance:  // 2022 and 2023
      guard (10...17).contains(ordinal) else { return 0 }
      return [12, 45, 70, 62, 34, 26, 20, 14][ordinal - 10]
    case .taxReturn: return [150, 95, 14, 10][quarter.quarter - 1]
    case .taxWaiver: return [30, 26, 14, 10][quarter.quarter - 1]
    case .healthInsurance: return [22, 10, 10, 34][quarter.quarter - 1]
    case .digidApp: return 60 + 3 * ordinal
    case .device: return 62 + 2 * ordinal
    case .appInstall: return 26 + 2 * ordinal
    case .phishing: return 6 + ordinal
    default: return steadyWeight
    }
  }

  /// 2021-Q3 through 2022-Q2.
  private static func corona(_ weights: [Int], _ ordinal: Int) -> Int {
    (8...11).contains(ordinal) ? weights[ordinal - 8] : 0
  }

  private var steadyWeight: Int {
    switch self {
    case .digidApply: 95
    case .digidLogin: 48
    case .mijnOverheid: 40
    case .careAllowance: 42
    case .rentAllowance: 38
    case .childAllowance: 9
    case .unemployment: 16
    case .welfare: 14
    case .jobSearch: 22
    case .pension: 30
    case .drivingLicence: 24
    case .vehicle: 10
    case .parking: 11
    case .publicTransport: 20
    case .donor: 6
    case .careNeeds: 13
    case .studentFinance: 8
    case .integration: 9
    case .municipal: 30
    case .passport: 16
    case .socialHousing: 24
    case .rentDispute: 7
    case .email: 44
    case .printScan: 58
    case .banking: 34
    case .webshop: 7
    case .other: 70
    default: 0
    }
  }

  /// The weight for a visitor of an age (0 under 25, 1, 2 = 65 and over) and language (1 = NT2), as a
  /// percentage of the topic's weight.
  func tilt(age: Int, language: Int) -> Int {
    var percent = 100
    switch self {
    case .coronaCheck, .coronaPaper, .donor, .phishing: percent = age == 2 ? 125 : 60
    case .pension: percent = age == 2 ? 130 : 30
    case .studentFinance: percent = age == 0 ? 900 : age == 1 ? 120 : 25
    case .drivingLicence: percent = age == 0 ? 300 : 100
    case .unemployment, .welfare, .jobSearch, .childAllowance: percent = age == 2 ? 12 : 230
    case .device, .banking: percent = age == 2 ? 120 : 65
    default: break
    }
    guard language == 1 else { return percent }
    switch self {
    case .integration: return percent * 600 / 100
    case .welfare, .rentAllowance, .careAllowance, .taxWaiver: return percent * 180 / 100
    case .device, .pension, .coronaPaper: return percent * 70 / 100
    default: return percent
    }
  }
}
