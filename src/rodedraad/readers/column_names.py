"""What the headings of columns are called, and how cells say yes and no, in Dutch and English."""

from __future__ import annotations

import re

from rodedraad.patterns import lazy
from rodedraad.vocabulary import words

TEXT_NAMES = words(
    """
    text tekst content comment comment-body commentbody body opmerking opmerkingen bijdrage bijdragen
    reactie reacties uitspraak uitspraken statement statements antwoord-tekst toelichting inhoud
    contribution contributions message bericht utterance inbreng quote citaat verslag notitie notities
    note notes aantekening aantekeningen verhaal story description omschrijving beschrijving
    tekst-bijdrage spreektekst comment-text remark remarks feedback transcript zin sentence passage
    paragraph alinea wat-is-er-gezegd gezegd beitrag kommentar
    """
)

# Whatever stands in a column of this name was given as text, be it a bare telephone number.
SURE_TEXT_NAMES = words("text tekst content comment comment-body body bijdrage opmerking uitspraak statement")

# About a statement rather than one, where they stand beside a fuller column.
REMARK_NAMES = words(
    """
    opmerking opmerkingen bijzonderheden bijzonderheid notitie notities note notes remark remarks aantekening
    aantekeningen toelichting kanttekening kanttekeningen opm comment comments noot reactie
    """
)

_WRITERS = words(
    """
    notulist notuliste redactie redacteur host gastheer gastvrouw verslaglegger schrijver gespreksleider begeleider
    facilitator moderator editor editors note-taker notetaker taker projectteam team bureau intern internal admin
    beheerder stagiair secretaris typist
    """
)

WEAK_TEXT_NAMES = words(
    """
    answer antwoord antwoorden answers query question vraag title titel title/text headline naam name kop
    summary samenvatting response value waarde
    """
)

ID_NAMES = ("id", "uuid", "guid", "_id", "key", "sleutel")

NUMBER_NAMES = words("code nr nummer no number volgnummer volgnr num rijnummer kenmerk regel rij item ref #")

ROLE_NAMES = words(
    """
    rol role hoedanigheid spreker speaker spreekt-als gesproken-als spoken-as speaks-as functie deelnemer
    rollen participant wie speaker-role rol-deelnemer perspectief achtergrond doelgroep persoon
    spreker-rol in-de-rol-van speaker-name spreekbeurt-van gezegd-door door door-wie van-wie wie-zei wie-zegt
    wie-zei-dit wie-zei-het inbrenger ingebracht-door said-by by who who-said who-said-it spoken-by brought-by
    aan-het-woord spreekster stem voice wie-sprak uit-de-mond-van
    """
)

SURELY_ROLE = ("rol", "role", "hoedanigheid", "speaker-role", "rol-deelnemer", "spreker-rol")

KIND_NAMES = words(
    """
    kind soort soort-bijdrage type-bijdrage aard bijdragesoort soort-inbreng kind-of-contribution
    soort-uitspraak
    """
)

MAYBE_KIND_NAMES = words("type categorie category rubriek label ronde round kop vraag question onderdeel")

TABLE_NAMES = words(
    """
    tafel table dialoogtafel tafelnummer tafelnr tafel-nr tafel-nummer table-number table-no table-id
    tafel-id gesprekstafel table-name tafelnaam groepstafel
    """
)

SAID = lazy(
    r"wat-(er-)?(is-|werd-|wordt-|er-)?(gezegd|genoemd|verteld|ingebracht|opgehaald)(-is|-werd|-wordt)?"
    r"|(de-)?(inbreng|uitspraak|boodschap|kern)(-van-.*)?|wat-zei-.*|opbrengst(en)?"
)

# Columns about a contribution, never what was said.
OTHER_NAMES = words(
    """
    datum date datetime tijd time timestamp tijdstip plaats place locatie location gemeente municipality
    provincie province stad city wijk buurt adres address postcode url link website bron source bestand
    file email e-mail mailadres telefoon phone leeftijd age geslacht gender taal language status moderated
    agrees disagrees votes score topics topic tags tag code dataset cluster voornaam achternaam first-name
    last-name auteur author auteursnaam gespreksleider verslaglegger notulist host facilitator organisatie
    organisation party partij dialoog dialogue thema theme bijeenkomst sessie session start end begin
    einde duur duration coordinates lat lon lng version
    """
)

