"""Dutch words of quantity, frequency, comparison and strength, and the nouns of people beside them."""

from __future__ import annotations

import re

from rodedraad.quantifiers.lexicon import Lexicon, rule
from rodedraad.wordlists import word_set

_NEAR = r"(?:vrijwel|bijna|haast|nagenoeg|zo goed als|praktisch|welhaast)"
_NOT = r"(?:(?:(?:nog )?lang|zeker|bepaald|beslist|ook) )?niet"
_EVERYONE = r"(?:iedereen|(?<!z'n )(?<!zijn )(?<!ons )allen|een ?ieder|elkeen)"
_EACH = r"(?:alle(?: (?:\d+|de|deze|die|onze|andere))?|al (?:de|die|deze|onze)|elke?|ieder|iedere)"
_NONE = r"(?:geen enkele?|geen (?:van|der)(?: (?:de|deze|alle|onze))?)"
_ADVERB = (
    r"(?:(?:heel|zeer|erg|best|behoorlijk|relatief|opvallend|ontzettend|heel erg|verrassend"
    r"|redelijk|vrij) )?"
)
_BIG = r"(?:heel )?(?:groot|flink|aanzienlijk|behoorlijk|fors|substantieel|ruim)"

RULES = (
    rule(
        "all",
        "alone",
        _EVERYONE,
        "niemand(?! minder dan)",
        "unaniem",
        "unanieme",
        "eensgezind",
        "eenstemmig",
        "zonder uitzondering",
        "(?:de|heel de) (?:hele |gehele |voltallige )?(?:zaal|tafel) (?=vond|vindt|was|is|wil|deelde|knikte)",
        "de (?:hele|gehele|voltallige) (?:groep|tafel|zaal)",
        "van links tot rechts",
    ),
    rule("all", "group", _EACH, _NONE, "allemaal"),
    rule("all", "none", "geen"),
    rule("all", "spoken", "allemaal"),
    rule(
        "nearly_all",
        "alone",
        rf"{_NEAR} (?:{_EVERYONE}|niemand|unaniem|unanieme|allemaal|de (?:hele|gehele) (?:groep"
        rf"|tafel|zaal))",
        "(?:nauwelijks|amper) iemand",
        rf"op (?:een|[eé]én|enkele?|een enkele?) \w+(?: \w+)? na(?: \w+){{0,3}}? (?:{_EVERYONE}|niemand|alle)",
    ),
    rule("nearly_all", "group", rf"{_NEAR} (?:{_EACH}|{_NONE}|geen)"),
    rule("most", "alone", r"(?:verreweg |veruit )?de meesten"),
    rule("most", "group", r"(?:verreweg |veruit )?de meeste"),
    rule(
        "most",
        "share",
        "het (?:overgrote|grootste|leeuwen)[ -]?deel",
        "het merendeel",
        "het gros",
        "(?:een|de) (?:zeer )?(?:ruime |grote |overgrote |duidelijke |overweldigende |kleine "
        "|krappe |nipte )?meerderheid",
        "(?:ongeveer |ruim |bijna )?(?:driekwart|drie kwart|twee ?derde|twee-derde)",
        "merendeels",
        "grotendeels",
    ),
    rule(
        "many",
        "alone",
        f"{_ADVERB}velen",
        "menigeen",
        r"breed ?(?:gedeelde?|gedragen|ondersteunde?|onderschreven|herkende?|ervaren|gevoelde?"
        r"|erkende?|omarmd|geuite?)",
        r"(?:veel|alom) ?(?:gehoorde?|genoemde?|besproken|gedeelde?|geuite?|gedragen|geprezen"
        r"|gewaardeerde?)",
        "(?:breed|brede) (?:steun|draagvlak|instemming|herkenning|bijval|onvrede|consensus|zorg|zorgen|behoefte)",
    ),
    rule(
        "many",
        "group",
        f"{_ADVERB}(?:veel|vele)",
        "(?<!even )zo ?veel",
        "talloze",
        "talrijke",
        "tal van",
        "legio",
        f"een {_BIG} aantal",
        "grote aantallen",
        "een (?:heleboel|hoop|massa)",
        "een (?:grote|flinke|aanzienlijke|behoorlijke) groep",
        "grote groepen",
        "(?:flink|behoorlijk|heel) wat",
        "tientallen",
        "honderden",
        "menig",
        "massa's",
    ),
    rule("many", "elided", f"{_ADVERB}veel"),
    rule(
        "many",
        "share",
        f"een {_BIG} (?:deel|gedeelte)",
        "(?:meer dan |ruim |bijna |ongeveer |zo'n |minstens |zeker |krap )?de helft",
    ),
    rule("many", "spoken", "breed", "alom", "massaal"),
    rule("several", "alone", "meerderen", "verschillenden", "verscheidenen"),
    rule(
        "several",
        "group",
        "meerdere",
        "diverse",
        "verschillende",
        "verscheidene",
        "een(?: heel| redelijk)? aantal",
        "een reeks",
        "uiteenlopende",
    ),
    rule("several", "share", "een aantal"),
    rule("some", "alone", "sommigen", rf"{_NOT} (?:{_EVERYONE})"),
    rule("some", "group", "sommige", rf"{_NOT} {_EACH}", "(?<!de )(?<!het )enige"),
    rule(
        "some",
        "share",
        "een (?:deel|gedeelte)",
        "een (?:kwart|derde|vijfde)",
        "een (?:aanzienlijke |grote )?minderheid",
    ),
    rule("few", "alone", "(?:slechts |maar |heel )?(?:enkelen|weinigen)", f"{_NOT} (?:zo |heel )?velen"),
    rule(
        "few",
        "group",
        "(?:slechts |maar )?(?:enkele|een paar)",
        "(?:slechts|maar|heel|erg|zeer|opvallend|relatief) weinig",
        "weinig",
        "een paar",
        rf"{_NOT} (?:zo |heel |erg |zo heel )?(?:veel|vele)",
        "(?:slechts |maar )?een (?:handvol|handjevol|klein aantal|beperkt aantal|klein groepje"
        "|kleine groep|groepje)",
        "(?:nauwelijks|amper)",
    ),
    rule("few", "elided", rf"{_NOT} (?:zo |heel |erg )?veel", "weinig"),
    rule(
        "few",
        "share",
        "(?:slechts |maar )?een (?:klein|kleiner|beperkt|gering) (?:deel|gedeelte)",
        "een kleine minderheid",
        "een paar",
    ),
    rule(
        "one",
        "alone",
        "(?:slechts |een |[eé]én )?enkeling",
        "(?:slechts )?[eé]én (?:iemand|persoon)",
        "eenling",
    ),
    rule(
        "one",
        "speaker",
        "(?:slechts |maar )?(?:een|[eé]én) (?:van|der)(?: (?:de|onze|hen))?",
        "(?:slechts |maar )?(?:een|[eé]én)(?: enkele?)?",
        "iemand",
    ),
    rule(
        "frequency",
        "spoken",
        f"{_ADVERB}vaak",
        f"{_NOT} vaak",
        "minder vaak",
        "steeds vaker",
        "regelmatig",
        "meermaals",
        "meermalen",
        r"(?:meerdere|verschillende|diverse|vele|talloze|tientallen|enkele|een paar"
        r"|een aantal) (?:keren|malen|keer)",
        "herhaaldelijk",
        "geregeld",
        "veelvuldig",
        "dikwijls",
        "telkens(?: weer| opnieuw)?",
        "steeds(?: weer| opnieuw)?(?! (?:meer|minder|vaker|beter|groter))",
        "keer op keer",
        "soms",
        "af en toe",
        "zelden",
        "bij herhaling",
        "menigmaal",
        "voortdurend",
        "doorgaans",
        "zo nu en dan",
        "nu en dan",
        "meer dan eens",
        "vaker",
    ),
    rule("frequency", "alone", "veelvuldig (?=genoemd|gehoord|besproken)"),
    rule(
        "comparative",
        "focus",
        "(?:voora?l|met name|voornamelijk|hoofdzakelijk|in het bijzonder|juist|bovenal"
        "|overwegend)(?: (?:bij|onder|door|van|voor|aan|uit|in))?",
        "steeds meer",
        "(?:meer|minder)(?= (?:deelnemers|tafels|gesprekken|dialogen))",
    ),
    rule(
        "comparative",
        "versus",
        r"(?:(?:veel|nog|iets|beduidend|aanzienlijk|duidelijk) )?(?:meer|minder|vaker|eerder"
        r"|sterker|nadrukkelijker|feller|luider|minder vaak"
        r"|minder sterk)(?: (?!dan\b)[^\s,.;:]+){0,6}? dan",
    ),
    rule(
        "comparative", "spoken", "(?:het )?(?:meest|vaakst|minst)", "(?:veruit )?het (?:meest|vaakst|minst)"
    ),
    rule("comparative", "alone", "(?:de )?meest ?(?:genoemde|gehoorde|besproken|gedeelde|geuite|gedragen)"),
    rule(
        "strength",
        "spoken",
        "(?:heel |zeer |erg )?(?:nadrukkelijk|uitdrukkelijk|stellig)",
        "met (?:veel |grote )?(?:nadruk|klem|kracht|overtuiging|vuur)",
        "luid en duidelijk",
        "hartgrondig",
        "hartstochtelijk",
        "volmondig",
        "ten zeerste",
        "vurig",
        "indringend",
        "luidkeels",
        "met hand en tand",
        "overduidelijk",
        "onmiskenbaar",
    ),
    rule(
        "strength",
        "voiced",
        "(?:heel |zeer |erg |bijzonder )?(?:sterke?|krachtige?|felle?|stevige?|dringende?"
        "|nadrukkelijke|uitdrukkelijke|luide?|overweldigende?|diepe?|diepgevoelde?|hevige?"
        "|intense?|scherpe?)",
    ),
)

