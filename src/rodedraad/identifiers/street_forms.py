"""How Dutch streets and house numbers are written, and what stands before them."""

from __future__ import annotations

import re

from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

STRONG = (
    r"(?:straat|stroat|laan|weg|plein|gracht|singel|kade|kaai|dreef|steeg|plantsoen|dijk|hof|str\.?|ln\.|pln\.?"
    r"|straatje"
    r"|laantje|pad|boulevard|allee|dwarsstraat|kerkhof|straatweg|wetering|buurt|burgwal|hofje|steegje|pleintje)"
)
WEAK = (
    r"(?:park|veld|bos|haven|hoek|markt|berg|burg|erf|brink|werf|kamp|donk|horst|oord|zoom|ring|tuin|eind"
    r"|einde|hout|heide|gaarde|gaard|oever|sluis|poort|brug|passage|promenade|wal|meent|akker|akkers|vaart|waard"
    r"|schans|vest|vliet|polder|spui|veste|steiger|weide|baan|kant|hil|hei|hoeve|laar|rade|rode|sloot|tocht|gang"
    r"|zijde"
    r"|drift|velden|kampen|bosch|grift|beek|terp|stede|hage|heuvel|heuvels|wei|wijk|diep|dam|stee|warande|esplanade"
    r"|tuinen"
    r"|hoven|rak|reed|leane|paed|dyk|strjitte|buorren|gaast|rein|stein|stijn|daal|dal|loo|broek|ham|hoorn|sloten"
    r"|molen|toren)"
)
NAME = r"[A-ZÀ-Þ][\w'’.-]*"
LITTLE = r"(?:van|de|der|den|het|'t|’t|ten|ter|te|in|op|aan|en|la|du|von|v\.|vd|v\.d\.)"
# Ends right before the house number.
LINK = r"(?:,?[ \u00a0]+(?:nr\.?|nummer|huisnummer|huisnr\.?|no\.?|#|t/o|t\.o\.|tegenover|t/o[ ]nr\.?)?[ \u00a0]*)"
CAPITAL_STREET = lazy(
    rf"(?P<street>(?:(?:{NAME}|\d+e|{LITTLE})[ \u00a0]+){{0,4}}?(?:[A-ZÀ-Þ][\w'’-]*(?:{STRONG}|{WEAK})|"
    rf"(?:{NAME}[ \u00a0]+|[ds]e[ \u00a0]+)(?:(?i:{STRONG})|(?=[A-Z])(?i:{WEAK}))"
    rf"(?:[ \u00a0](?:Noord|Zuid|Oost|West|Noordzijde|Zuidzijde|Oostzijde|Westzijde|NZ|ZZ|OZ|WZ|N\.?Z\.?|Z\.?Z\.?))?)"
    rf"(?:[ \u00a0-](?:Noord|Zuid|Oost|West|Noordzijde|Zuidzijde|NZ|ZZ))?)(?P<link>{LINK})$"
)
SQUARE_OF = lazy(
    rf"(?<![\w-])(?P<street>(?:Laan|Plein|Hof|Hofje|Weg|Kade|Dijk|Park|Pad|Singel|Gracht|Markt|Rond|Achter"
    rf"|Lange|Korte|Oude|Nieuwe|Grote|Kleine|Hoge|Lage|Kromme|Klein|Groot|Nieuw|Oud)[ \u00a0]+(?:(?:{NAME}|{LITTLE}"
    rf"|19\d\d)[ \u00a0]+){{0,4}}?"
    rf"(?:{NAME}|19\d\d))(?P<link>{LINK})$"
)
# "Achter de Kerk 3", "Onder den Toren 9", "In 't Loo 4": at the opening of a sentence more must speak for it.
BESIDE_A_THING = lazy(
    rf"(?<![\w-])(?P<street>(?:Achter|Boven|Onder|Voor|Buiten|Binnen|Tussen|Over|Bij|Aan|Op|In|Rondom|Langs"
    rf"|Naast)[ \u00a0]+"
    rf"(?:de|den|der|het|['’]t)[ \u00a0]+(?:{NAME}[ \u00a0]+){{0,2}}?{NAME})(?P<link>{LINK})$"
)
# "'t Zand 4", "'t Hoogt 7".
THE_PLACE = lazy(
    rf"(?<![\w])(?P<street>(?:['’‘`´]t|['’‘`´]s)[ ](?:{NAME}[ ]){{0,2}}?{NAME})(?P<link>{LINK})$"
)
# "Boerderij De Hooge Linde 2", "woonboot Vrouwe Anna 3".
HOMESTEAD = lazy(
    rf"(?<!\w)(?i:boerderij|hoeve|huize|villa|landgoed|woonboot|camping|chalet|\w{{0,12}}flat|flatgebouw|woonark|woonwagen"
    rf"|residentie|woontoren|wooncomplex|appartementengebouw|studentenhuis|bungalowpark|vakantiepark|recreatiepark"
    rf"|woonschip|zorgflat|aanleunwoning|serviceflat|appartement(?:encomplex)?)[ ](?P<street>(?:(?:{NAME}"
    rf"|{LITTLE})[ ]){{0,3}}?{NAME})(?P<link>{LINK})$"
)
FOREIGN = lazy(
    rf"(?<!\w)(?P<street>(?:Rue|Avenue|Chaussée|Boulevard|Place|Allée|Route|Chemin|Quai|Calle|Avenida|Plaza|Paseo|Via"
    rf"|Viale|Piazza|Corso|Rua|ul\.|Ulica|ulica|Aleja|al\.)[ ](?:(?:des?|du|la|les|del|di|da|do|dos|d['’]"
    rf"|l['’])[ ]?){{0,2}}"
    rf"(?:{NAME}[ ]?){{1,3}}|(?:{NAME}[ -]){{0,3}}[A-ZÀ-Þ][\w-]*(?:stra(?:ß|ss)e|str\.|gasse|platz|allee|damm|ufer)"
    rf"|(?:{NAME}[ ]){{1,3}}(?:Sokak|Sokağı|Caddesi|Sk\.|Cad\.|Mahallesi))(?P<link>,?[ \u00a0]+(?:[Nn]o[.:]?[ ]?"
    rf"|nr\.?[ ]?)?)$"
)
LOWER_LANE_OF = lazy(
    rf"(?<!\w)(?P<street>(?:laan|plein|hof) van (?:[a-zà-þ'’-]+ ){{0,3}}[a-zà-þ'’-]{{3,}})(?P<link>{LINK})$"
)
STREET_BY_ITSELF = lazy(
    rf"(?<=[a-z] )(?P<street>Plantsoen|Waterkant|Achterom|Brink|Kade|Markt|Plein|Dijk|Haven|Singel"
    rf"|Gracht)(?P<link>{LINK})$"
)
LOWER_STREET = lazy(
    rf"(?<!\w)(?P<street>(?:(?:oude|nieuwe|lange|korte|grote|kleine|hoge|lage|eerste|tweede|derde|1e|2e|3e"
    rf"|van der|van den|sint|st|burg\.?|burgemeester|prins|prinses|koningin|dr\.?|prof\.?|mgr\.?)[ ]){{0,2}}"
    rf"[a-zà-þ'’-]{{2,40}}{STRONG})(?P<link>{LINK})$"
)
NOT_A_STREET = lazy(
    r"(?:onder|snel|spoor|auto|fiets|rijks|vaar|lucht|bus|vlucht|nood|zij|winkel|woon|school|speel|voet"
    r"|wandel|buur|toegangs|"
    r"loop|hoofd|land|afgesloten|doodlopende|ont|door|uit|half|voort|her|toe|aan|op|in|over|af|der|be|ver"
    r"|ge|hele|binnen|eigen|"
    r"melk|dorps|stads|zand|uitvals|aanvoer|rond|ring|sluip|middel|kern|bedrijfs|recht|hout|parkeer)-?"
    r"(?:straat|weg|plein|pad|hof|buurt|laan|gracht|dijk)"
)
STREET_ALL_THE_SAME = (
    "dorps", "hoofd", "ring", "stads", "kern", "zand", "rijks", "land", "bedrijfs", "rond", "midden", "school", "spoor",
    "water", "voor", "achter", "hout", "molen",
)  # fmt: skip
# A thing of which there are several, not a street: "Tafel 3", "Groep 5". Compared in lower case, last word.
NUMBERED = words(
    """
    tafel groep lijn buslijn tramlijn bus tram fase zaal punt agendapunt artikel lid bijlage hoofdstuk deel kamer niveau
    versie pagina optie stap dag week klas lokaal perron poort gebouw blok vak windows beaufort covid corona kwartaal
    ronde scenario variant plan route trein nummer nr cluster categorie schaal team unit level model type figuur tabel
    paragraaf alinea vraag stelling thema cijfer minuut uur jaar maand programma seizoen aflevering editie band boek
    kader motie amendement zone wijk gebied kavel veld baan spoor station halte paal knooppunt afrit afslag kilometer
    hectometerpaal top vwo havo vmbo mavo rijstrook etage verdieping laag januari februari maart april mei juni juli
    augustus september oktober november december table group room section article step session round phase question
    item chapter appendix platform gate grade year page part over sinds circa ruim slechts totaal maximaal minimaal
    uitgang ingang deur lift loket balie kassa container lichtmast lantaarnpaal slide sheet dia foto afbeelding bushalte
    grafiek kolom regel voetnoot locker kluisje parkeervak etappe hole level psalm gezang
    lied vers euro liga max min plus top
    """
)
# With a name before it one of these is a street all the same: "Veerse Poort 17".
ALSO_STREETS = words(
    "poort blok baan veld kavel zone wijk spoor route plan gebouw halte station kamer zaal punt laag"
)
PREPOSITION = (
    r"(?:op|aan|bij|in|naar|van|vanaf|tegenover|naast|achter|voor|langs|t\.o\.|tot|hoek|tussen|en|te)"
)
LIVES = (
    r"(?:woon\w*|wonen\w*|adres\w*|woonachtig|wonend\w*|verhuisd?\w*|huis|thuis|gevestigd|huren|huurt?|bezorg\w*"
    r"|afleveren|geleverd|ingeschreven"
    r"|straat(?:naam)?(?: en (?:huis)?(?:nummer|nr\.?))?(?=[ ]?:)|locatie(?=[ ]?:)"
    r"|live[sd]?|living|address(?: is|:))"
    r"(?:[ \u00a0]+(?:is|nu|al|daar|zelf|ook|hier|sinds|\d+|jaar|alleen|samen|met|mijn|gezin|ik|wij|we|naar|hij"
    r"|zij|ze"
    r"|gewoon|toch|vlakbij|weer|tijdelijk|momenteel|doe)){0,5}"
    r"[ \u00a0:,(]+(?:(?:in|aan|op|naar|is|at|on|te)[ \u00a0]+)?(?:(?:de|het|een|the)[ \u00a0]+)?"
)
CUED_STREET = lazy(
    rf"(?i:{LIVES})(?P<street>(?:\d+e[ ])?{NAME}(?:[ \u00a0]+(?:{NAME}|{LITTLE})){{0,4}}?)(?P<link>{LINK})$",
    re.DOTALL,
)
# "Kerkstraat12", "Kerkstraat nr12", "de Kerkstraat, daar op 12", "Kerkstraat op nummer 12".
CLOSE_UP = lazy(
    r"(?<![\w-])(?:[A-ZÀ-Þ][\w'’-]{0,30}[ ]){0,2}(?:[A-ZÀ-Þ][\w'’-]{2,30}|[A-ZÀ-Þ][\w'’-]{1,30}[ ])"
    r"(?:straat|laan|weg|plein|gracht|singel|kade|dreef|steeg|dijk|hof|pad|plantsoen)"
    r"(?:(?:,?[ ](?:huis)?(?:nr\.?|nummer))?(?=\d)|,?[ ](?:daar[ ]op[ ]|op[ ](?:huis)?(?:nummer|nr\.?)[ ]))"
    r"[1-9]\d{0,3}[ ]?[a-zA-Z]?(?![\w%€]|[.,:]\d)"
)
STREET_ALONE = lazy(
    rf"\b(?i:{LIVES})(?P<street>(?:{NAME}[ \u00a0]+){{0,3}}?[A-ZÀ-Þ][\w'’-]*(?:{STRONG}|{WEAK}))(?![\w])"
)
NUMBER_FIRST = lazy(
    rf"\b(?:nummer|nr\.?|huisnummer)[ \u00a0]+\d{{1,5}}[ \u00a0]?[a-zA-Z]?[ \u00a0]+(?:in|aan|van"
    rf"|op)[ \u00a0]+(?:de|het)[ \u00a0]+"
    rf"(?P<street>(?:{NAME}[ \u00a0]+){{0,3}}?[A-ZÀ-Þa-z][\w'’-]*{STRONG})(?!\w)"
)
ENGLISH = lazy(
    r"(?<![\w.,€-])\d{1,4}[a-zA-Z]?[ ]+(?:[A-Z][\w'’]*[ ]+){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Crescent|Way"
    r"|Gardens"
    r"|Square|Court|Terrace|Grove|Place|Hill|Row|Walk|St\.?|Rd\.?|Ave\.?)(?!\w)"
)
POST_BOX = lazy(
    r"(?<!\w)(?:post ?bus|p\.?o\.? ?box|antwoordnummer|postvak)[ ](?:nr\.?[ ]"
    r"|nummer[ ])?\d{1,5}(?:[ ]\d{2,3})?(?!\d)",
    re.IGNORECASE,
)
OF_AN_OFFICE = lazy(
    r"\b(?:gemeente\w*|ministerie|provincie|waterschap|rijks\w*|belastingdienst|uwv|ggd|stichting|raad|college"
    r"|bedrijf)\b",
    re.IGNORECASE,
)
_ADDITION = (
    r"(?:½|[ ]1/2(?!\d)|[ ]?(?:t/m|tot en met)[ ]?\d{1,4}|[ -]?(?:hs|HS|bis|huis|[1-9]?hoog|boven|beneden|achter"
    r"|ongenummerd)(?:[ -]?[A-Za-z](?![\w]))?|[ ](?:sous|rood|zwart|wit)"
    r"|-(?:rood|zwart|wit|[IVX]{1,4}|[a-z]{1,2}|[A-Z]{1,2})|[ ]?[-/]?[ ]?[IVX]{1,4}"
    r"|[ ](?:bus|kamer|app\.?|appartement|unit|verdieping|toevoeging|toev\.?|postbus)[ ]\w{1,4}"
    r"|[ -]?[a-zA-Z](?:[-/]?\d{1,3})?(?:[-/][a-zA-Z])?|[-/]\d{1,4}[a-zA-Z]?"
    r")"
)
HOUSE = lazy(rf"(?<![\w.,:€/-])(?P<number>[1-9]\d{{0,4}})(?P<addition>{_ADDITION}?)(?!\w|[.,:]\d|%| ?%)")
UNIT = lazy(
    r"[ \u00a0]*(?:keer|maal|uur|u\b|jaar|jaren|meter|m\b|m2|m²|km|kilometer|procent|euro|mensen|huizen"
    r"|bomen|woningen|auto['’]?s|"
    r"dagen|minuten|min\b|weken|maanden|personen|bewoners|inwoners|lantaarnpalen|bankjes|panden|fietsen"
    r"|kinderen|gezinnen|x\b|"
    r"jan(?:uari)?\b|feb(?:ruari)?\b|maart\b|april\b|mei\b|juni\b|juli\b|aug(?:ustus)?\b|sept?(?:ember)?\b"
    r"|okt(?:ober)?\b|"
    r"nov(?:ember)?\b|dec(?:ember)?\b|paaltjes|plekken|parkeer\w+|drempels|\w+jes\b"
    r"|(?P<many>[a-z]{4,}en)\b(?<!wonen)(?<!samen)(?<!tegen)"
    r"(?<!boven)(?<!beneden)(?<!binnen)(?<!buiten)(?<!hebben))"
)
