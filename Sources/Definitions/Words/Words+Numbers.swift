/// Numbers as a reader of the language expects them.
extension Words {
  /// `1.234`, and `−5` with a real minus sign.
  package func count(_ number: Int) -> String {
    if (0..<1000).contains(number) { return String(number) }
    let digits: [Character] = Array(String(number.magnitude))
    var text = number < 0 ? "\u{2212}" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += grammar.thousands }
      text += String(digit)
    }
    return text
  }

  /// A whole number of tenths or units: `12,3` or `12`.
  package func decimal(_ units: Int, decimals: Int) -> String {
    guard decimals == 1 else { return count(units) }
    let sign = units < 0 ? "\u{2212}" : ""
    return "\(sign)\(count(Int(units.magnitude) / 10))\(grammar.decimal)\(units.magnitude % 10)"
  }

  /// `+31`, `−5`, `0`
  package func difference(_ number: Int, decimals: Int = 0) -> String {
    (number > 0 ? "+" : "") + decimal(number, decimals: decimals)
  }

  /// The change from one count to another in whole percent, half away from zero; `nil` from 0.
  package func change(from old: Int, to new: Int) -> String? {
    guard old > 0 else { return nil }
    let difference = abs(new - old)
    let units = (200 * difference + old) / (2 * old)
    if units == 0, difference > 0 {
      return text(CommonPhrase.lessThan, ["limit": "\(new > old ? "+" : "\u{2212}")1%"])
    }
    return self.difference(new < old ? -units : units) + "%"
  }

  /// A number of a data file as a spreadsheet in this language takes it.
  package func spreadsheetNumber(_ data: String) -> String {
    String(data.map { $0 == "." ? Character(grammar.decimal) : $0 })
  }

  /// The sign between the cells of a file that a spreadsheet in this language opens.
  package var listSeparator: String { grammar.listSeparator }

  /// `a, b en c`
  package func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return text(
      CommonPhrase.list,
      ["first": words.dropLast().joined(separator: ", "), "last": words[words.count - 1]])
  }

  /// The years from the first up to but not including the last: `2019 en 2020`, `2019 tot en met 2023`.
  package func years(_ years: Range<Int>) -> String {
    years.count > 3
      ? range("\(years.lowerBound)", "\(years.upperBound - 1)") : list(years.map(String.init))
  }

  /// `2021-Q3 tot en met 2022-Q2`
  package func range(_ from: String, _ to: String) -> String {
    text(CommonPhrase.range, ["from": from, "to": to])
  }

  /// How rounded counts are spoken of: `vijftallen`, or `veelvouden van 3`.
  package func multiples(of base: Int?) -> String {
    switch base {
    case 5: self(CommonPhrase.fives)
    case 10: self(CommonPhrase.tens)
    case let base?: text(CommonPhrase.multiples, ["base": base])
    case nil: self(CommonPhrase.units)
    }
  }

  /// A percentage in everyday words: `ruim de helft van de bezoeken`; `nil` when no fraction lies near.
  package func share(tenths: Int, of things: String) -> String? {
    let whole = (tenths + 5) / 10
    guard let fraction = grammar.fractions.first(where: { ($0.almost...$0.over).contains(whole) }) else {
      return nil
    }
    let part = text(
      fraction.isPart ? CommonPhrase.partOf : .ofEvery, ["fraction": fraction.name, "things": things])
    if whole < fraction.exact { return text(CommonPhrase.almost, ["share": part]) }
    return whole > fraction.exact ? text(CommonPhrase.over, ["share": part]) : part
  }
}

extension String {
  /// With a capital.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
  /// Within a sentence: the first letter small.
  package var uncapitalised: String { prefix(1).lowercased() + dropFirst() }
}
