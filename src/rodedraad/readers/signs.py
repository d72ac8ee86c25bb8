"""What in a document is no statement, by its words: section headings, lines of particulars, procedure."""

from __future__ import annotations

import re

from rodedraad.patterns import lazy
from rodedraad.readers.labels import WITHOUT_CONSENT, plain
from rodedraad.vocabulary import phrases, words

AGENDA_HEADING = lazy(
    r"(de )?(agenda|programma|dagprogramma|programme|program|dagindeling|tijdschema|schedule)"
    r"( (van|voor|of|for) .*)?"
)
ATTENDANCE_HEADING = lazy(
    r"aanw\.?|aanwezig(en|e deelnemers)?|deelnemers(lijst)?|aanwezigheidslijst|presentielijst|presentie|afwezig(en)?"
    r"|(afwezig(en)?|verhinderd|afgemeld|absent)( (met|zonder|with) (kennisgeving|bericht|afmelding|apologies))?"
    r"|afmeldingen"
    r"|attendance( list)?|attendees|present|absent|participants|wie (waren|zaten|zijn|zitten) er.*|aan tafel( zaten)?"
    r"|(a)?round the table|rond de tafel|taking part|deelnemende?|wie erbij waren|in de kring|who took part"
    r"|aantal deelnemers|number of participants|apologies|bericht van verhindering|speakers|sprekers|wie is wie"
    r"|who is who|who['’]s who|stemmen|voices"
)
FACILITATOR_HEADING = lazy(
    r".*\b(opmerking(en)?|indruk(ken)?|observaties?|reflecties?|notes?|remarks|impressions?|aantekening(en)?)"
    r" (van|by|of|from) (de |het |the )?"
    r"(gespreksleider|gespreksbegeleider|verslaglegger|notulist|facilitator|moderator|note ?taker|begeleider)\b.*"
    r"|facilitator['’]?s (notes|remarks)"
)
PROCEDURE_HEADING = lazy(
    r"inleiding|introductie|introduction|achtergrond|background|aanleiding|voorwoord|leeswijzer|colofon"
    r"|over (deze|dit|de) (avond|bijeenkomst|dialoog|verslag)|spelregels|huisregels|gespreksregels|werkwijze"
    r"|kennismaking|voorstelronde|voorstelrondje|opening|welkom|welkomstwoord|evaluatie( van .*)?|nabespreking"
    r"|check-?(in|uit|out)|sfeer(impressie)?"
    r"|verantwoording|disclaimer|leeswijzer.*|sluiting|afsluiting|uitleg( werkvorm)?|instructies?|ground rules"
    r"|house rules"
)
DATE_LABELS = words(
    """
    datum date tijd time tijdstip aanvang begin einde eindtijd begintijd starttijd duur duration plaats
    volgende-bijeenkomst volgende-keer volgend-overleg next-meeting next-session
    locatie place location venue waar wanneer when where adres zaal
    """
)
PEOPLE_LABELS = words(
    """
    aanwezig aanwezigen deelnemers afwezig afgemeld present attendees participants host gastheer gastvrouw
    tafelgastheer tafelheer verslaglegger notulist verslag gespreksleider gespreksbegeleider facilitator
    moderator voorzitter organisatie organisator begeleiding note-taker notetaker opgesteld-door auteur
    aantal-deelnemers number-of-participants aantal-aanwezigen tafelbegeleider gespreksleiding kenmerk
    versie bijlage bijlagen leeswijzer verslag foto's
    """
)
SUBJECT_LABELS = words(
    "thema theme dialoog dialogue onderwerp subject betreft bijeenkomst programma titel title"
)
NOT_A_ROLE = phrases(
    """
    let op | bijvoorbeeld | opmerking | toelichting | conclusie | samenvatting | kortom | dus | nb | n.b |
    note | example | voorbeeld | want | maar | bron |  source | citaat | quote | antwoord | answer | reden
    | gevolg | oplossing | probleem | resultaat | doel | ps | p.s | uitleg | namelijk | oftewel | anders
    gezegd |  stelling | thema | punt | de vraag is | mijn vraag | het gaat om | daarom | tot slot | eerst
    | ten eerste | vervolgens | http | https
    """
)
WEEKDAY = (
    r"(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
)
MONTH = (
    r"(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|january|february|march|may|june|july|august|october)"
)
DATE_LINE = lazy(
    r"\d{1,2}[-/]\d{1,2}([-/]\d{2,4})?,\s[^!?]{0,50}"
    rf"|((gehouden|held) (op|on|in)\s+|.{{0,40}}[,–-]\s*)?({WEEKDAY},?\s+)?"
    rf"(\d{{1,2}}(st|nd|rd|th)?\s+{MONTH},?(\s+\d{{4}})?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})"
    r"([,\s–-]+(om\s+|van\s+|at\s+)?\d{1,2}[.:]\d{2}.{0,25})?([,\s–-]+[^.!?]{0,40})?",
    re.IGNORECASE,
)
TIMED_ITEM = lazy(
    r"\d{1,2}[.:]\d{2}\s*(uur|u|h)?\s*([-–—]|tot)?\s*(\d{1,2}[.:]\d{2})?\s*(uur|u|h)?\s*[:–—-]?\s*\S.{0,60}"
)
PROCEDURAL = lazy(
    r"[\[(]?(pauze|break|korte pauze|einde( van het)?( verslag| gesprek| opname| transcript)?"
    r"|end( of (the )?(transcript|recording|report|meeting))?|(start|einde|begin)( van de)? opname"
    r"|start( of)? recording|opening|sluiting|welkom( en opening)?|welcome|voorstelronde|introductions?"
    r"|(geen|nvt|n\.v\.t\.?|none|niets)( (opmerkingen|rondvraag|bijzonderheden|vragen|mededelingen))?"
    r"|transcript(ie)?|(\d{1,2}:)?\d{1,2}:\d{2}|(\d{1,2}\s?[hu] )?\d{1,2}\s?m( \d{1,2}\s?s)?"
    r"|onverstaanbaar|inaudible|stilte|silence|gelach|laughter|applaus|applause)[\])]?[.!]?",
    re.IGNORECASE,
)
BACKCHANNEL = lazy(
    r"((hm+|hm-hm|mm+|mhm|uh+|eh+|mm-?hm+|uh-?huh|oké|oke|ok|okay|dank u( wel)?|dank je( wel)?|bedankt|thank you|thanks"
    r"|ja+|jawel|nee|yes|yeah|no|nope|precies|exactly|klopt|inderdaad|absoluut|zeker|right|haha\w*|nou|tja|zo|goh"
    r"|echt (?:niet|wel|waar)|jongen toch|oh?,? (?:no|wow|ja|nee|dear|jee)|wow|fair enough|dat (?:is waar|klopt)"
    r"|that['’]?s true|true|helemaal mee eens|mee eens|(?:i )?agreed?|\((?:laughs?|lacht|gelach|laughter)\)"
    r"|mooi|goed zo|herkenbaar)"
    r"[\s,.!…-]*)+",
    re.IGNORECASE,
)
PAGE_NUMBER = lazy(r"(pagina|page|blz\.?|p\.)?\s*\d{1,4}(\s*(van|of|/)\s*\d{1,4})?", re.IGNORECASE)
SENTENCE = lazy(r".*[.!?…][\"'”’)]*", re.DOTALL)
TRAILING = lazy(
    r"\s*[\[(](?P<label>[^\[\]()\n]{2,60})[\])]\s*[.]?\s*$"
    r"|(?<=[.!?…\"”’'])\s*[–—-]{1,2}\s*(?P<dashed>[^\W\d_][^.!?\n–—]{1,50})\s*$"
)
SIGNED_WITH_ROLE = lazy(r"\s+[–—-]\s+(?P<role>[^\W\d_][\w'’-]*(?: [\w'’-]+)?)\s*$")
WITHOUT_CONSENT_ASIDE = lazy(r"[\[(][^\])]*" + WITHOUT_CONSENT.pattern + r"[^\])]*[\])]", re.IGNORECASE)
SAID_NO = lazy(
    r"^(?P<who>[^:.]{2,60}?)[\s,:(–-]*(heeft |hebben |gaf |gave |has |have )?"
    r"(geen toestemming(?! (voor|om) (?!(het |dit )?(gebruik|opname|publicatie|verslag)))|no consent"
    r"|niet akkoord(?! met)|did not consent|toestemming\s*:?\s*nee|consent\s*:?\s*no)"
    r"|^(geen toestemming|no consent)[^:]{0,20}:\s*(?P<list>.+)",
    re.IGNORECASE,
)

