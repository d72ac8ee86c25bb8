"""Names of people are found as they are typed; words, places, firms, schools and streets that look like them stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rodedraad.identifiers.names import find_names
from rodedraad.redact import apply_redactions, redact

# With capitals and without, in full and by half, with titles, kin, cues, signatures and speakers' labels.
FOUND = [
    ("hoi ik ben sanne en ik woon in delft", ["sanne"]),
    ("sanne bakker vindt dat de bus vaker moet rijden", ["sanne bakker"]),
    ("gesproken met marieke van de bibliotheek", ["marieke"]),
    ("ik ben fatima el amrani, 34 jaar", ["fatima el amrani"]),
    ("mn buurvrouw gerda durft niet meer naar buiten", ["gerda"]),
    ("volgens ahmed is het op zondag altijd rommel", ["ahmed"]),
    ("Mijn moeder heet Geertruida en ze is 91.", ["Geertruida"]),
    ("Mijn zoon (Daan, 7) kan nergens spelen.", ["Daan"]),
    ("Roos vertelde dat ze geen huisarts kan vinden.", ["Roos"]),
    ("Ik sprak gisteren met Roos de Wit en Bas Vermeulen.", ["Roos de Wit", "Bas Vermeulen"]),
    ("Wil zei dat het anders kan.", ["Wil"]),
    ("Juf Mieke van groep 4 is overspannen.", ["Mieke"]),
    ("Meester Jeroen is weg en er is geen vervanger.", ["Jeroen"]),
    ("dokter van der berg heeft geen plek meer", ["van der berg"]),
    ("Dokter Rahimi neemt alle tijd.", ["Rahimi"]),
    ("Wijkagent Stijn Hoekstra kwam langs.", ["Stijn Hoekstra"]),
    ("wethouder anita de vries luistert niet", ["anita de vries"]),
    ("Naam: Tjitske Wiersma", ["Tjitske Wiersma"]),
    ("Aanwezig: Piet, Klaas, Oksana, Yusuf en twee studenten", ["Piet", "Klaas", "Oksana", "Yusuf"]),
    ("Groetjes, Bep", ["Bep"]),
    ("Met vriendelijke groet,", []),
    ("H.J. van Oosterhout", ["H.J. van Oosterhout"]),
    ("Mvg Karin S.", ["Karin S"]),
    ("K. Tesfaye vroeg naar de taalles.", ["K. Tesfaye"]),
    ("Mehret vertelt dat zij drie jaar in een azc zat.", ["Mehret"]),
    ("Mijn vriendin Nasrin wacht al twee jaar op een huis.", ["Nasrin"]),
    ("Het plan van Oleksandr Kovalenko werd besproken.", ["Oleksandr Kovalenko"]),
    ("De heer Nguyen en mevrouw Osei sloten zich aan.", ["Nguyen", "Osei"]),
    ("Tante Riet en oom Sjaak wonen er al vijftig jaar.", ["Riet", "Sjaak"]),
    ("opa jan is gevallen op de stoep", ["jan"]),
    ("Jan is gevallen op de stoep.", ["Jan"]),
    ("jan de vries woont naast mij", ["jan de vries"]),
    ("Anne en Sem zitten in het jeugdpanel.", ["Anne", "Sem"]),
    ("Noor woont op kamers.", ["Noor"]),
    ("Mees van 9 wil een voetbalveld.", []),
    ("Op woensdag komt Gonda altijd koffie drinken.", ["Gonda"]),
    ("We moeten Abdelkarim bedanken voor het eten.", ["Abdelkarim"]),
    ("Vraag het maar aan Truus Pietersma-Hoekstra van de huurdersraad.", ["Truus Pietersma-Hoekstra"]),
    ("Dwight Winter coacht jongeren op het plein.", ["Dwight Winter"]),
    ("Begeleider Ruben is gestopt, nu heb ik Joyce.", ["Ruben", "Joyce"]),
    ('"Ik kan niet meer," zei Corrie huilend.', ["Corrie"]),
    ("De dochter van Hatice spreekt goed Nederlands.", ["Hatice"]),
    ("Samira B. (19): ik zoek een kamer", ["Samira B"]),
    ("Henk: de bus rijdt niet", ["Henk"]),
    ("Ellen: wij willen groen", ["Ellen"]),
    ("Ik, Willemijn Scholten, verklaar dat dit klopt.", ["Willemijn Scholten"]),
    ("Bel Peter even op.", ["Peter"]),
    ("cc ingrid en marcel", ["ingrid", "marcel"]),
    ("Ik heet Xander.", ["Xander"]),
    ("Dit verhaal is van Ome Cor.", ["Cor"]),
    ("De buurtmoeder, Souad, regelt alles.", ["Souad"]),
    ("Haar man Dirk-Jan werkt in de haven.", ["Dirk-Jan"]),
    ("Onze Bram heeft autisme.", ["Bram"]),
    ("Volgens mevr. A. Klaassen - de Boer klopt dat niet.", ["A. Klaassen - de Boer"]),
    ("Getekend, drs. P. Ooms", ["P. Ooms"]),
    ("Dit hoorde ik van Kim.", ["Kim"]),
    ("Het gaat om de familie Aydın op nummer 8.", ["Aydın"]),
    ("De ouders van Jayden willen een gesprek.", ["Jayden"]),
    ("Verslag: Lotte Beekman", ["Lotte Beekman"]),
    ("Guus is onze hond, nee grapje, mijn opa.", ["Guus"]),
    ("Ik ging met Iris naar de markt.", ["Iris"]),
    ("Mijn collega Mo kreeg de baan niet.", ["Mo"]),
    ("Ik heb Ria beloofd dat ik het zou zeggen.", ["Ria"]),
    ("Vrijwilliger Hans-Peter bakt elke week brood.", ["Hans-Peter"]),
    ("Dank aan Fleur, Joost en alle anderen.", ["Fleur", "Joost"]),
    ("De Boer zei dat hij geen tijd had.", ["De Boer"]),
    ("Mevrouw Visser mist de buurtwinkel.", ["Visser"]),
    ("Visser vond het geen goed plan.", ["Visser"]),
    ("Namens Stefan en mij bedankt.", ["Stefan"]),
    ("Thea kookt, Ton wast af.", ["Thea", "Ton"]),
    ("Ali heeft een winkel, Mohammed ook.", ["Ali", "Mohammed"]),
    ("De uitkering van Brigitte Postma werd stopgezet.", ["Brigitte Postma"]),
    ("Mijn jobcoach Esmeralda helpt me.", ["Esmeralda"]),
    ("Wat Kees zegt klopt niet.", ["Kees"]),
    ("M. de Groot tekent bezwaar aan.", ["M. de Groot"]),
    ("Ingediend door J.W.F. Baron van Heeckeren.", ["J.W.F. Baron van Heeckeren"]),
    ("Ineke haar man is overleden.", ["Ineke"]),
    ("Ineke's man is overleden.", ["Ineke"]),
    ("Voor Yara en Noah is geen plek op school.", ["Yara", "Noah"]),
    ("mevrouw yilmaz spreekt alleen turks", ["yilmaz"]),
    ("ik mis ome piet", ["piet"]),
    ("haar naam is shanti ramdin", ["shanti ramdin"]),
    ("met kevin gaat het niet goed", ["kevin"]),
    ("de zoon van jolanda zit thuis", ["jolanda"]),
    ("ik was bij opa henk op bezoek", ["henk"]),
    ("Vanmiddag belde Annemiek van de thuiszorg.", ["Annemiek"]),
    ("Het was Sjors die begon.", ["Sjors"]),
    ("Toen Ferdi werkloos werd, stortte alles in.", ["Ferdi"]),
    ("We hebben het met Gerrit besproken, de conciërge.", ["Gerrit"]),
    ("Tineke, 67, mist haar man.", ["Tineke"]),
    ("Zonder Ilse was de tuin er nooit gekomen.", ["Ilse"]),
    ("Dit schreef Youssra El Bakkali op haar kaartje.", ["Youssra El Bakkali"]),
    ("Zegt Wim: ik heb geen auto.", ["Wim"]),
    ("Mijn beste vriend Sem is verhuisd naar Zwolle.", ["Sem"]),
    ("Mevr. T. Hendriks (82) valt vaak.", ["T. Hendriks"]),
    ("Heer J. Abma was verhinderd.", ["J. Abma"]),
    ("Zuster Agnes kwam elke dag langs.", ["Agnes"]),
    ("De kinderen, Mila, Levi en Saar, slapen op één kamer.", ["Mila", "Levi", "Saar"]),
    ("Wat zou Jaap daarvan vinden?", ["Jaap"]),
    ("Marijn en ik hebben samen een buurtbakfiets.", ["Marijn"]),
    ("Gastvrouw Loes schenkt koffie.", ["Loes"]),
    ("Raadslid Öztürk diende een motie in.", ["Öztürk"]),
    ("de begeleidster, wendy, is ziek", ["wendy"]),
    ("Afspraak met D. Bouzidi maken.", ["D. Bouzidi"]),
    ("Taakverdeling: Jan-Willem koffie, Petra stoelen.", ["Jan-Willem", "Petra"]),
    ("Ilja komt uit Oekraïne.", ["Ilja"]),
    ("Bogdan en Iryna slapen in de gymzaal.", ["Bogdan", "Iryna"]),
    ("Chantal van Houten huurt van een particulier.", ["Chantal van Houten"]),
    ("Mijn naam is Farid.", ["Farid"]),
    ("Ik noem haar even Anja.", ["Anja"]),
]

NOT_FOUND = [
    "De Anne Frankschool gaat dicht.",
    "De Wet Van Dam is afgeschaft.",
    "Op de Johan de Wittlaan is het druk.",
    "In Bergen en Hoorn is het beter geregeld.",
    "De bakker en de visser gaan failliet.",
    "Het Sint Antonius Ziekenhuis is te ver.",
    "Mei was koud, maar augustus was warm.",
    "Mijn buurman wil geen windmolens.",
    "De jeugd hangt bij de Jumbo.",
    "Mijn moeder heeft de ziekte van Parkinson.",
    "De wijk Kanaleneiland is veranderd.",
    "Wij zijn geen Amsterdam of Rotterdam.",
    "Stichting Mara helpt statushouders.",
    "De familie van mijn man woont ver weg.",
    "Mevrouw van de thuiszorg komt te laat.",
    "Beste gemeente, luister eens.",
    "Beste wethouder, kom eens kijken.",
    "De Van Goghstraat is opgebroken.",
    "Met Kerst en Pasen is iedereen eenzaam.",
    "Jan Modaal betaalt de rekening.",
    "De gemeente Sint-Michielsgestel doet niets.",
    "Mijn kind gaat naar De Klimop.",
    "Café De Engel sluit.",
    "Prinses Beatrixlaan en Koningin Julianaplein",
    "Wil je dat de bus rijdt? Bent u er ook?",
    "Alle ouders en Alle kinderen. Ben ik te oud?",
    "De Turken, Marokkanen en Polen wonen apart.",
    "Teams en Zoom zijn geen oplossing voor ouderen.",
    "De ANWB en het Rode Kruis.",
    "Het team van Vluchtelingenwerk hielp mij.",
    "Wij gaan met Pinksteren naar Frankrijk.",
    "Stadspark, Oosterpark en Vondelpark zijn mooi.",
    "Ik kijk graag naar Boer zoekt Vrouw.",
    "De film over Anne Frank was goed.",
    "Lente en zomer zijn fijn. Hoop doet leven.",
    "Het Huis van de Wijk is dicht.",
    "GroenLinks en Volt stemden voor.",
    "De Eerste Kamer, de Raad van State en het Rijk.",
    "Via WhatsApp en Facebook hoor ik alles.",
    "Ik spreek Arabisch en Tigrinya.",
    "Nieuwe Maas, Oude Rijn en Amstel.",
    "Kerk en Moskee openen de deuren.",
    "Mijn vriendin woont in Drachten en mijn zus in Ede.",
    "Dag allemaal, tot morgen.",
    "De vader van het plan was de provincie.",
    "Voorzitter, ik wil graag het woord.",
    "ik ben moe en ik ben boos",
    "mijn moeder is ziek en mijn vader ook",
    "de bus rijdt niet in het weekend en dat is jammer",
    "Het project Luna helpt jonge moeders.",
    "In de Jan Steenstraat is het donker.",
    "Buurthuis De Sara is gesloten.",
    "Wij lezen Jip en Janneke voor.",
    "Thuis in de Wijk is een mooi programma.",
    "Vrijheid, gelijkheid en broederschap.",
    "De Maas stroomt over. De Waal ook.",
    "Het Mauritshuis en het Rijksmuseum zijn gratis.",
    "De Partij voor de Dieren, DENK en Bij1.",
    "Wij steunen Oranje.",
    "De Nationale Politie en Slachtofferhulp Nederland.",
    "De wijken Feijenoord, Charlois en Delfshaven.",
    "Ons team heet De Doorzetters.",
    "Op het Emmaplein, het Julianapark en de Beatrixweg.",
    "Kwam het door Corona of door de Brexit?",
    "Voor mij is dat Thuis.",
    "De Bijbel, de Koran en de Thora.",
    "Wij vierden Keti Koti en Divali.",
    "Het Nelson Mandelapark is mooi.",
    "Sinterklaas en Zwarte Piet horen erbij.",
    "Mijn hond Bello blaft.",
    "Sint Maarten lopen de kinderen langs de deur.",
    "De Marokkaanse Bakker is open.",
    "Ze komt uit Syrië, hij uit Eritrea.",
    "Alles is anders nu. Nog een vraag? Graag!",
    "Gewoon Doen! Samen Sterk! Voor Elkaar!",
    "Roze Zaterdag was gezellig.",
    "De Kamerbrief van minister en staatssecretaris.",
    "Nieuw-Vennep, Bergen op Zoom en Den Bosch.",
    "Ik zat op het Willem de Zwijger College.",
    "Prinses Máxima Centrum",
    "Wie de jeugd heeft, heeft de toekomst.",
    "Mark my words, this will be expensive.",
    "Will you join us in May? Hope so.",
    "The Residents of Grace Court said no.",
    "Rose bushes and a bench, that is all I ask.",
]


def names(text: str, *keep: str) -> list[str]:
    return [text[r.start : r.end] for r in redact(text, keep) if r.type == "name"]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_names_are_found_and_titles_stay_outside(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_only_looks_like_a_name_stays(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "doubtful", "office"),
    [
        ("Mevrouw De Vries mist de bus.", False, False),
        ("mijn dochter lieke zit thuis", False, False),
        ("Sanne fietst naar school.", False, False),
        ("Ik zag Kim bij de bushalte.", True, False),
        ("Wil zei dat het anders kan.", True, False),
        ("Wethouder Brandsma belooft een brief.", True, True),
        ("de wethouder, mevrouw Brandsma, was er", True, True),
    ],
)
def test_what_one_thing_speaks_for_is_doubtful_and_so_is_who_holds_an_office(
    text: str, doubtful: bool, office: bool
) -> None:
    assert [(found.doubtful, found.office) for found in find_names(text)] == [(doubtful, office)]


def test_names_of_a_list_stay_in_full_and_by_surname_beside_the_office_only() -> None:
    text = "Burgemeester Femke Zandstra en burgemeester Zandstra; mevrouw Zandstra van nummer 4 en Femke."
    assert names(text, "femke zandstra") == ["Zandstra", "Femke"]


def test_a_redacted_text_holds_no_name_of_the_ones_found() -> None:
    text = "Sanne Bakker (sanne) belde met meneer Yıldırım; groetjes, Truus"
    assert apply_redactions(text, redact(text)) == "[naam] ([naam]) belde met meneer [naam]; groetjes, [naam]"


PIECES = st.sampled_from(
    [word for text, _ in FOUND for word in text.split()]
    + [
        "\n",
        ", ",
        ": ",
        "06-12345678",
        "a@b.nl",
        "[naam]",
        "[",
        "van",
        "de",
        "\u0301",
        "İ",
        "ß",
        "👍",
        "\u200f",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=14).map(" ".join)


@given(st.one_of(st.text(), TEXTS))
def test_names_in_any_text_lie_inside_it_and_apart(text: str) -> None:
    ends = [0]
    for found in find_names(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        ends.append(found.end)


@given(TEXTS)
def test_redacting_what_was_redacted_changes_nothing(text: str) -> None:
    once = apply_redactions(text, redact(text))
    assert apply_redactions(once, redact(once)) == once
