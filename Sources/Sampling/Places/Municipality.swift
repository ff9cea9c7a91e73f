/// A municipality of the sample, with its name ready to be written in both encodings.
struct Municipality: Sendable {
  /// The CBS number, such as 363.
  let number: Int
  /// The index of its province.
  let province: Int
  let name: String
  let utf8: [UInt8]
  let windows1252: [UInt8]
  /// `GM0363`.
  let code: [UInt8]
  /// Another spelling that some write, in ASCII.
  let spelling: [UInt8]?
  /// How likely its visitors have Dutch as a second language, and are 65 or over; 100 = as elsewhere.
  let secondLanguage: Int
  let elderly: Int
  /// Its share of the locations, relative to the others.
  let weight: Int

  init(number: Int, province: Int, name: String) {
    self.number = number
    self.province = province
    self.name = name
    utf8 = Array(name.utf8)
    windows1252 = name.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let digits = String(number)
    code = Array(("GM" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    spelling = MunicipalityList.spellings[number].map { Array($0.utf8) }
    weight = MunicipalityList.weights[number] ?? 2
    let scattered = number &* 2_654_435_761 & 0xFFFF
    secondLanguage = 10 + scattered % 110 + min(weight, 10) * 12
    elderly = 152 - scattered / 7 % 70 - min(weight, 10) * 5
  }
}
