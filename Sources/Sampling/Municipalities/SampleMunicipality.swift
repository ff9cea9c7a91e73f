import Definitions

/// A municipality of the sample.
struct SampleMunicipality: Sendable {
  /// Its place in ``MunicipalityBook/all``.
  let index: Int
  /// The CBS number, such as 363, and the code, `GM0363`.
  let number: Int
  let code: String
  let name: String
  /// The index of its province.
  let province: Int
  /// Another spelling that some write.
  let spelling: String?
  /// How likely its visitors have Dutch as a second language, and are 65 or over; 100 = as elsewhere.
  let secondLanguage: Int
  let elderly: Int
  /// Its share of the locations, relative to the others.
  let weight: Int
  /// Spreads what is not known of municipalities by their number.
  let scattered: Int

  init(_ municipality: Geography.Municipality, index: Int, province: Int, traits: MunicipalityTraits) {
    self.index = index
    self.province = province
    code = municipality.code
    name = municipality.name
    number = Int(code.drop { !$0.isNumber }) ?? index
    spelling = traits.spellings[code]
    weight = traits.weight(of: code)
    scattered = number &* 2_654_435_761 & 0xFFFF
    secondLanguage = 10 + scattered % 110 + min(weight, 10) * 12
    elderly = 152 - scattered / 7 % 70 - min(weight, 10) * 5
  }
}
