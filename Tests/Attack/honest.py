"""Questions that journalists, members of parliament and libraries ask: nearly all have an answer, and a refusal says
what to ask instead.

They are asked one after another in one publication, so that the ledger of questions sees them all.
"""
PROVINCES = ["Drenthe", "Flevoland", "Friesland", "Gelderland", "Groningen", "Limburg", "Noord-Brabant", "Noord-Holland",
             "Overijssel", "Utrecht", "Zeeland", "Zuid-Holland"]

# What was asked in practice.
ASKED = [
    ("toeslagen bij 65-plussers in Limburg", "topic", ["age=65plus", "province=Limburg"], ["2023"]),
    *((f"NT2 in {p}, vier jaren", "language", [f"province={p}"], ["2021", "2022", "2023", "2024"]) for p in PROVINCES),
    ("DigiD per maand", "topic", [], ["2023-01", "2023-02", "2023-03"]),
    ("waarheen het meest is verwezen", "referral", [], ["2024"]),
    ("landelijke organisaties bij verwijzing", "organisation", ["help=to_national"], ["2023"]),
    ("de onderwerpen in Rotterdam", "topic", ["municipality=Rotterdam"], ["2023"]),
    ("onderwerpen, twee jaren naast elkaar", "topic", [], ["2022", "2023"]),
    *((f"bezoeken in {p} in een jaar", "age", [f"province={p}"], ["2023"]) for p in PROVINCES),
    ("ontevreden per organisatie", ("satisfied", "organisation"), [], ["2023"]),
    ("eerste helft 2022 en 2023", "topic", [], ["2022-Q1/2022-Q2", "2023-Q1/2023-Q2"]),
    *((f"buiten de bibliotheek in {p}", "setting", [f"province={p}"], ["2023"]) for p in PROVINCES),
    ("65-plus en NT2 naar geslacht in Rotterdam", "gender", ["municipality=Rotterdam", "age=65plus", "language=nt2"],
     ["2023"]),
    ("waar bezoekers van Maastricht wonen", "visitor_municipality", ["municipality=Maastricht"], ["2023"]),
    ("een bibliotheek", "topic", ["library=B047"], ["2023"]),
]

# What else may well be asked.
MORE = [
    ("jongeren met vragen over studiefinanciering", "gender", ["age=lt25", "topic=student_finance"], ["2023"]),
    ("duur van het gesprek bij NT2", "duration", ["language=nt2"], ["2023"]),
    ("hulp bij de belastingaangifte", "help", ["topic=tax_return"], ["2023"]),
    ("hulp bij de belastingaangifte, per leeftijd", ("help", "age"), ["topic=tax_return"], ["2023"]),
    ("telefonische vragen", "topic", ["channel=phone"], ["2023"]),
    ("vragen over DUO", "topic", ["organisation=duo"], ["2023"]),
    ("vragen over het UWV in Groningen", "topic", ["organisation=uwv", "province=Groningen"], ["2023"]),
    ("tevredenheid in Amsterdam", "satisfied", ["municipality=Amsterdam"], ["2023"]),
    ("tevredenheid in Amsterdam in twee jaren", "satisfied", ["municipality=Amsterdam"], ["2022", "2023"]),
    ("tevredenheid in Utrecht", "satisfied", ["municipality=Utrecht"], ["2023"]),
    ("leeftijd in Den Haag", "age", ["municipality=Den Haag"], ["2023"]),
    ("leeftijd in Eindhoven per kwartaal", "age", ["municipality=Eindhoven"],
     ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"]),
    ("geslacht per leeftijd in Zeeland", ("gender", "age"), ["province=Zeeland"], ["2023"]),
    ("onderwerp per taal", ("topic", "language"), [], ["2023"]),
    ("bankzaken", "age", ["topic=banking"], ["2022", "2023"]),
    ("energietoeslag naar provincie: Overijssel", "age", ["topic=energy_allowance", "province=Overijssel"], ["2023"]),
    ("energietoeslag naar provincie: Limburg", "age", ["topic=energy_allowance", "province=Limburg"], ["2023"]),
    ("inburgering bij NT2", "help", ["topic=integration", "language=nt2"], ["2023"]),
    ("mensen onder de 65", "topic", ["age=lt25", "age=25to65"], ["2023"]),
    ("zorgtoeslag en huurtoeslag samen", "age", ["topic=care_allowance", "topic=rent_allowance"], ["2023"]),
    ("bezoek aan een POI", "topic", ["poi=cubiss"], ["2023"]),
    ("korte gesprekken", "topic", ["duration=le15"], ["2023"]),
    ("lange gesprekken", "topic", ["duration=30to60"], ["2023"]),
    ("de zomer van 2023", "topic", [], ["2023-06/2023-08"]),
    ("december in twee jaren", "topic", [], ["2022-12", "2023-12"]),
    ("anderhalf jaar Friesland", "topic", ["province=Friesland"], ["2022-Q3/2023-Q4"]),
    ("een bibliotheek in een kwartaal", "gender", ["library=B010"], ["2023-Q4"]),
    ("Brabant zonder 65-plus", "topic", ["province=Noord-Brabant", "age=lt25", "age=25to65"], ["2023"]),
    ("twee gemeenten samen", "age", ["municipality=Arnhem", "municipality=Nijmegen"], ["2023"]),
    ("nu en sinds het begin", "age", ["province=Drenthe"], ["2019-Q3/2024-Q1"]),
]


def ask(publication, question):
    """Exit code and what was said."""
    _, table, conditions, periods = question
    rows, columns = table if isinstance(table, tuple) else (table, None)
    arguments = ["--rows", rows] + (["--columns", columns] if columns else [])
    arguments += [x for c in conditions for x in ("--where", c)] + [x for p in periods for x in ("--period", p)]
    code, _, errors = publication.table(*arguments)
    return code, errors.strip()


def attack(publication):
    """The refusals of what was asked in practice, and of what else may be; and refusals that leave one alone."""
    refused = {"asked": [], "more": [], "helpless": []}
    for kind, questions in (("asked", ASKED), ("more", MORE)):
        for question in questions:
            code, errors = ask(publication, question)
            if code:
                refused[kind].append((question[0], code, errors))
                if code != 81 or "ask for" not in errors:
                    refused["helpless"].append((question[0], errors))
    return refused
