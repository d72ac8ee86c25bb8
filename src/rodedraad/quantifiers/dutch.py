"""Dutch: its words of quantity, and by what they are seen to be about people or their talk."""

from __future__ import annotations

from rodedraad.patterns import lazy
from rodedraad.quantifiers.dutch_people import FEELS, PEOPLE, PERSON, PERSON_SHORT, SPEAKS
from rodedraad.quantifiers.dutch_words import RULES
from rodedraad.quantifiers.lexicon import Lexicon
from rodedraad.wordlists import word_set

DUTCH = Lexicon(
    rules=RULES,
    people=lazy(rf"(?:[\w-]*(?:{PEOPLE})|[\w-]+(?:ers|isten|sters|logen|kundigen|eerden|genoten))"),
    not_people=word_set(
        "kamers cijfers nummers computers meters kilometers liters filters posters containers",
        "vensters banners folders akkers takken ankers hekken stekkers veters toetsen roosters kussens spiegels",
        "letters winters zomers offers monsters flyers scooters trailers lockers printers",
        "servers klinkers boilers",
        "adapters anders immers elders bunkers kelders zolders koffers bekers emmers dossiers",
        "manieren vouchers stickers",
        "borders orders drempels toetsers papiers kwartieren terreinen schouders verleden",
        "geleden overleden gebeuren",
        "verouderen veranderen verkeerden waarden lijsten kisten twisten feesten",
        "oevers klimaatmeters parkeermeters wekkers tellers",
    ),
    person=lazy(rf"[\w-]*(?:{PERSON})|{PERSON_SHORT}"),
    tables=lazy(
        r"[\w-]*(?:tafels?|gesprek(?:ken)?|dialogen|dialoog|sessies?|bijeenkomst(?:en)?|groepjes?"
        r"|groep(?:en)?|zaal|gezelschap|rondes?)"
    ),
    talk=lazy(
        r"(?:\w*kritiek|bijval|instemming|draagvlak|steun|onvrede|zorgen|reacties?|bijdragen?"
        r"|verhalen|stemmen|opmerkingen|suggesties|wensen"
        r"|vragen|discussie|weerstand|bezwaren|klachten|waardering|herkenning|behoefte"
        r"|enthousiasme|onbegrip|frustraties?|boosheid|bezorgdheid|pleidooien|oproepen"
        r"|antwoorden|inbreng|voorstellen|geluiden|meningen|ervaringen|gevoel|gevoelens|signaal"
        r"|signalen|wens|roep|oproep|pleidooi|verlangen|overtuiging|boodschap|geluid|mening"
        r"|voorkeur"
        r"|verbazing|opluchting|blijdschap|trots|verontwaardiging|teleurstelling|onbehagen|hoop|angst|verzet"
        r"|wantrouwen|besef|zorg|onrust|emoties|stem|vraag|reactie"
        r"|verdeeldheid|consensus|overeenstemming|beroep|twijfel|twijfels)"
    ),
    speaks=lazy(rf"(?<![\w-])(?:{SPEAKS})(?![\w-])"),
    saying=lazy(
        r"zeggen|zei|zeiden|noemen|noemde|noemden|vertellen|vertelde|vertelden|melden|meldde|meldden|vroegen"
        r"|vroeg|vragen"
        r"|vinden|vonden|vond|klagen|klaagden|pleitten|pleiten|benadrukten|benadrukken|wezen|opperden|merkten"
        r"|riepen|wilden"
    ),
    past=lazy(
        r"\w{2,}(?:te|de)|liepen|gingen|kwamen|bleven|zaten|stonden|hadden|waren|kregen|namen|gaven|zagen|keken"
        r"|brachten|deden|vonden|lazen|schreven|liep|ging|kwam|bleef|zat|stond|had|was|kreeg|nam|gaf|zag|keek|bracht"
        r"|deed"
        r"|heeft|las|schreef"
        r"|hield|verliet|begon|trok|sloot|vond|won|verloor|zong|sprong|stak|hief"
    ),
    feels=lazy(rf"(?<![\w-])(?:{FEELS})(?![\w-])"),
    skipped=lazy(
        r"(?:de|het|deze|die|dit|dat|honderd|duizend|\w*tig|twaalf|elf|vijftien|onze|hun|alle|andere|\d+|twee"
        r"|drie|vier|vijf|zes|zeven|acht"
        r"|negen|tien|jong|oud|wat|[\w-]{2,}e|[\w-]+(?:ende|se)|mbo|hbo|wo|lhbti|\w+-?jarige|eigen"
        r"|geïnterviewde|ook|dan|nog|zulke)"
    ),
    joins=word_set("en of"),
    of=word_set("van der onder"),
    pronouns=word_set("hen ons hun jullie ze hunner"),
    near=word_set("ook toch al dan er dus nog zelf wel hier toen daar juist erg zeer heel over"),
    clause=lazy(
        r"[,;:()]|\b(?:dat|die|omdat|als|of|want|terwijl|zodat|waar|wanneer|maar|hoewel|waarin"
        r"|waardoor|om)\b"
    ),
    not_voice=lazy(r"schouders|kant|punt|punten|merk|man|vrouw|team|economie|groei"),
)
