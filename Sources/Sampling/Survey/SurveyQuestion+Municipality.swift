extension SurveyQuestion {
  /// What municipalities are asked, in the order of asking. Nothing is published about them yet: these shares are made up.
  static let ofMunicipalities: [SurveyQuestion] = [
    .municipality(
      1, "has_ido", .single, needsIDO: false, first: ["yes": 88, "planned": 4, "no": 5, "unknown": 3],
      second: ["Ja": 94, "Nee, wel gepland": 2, "Nee": 2, "Weet ik niet": 2]),
    .municipality(
      18, "plans_municipality", .several, needsIDO: false,
      first: ["ido": 71, "locations": 24, "direction": 42, "courses": 38, "other": 6, "unknown": 9],
      second: ["ido": 80, "locations": 33, "direction": 51, "courses": 41, "other": 7, "unknown": 4]),
    .municipality(
      9, "known_officials", .single, first: ["well": 24, "fairly": 43, "little": 25, "unknown": 8],
      second: ["well": 35, "fairly": 45, "little": 15, "unknown": 5]),
    .municipality(
      19, "known_board", .single, first: ["well": 31, "fairly": 39, "little": 18, "unknown": 12],
      second: ["well": 39, "fairly": 40, "little": 12, "unknown": 9]),
    .municipality(
      10, "consultation", .single,
      first: ["monthly": 9, "quarterly": 37, "yearly": 39, "never": 10, "unknown": 5],
      second: ["monthly": 15, "quarterly": 42, "yearly": 33, "never": 6, "unknown": 4]),
    .municipality(
      11, "cooperation", .several,
      first: ["grant": 66, "covenant": 15, "plan": 23, "contact": 57, "none": 9],
      second: ["grant": 70, "covenant": 22, "plan": 31, "contact": 64, "none": 6]),
    .municipality(
      20, "referral", .several,
      first: ["oral": 71, "leaflet": 46, "website": 39, "appointment": 12, "none": 10],
      second: ["oral": 77, "leaflet": 50, "website": 52, "appointment": 19, "none": 6]),
    .municipality(
      21, "referrals", .number,
      first: ["0": 11, "2": 20, "5": 24, "8": 13, "10": 14, "15": 10, "25": 5, "40": 3],
      second: ["0": 7, "3": 18, "5": 21, "8": 15, "10": 15, "18": 13, "30": 7, "50": 4]),
    .municipality(
      12, "networks", .several,
      first: ["literacy": 73, "debt": 37, "welfare": 55, "law": 27, "none": 8],
      second: ["literacy": 78, "debt": 45, "welfare": 60, "law": 34, "none": 5]),
    .municipality(
      15, "coverage", .single, first: ["ample": 4, "enough": 41, "short": 28, "unknown": 27]),
    .municipality(
      15, "coverage_spuk", .single, second: ["ample": 5, "enough": 51, "short": 24, "unknown": 20]),
    .municipality(
      22, "wishes", .open,
      second: ["figures": 38, "money": 31, "examples": 24, "contact": 17, "other": 9]),
  ]
}