_PEOPLE = (
    r"deelneemsters|mensen|personen|jongeren|ouderen|ouders|inwoners|inwoonsters|bewoners"
    r"|bewoonsters|burgers|studenten"
    r"|scholieren|leerlingen|kinderen|vrouwen|mannen|meisjes|jongens|mantelzorgers"
    r"|professionals|vrijwilligers|ambtenaren"
    r"|docenten|leraren|leerkrachten|agenten|patiënten|cliënten|huurders|ondernemers|zzp'ers"
    r"|gezinnen|huishoudens|buren"
    r"|buurtgenoten|aanwezigen|betrokkenen|belanghebbenden|gesprekspartners|sprekers"
    r"|nieuwkomers|vluchtelingen|statushouders"
    r"|migranten|werkenden|werklozen|gepensioneerden|senioren|volwassenen|twintigers|dertigers"
    r"|veertigers|vijftigers"
    r"|organisaties|verenigingen|gemeenten|bestuurders|raadsleden|wethouders|burgemeesters"
    r"|experts|deskundigen|artsen"
    r"|boeren|agrariërs|eigenaren|leden|gasten|bezoekers|nederlanders|groningers|stedelingen"
    r"|dorpelingen|dorpsbewoners|opa's|oma's|starters"
    r"|collega's|vrienden|medewerkers|werknemers|werkgevers|reizigers|forenzen|fietsers"
    r"|automobilisten|wetenschappers"
    r"|hoogopgeleiden|laagopgeleiden|praktisch opgeleiden|alleenstaanden|alleenstaande"
    r"|daklozen|gehandicapten|hulpverleners|verpleegkundigen"
    r"|tieners|pubers|dames|instellingen|partijen|samenwerkingspartners|partners|respondenten"
    r"|participanten"
)
_PERSON = (
    r"deelnemer|deelneemster|persoon|jongere|oudere|inwoner|inwoonster|bewoner|bewoonster"
    r"|burger|studente?|scholier"
    r"|leerling|vrouw|meisje|mantelzorger|professional|vrijwilliger|vrijwilligster|ambtenaar"
    r"|docente?|leraar|lerares"
    r"|leerkracht|patiënte?|cliënte?|huurder|huurster|ondernemer|ondernemster|buurman"
    r"|aanwezige|betrokkene|spreker"
    r"|spreekster|nieuwkomer|vluchteling|statushouder|bestuurder|raadslid|wethouder"
    r"|burgemeester|deskundige|huisarts"
    r"|eigenaar|moeder|vader|verpleegkundige|verpleger|medewerker|medewerkster|werknemer"
    r"|werkgever|wetenschapper|collega"
    r"|jeugdwerker|jongerenwerker|gepensioneerde|gesprekspartner|organisatie|kunstenaar"
    r"|chauffeur|winkelier|monteur"
    r"|twintiger|agente?|dertiger|veertiger|vijftiger|zestiger|zeventiger|bezoeker|werker|reiziger"
    r"|forens|agrariër"
)
_PERSON_SHORT = (
    r"mens|man|kind|ouder|jongen|arts|boer|boerin|opa|oma|gast|lid|dame|heer|kok|stem|agent"
    r"|agente|bakker|schipper"
    r"|tuinder|tiener|expert|zzp'er|puber|lasser|kapper|starter"
)
_SPEAKS = (
    r"noem(?:t|en|de|den)?|genoemd|benoem(?:t|en|de|den)|benoemd|zeg(?:t|gen)?|zei(?:den)?"
    r"|gezegd|vertel(?:t|len|de|den)?"
    r"|verteld|hoor(?:t|den|de)?|horen|gehoord|aangegeven|benadruk(?:t|ken|te|ten)"
    r"|onderstreep(?:t|te|ten)|onderstreept|deel(?:t|de|den)|delen"
    r"|gedeeld|spreekt|spreken|sprak(?:en)?|gesproken|besproken|uit(?:te|ten)|geuit|uiten"
    r"|meld(?:t|en|de|den)|gemeld|wees|wezen|wijst"
    r"|wijzen|gewezen|pleit(?:en|te|ten)?|gepleit|bepleit(?:ten|te|en)?|vroeg(?:en)?|vraagt"
    r"|vragen|gevraagd|verzoeken|verzocht|bevestig(?:t|en|de|den)|bevestigd"
    r"|onderschrijven|onderschreven|onderschreef|onderschrijft|steun(?:t|en|de|den)|gesteund"
    r"|ondersteunen|ondersteund|aangekaart|kaart(?:ten|te)|aangehaald|ingebracht"
    r"|opgemerkt|merk(?:te|ten)|terug(?:kwam|kwamen|komt|komen|gekomen|kerend|kerende|keert"
    r"|keerde|keren|gehoord)|teruggekomen|teruggezien|ter sprake|aan bod|aan de orde"
    r"|naar voren|op tafel|ter tafel|klink(?:t|en)|klonk(?:en)?|geklonken|doorklinken"
    r"|doorklonk|klaagde(?:n)?|klagen|geklaagd|riep(?:en)?|roept|opgeroepen|roepen|oproepen"
    r"|stelde(?:n)? voor|voorgesteld"
    r"|uitgesproken|verwoord(?:en|de|den)?|geven aan|gaven aan|gaf aan|geeft aan|aangeven"
    r"|aangaf|aangaven|gepraat|praat(?:ten)?|gedeelde|genoemde|gehoorde|geuite|terugkerende"
    r"|antwoord(?:en|de|den)|reageer(?:de|den)|gereageerd"
    r"|verzet(?:te|ten)?|afgewezen|afkeuren|betoog(?:t|de|den)|betogen|aangedrongen"
    r"|drong(?:en)?|dringen|waarschuw(?:de|den|t|en)|gewaarschuwd|bekritiseer(?:d|den|de)"
    r"|beaam(?:d|de|den|t)|beamen|ingestemd|instemmen|stemde(?:n)? in|opper(?:de|den|t)"
    r"|geopperd|herhaald"
    r"|omschreef|omschreven|beschreef|beschreven|beschrijft|beschrijven|noteerde(?:n)?|schreef"
    r"|schreven|verteld(?:en)?|sprak|formuleerde(?:n)?|kwam(?:en)? terug|keerde(?:n)? terug"
    r"|keert terug|keren terug|komt terug|komen terug"
)
_SPEAKS += (
    r"|vraag gesteld|gesteld|verzuchtte(?:n)?|grapte(?:n)?|mopperde(?:n)?|zuchtte(?:n)?|aldus"
    r"|vatte(?:n)? \w+ samen|legde(?:n)? uit|vulde(?:n)? aan"
    r"|bracht(?:en)? in|wierp(?:en)? tegen|viel(?:en)? (?:het|de|dit|dat) (?:woord|term|naam)|woord viel"
    r"|(?:kwam|kwamen|komt|komen|keert|keren|keerde"
    r"|keerden)(?: \S+){1,6}? terug|gaf(?: \S+){1,4}? aan|gaven(?: \S+){1,4}? aan"
    r"|geeft(?: \S+){1,4}? aan|geven(?: \S+){1,4}? aan"
    r"|stelde(?:n)?(?: \S+){1,5}? voor|nam(?:en)? het woord|zeiden|verhaalde(?:n)?"
    r"|lachte(?:n)?|erkende(?:n)?|erkennen|beschouw(?:t|en|de|den)|klaagt"
    r"|besprak(?:en)?|bespreekt|bespreken|toegelicht|lichtte(?:n)?"
)
_FEELS = (
    r"vind(?:t|en)?|vond(?:en)?|voel(?:t|en|de|den)?|gevoeld|ervaar(?:t|de|den)|ervaren"
    r"|wil(?:len|de|den)?|wens(?:t|en|te|ten)|herken(?:t|nen|de|den)|herkend"
    r"|denk(?:t|en)|dacht(?:en)?|meen(?:t|de|den)|menen|hoop(?:t|te|ten)|hopen|vrees(?:t|de"
    r"|den)|vrezen|verlang(?:t|en|de|den)|waardeer(?:t|de|den)|gewaardeerd|waarderen|mis(?:t"
    r"|sen|te|ten)|gemist"
    r"|ziet|zagen|zag|gezien|gelo(?:of|ven)t?|geloofde(?:n)?"
    r"|twijfel(?:t|en|de|den)|leef(?:t|de|den)|leven|droom(?:t|de|den)|dromen|verwacht(?:en|te"
    r"|ten)?|behoefte|zorgen|bezorgd|ongerust|tevreden|ontevreden|eens|oneens|enthousiast|boos"
    r"|kritisch|positief|negatief|sceptisch|geraakt|betrokken|voorstander|tegenstander"
    r"|knik(?:te|ten)|applaudisseerden|stemde(?:n)?"
)

