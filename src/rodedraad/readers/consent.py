"""What words say of the use of what somebody said: refuse it, take it back, only not quote it, or allow it again.

One place for the words, whatever holds them: a column, a remark behind a statement, a note in the margin, a turn of a
transcript, a covering letter. Whoever asks knows what the words are about (`scopes.py`); here stands only what they do.
Not being quoted is no refusal: such words are still read.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from rodedraad.patterns import lazy
from rodedraad.vocabulary import words


class Act(StrEnum):
    """What is done to the use of somebody's words."""

    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    NOT_QUOTED = "not quoted"
    ALLOW = "allow"


_USE = (
    r"(?:gebruik(?:t|en)?|verwerk(?:t|en|ing)?|overnemen|overgenomen|meenemen|meegenomen|opnemen|opgenomen|opschrijven"
    r"|opgeschreven|noteren|genoteerd|delen|gedeeld|bewaren|bewaard|vastleggen|vastgelegd|publicer(?:en|d)|gepubliceerd"
    r"|publicatie|openbaar|openbaarheid|verspreid(?:en|ing)?|analyse(?:ren)?|geanalyseerd|mee(?=\s+(?:in|naar))"
    r"|doorverteld"
    r"|doorvertellen|terugkomen|terechtkomen|terecht|verschijnen|staan|komen|erin|naar buiten|buiten de deur"
    r"|weergegeven"
    r"|(?:in|op)\s+(?:het|de|dit|jullie|uw|je)\s+(?:\w+\s)?(?:verslag|notulen|rapport|papier|stuk|analyse|samenvatting"
    r"|transcript|weergave|website)|op papier|use[ds]?|process(?:ed|ing)?|shared?|recorded?|included?"
    r"|write[^.;]{0,15}down"
    r"|written (?:down|up)|minuted?|noted? down|kept|published?|publication|passed on|repeated"
    r"|go(?:es)? (?:any )?further"
    r"|(?:in|on|into)\s+(?:the|this|your|any)\s+(?:\w+\s)?(?:report|minutes|records?|notes|transcript|analysis|summary)"
    r"|leave this room|reported?|disclosed?)"
)
_QUOTE = (
    r"(?:(?:ge)?cite(?:er|r)\w*|citaat|citaten|quot\w+|letterlijk\w*|woordelijk|verbatim|(?:bij|met|onder"
    r"|op)\s+(?:mijn|haar|zijn|de|hun)?\s*"
    r"naam|naam|namen|name[ds]?|attributed|foto\w*|film\w*|photo\w*|beeld\w*|geluid\w*|nieuwsbrief|newsletter"
    r"|benader\w*"
    r"|gebeld|contact\w*|aanhaling\w*|video\w*)"
)
_NO = r"(?:niet|geen|nooit|zonder|noch|nergens|not|no|never|n['’]t|without)"
# "Geen toestemming voor foto's" says nothing of use.
_ELSE = rf"(?!\s+(?:voor|om|tot|op|met|to|for)\s+(?:\w+\s+){{0,4}}?{_QUOTE})"
_PERMISSION = r"(?:toestemming|akkoord|instemming|permissie|goedkeuring|consent|permission)"
# Nor does "geen toestemming om een hond te houden": where a purpose is named it has to be this one.
_FOR_USE_ONLY = rf"(?!\s+(?:voor|om|tot|to|for)\s+(?!(?:\w+\s+){{0,4}}?(?:{_USE}|dit|this)\b))"
_GAP = r"(?:(?!\b(?:maar|wel|but|quot|cite|geciteerd)\b)[^.;:!?])"
_REFUSE = lazy(
    rf"\b(?:geen|zonder|nog geen|no|without|withheld|ontbrekende|missing)\s+(?:\w+\s+)?{_PERMISSION}\b{_FOR_USE_ONLY}"
    rf"|\bniet\s+(?:\w+\s+)?akkoord\b(?!\s+met\s+(?:\w+\s+){{0,3}}?(?!{_USE}|dit|deze|dat)\w){_ELSE}"
    rf"|\b{_PERMISSION}\s*(?:is|was|werd)?\s*[:=–-]?\s*(?:nee|neen|no|niet|geen|geweigerd|onthouden|refused|denied"
    rf"|withheld|declined|ontbreekt|missing|not given)\b"
    rf"|\b(?:stemt|stemde|stem|stemmen)\b{_GAP}{{0,30}}\bniet\b{_GAP}{{0,20}}\bin\b"
    rf"|\b(?:mag|mogen|moet|moeten|hoeft|hoeven|wil|wilt|willen|wilde|wenst|kan|kunt|kunnen|zal|liever|graag|may"
    rf"|must|can|should|want(?:s|ed)?|would|does|do|did|is|are|was|were|wordt"
    rf"|worden)\b{_GAP}{{0,60}}?\b{_NO}\b{_GAP}{{0,60}}?\b{_USE}\b"
    rf"|\b(?:niet|not)\s+(?:wil|willen|wilt|wilde|wilden|wenst|wensen|want|wants|wanted)\b{_GAP}{{0,60}}?\b{_USE}\b"
    rf"|(?:do|does|did|wo|would|is|are|ca|must|should)n['’]t\b{_GAP}{{0,50}}?\b{_USE}\b"
    rf"|\bniet(?:s)?\s+(?:te\s+|worden\s+|verder\s+|meer\s+|mee\s+|van\s+\w+\s+)*{_USE}\b|\bnot\s+(?:to\s+be\s+"
    rf"|be\s+|for\s+)?{_USE}\b|\bnever\s+{_USE}\b"
    rf"|\b(?:niet|not)\s+(?:bestemd\s+|geschikt\s+|intended\s+)?(?:voor|for)\s+(?:het\s+|de\s+|the\s+)?(?:publicatie"
    rf"|gebruik|verslag|notulen|verspreiding|derden|openbaarheid|extern\w*|record|publication|distribution|release"
    rf"|circulation|use)\b"
    rf"|\b(?:gebruik|neem|zet|schrijf|noteer|deel|publiceer|vermeld|verwerk)\b{_GAP}{{0,40}}?\b(?:niet|nergens)\b"
    r"|\bbuiten\s+(?:het|de|dit|deze)\s+(?:verslag\w*|notulen|rapport\w*|analyse|stukken|samenvatting)\b"
    r"|\boff[- ]the[- ]record\b|\boff record\b"
    r"|\b(?:blijft|blijven|blijf|houden|hou|houd|moet|mag|stays?|keep|remains?)\b[^.;!?]{0,40}\b(?:onder ons"
    r"|tussen ons|binnenskamers|hier aan tafel|aan deze tafel|in deze kamer|binnen deze muren|vertrouwelijk|geheim"
    r"|between us|between ourselves|in this room|at this table|confidential|private)\b"
    r"|\b(?:strikt\s+|strictly\s+)?(?:vertrouwelijk|confidential(?:ly)?)\b(?!\s+(?:arts|persoon|gesprek|counsel))"
    r"|\bin vertrouwen\b|\bin confidence\b"
    r"|\b(?:alleen|uitsluitend|only|enkel)\s+(?:voor\s+|for\s+)?intern\w*\b|\bintern(?:al)?(?:\s+use)?\s+only\b"
    r"|\bintern houden\b|\beyes only\b"
    r"|\b(?:weglaten|weggelaten|schrappen|geschrapt|verwijderen|verwijderd|wissen|gewist|achterwege|eruit|eruithalen"
    r"|doorhalen|doorgehaald|vernietigen|anonimiseren volstaat niet)\b"
    r"|\b(?:laat|haal|streep|gooi|gum|wis|verwijder|schrap)\b[^.;!?]{0,40}\b(?:weg|eruit|door|achterwege|uit"
    r"|er maar uit)\b"
    r"|\b(?:verwijder|schrap|wis)\s+(?:dit|dat|deze|die|mijn|alles|het)\b"
    r"|\b(?:leave|take|cut|keep|strike|scratch|edit)\s+(?:this|that|it|these|those|me|my[^.;!?]{0,25}|all of (?:it"
    r"|this|that))\s+(?:last bit\s+|bit\s+|part\s+)?(?:out|from|off)\b"
    r"|\b(?:leave|keep|left) out\b"
    r"|\b(?:delete|remove|omit|erase|redact|strike)\s+(?:this|that|it|my|everything|all|the)\b|\b(?:to be\s+|been\s+"
    r"|was\s+|were\s+)?(?:omitted|deleted|removed|left out|excluded)\b"
    r"|\b(?:weigert|weigerde|weigerden|weigeren|geweigerd|refuse[sd]?|decline[sd]?|opt(?:s|ed)?[- ]out)\b"
    rf"|(?<!geen )(?<!no )\b(?:bezwaar|objection|objects?|objected)\b(?!\s+(?:tegen|to)\s+(?:\w+\s+){{0,3}}?"
    rf"(?!{_USE}|{_QUOTE}|dit|this)\w)"
    r"|\b(?:niet|nooit|not|never|un)\s*-?(?:ge|onder)?(?:teken\w*|signed|returned)\b|\b(?:did|has|have|had)(?:n['’]t"
    r"| not)\s+(?:sign|signed|return|returned)\b"
    r"|\b(?:formulier|verklaring|handtekening|form|signature)\s+(?:\w+\s+){0,2}(?:niet|ontbreekt|missing|not)\b"
    r"|\b(?:geen|no)\s+(?:formulier|handtekening|verklaring|form|signature)\b",
    re.IGNORECASE,
)
_WITHDRAW = lazy(
    r"\b(?:ingetrokken|teruggetrokken|teruggenomen|herroepen|withdr(?:aws?|ew|awn|awal)|retract(?:ed|s)?|revoked?"
    r"|revokes"
    r"|rescind(?:ed|s)?|took back|taken back|takes back)\b"
    r"|\b(?:trek|trekt|trekken|trok|trokken)\b[^.;!?]{0,60}?\b(?:in|terug)\b(?!\s+(?:de|het|een|\w+tijd|zijn|haar)\s)"
    r"|\b(?:neemt|nam|neem)\b[^.;!?]{0,40}\bterug\b|\bbij nader inzien\s+(?:\w+\s+){0,3}niet\b"
    r"|\bop (?:eigen\s+)?verzoek\b[^.;!?]{0,50}?\b(?:verwijderd|geschrapt|weggelaten|weggehaald|gewist)\b"
    r"|\b(?:removed|deleted|struck|omitted)\b[^.;!?]{0,20}\bat\b[^.;!?]{0,30}\brequest\b",
    re.IGNORECASE,
)
_AGAIN = r"(?:alsnog|toch|inmiddels|later|nu|weer|opnieuw|achteraf|intussen|uiteindelijk|now|again|since|after all)"
_ALLOW = lazy(
    rf"\b{_AGAIN}\s+(?:\w+\s+)?(?:wel|akkoord|toestemming|goed|ja|gebruikt|ingestemd|agreed|agrees|consented"
    rf"|consents|consent|yes|given)\b(?!\s+(?:niet|ingetrokken|not))"
    rf"|\b(?:akkoord|toestemming|consent|permission)\b[^.;!?]{{0,40}}?\b(?:alsnog|weer|opnieuw|hersteld|again"
    rf"|restored|reinstated|renewed|after all)\b(?!\s+(?:niet|ingetrokken|not|withdr))"
    r"|\bmag\b[^.;!?]{0,40}?\b(?:toch|weer|alsnog|wel)\b(?!\s+niet)[^.;!?]{0,30}?\b(?:in|mee|gebruikt|erin|opgenomen"
    r"|verslag|blijven)\b"
    r"|\b(?:intrekking|weigering|bezwaar|withdrawal|refusal|objection)\b[^.;!?]{0,40}?\b(?:herroepen|ongedaan"
    r"|vervallen|teruggedraaid|ingetrokken|introk|opgeheven|revoked|cancell?ed|undone|withdrawn|lifted|reversed)\b"
    r"|\b(?:herroept|herriep|trekt|trok|herroepen)\b[^.;!?]{0,15}\b(?:intrekking|weigering|bezwaar)\b"
    r"|\b(?:agreed|consented|may be used|can be used|can stay|may stay)\b[^.;!?]{0,30}?\bafter all\b"
    r"|\bwel (?:te )?gebruik\w*|\bgebruik(?:en)?\s+(?:mag|is goed|is akkoord|wel)\b|\bmag (?:wel|gewoon|blijven)\b"
    r"|\b(?:may|can)\s+(?:now\s+|still\s+)?be\s+used\b|\bonly not (?:to be )?quot\w+|\bcan stay in\b|\bmay stay in\b"
    r"|\bmag (?:erin |er in )?blijven\b",
    re.IGNORECASE,
)
_NOT_QUOTED = lazy(
    rf"\b{_NO}\b[^.;!?]{{0,40}}?\b{_QUOTE}|{_QUOTE}[^.;!?]{{0,20}}?\b{_NO}\b|\bzonder naam\b|\banoniem\b"
    rf"|\banonymous\w*\b|\bn['’]t\b[^.;!?]{{0,30}}?\b{_QUOTE}",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def act_of(told: str) -> Act | None:
    """What these words do, if anything; of several acts the last one holds ("ingetrokken, later toch akkoord")."""
    told = told.strip()
    found: list[tuple[int, int, Act]] = []
    for rank, (pattern, act) in enumerate(
        ((_REFUSE, Act.REFUSE), (_WITHDRAW, Act.WITHDRAW), (_ALLOW, Act.ALLOW))
    ):
        found += [(match.start(), rank, act) for match in pattern.finditer(told)]
    if not found:
        return Act.NOT_QUOTED if _NOT_QUOTED.search(told) else None
    last = max(found)
    if any(act == Act.WITHDRAW for _, _, act in found) and last[2] == Act.REFUSE:
        return Act.WITHDRAW
    return last[2]


# ---- remarks: words that are about the use of what stands beside them and about nothing else

_PLAIN = words(
    """
    de het een dit dat deze die er is was werd wordt worden zijn heeft hebben had mag mogen moet moeten wil willen
    wilde niet geen zonder nooit niets nog wel toch weer alsnog inmiddels later achteraf nu zelf dus echt maar en of a
    an the this that these those it has have had been be was were is are may must can should not no never without for
    to of on at by per op aan bij van voor door met in uit na om te tot naar over als ook graag liever alstublieft
    alsjeblieft aub svp please her his their my our your him them she he they i we you ik wij we hij zij ze haar hem
    hun hen mijn ons onze u je jij jullie uw eigen own verzoek request verzocht gevraagd asked vraagt asks since after
    before hier here graag verder further any only alleen uitsluitend enkel s.v.p a.u.b nb let note noot remark
    opmerking staat stond laat laten wenst nader inzien mondeling schriftelijk telefonisch mail e-mail brief overleg
    datum date d.d dd maandag dinsdag woensdag donderdag vrijdag januari februari maart april mei juni juli augustus
    september oktober november december january february march may june july august october per gesprek bijeenkomst
    avond meeting session afloop gedeelte deel onderdeel sectie hoofdstuk bijlage paragraaf section part appendix bit
    blok ronde round did does do don doesn didn t geworden gekregen gegeven given gave geeft gaf verleend toegestaan
    allowed permitted
    """
)
_ABOUT = words(
    """
    toestemming akkoord instemming permissie consent permission gebruik gebruiken gebruikt verwerken verwerkt
    verwerking overnemen overgenomen meenemen meegenomen opnemen opgenomen opname opschrijven noteren genoteerd delen
    gedeeld publiceren publicatie gepubliceerd openbaar openbaarheid verspreiden verspreiding verslag notulen rapport
    analyse weglaten weggelaten schrappen geschrapt verwijderen verwijderd wissen gewist eruit eruithalen halen
    achterwege vertrouwelijk vertrouwen onder blijft houden intern interne internal buiten record off weigert weigerde
    geweigerd bezwaar maakt maakte ingetrokken teruggetrokken teruggenomen herroepen trekt trok trekken in withdrawn
    withdrew withdraws retracted revoked rescinded use used process processed share shared publish published
    publication report minutes notes transcript removed deleted omitted left out excluded delete remove omit
    confidential strictly strikt refused refuses declined declines opted opt objection objects objected deelnemer
    deelneemster deelnemers spreker spreekster sprekers participant participants speaker speakers persoon person
    betrokkene inbrenger indiener inzender auteur author bewoner inbreng uitspraak uitspraken bijdrage bijdragen
    opmerking reactie woorden tekst statement statements contribution comment remark words text punt zin passage
    alinea fragment quote citaat item antwoord getekend ondertekend formulier verklaring handtekening signed form
    signature niet-akkoord geciteerd citeren quoted quote named naam name names letterlijk anoniem verzoek derden
    extern distribution release circulation table tafel leave leaves take cut keep stays stay terug back eerst first
    last missing ontbreekt gone asked strepen schrap thema's regel rij bevestigd confirmed doorhalen doorgehaald
    struck strike geldig meer between ons us room
    """
)
# A single word that is a remark by itself; "Objection." may be somebody's whole turn.
_ALONE = words(
    """
    ingetrokken teruggetrokken teruggenomen withdrawn retracted revoked vertrouwelijk confidential geweigerd
    weggelaten geschrapt off-the-record
    """
)
_PART = lazy(r"[^\W_][\w.'’-]*")


def act_of_remark(told: str) -> Act | None:
    """The act of words that are nothing but a remark; None where they speak of other things as well.

    A reason may stand behind a comma, a dash or a colon: "niet gebruiken: te herkenbaar".
    """
    bare = told.strip(" *_~.\t\n!")
    if not bare or len(bare.split()) > 25:
        return None
    head = re.split(r"\s*[;:–—]\s*|\s-\s|,\s+|\.\s+", bare)
    for upto in range(len(head), 0, -1):
        part = " ".join(head[:upto])
        if _is_about_use(part):
            return act_of(bare if upto == len(head) else part) or act_of(bare)
    return None


def _is_about_use(told: str) -> bool:
    from rodedraad.readers.voices import is_role_noun

    bare = [word.strip(".'’-").casefold() for word in _PART.findall(told)]
    if len(bare) == 1 and bare[0] not in _ALONE:
        return False
    about = any(word in _ABOUT for word in bare)
    return about and all(
        word in _PLAIN
        or word in _ABOUT
        or word.isdigit()
        or re.fullmatch(r"[\d.:/-]+", word)
        or is_role_noun(word)
        for word in bare
    )


_ANSWER_NO = lazy(
    r"(?:(?:i |we |ik |wij )?(?:do not|don['’]t|does not|did not|didn['’]t|cannot|can['’]t|won['’]t) (?:agree|consent"
    r"|want|allow|accept|give)|disagree[ds]?|oneens|(?:ik |wij |we )?(?:ga|gaan|gaat) niet akkoord"
    r"|(?:ik |wij |we )?(?:stem|stemmen|stemt) niet in|(?:ik |wij |we )?(?:geef|geven|geeft) geen|absoluut niet"
    r"|zeker niet"
    r"|beslist niet|certainly not|absolutely not|please (?:do not|don['’]t)|dat wil ik niet|wil ik niet|mag niet"
    r"|mogen niet|not allowed|niet toegestaan|unchecked|niet aangevinkt|uit|off"
    r"|nee|neen|no|nope|geen|niet|n|false|onwaar|liever niet|rather not|bij nader inzien niet"
    r"|(?:nog )?niet (?:gegeven|ontvangen|getekend|akkoord|ok)"
    r"|not (?:given|received|signed|ok)|weigert|geweigerd|refused|denied|declined|withheld|ontbreekt|missing|✗|✘|❌|🚫"
    r"|\(?x\)? ?nee|afgewezen|onbekend, dus nee)"
    r"(?:[\s,.;:(!–-].*)?",
    re.IGNORECASE | re.DOTALL,
)
_ANSWER_YES = lazy(
    r"(?:ja|j|jawel|yes|yep|y|true|waar|ok|okay|oké|oke|akkoord|agree|agreed|granted|gegeven|getekend|signed"
    r"|given|✓|✔|✅|1"
    r"|x|👍|prima|goed|is goed|vind ik goed|mag|dat mag|mag wel|zeker|uiteraard|natuurlijk|graag|geen (?:bezwaar"
    r"|probleem)|sure|fine|of course|no (?:objections?|problem)|go ahead|happy to|with pleasure"
    r"|i (?:agree|consent|do(?! not))|ik (?:ga akkoord|geef toestemming|stem in))(?:[\s,.;:(!–-].*)?",
    re.IGNORECASE | re.DOTALL,
)

_ALL_BUT = lazy(
    r"\b(?:behalve|uitgezonderd|except|apart from|all but|maar niet)\b(?! (?:met|op|met naam|by name))",
    re.IGNORECASE,
)
# Words that leave it open: until somebody says yes they are no yes.
_UNANSWERED = lazy(
    r"\?+|misschien|twijfel\w*|weet (?:ik )?niet|onbekend|nog .*|eerst .*|later .*|navragen|nagevraagd|overleg\w*"
    r"|wacht\w*|in afwachting.*|alleen .*|enkel .*|uitsluitend .*|slechts .*|(?:liever|graag) (?:alleen"
    r"|enkel) .*|(?:rather |preferably )?only .*|just .*|maybe|unsure|unknown"
    r"|not sure|to be .*|pending.*|ask .*|tbc|tbd|nvt|n\.v\.t\.|geen antwoord|no answer"
    r"|(?:i ?)?(?:would|['’]d) rather not.*"
    r"|(?:ik )?(?:heb |had )?liever niet.*",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=4096)
def act_of_answer(value: str) -> Act | None:
    """What an answer to "Toestemming?" does: "nee", "ja, maar niet citeren", "eerst ja, 12 mei ingetrokken"."""
    bare = value.strip(" *_.\t\n")
    arrow = re.split(r"\s*(?:→|->|=>|⇒)\s*", bare)
    if len(arrow) > 1 and arrow[-1]:
        return act_of_answer(arrow[-1])
    act = act_of(bare)
    if _ALL_BUT.search(bare) and not re.search(_QUOTE, bare):
        return Act.REFUSE  # "ja, behalve mijn tweede antwoord": a person finds out which
    if act in (Act.ALLOW, Act.WITHDRAW):
        return act
    if _ANSWER_YES.fullmatch(bare):
        return Act.REFUSE if act == Act.REFUSE and not _NOT_QUOTED.search(bare) else Act.ALLOW
    if _ANSWER_NO.fullmatch(bare):
        only_quoting = re.match(r"(?:niet|not|geen|no)\s+(?:\w+\s+)?(?:te\s+)?" + _QUOTE, bare, re.IGNORECASE)
        return Act.NOT_QUOTED if only_quoting and act != Act.REFUSE else Act.REFUSE
    return Act.REFUSE if act is None and _UNANSWERED.fullmatch(bare) else act