# Headings that ask for a role or a table: "Wat is uw rol?", "Aan welke tafel zat u?"
ASKS_ROLE = lazy(
    r"(^|-)(rol|role|hoedanigheid|functie|doelgroep)(-|$)|^(wie-(bent|ben)-(u|je|jij)|ik-(ben|doe-mee-als"
    r"|spreek-als)(-een)?)$"
    r"|(^|-)(gezegd-door|said-by|wie-(zei|zegt)|who-said)(-|$)"
    r"|^(who-are-you|(i-am|you-are)(-an?)?|(ik-ben|u-bent|je-bent)(-een)?)$"
    r"|^how-(would|do|could|should)-you-(describe|call|see|introduce|identify)-yourself(-.*)?$"
    r"|^hoe-(zou|zoudt|wilt|wil|kan|kunt)?-?(u|je|jij)?-?(zou|wilt|wil|omschrijft|omschrijf|beschrijft|beschrijf|noemt"
    r"|noem|ziet|zie)?-?(u|je|jij)?-?(uzelf|jezelf|zichzelf)(-.*)?$"
    r"|^(omschrijf|beschrijf|describe|introduce)-(uzelf|jezelf|yourself)(-.*)?$"
    r"|^(what|which)-(best-)?describes-you(-best)?$|^wat-(past|omschrijft)-(het-best(e)?-)?(bij-)?(u|jou|je)(-.*)?$"
    r"|^(wie-(bent|ben)-(u|je|jij)|who-are-you)-(en-.*|in-.*|if-.*|als-.*|and-.*)$"
)


# "I am": what stands under it is who somebody is, also without a question mark.
ANSWERS_WHO = words(
    """
    i-am ik-ben u-bent je-bent you-are who-are-you wie-bent-u wie-ben-je ik-ben-een i-am-a describes-self-as
    describes-themselves-as self-described-as self-description noemt-zichzelf noemt-zich zelfomschrijving
    omschrijft-zich-als
    hoe-noem-je-jezelf hoe-noemt-u-zichzelf wie-is-het who-is-it in-eigen-woorden
    """
)

ASKS_TABLE = lazy(r"(^|-)(tafel|table|tafelnummer)(-|$)")

CONSENT_WORDS = lazy(
    r"toestemming|consent|akkoord|permission|instemming|opt-?in|(^|-)toest(-|$)|^avg(-|$)|^gdpr(-|$)|(formulier"
    r"|form)-?(getekend|signed|binnen|ok)"
    r"|^(getekend|ondertekend|signed|toegestaan)(-.*)?$|^agree[sd]?-(to|with)-(use|process|the-use).*|(verwerking"
    r"|processing|use|gebruik)-(ok|toegestaan|allowed|mag|permitted)|(mag|mogen|may|can)-.*(gebruik|delen|verwerk"
    r"|verslag|notulen|rapport|publi|opgenomen|meegenomen|report|minutes|includ|naar-buiten|openbaar|doorvertel|getoond"
    r"|tonen|extern|use|share|public|shown)|^gebruik(-van)?(-(mijn|uw|je|jouw|de)-.*)?$|^use-of-(my|your|the)-"
    r"|(^|-)(ok|okay)-?(to|om|voor|for)?-(te-)?(publish|use|share|quote|report|include|gebruik\w*|publiceren"
    r"|delen|verslag)"
    r"|(^|-)(publish|publiceren|report|share|verslag|quote)-?(ok|okay|mag|allowed|yes|ja)\b"
    r"|^(teruggelezen|nagelezen|read-?back|bevestigd|confirmed|checked)(-.*)?$"
    r"|^(vrijgegeven|vrijgave|approved|goedgekeurd|visible|zichtbaar|tonen|show|gepubliceerd|published)(-.*)?$"
    r"|^(delen|share|sharing|gebruiken|opnemen|meenemen|include|vrij|vrij-te-geven)$"
    r"|^in-(het-)?(verslag|rapport|report)$|^(publiceren|publicatie|openbaar|publish|public)$"
)

REFUSAL_WORDS = lazy(
    r"\b(geen|no|zonder)-(toestemming|consent|akkoord)|opt-?out|bezwaar|^objection|(^|-)(niet|not|do-not"
    r"|don-t)-(gebruiken|use|verwerken|process|delen|share)"
    r"|geweigerd|weiger|refus|uitsluiten|exclude|weglaten|leave-out|off-the-record|vertrouwelijk|confidential"
)

