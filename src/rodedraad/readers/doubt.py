"""Talk about the report itself: whether what is said may be written down, kept, told on or shown.

Nobody can list every way of refusing. What can be heard is that somebody speaks of the record, and in which sense: to
have something out of it, to keep it among those present, or that it may stay after all. Consent as a subject ("ouders
geven geen toestemming voor foto's") is no such talk. How far it reaches stands in `doubted.py`.
"""

from __future__ import annotations

import re
from enum import Enum

from rodedraad.patterns import lazy
from rodedraad.readers.consent import Act, act_of
from rodedraad.readers.unwilling import asks_out
from rodedraad.sentences import sentence_spans


class Sense(Enum):
    """What talk about the report wants."""

    OUT = "out"
    LIKELY_OUT = "likely out"
    MAY_STAY = "may stay"


OUTWARD = (Sense.OUT, Sense.LIKELY_OUT)


_RECORD = (
    r"(?:verslag\w*|notulen|rapport|stuk(?:ken|je)?|krant|website|aantekening\w*|transcript\w*|bandje|opname"
    r"|eindtekst|definitieve \w+|boekje|report|minutes|record(?:ing)?|notes|transcript|write-?up|paper|tape)"
)
_DEM = (
    r"(?:dit|dat|het|deze|die|'t|this|that|it|these|those|(?:het|dat|dit|the|that|this)\s+(?:laatste\s+|hele\s+"
    r"|last\s+|whole\s+)?"
    r"(?:verhaal|stuk(?:je)?|zin(?:netje)?|deel|opmerking|voorbeeld|story|bit|part|line|remark|one"
    r"|thing)\b[^.;!?]{0,30}?"
    r"|(?:dat|die|that)\s+(?:van|over|about|with)\s+[^.;!?]{2,40}?|(?:wat|what)\s+(?:ik|i|we|wij)\b[^.;!?]{0,30}?"
    r"|(?:mijn|my|zijn|haar|his|her|hun|their)\s+(?:hele\s+|whole\s+)?(?:verhaal|bijdrage|inbreng|woorden"
    r"|naam erbij|story|words"
    r"|part|remarks?|stukken)|mij|me)"
)
# After "that" nothing but small words: "haal dat er maar uit", not "haal die muur weg".
_FILL = (
    r"(?:\s*,?\s+(?:maar|er|even|dan|weer|toch|alsjeblieft|alstublieft|svp|graag|liever|nog|ook|helemaal"
    r"|allemaal|eens|uit|gewoon))*[\s,]+"
)
_OUT = [
    # Regret that it was said.
    (
        r"\b(?:had(?:den)?|hadden|heb)\b[^.;!?]{0,25}?\b(?:niet|nooit)\s+(?:moeten|mogen|hoeven|willen)\s+(?:zeggen"
        r"|vertellen|noemen|delen"
        r"|laten vallen)"
    ),
    r"\b(?:niet|nooit)\s+(?:moeten|mogen)\s+(?:zeggen|vertellen|noemen)\b",
    (
        r"\b(?:dat|dit|het|die)\s+(?:moet|moeten|mag|mogen|kan|kun|kunt|wil|zou|zal)\s+(?:je|jij|u|jullie|we|ik|er)\b"
        r"[^.;!?]{0,16}\b(?:uithalen|eruit halen|uit halen|weghalen|schrappen|weglaten|wissen|doorstrepen|doorhalen"
        r"|wegknippen|verwijderen)\b"
    ),
    (
        r"\bmond voorbij\b|\bflapte?\b[^.;!?]{0,15}\beruit\b|\bte veel gezegd\b|\bzit\b[^.;!?]{0,15}\bte kletsen\b"
        r"|\bversproken\b"
    ),
    (
        r"\bspijt (?:van|dat)\b[^.;!?]{0,40}\b(?:zei|gezegd|verteld|verhaal|opmerking|woorden)|\b(?:verhaal"
        r"|opmerking|uitspraak|zin"
        r"|woorden)\b[^.;]{0,80}\bspijt\b|\bzich bedacht\b|\bop (?:zijn|haar|hun|mijn) woorden terug\b"
        r"|\bbang (?:voor|dat)\b[^.;!?]{0,30}\b(?:huisbaas|baas|werkgever|leest|herkend)"
    ),
    (
        r"\b(?:should(?:n['’]t| not)|ought not to) have (?:said|told|mentioned|brought)\b|\bsaid too much\b"
        r"|\bspoke out of turn\b"
        r"|\blanded (?:him|her|them|someone|somebody|us|me) in it\b|\bsecond thoughts about (?:what|saying)\b"
        r"|\bwish (?:i|he|she) had(?:n['’]t| not)\b|\bregrets?\b[^.;!?]{0,20}\b(?:saying|telling|said|it)\b"
    ),
    # Out with it.
    (
        rf"\b(?:kunt|kun|kan|wilt|wil|zou|zouden|mag|mogen|kunnen|willen|graag|moet|moeten|gaat|gaan"
        rf"|laten we)\b[^.;!?]{{0,30}}?\b{_DEM}"
        rf"{_FILL}\b(?:wissen|schrappen|weghalen|weglaten|vergeten|eruit\w*|er(?: \w+)? uit|doorstrepen"
        r"|doorhalen|op slot|weg\b"
        r"|verwijderen|overslaan|onvermeld|niet (?:vermelden|noemen|opnemen))"
    ),
    (
        rf"(?:^|[\"“:.,;!?]\s*|\b(?:graag|alsjeblieft|please|and)\s+)(?:wis|schrap|streep|gum|haal|knip|vergeet"
        rf"|gooi|laat)\b[^.;!?]{{0,8}}?\b{_DEM}"
        rf"{_FILL}\b(?:weg|eruit|er uit|door|achterwege|zitten|(?<!laat die )(?<!laat dat )(?<!laat dit )(?<!laat het )"
        r"(?:alsjeblieft|alstublieft))\b"
    ),
    (
        r"(?:^|[.,;!?]\s*)(?:zet (?:er |daar )?een )?streep (?:er ?|daar)?door\b|\b(?:dat|dit"
        r"|die)\b[^.;!?]{0,12}\b(?:schrap|wis|streep) (?:je|u|jij)\b"
        r"|(?:^|[.!?]\s+)weg (?:ermee|daarmee|met (?:die|dat) (?:zin|verhaal|opmerking))\b"
        r"|\b(?:bijdrage|inbreng|verhaal|zin|opmerking|uitspraak|woorden|punten)\b[^.;!?]{0,30}\b(?:vervalt"
        r"|vervallen|komt te vervallen)\b"
        r"|\b(?:er (?:later |straks |weer )?uit (?:gaat|moet|mag|wordt)|moet(?:en)? eruit|mag eruit"
        r"|er niet in (?:moet|mag|komt|hoort)"
        r"|haalt? (?:ik|u|hij|ze|we|wij)?\s?(?:dat|dit|het|die)?\s?(?:er )?(?:weer )?uit)\b"
    ),
    (
        r"\b(?:gaat|gaan|haal|halen|verdwijnt|verdwijnen)\b[^.;!?]{0,10}\b(?:uit|van) (?:de|het) (?:definitieve"
        r"|eind|drukklare)\b"
        r"|\b(?:vervalt|verdwijnt) bij (?:het |de )?(?:drukken|druk)\b|\bverwijderen in definitieve\b"
    ),
    (
        rf"\b(?:could|can|would|will) (?:you|we)\b[^.;!?]{{0,20}}?\b(?:lose|drop|cut|delete|erase|scrap|skip|forget"
        rf"|bin|lose|scratch|strike)\b"
        rf"[^.;!?]{{0,12}}?\b{_DEM}"
        rf"|\b(?:could|can|would|will) (?:you|we)\b[^.;!?]{{0,25}}?\b(?:not|leave|keep"
        rf"|take)\b[^.;!?]{{0,12}}?\b{_DEM}(?:[^.;!?]{{0,20}}\b(?:out|off|down|in)\b|\s*\?)"
    ),
    (
        rf"(?:^|[.,;!?:–-]\s*|\b(?:please|just|so)\s+)(?:lose|drop|cut|delete|erase|scrap|forget|bin|scratch"
        rf"|strike)\s+{_DEM}(?=[.,;!?]|$| out\b| please\b)"
    ),
    (
        r"\bconsider (?:it|that) (?:lost|gone|deleted|forgotten|struck)\b|\b(?:gone|out),? please\b"
        r"|\bstays? (?:gone|out)\b"
        r"|\basks? (?:for|that)\b[^.;!?]{0,50}\b(?:goes|to go(?=[.,;]|$)|be removed|be left out|come out|comes out)\b"
        r"|\bforget (?:the|what)\b[^.;!?]{0,25}\b(?:one|said|told)\b"
    ),
    # As if it had not been said.
    r"\b(?:niets|niks|nooit|niet|helemaal niets)\b[^.;!?]{0,12}?\bgezegd\b(?=[^.;!?]{0,8}(?:[.,;!?]|$|hoor|oké|ok))",
    (
        r"\b(?:heeft|hebt|hebben|heb) (?:u|je|jij|jullie)\b[^.;!?]{0,25}?\b(?:niet|nooit|niets"
        r"|niks)\b[^.;!?]{0,8}\b(?:gehoord|van mij)\b"
        r"|\b(?:heeft|hebt|hebben|heb) (?:u|je|jij|jullie) (?:dus |dit |dat |het )*(?:niet"
        r"|nooit) (?:van mij )?gehoord\b"
    ),
    (
        r"\b(?:doen|doe|alsof)\b[^.;!?]{0,12}\balsof\b[^.;!?]{0,30}\b(?:er\b[^.;!?]{0,15}\bniet (?:was|bij)"
        r"|niets (?:heb|heeft))"
        r"|\balsof\b[^.;!?]{0,25}\ber\b[^.;!?]{0,25}\bniet was\b"
    ),
    (
        r"\byou (?:never|didn['’]t|did not) hear[d]?\b|\bi (?:never said|said nothing|didn['’]t say (?:anything"
        r"|that|any of|it))\b"
        r"|\bi (?:was never|wasn['’]t) (?:here|there)\b|\b(?:act|pretend|as)\b[^.;!?]{0,12}\b(?:if"
        r"|as though)\b[^.;!?]{0,25}\b(?:not|n['’]t|never)\b"
        r"[^.;!?]{0,15}\b(?:there|here|said|spoken)\b|\bwas not there\b[^.;!?]{0,25}\b(?:as|today|tonight)\b"
    ),
    # Among those present.
    (
        r"\b(?:dit|dat|het|wat|deze|die)\b[^.;!?]{0,40}?\b(?:blijft?|blijven|hou(?:d|den)?|moet"
        r"|hoort)\b[^.;!?]{0,25}?\b(?:onder ons|tussen ons|bij ons"
        r"|hier|aan tafel|van tafel|binnenskamers|binnen|in deze (?:kamer|kring|zaal)|voor onszelf"
        r"|bij de tafel)(?=[.,;!?\s]|$)(?!\s+(?:in de|op de|aan de)\s)"
    ),
    (
        r"\b(?:blijft|hoort|houden|is|alleen) (?:\w+ )?(?:onder ons|tussen ons|binnenskamers|bij de tafel"
        r"|van tafel)\b|\bbinnenskamers\b"
        r"|\b(?:tussen|binnen) (?:deze|dit|de) (?:vier )?muren\b|\bniet (?:verder|door)(?:\s*te)?\s*(?:vertel\w*"
        r"|brengen|gebracht|zeggen)\b"
        r"|\bniet verder dan\b[^.;!?]{0,20}\b(?:tafel|kamer|kring)\b|\bvan (?:mij|hem|haar|ons|hen) (?:was "
        r"|is )?en van niemand anders\b"
        r"|\bniemand (?:mag|hoeft|moet)\b[^.;!?]{0,15}\b(?:dit|dat|het)\b[^.;!?]{0,20}\b(?:weten|lezen|horen)\b"
        r"|\bverder niemand\b|\b(?:dit|dat|het) (?:gaat |moet |mag |blijft |kan )?op slot\b"
        r"|\b(?:zwijg|geheimhoudings)\w*(?:contract|plicht|verklaring)\b|\bhou\w* (?:dit|dat"
        r"|het)\b[^.;!?]{0,15}\b(?:voor je|voor jullie|stil|geheim)\b"
    ),
    (
        r"\b(?:just|strictly|only|keep|stays?|stay|kept|remains?)\b[^.;!?]{0,20}\b(?:between|within"
        r"|among) (?:us|ourselves|you and me|those of us)\b"
        r"|^\W*(?:this is |that['’]?s |strictly |just )?between (?:us|ourselves|you and me|these)\b|\bfour walls\b"
        r"|\b(?:not|n['’]t|never|no)\b[^.;!?]{0,12}\b(?:go(?:es)?|going) (?:any )?further\b|\b(?:stays?|keep"
        r"|kept) (?:it |this |that )?(?:in (?:this|the) room"
        r"|among us|at (?:this|the) table|quiet|private|to yoursel\w+|with us)\b|\bnot ours to (?:use|tell"
        r"|share|print)\b"
        r"|\bdoes(?:n['’]t| not) leave (?:this|the) (?:room|table|house)\b"
    ),
    # Not into it.
    (
        rf"\b(?:niet|nergens|nooit|liever niet|niks|niets)\b[^.;!?]{{0,30}}?\b(?:in|op|aan)\s+(?:het |de |jullie "
        rf"|uw |je |een )?{_RECORD}\b"
        rf"|\bnergens in (?:staan|voorkomen|terug\w*)\b|\bniet (?:meer )?terug(?: ?(?:zien|lezen|vinden|horen))\b"
    ),
    (
        r"(?:^|[.,;!?:]\s*)(?:zet|schrijf|noteer|neem|gebruik|vertel|print|druk|publiceer)\b[^.;!?]{0,6}?\b(?:dit"
        r"|dat|het|die|er|me|mij)\b[^.;!?]{0,25}?\b(?:niet|nergens)\b"
    ),
    (
        rf"(?:^|[.,;!?:–-]\s*|\bplease\s+)(?:do not|don['’]t|never|rather you didn['’]t|prefer you (?:not"
        rf"|didn['’]t))\s*(?:\w+\s+)?(?:write|put|print|use|tell|repeat|publish|keep|record"
        rf"|note)\b[^.;!?]{{0,10}}?\b{_DEM}"
    ),
    (
        r"\bcan you not (?:put|write|use|print|keep|record)\b|\bnot (?:write|put) (?:this|that|it)\b"
        r"|\bplease leave\b[^.;!?]{0,20}\bout\b|\bnot for use\b"
    ),
    # Whoever writes or records.
    (
        r"\bstaat (?:dat|dit|het|die)\b[^.;!?]{0,20}\b(?:nog )?aan\?|\bis (?:that|this"
        r"|it)(?: thing)? (?:still )?(?:on|recording|running)\?"
    ),
    (
        r"\b(?:schrijven|opnemen|typen|noteren|opname|recorder|bandje|pen|writing|recording"
        r"|tape)\b[^.;!?]{0,25}?\b(?:kon|mocht|mag|kan|moest|even|could)?\b[^.;!?]{0,8}?"
        r"\b(?:stoppen|stop|stopten|stil|neer(?:leggen)?|uit(?:zetten)?|weg(?:leggen)?|pauzeren|stopped|paused|off"
        r"|down)\b"
    ),
    (
        r"\b(?:stop|put|turn|leg|zet)\b[^.;!?]{0,10}\b(?:writing|recording|the pen|your pen|that thing|the tape"
        r"|je pen|de pen|uw pen|dat ding|de opname)\b"
    ),
    (
        r"\bhand (?:op|over|on)\b[^.;!?]{0,20}\b(?:schrijfblok|blok|papier|notitie\w*|schrift|pad|notebook|notes"
        r"|paper)\b"
    ),
    # First to be asked, or objected to by another.
    (
        r"\b(?:bel|vraag|overleg|check|ring|ask|call)\b[^.;!?]{0,10}\b(?:me|mij|eerst|first|him|her|hem"
        r"|haar)\b[^.;!?]{0,30}\b(?:voor(?:dat)?|eerst|before|first)\b"
    ),
    r"\b(?:bezwaar gemaakt|maakt bezwaar|maakte bezwaar|objected|objects)\b(?! (?:tegen|to) (?:de|het|een|the|a)\b)",
    (
        r"\b(?:gets?|got|brengt|bracht|kreeg|gekregen)\b[^.;!?]{0,30}\b(?:in(?:to)? trouble|in de problemen"
        r"|ruzie)\b[^.;!?]{0,50}\b(?:door wat|because|vertelde|said)\b"
    ),
]
# Kept small, kept here, kept from somebody; thrown away, passed over, taken back.
_OUT += [
    (
        r"\b(?:dit|dat|het)\b[^.;!?]{0,20}\b(?:hoeft|moet|mag)\b[^.;!?]{0,10}\bniet iedereen\b|\bonder de pet\b"
        r"|\b(?:mag|kan|gaat) in de prullenbak\b"
        rf"|\bniet voor (?:het |de |jullie |uw |je )?{_RECORD}\b|\bnot for (?:the |your |any )?{_RECORD}\b"
        r"|\b(?:zeg|vertel) (?:ik|we|wij)\b[^.;!?]{0,15}\b(?:alleen (?:tegen|aan)|verder aan niemand|alleen hier)\b"
        r"|\b(?:dit|dat|het) is (?:alleen |enkel )(?:voor )?(?:hier|ons|jullie|deze (?:tafel|kring|kamer))\b"
        r"|\bliever niet op papier\b"
    ),
    (
        rf"\b(?:vergeet|schrap|wis)\b[^.;!?]{{0,8}}\b(?:dat|wat) (?:ik|we|hij|zij|ze) [^.;!?]{{0,12}}\b(?:zei"
        rf"|zeg|vertelde)\b"
        rf"|(?:^|[.,;!?]\s*)knip {_DEM}|\bgooi (?:dat|dit) (?:kaartje|briefje|blaadje|stuk\w*)\b"
        rf"|\b{_DEM} (?:slaan|sla) (?:we|wij|je|u) over\b"
        r"|\bschrij(?:f|ft|ven) (?:je|jij|u|jullie) (?:dit|dat)(?: nu| ook| allemaal)* op\?"
        rf"|\b{_DEM} (?:moet|moeten|kun|kunt) (?:je|u|jullie) (?:maar |beter |liever )*niet (?:meenemen"
        rf"|opschrijven|gebruiken|noteren)\b"
        r"|\bachteraf spijt\b|\bspijt van (?:haar|zijn|mijn|hun) (?:openheid|woorden|verhaal|eerlijkheid)\b"
    ),
    (
        r"\b(?:niet|not|n['’]t)\b[^.;!?]{0,12}\b(?:dat |want |like )?(?:mijn|my|onze|our|haar|zijn|her"
        r"|his) (?:man|vrouw|baas|buren|buurman|buurvrouw|kinderen"
        r"|dochter|zoon|ouders|moeder|vader|werkgever|huisbaas|boss|husband|wife|kids|neighbours?|landlord"
        r"|employer|mum|dad|family)\b"
        r"[^.;!?]{0,10}\b(?:dit|dat|leest|ziet|hoort|weet|reading|read|reads|seeing|see|hearing|hear|finding"
        r"|find|knowing)\b"
    ),
    (
        rf"\bunder your hats?\b|\bstrike {_DEM}|\b(?:i|can we|can i|let me) take (?:that|this|it) back\b"
        rf"|\bleave (?:my|her|his"
        rf"|their) (?:bit|part|name|words) out\b"
        r"|\b(?:that|this|it)['’]?(?:s| is) (?:only |just )?for (?:this|the) (?:room|table|group)(?: only)?\b"
        r"|\bget that from me\b"
        rf"|\b{_DEM} (?:mag|mogen|moet|moeten|hoeft|hoeven|hoort|horen)(?: er)?(?:\s+\w+){{0,3}}?\s+(?:niet|nergens)"
        r" (?:in|bij|mee|op)\b(?!\s+(?:de|het|een)\s)"
        r"|\b(?:asked|asks|wants|told) us to (?:forget|drop|lose|leave|cut|remove)\b|\bpretend (?:i|we|he|she)\b"
        r"|\b(?:rather|prefer)\b[^.;!?]{0,20}\b(?:not|n['’]t)\b[^.;!?]{0,12}\b(?:appear|travel|printed?|show up"
        r"|come up|be in|go in)\b"
    ),
]
_OUT_OF_IT = lazy("|".join(f"(?:{one})" for one in _OUT), re.IGNORECASE)
_MAY = lazy(
    r"\blaat (?:het |dat |dit |ook |maar |gerust )+staan\b|\blaten staan\b|\b(?:kan|mag"
    r"|mogen)\b(?:(?!\b(?:niet|nergens|nooit)\b)[^.;!?]){0,25}?\b(?:blijven|staan|erin|er in|zo in|mee)\b(?!\s+niet)"
    r"|\b(?:het|dat|dit|zij|ze) mag\b(?![^.;!?]{0,40}\b(?:niet|nergens|weg|eruit)\b)|\bmag toch\b|\bmocht wel\b"
    r"|\b(?:juist|toch) wel\b|\bzet het er (?:maar|gerust) in\b"
    r"|\b(?:vindt|vinden|vond)\b[^.;!?]{0,15}\b(?:prima|goed|best|oké|ok)\b|\bis (?:het|dat) goed\b"
    r"|\bnagevraagd: (?:ja|mag|akkoord)\b|\bpen weer vrij\b"
    r"|\b(?:then |you can |please |just )(?:keep|leave|use|put)\b[^.;!?]{0,12}\b(?:it|that"
    r"|this)\b(?![^.;!?]{0,12}\b(?:out|quiet|off|private)\b)"
    r"|\bsay it was me\b|\ball in\b|\bsays? (?:fine|yes|ok)\b|\b(?:she|he|they|mum|dad|who) (?:agreed"
    r"|now says yes)\b|\bhappy for\b|\bcan stay\b|\bmay stay\b"
    r"|\bstaat hij af\b|\bvindt alles best\b|\bdo what you like\b|\bgraag zelfs\b|\brest\b[^.;!?]{0,15}\bstands\b",
    re.IGNORECASE,
)
# "Dat mag er niet in, de rest vind ik goed": what may stay is something else.
_OF_THE_REST = lazy(
    r"\b(?:de|het|al het|the|all the) (?:rest|overige|andere|others?)\b|\b(?:alles|everything) (?:daarnaast"
    r"|verder|else)\b",
    re.IGNORECASE,
)
_NOT_QUOTED = lazy(
    r"\b(?:letterlijk|aanhaling\w*|citaat|citeren|geciteerd|quote[ds]?|quot\w+|own sentences|(?:mijn|haar"
    r"|zijn) naam|eigen woorden|nette zinnen|verbatim|haal (?:mij|me) niet aan"
    r"|navertellen|own words|paraphrase\w*)\b",
    re.IGNORECASE,
)
# "Not to be quoted or passed on" is more than not to be quoted.
_MORE = lazy(
    r"\b(?:of|or|en|and|noch|nor|laat staan)\s+(?:\w+\s+){0,2}?(?:passed on|shared|used|published|printed"
    r"|repeated|gebruik\w*"
    r"|gedeeld|delen|doorverteld|doorvertellen|overgenomen|overnemen|gepubliceerd|publiceren|verspreid\w*|opgenomen)\b",
    re.IGNORECASE,
)
# How things are done here, or what could be: "Als u iets zegt wat niet gebruikt mag worden, zeg het dan".
_IN_GENERAL = lazy(
    r"^\W*(?:als(?! (?:(?:je |jullie |u )?(?:dit|dat|het)|mijn|onze)\b)|wanneer|mocht(?:en)?|wie|indien|zet per"
    r"|vraag aan|deelnemers (?:krijgen|kunnen|konden)"
    r"|(?:de |alle )?(?:woorden|inbreng|uitspraken) van wie|(?:alles )?wat (?:gemarkeerd|doorgestreept|grijs"
    r"|cursief)|whatever"
    r"|anything (?:marked|struck)"
    r"|mensen konden|if|whoever|anyone|people could|should you|when you)\b"
    r"|\b(?:kolom|column)\b|\b(?:dan|nu|then|now)\b[^.;!?]{0,25}\b(?:stop|uit|off)\b|\bwe['’]?(?: wi)?ll stop\b",
    re.IGNORECASE,
)
EVERYTHING = lazy(
    r"\b(?:alles|niets|niks|nothing|everything|anything|al mijn|all my|all (?:of )?(?:it|that|i)"
    r"|hele (?:bijdrage|inbreng|verhaal)|whole (?:contribution|part)"
    r"|alsof|as if|never here|wasn['’]t here|nergens in)\b",
    re.IGNORECASE,
)


