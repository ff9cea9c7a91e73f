/// How large the sample is: visits and locations per quarter since 2019-Q3.
///
/// The series fits what is published: 47,000 visits by 2022-Q2, 52,000 in 2022, the 100,000th in
/// June 2023; 12 locations in 2019 and 412 in 2022-Q2.
enum Calibration {
  private static let visits = [
    300, 400,  // 2019
    500, 100, 900, 1_000,  // 2020
    400, 900, 5_500, 11_500,  // 2021
    14_000, 11_500, 11_500, 15_000,  // 2022
    16_000, 13_000, 14_000, 20_000,  // 2023
    26_000, 24_000,  // 2024
  ]

  private static let locations = [
    8, 12, 20, 24, 42, 60, 80, 120, 200, 300, 360, 412, 440, 480, 510, 540, 565, 590, 620, 650,
  ]

  /// Visits in a quarter; after the last figure 3,000 more each quarter, up to 50,000.
  static func visits(in quarter: SampleQuarter) -> Int {
    let beyond = quarter.ordinal - visits.count + 1
    return beyond <= 0 ? visits[quarter.ordinal] : min(24_000 + 3_000 * beyond, 50_000)
  }

  /// Locations that a quarter's location file lists; after the last figure 20 more each quarter.
  static func locations(in quarter: SampleQuarter) -> Int {
    let beyond = quarter.ordinal - locations.count + 1
    return beyond <= 0 ? locations[quarter.ordinal] : min(650 + 20 * beyond, LocationBook.capacity)
  }

  /// The first quarter whose file lists the location with this index.
  static func opening(ofLocation index: Int) -> SampleQuarter {
    var quarter = SampleQuarter.first
    while locations(in: quarter) <= index, quarter < .last { quarter = quarter.next }
    return quarter
  }
}
