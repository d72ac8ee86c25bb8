"""Who speaks in a sentence of reported speech, and in which role.

"Een wijkverpleegkundige vertelt dat ...", "Volgens een docent ...", "Daarop zegt een boer ...", "..., aldus de
wijkagent", "Als melkveehouder merk ik ...", "Mevrouw Van Dam is ...", "JB wil ...". A role is what the text calls the
speaker, without the article; of a word that tells no more than that somebody spoke ("een deelnemer") none is made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rodedraad.patterns import lazy
from rodedraad.readers.label_words import ROLE_ENDINGS, ROLE_WORDS
from rodedraad.readers.labels import is_facilitator, is_group_of_role
from rodedraad.vocabulary import words

# The verbs of telling, finding and feeling, third person, present and past.
SAYS = words(
    """
    vertelt vertelde vertellen vertelden zegt zei zeggen zeiden vindt vond vinden vonden merkt
    merkte merken merkten geeft gaf geven gaven noemt noemde noemen noemden meldt meldde melden
    meldden stelt stelde stellen stelden vraagt vroeg vragen vroegen denkt dacht denken dachten wil
    wilde willen wilden wou zou zouden hoopt hoopte hopen hoopten droomt droomde dromen droomden
    maakt maakte maken maakten ervaart ervoer ervaren ervoeren ziet zag zien zagen herkent herkende
    herkennen herkenden vreest vreesde vrezen vreesden pleit pleitte pleiten pleitten wenst wenste
    wensen wensten mist miste missen misten legt legde leggen legden vult vulde vullen vulden voegt
    voegde voegen voegden reageert reageerde reageren reageerden benadrukt benadrukte benadrukken
    benadrukten bevestigt bevestigde erkent erkende bekent bekende signaleert signaleerde
    constateert constateerde twijfelt twijfelde gelooft geloofde verwacht verwachtte voelt voelde
    voelen voelden oppert opperde opperen opperden suggereert suggereerde bepleit bepleitte klaagt
    klaagde klagen klaagden waarschuwt waarschuwde beaamt beaamde brengt bracht spreekt sprak wijst
    wees wijzen wezen schetst schetste beschrijft beschreef verzucht verzuchtte deelt deelde delen
    deelden adviseert adviseerde bekritiseert stoort stoorde ergert ergerde verbaast verbaasde snapt
    snapte begrijpt begreep meent meende menen meenden overweegt overwoog verlangt verlangde houdt
    hield loopt liep merkte ondervindt ondervond antwoordt antwoordde roept riep wist weet kent
    kende heeft had hebben hadden is was zijn waren woont woonde werkt werkte zoekt zocht krijgt
    kreeg kan kon kunnen moet moest komt kwam gaat ging gaan doet deed leeft leefde ontdekte leerde
    durft durfde schrijft schreef betreurt betreurde waardeert waardeerde prijst prees hoort hoorde
    horen ondersteunt ondersteunde vertegenwoordigt says said tells told thinks thought finds found
    feels felt explains explained explain adds added mentions mentioned asks asked wants wanted
    hopes hoped dreams dreamt dreamed worries worried worry suggests suggested proposes proposed
    sees saw remarks remarked notes noted recognises recognised recognizes recognized fears feared
    believes believed described describes shared shares argued argues stressed reported reports
    complained complains remembers remembered wishes wished would wonders wondered lives lived works
    worked has had is was
    herinnert herinnerde herinneren biedt bood bieden belooft beloofde beloven verklaart verklaarde betoogt
    betoogde verzekert verzekerde schrikt schrok lacht lachte zucht zuchtte schaamt schaamde geniet genoot
    vergelijkt vergeleek moppert mopperde onderstreept onderstreepte nuanceert nuanceerde haalt haalde memoreert
    raadt raadde vermoedt vermoedde neemt nam verwijst verwees tipt tipte vreesde somt somde spiegelt blikt blikte
    kijkt keek rekent rekende verwondert verwonderde stuurt pleitten grapt grapte fluistert fluisterde vult draagt
    droeg recalls recalled offers offered promises promised points pointed insists insisted admits admitted warns
    urged urges replied replies answered answers recounted recounts sighed sighs pleaded pleads concluded summed
    worstelt worstelde werpt wierp rekende zegde somt trapt trapte knikt knikte nodded
    warned jokes joked volunteers volunteered recommends recommended imagines imagined longs longed regrets
    regretted appreciates appreciated remarks pictures pictured misses missed likes liked loves loved
    """
)
# Verbs that only a person does: with these any noun is a speaker, also one that no list of roles knows.
TELLS = words(
    """
    vertelt vertelde zegt zei merkt merkte meldt vraagt vroeg hoopt hoopte droomt droomde herkent
    herkende vreest vreesde pleit pleitte reageert reageerde benadrukt benadrukte bevestigt
    bevestigde erkent erkende bekent bekende signaleert signaleerde constateert constateerde
    twijfelt oppert opperde suggereert klaagt klaagde waarschuwt waarschuwde beaamt beaamde verzucht
    verzuchtte vindt vond vult voegt legt schetst schetste beschrijft beschreef deelt deelde wijst
    wees geeft gaf ervaart meent meende antwoordt says said told tells explained explains added
    suggested suggests proposed asked hopes hoped worries recognised remarked feels felt herinnert herinnerde
    belooft beloofde betoogt betoogde verzekert verzekerde moppert mopperde onderstreept onderstreepte nuanceert
    memoreert vermoedt vermoedde verwondert grapt grapte recalls recalled offers offered promises promised insists
    admits admitted warns warned recommends imagines
    """
)
# With "de" before the noun these tell of somebody; with "een" they usually begin what that person told.
STATES = words(
    """
    heeft had hebben hadden is was zijn waren woont woonde werkt werkte zoekt zocht krijgt kreeg kan
    kon kunnen moet moest komt kwam gaat ging gaan doet deed leeft leefde houdt hield loopt liep
    weet wist kent kende has had is was lived lives worked works neemt nam haalt haalde kijkt keek stuurt draagt
    droeg lacht lachte vult somt rekent rekende likes liked loves loved misses missed points pointed
    """
)
FEELS = lazy(
    r"\s*(?:erg |heel |ook |er |vooral |blij |nog )*(?:bang|bezorgd|blij|trots|boos|verdrietig|teleurgesteld"
    r"|verbaasd|van mening|het (?:er )?(?:mee )?eens"
    r"|moeite|zorgen|het gevoel|de indruk|last|afraid|worried|proud|glad|concerned)\b",
    re.IGNORECASE,
)
# Behind these a verb is somebody else's.
OTHERS_VERB = lazy(r"\s+(?:ik|we|wij|je|jij|hij|men)\b", re.IGNORECASE)
# With these words behind it a verb is only a person's.
WANTS = lazy(
    r"(?:zou(?:den)?|wil(?:len|de|den)?) (?:\S+ ){0,2}(?:graag|best|liever|het liefst|dat)\b|(?:stel|stelt"
    r"|stelde|stelden) (?:\S+ ){0,5}voor\b"
    r"|(?:maakt?|maakte) zich\b|(?:bracht|brengt) (?:het|in|naar voren)\b|noem(?:t|de)\b|wenst\b",
    re.IGNORECASE,
)
ANYONE = words(
    """
    deelnemer deelneemster deelnemers aanwezige aanwezigen persoon personen iemand mens mensen gast
    gasten tafelgenoot tafelgenoten ander andere anderen spreker velen sommigen enkelen iedereen men
    vrouw man vrouwen mannen mevrouw meneer heer dame velen niemand tafel groep participant
    participants person people someone somebody everyone others another speaker woman man attendee
    attendees
    """
)
# Nouns that can be the subject of such a verb without anyone speaking.
THINGS = words(
    """
    idee zorg wens droom dilemma voorstel vraag punt voorbeeld probleem gesprek onderzoek rapport
    oplossing gedachte opmerking thema avond ervaring bus trein school wijk straat dorp stad buurt
    huis huur regel regels wet plan beleid bijeenkomst tafel situatie wereld samenleving gevoel tijd
    verhaal kans reden gevolg verschil deel aantal maatschappij markt systeem woning speeltuin
    conversation talk afspraak eerste laatste volgende first next
    winkel park weg klacht overheid cijfer cijfers conclusie rode draad idea worry concern question
    problem evening table question school bus
    """
)
DETERMINER = (
    r"(?:een|één|de|het|deze|die|onze|mijn|zijn|haar|twee|drie|vier|enkele|sommige|meerdere"
    r"|verschillende|veel|een aantal|alle|een paar|beide|a|an|the|one|two|three|several|some|many|another|my|our)"
)
TITLE = r"(?:mevrouw|meneer|mw\.?|mevr\.?|dhr\.?|de heer|hr\.?|mr\.?|mrs\.?|ms\.?|dr\.?)"
LEAD = r"(?:(?:ook|en|maar|zelfs|toevallig|alleen|daarnaast|verder|vervolgens|tot slot)\s+)?"
SUBJECT = lazy(
    rf"[\"“„]?{LEAD}(?P<who>(?:{DETERMINER}|iemand|men|iedereen|someone|everyone)\b[^.!?:;\"“”]*)",
    re.IGNORECASE,
)
ACCORDING = lazy(
    rf"(?:volgens|vanuit|namens|according to)\s+(?P<who>(?:{DETERMINER}|iemand)\s+[^.!?:;]+)", re.IGNORECASE
)
TURNED = lazy(
    rf"(?:daarop|vervolgens|daarna|ook|toch|dat|dit|daarbij|hierop|hierover|daarover|tegelijk|verder|tot slot"
    rf"|wel|intussen|zo|later|eerst|dan|nu)\s+"
    rf"(?P<verb>[\w’']+)\s+(?:ook\s+)?(?P<who>(?:{DETERMINER}|iemand)\b[^.!?:;\"“”]*)",
    re.IGNORECASE,
)
AFTER = lazy(
    rf"[\"”’'!?,…]\s*,?\s*(?P<verb>[\w’']+|aldus|volgens|zo)\s+(?P<who>(?:{DETERMINER}\s+|iemand"
    rf"|{TITLE}\s+)[^.!?:;\"“”]*)[.!?:]?\s*$",
    re.IGNORECASE,
)
AS_ONE = lazy(
    r"als (?:een )?(?P<who>[\w’'-]+(?: [\w’'-]+){0,3}?),? (?P<verb>[\w’']+) (?:ik|wij|we|hij|zij|ze|je)\b",
    re.IGNORECASE,
)
NAMED = lazy(
    rf"(?P<title>(?i:{TITLE})\s+)?(?P<name>(?:[A-Z\u00c0-\u00de][\w’'.-]*)(?:\s+(?:van|de|der|den|ten|ter|el|al"
    rf"|[A-Z\u00c0-\u00de][\w’'.-]*)){{0,4}})"
    r"(?:\s*\((?P<role>[^()]{2,50})\))?(?=[\s,:])"
)
PASSED_ON = lazy(
    r"(?:vanuit|namens|door) (?:de |het )?(?P<who>[\w’'-]+(?: (?!wordt|werd)[\w’'-]+){0,3}?) (?:wordt"
    r"|werd) (?:\S+ ){0,3}?"
    r"(?:opgemerkt|gezegd|aangegeven|genoemd|voorgesteld|gevraagd|benadrukt|ingebracht|gemeld|gesteld)\b",
    re.IGNORECASE,
)
SEATED = lazy(
    r"\b(?:was|zat) er (?:ook |toevallig )?(?P<who>een [^,.]{3,40}?) (?:aan tafel |bij )?(?:,? ?die) \w+",
    re.IGNORECASE,
)
CUT = lazy(
    r"(?<!\s)\s*(?:,| die | dat | dit | aan tafel| aan deze | uit (?:de|het|een|\w+)\b| met | in | bij | op | zelf\b"
    r"| naast | voor | over | rond | who | from | at | in the | with ).*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """That somebody speaks here, and the role, where the sentence tells one."""

    role: str | None = None


def voice_of(sentence: str, people: Mapping[str, str]) -> Voice | None:
    """The voice of a sentence; None where it names none. `people`: names in lower case -> role."""
    text = " ".join(sentence.split()).strip("*_ ")
    return named_voice(text, people) or subject_voice(text) or other_voice(text)


def named_voice(text: str, people: Mapping[str, str]) -> Voice | None:
    """Somebody by name or initials: as listed among those present, or with the role in brackets."""
    text = re.sub(r"^(?:volgens|according to)\s+(?=[A-Z\u00c0-\u00de])", "", text, flags=re.IGNORECASE)
    found = NAMED.match(text)
    if not found:
        return None
    name, rest = found["name"], text[found.end() :].lstrip(" ,:")
    pieces = name.split()
    while pieces:
        role = people.get(" ".join(pieces).casefold())
        if role is not None:
            told = found["role"] if found["role"] and " ".join(pieces) == name else None
            return Voice(told or role)
        pieces.pop()
    verb = re.match(r"[\w’']+", rest)
    says = bool(verb and verb[0].casefold() in SAYS)
    if found["role"] and says and is_role(found["role"]):
        return Voice(found["role"].strip())
    if found["title"] and says:
        return Voice(f"{found['title']}{name}".strip())
    return None


def subject_voice(text: str) -> Voice | None:
    """ "Een student die net begint vertelt dat ...": the subject up to the first verb that can be its own."""
    found = SUBJECT.match(text)
    if not found:
        return None
    tokens = list(re.finditer(r"[\w’'-]+", found["who"]))
    definite = tokens[0][0].casefold() in ("de", "het", "die", "deze", "the")
    for at, token in enumerate(tokens[1:16], 1):
        verb = token[0].casefold()
        if verb not in SAYS:
            continue
        if OTHERS_VERB.match(found["who"], token.end()):
            return None  # "Het mooiste vond ik ..."
        before = found["who"][: token.start()].strip(" ,")
        if is_inside_clause(before, found["who"][token.end() :]):
            continue
        if definite and verb in STATES and not FEELS.match(found["who"][token.end() :]):
            return None  # "De huisarts heeft een wachtlijst" tells of the doctor, not what the doctor said
        says = verb in TELLS or bool(WANTS.match(found["who"][token.start() :]))
        return speaker(before, strict=not says) if at < 15 else None
    only = tokens[0][0].casefold()
    return Voice() if only in ("iemand", "someone") and len(tokens) > 1 else None


def is_inside_clause(before: str, after: str) -> bool:
    """In "een dochter die voor haar moeder zorgt vulde aan" the first verbs are those of the clause."""
    clause = re.search(r"(?:,\s*|\s)(?:die|dat|who)\s(?P<inside>.*)$", before, re.IGNORECASE)
    if not clause:
        return False
    inside = clause["inside"].split()
    # The clause is over at a comma, or when it holds its own verb already: behind "who" that comes first.
    if re.search(r"\swho\s+\S+(?:s|ed)\s+\S", before, re.IGNORECASE):
        return False
    closed = before.rstrip().endswith(",") or "," in clause["inside"]
    return not closed and not any(ends_like_verb(word) for word in inside[1:] or inside)


def ends_like_verb(word: str) -> bool:
    return word.casefold() in SAYS or bool(re.fullmatch(r"[a-zé]{2,}(t|en|de|te)", word.casefold()))


def speaker(subject: str, *, strict: bool) -> Voice | None:
    """The role in a subject. `strict`: only with a noun that is known to be a person."""
    bare = re.sub(rf"^(?:{DETERMINER}\s+)+", "", subject.strip(), flags=re.IGNORECASE)
    noun = CUT.sub("", f"{bare} ").strip(" ,")
    tokens = [token.casefold() for token in re.findall(r"[\w’'-]+", noun)]
    if not tokens or len(tokens) > (7 if " van " in noun or " of " in noun else 5) or " en " in noun:
        return Voice() if subject.casefold().startswith(("iemand", "someone", "men", "iedereen")) else None
    head = re.split(r"\s(?:van|of)\s", f" {noun} ")[0].split()
    heads = [token.casefold() for token in head]
    if heads and (heads[-1] in ANYONE or heads[0] in ANYONE):
        return Voice()
    if any(token in THINGS for token in heads):
        return None
    if is_role(noun):
        return Voice(noun)
    return None if strict or len(tokens) > 4 or noun[:1].isupper() else Voice(noun)


def other_voice(text: str) -> Voice | None:
    """Who speaks, where the sentence does not begin with it."""
    passed_on = PASSED_ON.match(text)
    if passed_on:
        return Voice(passed_on["who"].strip())
    seated = SEATED.search(text)
    if seated:
        return speaker(seated["who"], strict=True)
    according = ACCORDING.match(text)
    if according:
        return speaker(first_noun(according["who"]), strict=False)
    return voice_after_verb(text)


def voice_after_verb(text: str) -> Voice | None:
    turned = TURNED.match(text)
    if turned and turned["verb"].casefold() in SAYS:
        return speaker(first_noun(turned["who"]), strict=turned["verb"].casefold() not in TELLS)
    after = AFTER.search(text)
    if after and (after["verb"].casefold() in SAYS or after["verb"].casefold() in ("aldus", "volgens", "zo")):
        return speaker(after["who"], strict=False)
    as_one = AS_ONE.match(text)
    if as_one and is_role(as_one["who"]):
        return Voice(as_one["who"].strip())
    return None


def first_noun(who: str) -> str:
    """The noun phrase at the head of a stretch whose end is not marked: up to the first noun that is a role."""
    pieces = who.split()
    for at in range(1, min(len(pieces), 7) + 1):
        word = pieces[at - 1].strip(",").casefold()
        if is_role_noun(word) or word in ANYONE:
            rest = pieces[at : at + 4]
            if rest and rest[0] == "van":
                stop = next((n for n, piece in enumerate(rest) if n > 1 and piece.casefold() in SAYS), 3)
                return " ".join(pieces[:at] + rest[:stop])
            return " ".join(pieces[:at])
    return " ".join(pieces[:2])


# Bodies that somebody speaks for: "de vogelwerkgroep", "de dorpsraad".
GROUPS = (
    "bond",
    "vereniging",
    "corporatie",
    "werkgroep",
    "dorpsraad",
    "wijkraad",
    "ouderraad",
    "comité",
    "stichting",
    "ijsclub",
)


@lru_cache(maxsize=4096)
def is_role_noun(word: str) -> bool:
    return (
        word.removeprefix("oud-").removeprefix("ex-") in ROLE_WORDS
        or word.endswith((*ROLE_ENDINGS, *GROUPS, "'er", "’er"))
        or is_group_of_role(word)
        or is_facilitator(word)
    )


@lru_cache(maxsize=4096)
def is_role(noun: str) -> bool:
    """Whether a noun phrase names a person by role: its head, before any "van ...", is a role word."""
    head = re.split(r"\s(?:van|of|uit|bij|in|op|met)\s", f" {noun.casefold()} ")[0].split()
    # "student verpleegkunde" has one word after it at most; more is a sentence that only begins with a role.
    return any(is_role_noun(word.strip(",")) for word in head[-2:])


_CALLED = lazy(
    rf"(?P<title>(?i:{TITLE})\s+)?(?P<name>[A-Z\u00c0-\u00de][\w’'-]*(?:\s+(?:(?:van|de|der|den|ten|ter)\s+){{0,2}}"
    rf"[A-Z\u00c0-\u00de][\w’'-]*){{0,3}})"
)
_NOUN = lazy(r"\b(?i:een|de|het|an?|the)\s(?=[^\s])")
_WHO_AS = lazy(r"\b(?:die|who)\s[^.!?]*?\b(?:als|as)\s(?:een |an? )?(?P<who>[^\W\d_][\w’'-]*)")


def subject_in(told: str, people: Mapping[str, str]) -> Voice:
    """Who an introduction brings in, also without a verb of telling: "Toen kwam Samir aan het woord", "Een student
    bosbouw die voor het eerst meedeed"."""
    text = " ".join(told.split())
    for found in _CALLED.finditer(text):
        name = found["name"]
        full = f"{found['title'] or ''}{name}".casefold()
        role = people.get(full) or people.get(name.casefold()) or people.get(name.split()[0].casefold())
        if role is not None:
            return Voice(role)
    for found in _NOUN.finditer(text):
        noun = re.split(r"[.!?:;,\"“”]", text[found.start() :])[0][:80]
        voice = speaker(first_noun(noun), strict=True)
        if voice is not None and voice.role:
            return voice
    clause = _WHO_AS.search(text)
    return Voice(clause["who"] if clause and is_role(clause["who"]) else None)