def sense_of(told: str, *, beside: bool = False, noted: bool = False) -> Sense | None:
    """What a text says about the report; the last thing holds ("eerst niet, nu mag het").

    `beside`: the words stand in a note, a letter or a column beside the statements, where plainer words count as well.
    `noted`: they are a note to one statement (a remark, a comment, what stands in brackets behind it), where less is
    enough to be likely out.
    """
    sense = None
    for start, end in sentence_spans(told):
        sentence = told[start:end]
        if len(sentence.split()) > 60 or _IN_GENERAL.search(sentence):
            continue
        out, may = _last(_OUT_OF_IT, sentence), _last(_MAY, sentence)
        if out >= 0 and may > out and _OF_THE_REST.search(sentence, out):
            may = -1
        if out < 0 and sense in OUTWARD and _OF_THE_REST.search(sentence):
            continue
        if beside and out < 0 and act_of(sentence) in (Act.REFUSE, Act.WITHDRAW):
            out = 0
        likely = asks_out(sentence, beside=noted) if out < 0 else -1
        if may > max(out, likely) or (beside and out < 0 and act_of(sentence) == Act.ALLOW):
            sense = Sense.MAY_STAY
        elif out >= 0 and not (out == 0 and beside and _NOT_QUOTED.search(sentence)):
            only_quoting = _NOT_QUOTED.search(sentence) and not re.search(
                r"\bwis|schrap|weg\b|eruit", sentence
            )
            sense = sense if only_quoting else Sense.OUT
        elif (
            likely >= 0
            and sense is not Sense.OUT
            and (_MORE.search(sentence) or not _NOT_QUOTED.search(sentence))
        ):
            sense = Sense.LIKELY_OUT
    return sense


def is_noted_out(told: str) -> bool:
    """Whether a note to one statement is likely to want it out: "nog navragen", "moeder belde: eruit"."""
    return sense_of(told, beside=True, noted=True) in OUTWARD


def is_about_the_report(sentence: str) -> bool:
    """Whether a sentence is such talk, in whatever sense."""
    return bool(
        _OUT_OF_IT.search(sentence)
        or asks_out(sentence) >= 0
        or _MAY.search(sentence)
        or _NOT_QUOTED.search(sentence)
    )


def _last(pattern: re.Pattern[str], sentence: str) -> int:
    return max((found.start() for found in pattern.finditer(sentence)), default=-1)
