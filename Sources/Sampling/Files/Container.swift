/// How a delivery is packed.
enum Container: Sendable {
  case plain, gzip, zip, sevenZip, tarGzip, zstd, xz

  /// The end of the file name.
  var ending: String {
    switch self {
    case .plain: ".csv"
    case .gzip: ".csv.gz"
    case .zip: ".zip"
    case .sevenZip: ".7z"
    case .tarGzip: ".tar.gz"
    case .zstd: ".csv.zst"
    case .xz: ".csv.xz"
    }
  }

  /// The file is an archive with named members, not one compressed stream.
  var hasMembers: Bool { self == .zip || self == .sevenZip || self == .tarGzip }

  /// Beyond this number of visits a file is streamed, so it is no archive, whose members are held whole.
  static let streamedFrom = 60_000

  private static let calibrated: [Container] = [
    .plain, .plain,  // 2019
    .gzip, .zip, .plain, .gzip,  // 2020
    .tarGzip, .zip, .zstd, .sevenZip,  // 2021
    .xz, .gzip, .xz, .zstd,  // 2022
    .zip, .tarGzip, .sevenZip, .xz,  // 2023
    .xz, .zstd,  // 2024
  ]

  /// The container of a quarter's registrations, counted from the first: all sorts over the years.
  static func registrations(in ordinal: Int, visits: Int) -> Self {
    if visits >= streamedFrom { return [.gzip, .zstd, .xz][ordinal % 3] }
    return ordinal < calibrated.count ? calibrated[ordinal] : [.xz, .zstd, .gzip][ordinal % 3]
  }

  /// The container of a quarter's locations.
  static func locations(in ordinal: Int) -> Self {
    ordinal < 4 ? .plain : [.gzip, .zstd, .xz, .zip][ordinal % 4]
  }
}