REPORT_WORDS = lazy(
    r"\b(\w*verslag\w*|notulen|aantekeningen|dialoog|dialoogtafel|transcript|gesprek|report|notes|minutes|dialogue"
    r"|tafelgesprek|opname|vergadering|meeting|recording)\b",
    re.I,
)
CLOSING = lazy(
    r"tot (slot|besluit)|slot|overig(e|en)?( punten)?|wat verder ter tafel kwam|(af)?sluiting|closing|closure"
    r"|wrap-?up|rondvraag|any other business",
    re.IGNORECASE,
)
LEADER = (
    r"(de |the )?(gespreksleider|gespreksleidster|gespreksbegeleider|dagvoorzitter|voorzitter|moderator|facilitator"
    r"|notulist|verslaglegger|tafelbegeleider|chair|chairman|chairperson|host)"
)
LEADS = (
    r"(opent|sluit|heet|dankt|bedankt|verwelkomt|schorst|licht toe|legt uit|leidt in|vat samen"
    r"|(vraagt|asks|asked) (wat|wie|hoe|waar|of|naar|what|who|how|where|whether|for)"
    r"|opens|opened|closes|closed|thanks|thanked|welcomes|welcomed|explains|explained|introduces|introduced)"
)
# The record of the meeting itself, by its own words.
ABOUT_THE_MEETING = lazy(
    rf"((om|at) [\d.:]+ (uur |u )?)?({LEADER} {LEADS}|{LEADS} {LEADER})\b.*"
    r"|(iedereen|allen|everyone|everybody) (wordt |is |was |were )?(hartelijk )?(bedankt|thanked)\b.*"
    r"|(many )?thanks? (you )?(to )?(all|everyone|everybody)( of you)? for (coming|your|being|joining"
    r"|attending)\b.*"
    r"|[^\s,.]+ (sluit( de avond)? af|rondt af|vat samen|thanked|thanks|closed|closes|wraps? up|dankt|bedankt"
    r"|bedankte|sloot af)"
    r"\b[^.]{0,80}(iedereen|allen|everyone|everybody|openheid|komst|badges|avond|evening|af)?\b.*"
    r"|(-- ?\n)?(verzonden|verstuurd) (vanaf|via|met) mijn\b.*|sent from my\b.*"
    r"|(hartelijk )?(bedankt|dank) (allemaal |iedereen )?voor (uw|jullie|je|de) (komst|aanwezigheid|inbreng)\b.*"
    r"|(de )?foto['’]?s van (de|het|alle) (flap\w*|avond|borden?|muur|briefjes|middag|bijeenkomst|tafels?)\b.*"
    r"|met dank aan\b.*|(openings)?vraag van de (gespreksleider|tafelheer|voorzitter)\b.*|er zijn geen (vragen"
    r"|punten|opmerkingen)\b.*"
    r"|geen (punten|vragen|opmerkingen)\b.*|sorry, i was on mute.*|vergeet niet uit te checken.*"
    r"|(denk aan het milieu|please consider the environment)\b.*"
    r"|(de informatie in )?dit (e-?mail)?bericht\b.*vertrouwelijk.*"
    r"|de informatie in (dit|deze)\b.*|this (e-?mail|message) (is|may)\b.*confidential.*"
    r"|(niet verder verspreiden|please do not circulate|do not circulate)\b.*|collected by\b.*"
    r"|automatisch (uitgeschreven|gegenereerd)\b.*"
    r"|dank (jullie|u|je)( wel| allemaal| allen| zeer)*( voor .*)?"
    r"|hierbij (stuur|zend|vindt|vind|ontvangt|ontvang|doe|bied)\b.*|(bijgaand|in de bijlage)\b.*"
    r"|(the )?meeting (was )?(closed|ended|adjourned)\b.*"
    r"|the (meeting|session|conversation|dialogue|evening) (was |is )?(closed|opened|ended|adjourned|started)\b.*"
    r"|(this|dit) (editable |bewerkbare )?(transcript|transcriptie)\b.*|meeting ended after\b.*"
    r"|.{2,40} (started|stopped) (the )?(transcription|recording)\.?"
    r"|.{2,40} heeft (de )?(transcriptie|opname) (gestart|gestopt|beëindigd)\.?"
    r"|de (bijeenkomst|vergadering|avond) (wordt|werd|is|was) (om [\d.:]+ (uur )?)?(gesloten|geopend"
    r"|beëindigd)\b.*",
    re.IGNORECASE,
)
# What a chat puts where something else than words was sent.
NO_WORDS = lazy(
    r"[-–—./\\\s?]+|n\.?\s?v\.?\s?t\.?|n/a|"
    r"\u200e?(<[^<>\n]{3,40}>|(afbeelding|foto|video|audio|sticker|gif|document|image|photo) (weggelaten|omitted)"
    r"|(dit bericht (is|werd) verwijderd|this message was deleted|you deleted this message))[.]?",
    re.IGNORECASE,
)
MAIL_LABELS = words("van from aan to cc bcc verzonden sent reply-to beantwoorden antwoord-aan verzonden-op")
SALUTATION = lazy(
    r"(beste|geachte|dear|hallo|hoi|hi|hello|dag|lieve|ha|hey|hee|hé|yo|heren|dames|goedemorgen|goedemiddag"
    r"|goedenavond)\b[^.!?:\n]{0,50},",
    re.IGNORECASE,
)
SIGN_OFF = lazy(
    r"((met )?(vriendelijke|hartelijke|warme) groet(en)?|(veel |de )?groet(en|jes)?|mvg|m\.v\.g\.|hoogachtend"
    r"|(kind |best |warm )?regards|best wishes|(yours )?sincerely|yours faithfully)\b"
    r"([^.!?:\n]{0,40})[,.!]?(\n[^\n]{1,60}){0,6}",
    re.IGNORECASE,
)
# What the guide asks of the table, when nobody is said to speak.
GUIDE_QUESTION = lazy(
    r"[\"“'‘]?(wat|welke?|wie|waar\w*|wanneer|hoe|kun|kunt|heb|hebt|heeft|what|which|who|where|when|how|can"
    r"|could|do|have)\b"
    r"[^.!?\n]*\b(?P<whom>u|uw|je|jij|jouw|jullie|you|your|wij|we|ons|onze|our|us)\b[^.!?\n]*\?[\"”'’]?",
    re.IGNORECASE,
)
# "Ronde 2 - zorgen", "Vraag 1. Wat betekent werk voor u?", "Brief 3": a number of its own makes it a heading.
NUMBERED_HEADING = lazy(
    r"[*_]*((gespreks)?ronde|round|vraag|question|deel|part|blok|thema|theme|stap|step|onderdeel|opdracht"
    r"|sessie|brief|letter|bijlage"
    r"|r|verhaal|groep|subgroep|kaart|flap|vel|dag)\s?(nr\.?\s?)?\d{1,2}[*_]*(\s*$|\s*[:.–—-]\s*(?P<rest>\S.*)"
    r"|\s+(?P<bare>[^.!]*))",
    re.IGNORECASE,
)
# What whoever leads asks of the people at the table, in a recording that does not say who speaks.
ASKS_THE_TABLE = lazy(
    r"(?:(?:en|goed|dus|oké|ok|nou|dan|mooi|vertel (?:eens|maar|me)|dank je(?: wel)?|dankjewel|and|so|okay|well"
    r"|right|tell me"
    r"|thank you|thanks)[,.]?\s+)*"
    r"(?:wat|waar\w*|hoe|wie|welke?|wanneer|stel|als|heb|hebben|zijn|ben|kun|kunnen|wil|willen|zou|what|where"
    r"|how|who|which"
    r"|when|if|do|does|have|can|could|would)\b[^.!?\n]*\b(?:je|jij|jou|jouw|jullie|u|uw|you|your)\b[^.!?\n]*\?",
    re.IGNORECASE,
)
# How the talk goes, spoken by whoever leads it.
TABLE_TALK = lazy(
    r"(?:goed|oké|ok|nou|mooi|prachtig|zo|okay|right|well)?[,.!]?\s*(?:welkom\b.*|we (?:gaan )?(?:beginnen|starten|door"
    r"|afronden|sluiten af|stoppen)\b.*|fijn dat (?:jullie|u|je) er\b.*|even (?:een )?(?:korte )?pauze\b.*"
    r"|(?:korte )?pauze\b.*"
    r"|de (?:koffie|thee|lunch|soep|wc|toiletten)\b.{0,40}|(?:dan )?(?:ik )?(?:stop|zet|start)(?: ik)? (?:nu "
    r"|even )?(?:de opname"
    r"|de recorder|hem nu|het apparaat)\b.*|de (?:opname|recorder) (?:loopt|staat|gaat)\b.*|wel thuis\b.*"
    r"|tot (?:de )?volgende"
    r"\b.*|(?:heel )?(?:hartelijk )?(?:bedankt|dank (?:jullie|je|u)\w*)\b.*|welcome\b.*|let['’]?s (?:start"
    r"|begin|take a break"
    r"|move on|wrap up)\b.*|thanks?\b.*|(?:the )?(?:tea|coffee|recording|recorder)\b.{0,40})",
    re.IGNORECASE,
)
# The line at the head of a report that says where and when it was.
WHERE_AND_WHEN = lazy(
    rf"\b(?:{WEEKDAY}|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})\b",
    re.IGNORECASE,
)
VOICE = lazy(r"[\"“‘„']|(?:\S+\s+){0,5}?(wij|we|ik|ons|onze|our|us|my|mijn|i)\b", re.IGNORECASE)


def is_numbered_heading(text: str) -> bool:
    """A round, a question of the guide or a part by its number, with a few words or a question after it."""
    found = NUMBERED_HEADING.fullmatch(text.strip().rstrip("*_"))
    if not found:
        return False
    rest = (found["rest"] or found["bare"] or "").strip(" *_")
    return (
        not rest
        or (len(rest.split()) <= 14 and rest.endswith("?"))
        or (len(rest.split()) <= 8 and not rest.endswith((".", "!", ";", ",")))
    )


def is_meta(label: str) -> bool:
    word = re.sub(r"[\s_]+", "-", plain(label))
    return word in DATE_LABELS or word in PEOPLE_LABELS or word in SUBJECT_LABELS