WITHDRAWN_WORDS = lazy(
    r"ingetrokken|withdrawn|teruggetrokken|intrekking|retracted|revoked|withdrawal|withdrew"
    r"|(^|-)(verwijderd|deleted|removed|gewist|trashed|prullenbak|geschrapt|verborgen|hidden|redacted)(-|$)"
)

# Consent to something else than being read and analysed says nothing here.
OTHER_PURPOSE = lazy(
    r"citer|quot|foto|photo|nieuwsbrief|newsletter|contact|(^|-)(ge)?bel|call|archie|mail|open-data"
    r"|opname(?!-in-)|record"
)

ABOUT_A_REPORT = lazy(r"(^|-)(verslag|rapport|report|publi\w*|gebruik\w*|use|website)(-|$)")

SAYS_NO = lazy(
    r"(nee|neen|no|n|0|0\.0|false|onwaar|niet(?! (letterlijk )?(te )?cite)|not(?! quot)|geen(?! cit)|ingetrokken"
    r"|withdrawn|geweigerd|refused|denied|(mag|mogen) niet (worden )?(gebruikt|verwerkt)"
    r"|(alleen|uitsluitend) (voor )?intern|internal( use)? only)(\W.*)?",
    re.S,
)

# In a column of what was taken back: that this was not.
NOT_GONE = lazy(
    r"(?:nee|neen|no|n|false|onwaar|0|0\.0|none|null|geen|niet|not|nooit|never|-|–|—|n\.?\s?v\.?\s?t\.?|n/?a)(?:\W.*)?",
    re.S,
)

SAYS_WITHDRAWN = lazy(
    r"(ja|j|yes|y|1|1\.0|true|waar|x|v|✓|ingetrokken|withdrawn|teruggetrokken"
    r"|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})(\W.*)?",
    re.S,
)

STATUS_NAMES = words(
    "status staat state moderatie moderation review beoordeling zichtbaarheid visibility stand"
)

# A column that says how far a row may go, whatever its program calls it.
REACH_NAMES = lazy(
    r"(^|-)(status|state|staat|zichtbaarheid|visibility|geldigheid|validity|moderatie|moderation|privacy|vrijgave"
    r"|audience|bereik|openbaarheid|toegang|access|review|beoordeling)(-|$)"
)

# Lists of words that people or a program hang on a row.
TAG_NAMES = words("tag tags label labels vlag vlaggen flag flags markering markeringen trefwoorden kenmerken")

# Where what was agreed to is listed, whoever did not tick the report did not agree to it.
TICKED_NAMES = lazy(
    r"toestemming|consent|permission|aangevinkt|vinkjes|checked|opt-?in|akkoord|waarvoor|purposes|doelen"
)
FOR_THE_REPORT = lazy(
    r"verslag|rapport|report|uitspra|antwoord|inbreng|bijdrage|words|answers|statement|gebruik|analyse|analysis",
    re.IGNORECASE,
)

LIMITED = lazy(
    r"(?:(?:alleen|enkel|uitsluitend|slechts|only|just)\b.*|.*[\s_-]only|.*\b(?:intern|internal|vertrouwelijk"
    r"|confidential|vervangen|superseded|obsolete|expired|verlopen|niet (?:meer )?geldig|spam|eigen tafel"
    r"|own table|team|begeleiders?|facilitators?|moderators?|redactie|organisatie|organi[sz]ers?)\b.*)",
    re.IGNORECASE | re.DOTALL,
)

STATUS_GONE = lazy(
    r"(ingetrokken|withdrawn|teruggetrokken|geen toestemming|no consent|retracted|revoked|geweigerd|niet gebruiken"
    r"|do not use|concept|draft|niet ingediend|not submitted|afgekeurd|rejected|on hold|hold|niet vrijgegeven"
    r"|geparkeerd|not approved|unpublished|niet publiceren"
    r"|verwijderd|removed|deleted|vervallen|herroepen|weigering|refused|geblokkeerd|blocked|op slot|locked|afgeschermd"
    r"|prive|privé|private|withheld|achtergehouden|verborgen|hidden|gesloten|besloten)([\W_].*)?",
    re.S,
)

# Where the tick is another sign, a cross says that it may not.
CROSS = lazy(r"\(?[x✗✘❌]\)?")

TICK = lazy(r"\(?[xv✓✔✅☑]\)?")
