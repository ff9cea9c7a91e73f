/// The labels that the layouts write, as bytes in the order of the codebook.
enum Labels {
  static let topics = Topic.allCases.map(\.label).asBytes
  static let organisations = Organisation.allCases.map(\.label).asBytes
  static let help = Help.allCases.map(\.label).asBytes
  static let referrals = [
    "Cursus", "Spreekuur in de bibliotheek", "Lokale partner", "Landelijke partner", "Gemeente",
  ].asBytes
  static let gender = ["Man", "Vrouw", "Anders", "Onbekend"].asBytes
  static let age = ["Jonger dan 25 jaar", "25 tot 65 jaar", "65 jaar of ouder", "Onbekend"].asBytes
  static let language = [
    "Nederlands als eerste taal (NT1)", "Nederlands als tweede taal (NT2)", "Onbekend",
  ].asBytes
  static let duration = [
    "Tot en met 15 minuten", "15 tot 20 minuten", "20 tot 30 minuten", "30 tot 60 minuten",
    "Langer dan 60 minuten",
  ].asBytes
  static let satisfied = ["Ja", "Deels", "Nee", "Onbekend"].asBytes
  static let channel = [
    "Fysiek in de bibliotheek", "Telefonisch", "WhatsApp", "Online", "E-mail", "Op locatie",
  ].asBytes
  static let setting = ["In de bibliotheek", "Buiten de bibliotheek"].asBytes
  static let kind = ["Digitale overheid", "Bibliotheek", "Overig"].asBytes

  static let shortGender = ["M", "V", "X", "O"].asBytes
  static let shortAge = ["<25", "25-65", "65+", "onbekend"].asBytes
  static let shortLanguage = ["NT1", "NT2", "onbekend"].asBytes
  static let shortDuration = ["t/m 15 min", "15-20 min", "20-30 min", "30-60 min", "> 60 min"].asBytes

  /// The numbers 1… of a web form.
  static let numbers = (1...40).map(String.init).asBytes
  /// The numbers of the web form of 2021, which has no Logius.
  static let organisationNumbers = Organisation.allCases.map {
    String($0.rawValue < Organisation.logius.rawValue ? $0.rawValue + 1 : $0.rawValue)
  }.asBytes
  /// The numbers of the web form of 2021, which has no answers of 2022.
  static let helpNumbers = Help.allCases.map { $0 == .other ? "10" : String($0.rawValue + 1) }.asBytes

  static let unknown = Array("Onbekend".utf8)
  static let yes = Array("Ja".utf8)
  static let semicolon = Array("; ".utf8)
  static let comma = Array(",".utf8)
  static let commaSpace = Array(", ".utf8)
}

extension [String] {
  /// Each string in UTF-8.
  fileprivate var asBytes: [[UInt8]] { map { [UInt8]($0.utf8) } }
}
