package import Definitions

extension LocationRegister {
  /// Per location the units it belongs to at the end of a period, by level; an empty id where it is in none.
  package func memberships(_ geography: Geography, asOf period: Period) -> [[Level: String]] {
    let quarter = Period.quarter(of: period.lastMonth).firstMonth
    var provinces: [String: String] = [:]
    for municipality in geography.municipalities { provinces[municipality.code] = municipality.province }
    return codes.indices.map { number in
      guard let row = row(number, inQuarter: quarter) else { return [:] }
      let municipality = geography.successor(of: row.municipality, on: period.lastDay)
      let province = provinces[municipality] ?? ""
      let poi = geography.provinces.first { $0.code == province }?.poi ?? ""
      return [.municipality: municipality, .province: province, .poi: poi, .library: row.libraryCode]
    }
  }
}
