/// The signs of a page and what they mean: only those that occur.
enum Signs {
  static func occurring(in sections: [Section]) -> [(sign: String, meaning: String)] {
    let tables = sections.flatMap(\.tables)
    let entries = tables.flatMap { ($0.rows + $0.totals).flatMap(\.cells) }
    let printed = Set(entries.map(\.printed))
    let reasons = Set(entries.compactMap { if case .missing(let reason) = $0 { reason } else { nil } })
      .sorted()
    let isProvisional = tables.contains {
      $0.columns.contains(where: \.isProvisional) || $0.rows.contains(where: \.isProvisional)
    }
    var signs: [(String, String)] = []
    if !reasons.isEmpty { signs.append((".", "Geen cijfer: \(reasons.joined(separator: "; ")).")) }
    if isProvisional {
      signs.append(("*", "Voorlopig cijfer. Het kan in een volgende editie veranderen."))
    }
    if printed.contains("n.v.t.") {
      signs.append(
        ("n.v.t.", "Niet van toepassing: dit antwoord bestond toen niet, of hier hoort geen cijfer."))
    }
    if printed.contains("0%") { signs.append(("0%", "Geen enkele keer geregistreerd.")) }
    for small in ["<1%", "<0,1%"] where printed.contains(small) {
      signs.append((small, "Wel geregistreerd, maar afgerond minder dan \(small.dropFirst())."))
    }
    return signs
  }
}
