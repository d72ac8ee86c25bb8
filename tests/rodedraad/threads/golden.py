"""Statements that we wrote ourselves, about six subjects, as people say them; nobody's real words.

Table n of a subject is named by its place in the list, so every subject was heard at several tables.
"""

from __future__ import annotations

from rodedraad.passages import Passage, Source

SUBJECTS: dict[str, list[str]] = {
    "bus": [
        "De bus naar het dorp rijdt na zes uur 's avonds niet meer.",
        "Sinds de bushalte weg is, komt mijn moeder het dorp niet meer uit.",
        "Ik vind eigenlijk dat de bus gewoon elk uur moet rijden, ook in het weekend.",
        "Zonder bus kan onze dochter niet naar haar stage in de stad.",
        "De buurtbus wordt gereden door vrijwilligers, maar die zijn bijna niet te vinden.",
        "Een buskaartje is duurder geworden en de bus is ook nog vaker te laat.",
        "Bij de bushalte staat geen bankje en er is geen licht.",
        "Als de bus uitvalt, wordt niemand gewaarschuwd en sta je te wachten bij de halte.",
        "De belbus moet je een dag van tevoren aanvragen, dat werkt voor niemand.",
        "Wij hebben een tweede auto moeten kopen omdat de bus niet meer stopt.",
        "De chauffeur van de bus kent iedereen, dat is het mooie van de lijn.",
        "Met de bus naar het ziekenhuis ben je anderhalf uur onderweg.",
    ],
    "wonen": [
        "Mijn zoon van dertig woont nog thuis omdat er geen betaalbare woning te vinden is.",
        "De wachttijd voor een sociale huurwoning is hier elf jaar.",
        "Starters maken geen kans op een koopwoning, beleggers bieden altijd meer.",
        "Er worden alleen dure koopwoningen gebouwd, terwijl wij een huurwoning zoeken.",
        "Ouderen willen wel kleiner wonen, maar er is geen geschikte woning in het dorp.",
        "De huur van mijn woning gaat elk jaar omhoog en het schimmelt nog steeds.",
        "Bouw nou eens betaalbare woningen voor jongeren uit het dorp zelf.",
        "Na mijn scheiding heb ik twee jaar op een vakantiepark gewoond, een huurwoning kreeg ik niet.",
        "De woningcorporatie zegt dat er geen grond is om te bouwen.",
        "Woningen splitsen mag niet van de gemeente, terwijl het huis veel te groot is voor mij alleen.",
        "Leegstaande winkels kun je best ombouwen tot woningen voor starters.",
        "Zonder urgentie kom je niet in aanmerking voor een sociale huurwoning.",
    ],
    "huisarts": [
        "Onze huisarts gaat met pensioen en er is geen opvolger.",
        "Bij de huisarts krijg ik een bandje, na twintig minuten wachten hang ik op.",
        "De huisartsenpraktijk neemt geen nieuwe patiënten meer aan.",
        "Ik moet drie weken wachten op een afspraak bij de huisarts.",
        "De huisarts heeft tien minuten, dus ik vertel maar de helft van mijn klachten.",
        "Wie verhuist naar dit dorp vindt geen huisarts, alle praktijken zitten vol.",
        "De assistente van de huisarts beslist of ik de dokter mag spreken.",
        "De dokter kende vroeger ons hele gezin, nu zit er elke keer een andere huisarts.",
        "Voor de huisartsenpost moet je 's nachts veertig kilometer rijden.",
        "Mijn klachten worden door de huisarts digitaal afgehandeld, dat vind ik onpersoonlijk.",
        "De praktijk van de huisarts en de apotheek zouden in één gebouw moeten zitten.",
        "Een patiënt met klachten wordt door de huisarts weer doorverwezen naar een wachtlijst.",
    ],
    "eenzaam": [
        "Sinds mijn man overleden is, ben ik vooral in het weekend eenzaam.",
        "Eenzaamheid zie je niet, de gordijnen zijn gewoon open.",
        "In het buurthuis drinken we samen koffie, daar komen eenzame ouderen graag.",
        "Ook jongeren zijn eenzaam, die zitten op hun kamer achter een scherm.",
        "Ik spreek soms dagen niemand, behalve de buurvrouw op de galerij.",
        "Een praatje bij de kassa is voor eenzame mensen al heel wat.",
        "De koffieochtend in het buurthuis is gestopt en nu zit iedereen weer alleen thuis.",
        "Eenzaamheid los je niet op met een folder, je moet aanbellen.",
        "Buren kennen elkaar niet meer, daardoor worden mensen eenzaam.",
        "Mijn moeder is eenzaam in het verzorgingshuis, bezoek komt er nauwelijks.",
        "Eet een keer per week samen in het buurthuis, dat helpt tegen eenzaamheid.",
        "Wie eenzaam is zegt dat niet, je schaamt je daarvoor.",
    ],
    "stikstof": [
        "De boeren in ons dorp weten al jaren niet waar ze aan toe zijn met de stikstof.",
        "Als melkveehouder wil ik best minder koeien houden, maar dan moet de melkprijs omhoog.",
        "Stikstof is een probleem voor de natuur, dat zie je aan de heide.",
        "De boer krijgt overal de schuld van, terwijl het vliegveld gewoon doorgroeit.",
        "De vergunning voor mijn stal ligt stil vanwege de stikstofregels.",
        "Mijn zoon wil het bedrijf niet overnemen, boeren heeft geen toekomst met deze regels.",
        "Natuur en landbouw kunnen samen, laat boeren betaald worden voor natuurbeheer.",
        "Uitkopen van boeren is geen oplossing, de koeien gaan dan naar een ander land.",
        "Er is te veel mest, en de koeien staan alleen nog binnen in de stal.",
        "Het stikstofbeleid verandert elke vier jaar, zo kan een boer niet investeren.",
        "De supermarkt verdient aan melk en de boer houdt niets over.",
        "Kringlooplandbouw met minder koeien is beter voor de natuur en de stikstof.",
    ],
    "loket": [
        "Ik heb zes formulieren ingevuld en bij het loket weten ze nog van niets.",
        "De brief van de gemeente is zo moeilijk dat mijn vader hem niet begrijpt.",
        "Bij de gemeente krijg je elke keer een andere ambtenaar aan de telefoon.",
        "Zonder DigiD kun je bij de gemeente niets meer aanvragen.",
        "Ambtenaren schrijven brieven die niemand begrijpt.",
        "Voor een parkeerkaart moest ik drie formulieren invullen en twee keer naar het loket.",
        "De gemeente antwoordt niet op mijn brief, al vier maanden niet.",
        "Zet gewoon een mens achter het loket in plaats van een website.",
        "Het formulier voor een toeslag is zo ingewikkeld dat ik er hulp bij nodig heb.",
        "De ambtenaar aan het loket was heel vriendelijk, maar mocht niets beslissen.",
        "Laat de gemeente brieven schrijven in gewone taal.",
        "Digitaal aanvragen met DigiD lukt mij niet, ik wil naar een loket.",
    ],
}
STRAY = [
    "Mijn kat heeft vorige week zeven kittens gekregen in de wasmand.",
    "De zonsverduistering was prachtig om te zien vanaf de dijk.",
]