DUTCH = Lexicon(
    rules=RULES,
    people=re.compile(rf"(?:[\w-]*(?:{_PEOPLE})|[\w-]+(?:ers|isten|sters|logen|kundigen|eerden|genoten))"),
    not_people=word_set(
        "kamers cijfers nummers computers meters kilometers liters filters posters containers",
        "vensters banners folders",
        "letters winters zomers offers monsters flyers scooters trailers lockers printers",
        "servers klinkers boilers",
        "adapters anders immers elders bunkers kelders zolders koffers bekers emmers dossiers",
        "manieren vouchers stickers",
        "borders orders drempels toetsers papiers kwartieren terreinen schouders verleden",
        "geleden overleden gebeuren",
        "verouderen veranderen verkeerden waarden lijsten kisten twisten feesten",
        "oevers klimaatmeters parkeermeters wekkers tellers",
    ),
    person=re.compile(rf"[\w-]*(?:{_PERSON})|{_PERSON_SHORT}"),
    tables=re.compile(
        r"[\w-]*(?:tafels?|gesprek(?:ken)?|dialogen|dialoog|sessies?|bijeenkomst(?:en)?|groepjes?"
        r"|groep(?:en)?|zaal|gezelschap|rondes?)"
    ),
    talk=re.compile(
        r"(?:\w*kritiek|bijval|instemming|draagvlak|steun|onvrede|zorgen|reacties?|bijdragen?"
        r"|verhalen|stemmen|opmerkingen|suggesties|wensen"
        r"|vragen|discussie|weerstand|bezwaren|klachten|waardering|herkenning|behoefte"
        r"|enthousiasme|onbegrip|frustraties?|boosheid|bezorgdheid|pleidooien|oproepen"
        r"|antwoorden|inbreng|voorstellen|geluiden|meningen|ervaringen|gevoel|gevoelens|signaal"
        r"|signalen|wens|roep|oproep|pleidooi|verlangen|overtuiging|boodschap|geluid|mening"
        r"|voorkeur"
        r"|onbehagen|hoop|angst|verzet|wantrouwen|besef|zorg|onrust|emoties|stem|vraag|reactie"
        r"|verdeeldheid|consensus|overeenstemming|beroep|twijfel|twijfels)"
    ),
    speaks=re.compile(rf"(?<![\w-])(?:{_SPEAKS})(?![\w-])"),
    feels=re.compile(rf"(?<![\w-])(?:{_FEELS})(?![\w-])"),
    skipped=re.compile(
        r"(?:de|het|deze|die|dit|dat|honderd|duizend|\w*tig|twaalf|elf|vijftien|onze|hun|alle|andere|\d+|twee|drie|vier|vijf|zes|zeven|acht"
        r"|negen|tien|jong|oud|wat|[\w-]{2,}e|[\w-]+(?:ende|se)|mbo|hbo|wo|lhbti|\w+-?jarige|eigen"
        r"|geïnterviewde|ook|dan|nog|zulke)"
    ),
    joins=word_set("en of"),
    of=word_set("van der onder"),
    pronouns=word_set("hen ons hun jullie ze hunner"),
    near=word_set("ook toch al dan er dus nog zelf wel hier toen daar juist erg zeer heel over"),
    clause=re.compile(
        r"[,;:()]|\b(?:dat|die|omdat|als|of|want|terwijl|zodat|waar|wanneer|maar|hoewel|waarin"
        r"|waardoor|om)\b"
    ),
    not_voice=re.compile(r"schouders|kant|punt|punten|merk|man|vrouw|team|economie|groei"),
)
