import Definitions

extension Problem.Kind {
  /// The kind in words for the quality report.
  var dutch: String {
    switch self {
    case .cellCount: "Aantal cellen klopt niet met de kop"
    case .textAfterQuote: "Tekst na een sluitend aanhalingsteken"
    case .swallowedRows: "Aanhalingsteken dat hele regels in een cel opneemt"
    case .nulByte: "Nulbyte in de regel"
    case .invalidEncoding: "Tekens die niet bij de codering horen"
    case .missingIdentity: "Geen registratienummer"
    case .damagedIdentity: "Registratienummer is door een rekenblad ingekort"
    case .invalidDate: "Geen geldige datum"
    case .visitAfterEntry: "Bezoek na de datum van invoer"
    case .visitAfterToday: "Bezoek in de toekomst"
    case .entryAfterToday: "Invoer ver na alle andere"
    case .invalidQuestionNumber: "Geen geldig vraagnummer"
    case .unknownWave: "Ronde die de vragenlijst niet kent"
    case .unknownRespondentType: "Soort organisatie die de vragenlijst niet kent"
    case .unknownRespondent: "Organisatie staat niet in de lijst van deze ronde"
    case .notInvited: "Antwoord van een organisatie die niet was uitgenodigd"
    case .unknownQuestion: "Vraag die de vragenlijst niet kent"
    case .notAsked: "Vraag was niet voor deze organisatie of deze ronde"
    case .contradictingAnswers: "Tegenstrijdige antwoorden op één vraag"
    case .ambiguousRespondent: "Code van meer soorten organisaties"
    case .unknownMunicipality: "Gemeente bestond niet in deze ronde"
    case .emptyAnswer: "Vraag zonder antwoord"
    case .uncodedAnswer: "Open antwoord nog niet ingedeeld"
    case .outsideSelection: "Vraag was niet bedoeld voor wie dit antwoordde"
    case .answeredAgain: "Later opnieuw beantwoord; het laatste antwoord telt"
    case .unknownAnswer: "Antwoord niet herkend"
    case .answerOutsideValidity: "Antwoord bestond toen niet"
    case .unknownLocation: "Locatie onbekend"
    case .outsideLayoutEra: "Bezoek buiten de looptijd van het formulier"
    case .lateEntry: "Laat ingevoerd"
    case .conflicting: "Dubbele registratie met andere inhoud"
    case .reusedIdentity: "Registratienummer staat bij verschillende bezoeken"
    case .deliveredTwice: "Registratie staat ook in een andere indeling"
    case .visitDisagreement: "Vragen van een bezoek spreken elkaar tegen"
    case .extraColumn: "Kolom die de indeling niet kent"
    case .skippedEntry: "Bestand of onderdeel overgeslagen"
    }
  }
}

extension SkipReason {
  /// The reason in words for the quality report.
  var dutch: String {
    switch self {
    case .folder: "een map"
    case .link: "een koppeling"
    case .device: "een apparaat of pijp"
    case .nameless: "een onderdeel zonder naam"
    case .macMetadata: "gegevens van macOS"
    case .thumbnails: "miniaturen van Windows"
    case .lockFile: "een vergrendeling van Office"
    case .hidden: "een verborgen bestand"
    case .hiddenSheet: "een verborgen werkblad"
    case .otherSheet: "een werkblad zonder bekende kolommen"
    case .unusedKind: "een soort bestand dat dit rapport niet gebruikt"
    }
  }
}

extension Gate.Rule {
  /// The gate in words for the quality report.
  var dutch: String {
    switch self {
    case .rejectedRows: "Afgewezen regels"
    case .unknownMunicipality: "Niet herkende gemeenten"
    case .conflicting: "Tegenstrijdige registraties"
    case .unknownLocation: "Bezoeken met onbekende locatie"
    case .outsideEra: "Bezoeken buiten de looptijd van het formulier"
    case .missingQuarter: "Niet aangeleverde periode"
    case .vanishedInput: "Bestanden die er niet meer zijn"
    case .notRecognised: "Niet herkende antwoorden"
    case .volumeDrop: "Daling van het aantal bezoeken"
    }
  }
}
