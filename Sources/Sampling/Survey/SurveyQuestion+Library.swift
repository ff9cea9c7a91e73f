extension SurveyQuestion {
  /// What libraries are asked, in the order of asking. The first wave gives the published figures: 126 libraries
  /// with an IDO, and of 124 the shares in the order of their answers.
  static let ofLibraries: [SurveyQuestion] = [
    .library(
      1, "has_ido", .single, needsIDO: false, first: ["yes": 126, "planned": 4, "no": 2],
      second: ["Ja": 125, "Nee, wel gepland": 2, "Nee": 1]),
    .library(
      2, "locations_right", .single, first: ["yes": 113, "more": 8, "fewer": 5],
      second: ["yes": 116, "more": 6, "fewer": 3]),
    // 439 locations; 30 libraries (24%) have five or more.
    .library(
      3, "ido_locations", .number,
      first: [
        "1": 36, "2": 28, "3": 18, "4": 12, "5": 8, "6": 7, "8": 6, "10": 5, "15": 3, "20": 1,
      ],
      second: [
        "1": 24, "2": 26, "3": 20, "4": 14, "5": 10, "6": 9, "8": 8, "10": 6, "15": 5, "20": 2,
      ]),
    // 27,940 visitors; 41 libraries (a third) have 200 or more.
    .library(
      4, "visitors", .number,
      first: [
        "10": 8, "25": 12, "40": 13, "60": 14, "80": 12, "110": 10, "150": 14, "210": 10, "260": 8, "340": 7,
        "450": 5, "600": 4, "900": 3, "1500": 2, "2500": 1, "2630": 1,
      ],
      second: [
        "25": 6, "60": 10, "90": 12, "130": 14, "170": 14, "220": 16, "290": 14, "380": 12, "520": 10,
        "700": 8, "1100": 5, "1800": 2, "3200": 1,
      ]),
    .library(
      5, "staffed_by", .several, first: ["employees": 110, "volunteers": 21, "partners": 9],
      second: ["employees": 112, "volunteers": 27, "partners": 12]),
    .library(
      6, "forms", .several, first: ["physical": 120, "online": 16, "phone": 47, "other": 5],
      second: ["physical": 121, "online": 19, "phone": 51, "other": 6]),
    .library(
      7, "digid_help", .single, first: ["self": 91, "refer": 29, "other": 4],
      second: ["self": 99, "refer": 21, "other": 4]),
    .library(
      8, "communication", .several,
      first: [
        "rollup": 86, "flyer": 74, "press": 70, "website": 69, "poster": 52, "social": 44, "other": 9,
      ],
      second: [
        "rollup": 84, "flyer": 81, "press": 55, "website": 78, "poster": 57, "social": 66, "other": 8,
      ]),
    .library(
      9, "known_officials", .single, first: ["well": 22, "fairly": 51, "little": 40, "unknown": 11],
      second: ["well": 36, "fairly": 55, "little": 25, "unknown": 8]),
    .library(
      10, "consultation", .single,
      first: ["monthly": 14, "quarterly": 44, "yearly": 46, "never": 16, "unknown": 4],
      second: ["monthly": 21, "quarterly": 51, "yearly": 39, "never": 10, "unknown": 3]),
    .library(
      11, "cooperation", .several,
      first: ["grant": 84, "covenant": 17, "plan": 30, "contact": 62, "none": 12],
      second: ["grant": 86, "covenant": 26, "plan": 38, "contact": 71, "none": 8]),
    .library(
      12, "networks", .several,
      first: ["literacy": 96, "debt": 47, "welfare": 72, "law": 38, "none": 8],
      second: ["literacy": 99, "debt": 56, "welfare": 79, "law": 45, "none": 5]),
    .library(
      13, "costs", .number,
      first: [
        "8000": 10, "12500": 14, "18000": 20, "24000": 18, "30000": 16, "40000": 14, "55000": 12, "75000": 9,
        "95000": 6, "140000": 5,
      ],
      second: [
        "9000": 7, "14000": 11, "20000": 18, "26000": 18, "34000": 18, "45000": 17, "60000": 13, "80000": 10,
        "105000": 7, "160000": 5,
      ]),
    .library(
      14, "staff_hours", .number,
      first: [
        "4": 12, "6": 14, "7,5": 9, "10": 18, "12,5": 14, "16": 18, "20": 14, "24": 10, "32": 9, "48": 6,
      ],
      second: [
        "4": 8, "6": 10, "8,5": 9, "11": 16, "14,5": 15, "18": 18, "22": 16, "26": 13, "36": 11, "52": 8,
      ]),
    .library(
      15, "coverage", .single, first: ["ample": 6, "enough": 58, "short": 49, "unknown": 11]),
    .library(
      15, "coverage_spuk", .single, second: ["ample": 8, "enough": 66, "short": 36, "unknown": 14]),
    .library(
      16, "own_money", .single, first: ["yes": 67, "no": 50, "unknown": 7],
      second: ["yes": 60, "no": 58, "unknown": 6]),
    .library(17, "as_budgeted", .single, first: ["yes": 108, "less": 13, "more": 3]),
    .library(
      18, "plans_2022", .several,
      first: [
        "staff": 96, "marketing": 82, "training": 82, "locations": 41, "partners": 55, "other": 10,
      ]),
  ]
}