def golden_passages() -> list[Passage]:
    found = []
    for subject, texts in SUBJECTS.items():
        for number, text in enumerate(texts):
            found.append(_passage(f"{subject}-{number:02d}", text, f"Tafel {number % 6 + 1}"))
    found.extend(_passage(f"los-{number}", text, "Tafel 1") for number, text in enumerate(STRAY))
    return found


def _passage(name: str, text: str, table: str) -> Passage:
    return Passage(name, text, Source("verslag.csv", name, 0, len(text)), table=table)


IN_ENGLISH: dict[str, list[str]] = {
    "bus": [
        "After six in the evening there is no bus to the village any more.",
        "My grandmother cannot leave the village since they removed the bus stop.",
        "The bus should run every hour, also at the weekend.",
        "A bus ticket costs more and the bus is late more often.",
        "We had to buy a second car because the bus does not stop here.",
        "By bus it takes ninety minutes to get to the hospital.",
    ],
    "wonen": [
        "Young people cannot find an affordable house to rent.",
        "You wait eleven years for social housing in this town.",
        "First-time buyers lose every house to investors.",
        "They only build expensive houses while we need homes to rent.",
        "The housing association says there is no land to build homes.",
        "Older people want a smaller house, but there are no suitable homes.",
    ],
    "huisarts": [
        "Our family doctor retires and nobody takes over the practice.",
        "The doctor's practice does not accept new patients.",
        "I wait three weeks for an appointment with the doctor.",
        "The doctor has ten minutes, so I tell only half of my symptoms.",
        "At night the nearest doctor is forty kilometres away.",
        "You speak to a different doctor every time you call the practice.",
    ],
    "stikstof": [
        "Farmers have not known for years where they stand with nitrogen rules.",
        "As a dairy farmer I could keep fewer cows if the milk price went up.",
        "The permit for the farmer's stable is on hold because of nitrogen.",
        "Farmers get all the blame for the nitrogen in nature.",
        "Pay farmers to look after nature on their land.",
        "Fewer cows would be better for nature and for the farmers.",
    ],
}


def mixed_passages() -> list[Passage]:
    """Four subjects, told in Dutch by some and in English by others."""
    return [
        _passage(f"{language}-{subject}-{number}", text, f"Tafel {number % 3 + 1}")
        for language, told in (("nl", SUBJECTS), ("en", IN_ENGLISH))
        for subject in IN_ENGLISH
        for number, text in enumerate(told[subject])
    ]
