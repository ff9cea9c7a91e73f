/// Frequent words of Dutch that are no words of English, and those of the field.
enum DutchWords {
  static let all = Set(
    """
    aan aantal aantallen achter afgerond afgewezen alle alleen als andere anders antwoord antwoorden beide bekend
    bestand bestanden beveiliging bezoek bezoeken bezoeker bezoekers bibliotheek bibliotheken bij bijna blad breuk bron cijfer
    cijfers daar daarna daarom dan dat deelnemer deelnemers definitief definitieve deze digitale dit doen door duur eerder
    eerdere eerste elk elke enquete erbij gaan gaat gebied geen gegevens gehele geheim geldt gelijk gemeente gemeenten
    gemeten gemiddeld gepubliceerd geslacht geteld getal getallen getoond gevraagd gewijzigd gezet grens grenzen groep groter
    grootste hebben heeft heel herkend herkomst het hier hoeveel hoger hooguit hoort hulp ieder ingevoerd ingevuld inhoud
    inwoners jaar kaart kaarten kenmerk kenmerken kerncijfers klopt kolom komt kwartalen laatste lager landelijk landelijke
    leeftijd licht locatie locaties maand maanden maar maart maken meer meest meting methode mijlpalen minder mogelijk naam
    naar nederland nee niet nieuw nieuwste nog nulmeting omvang onbekend onbekende onder ondergrens onderwerp ook oordeel
    opgeteld organisatie organisaties oorzaak overheid overige pagina plaatsen procentpunt provincie provincies
    publiceren punt rapport rapporten reeks regel regels registraties registreerde rij rijen schuif sinds soort staat staan
    steeds stip stippen taal tabel tabellen tegen telt tellen tekens toelichting toen totaal tot uitgever uur vaakst van
    vanaf vaste veelvouden verandering vergeleken vergelijken verschil verschillen vervallen verwijzen verwijzing vier voldoet
    volgend volgende volledig volledigheid voor voorlopig voorlopige vorig vorige vraag vragen vrouw waarin waarnemingen wacht
    wanneer waren wat weinig werkmap wie wijziging wijzigingen woonplaats worden wordt zeggen zegt zelf zie zijn
    zonder zoek
    """.split { $0.isWhitespace }.map(String.init)
  )

  /// Those in a text, in its order.
  static func found(in text: some StringProtocol) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "-" }
      .flatMap { $0.split(separator: "-") }.map(String.init).filter(all.contains)
  }
}
