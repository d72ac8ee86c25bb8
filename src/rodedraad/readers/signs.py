"""What in a document is no statement, by its words: section headings, lines of particulars, procedure."""

from __future__ import annotations

import re

from rodedraad.readers.labels import WITHOUT_CONSENT
from rodedraad.vocabulary import phrases, words

AGENDA_HEADING = re.compile(
    r"(de )?(agenda|programma|dagprogramma|programme|program|dagindeling|tijdschema|schedule)"
    r"( (van|voor|of|for) .*)?"
)
ATTENDANCE_HEADING = re.compile(
    r"aanwezig(en|e deelnemers)?|deelnemers(lijst)?|aanwezigheidslijst|presentielijst|presentie|afwezig(en)?"
    r"|afmeldingen"
    r"|attendance( list)?|attendees|present|absent|participants|wie (waren|zaten) er.*|aan tafel( zaten)?"
    r"|aantal deelnemers|number of participants|apologies|bericht van verhindering"
)
FACILITATOR_HEADING = re.compile(
    r".*\b(opmerking(en)?|indruk(ken)?|observaties?|reflecties?|notes?|remarks|impressions?|aantekening(en)?)"
    r" (van|by|of|from) (de |het |the )?"
    r"(gespreksleider|gespreksbegeleider|verslaglegger|notulist|facilitator|moderator|note ?taker|begeleider)\b.*"
    r"|facilitator['’]?s (notes|remarks)"
)
PROCEDURE_HEADING = re.compile(
    r"spelregels|huisregels|gespreksregels|werkwijze|uitleg( werkvorm)?|instructies?|ground rules|house rules"
)
DATE_LABELS = words(
    """
    datum date tijd time tijdstip aanvang begin einde eindtijd begintijd starttijd duur duration plaats
    locatie place location venue waar wanneer when where adres zaal
    """
)
PEOPLE_LABELS = words(
    """
    aanwezig aanwezigen deelnemers afwezig afgemeld present attendees participants host gastheer gastvrouw
    tafelgastheer tafelheer verslaglegger notulist verslag gespreksleider gespreksbegeleider facilitator
    moderator voorzitter organisatie organisator begeleiding note-taker notetaker opgesteld-door auteur
    aantal-deelnemers number-of-participants aantal-aanwezigen tafelbegeleider gespreksleiding kenmerk
    versie bijlage
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
DATE_LINE = re.compile(
    rf"(.{{0,40}}[,–-]\s*)?({WEEKDAY},?\s+)?(\d{{1,2}}(st|nd|rd|th)?\s+{MONTH},?(\s+\d{{4}})?|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}})"
    r"([,\s–-]+(om\s+|van\s+|at\s+)?\d{1,2}[.:]\d{2}.{0,25})?([,\s–-]+[^.!?]{0,40})?",
    re.IGNORECASE,
)
TIMED_ITEM = re.compile(
    r"\d{1,2}[.:]\d{2}\s*(uur|u|h)?\s*([-–—]|tot)?\s*(\d{1,2}[.:]\d{2})?\s*(uur|u|h)?\s*[:–—-]?\s*\S.{0,60}"
)
PROCEDURAL = re.compile(
    r"[\[(]?(pauze|break|korte pauze|einde( van het)?( verslag| gesprek| opname| transcript)?"
    r"|end( of (the )?(transcript|recording|report|meeting))?|(start|einde|begin)( van de)? opname"
    r"|start( of)? recording|opening|sluiting|welkom( en opening)?|welcome|voorstelronde|introductions?"
    r"|onverstaanbaar|inaudible|stilte|silence|gelach|laughter|applaus|applause)[\])]?[.!]?",
    re.IGNORECASE,
)
BACKCHANNEL = re.compile(
    r"((hm+|mm+|mhm|uh+|eh+|mm-?hm+|uh-?huh|oké|oke|ok|okay|dank u( wel)?|dank je( wel)?|bedankt|thank you|thanks)"
    r"[\s,.!…-]*)+",
    re.IGNORECASE,
)
PAGE_NUMBER = re.compile(r"(pagina|page|blz\.?|p\.)?\s*\d{1,4}(\s*(van|of|/)\s*\d{1,4})?", re.IGNORECASE)
SENTENCE = re.compile(r".*[.!?…][\"'”’)]*", re.DOTALL)
TRAILING = re.compile(
    r"\s*[\[(](?P<label>[^\[\]()\n]{2,60})[\])]\s*$|(?<=[.!?…\"”’'])\s*[–—-]{1,2}\s*(?P<dashed>[^\W\d_][^.!?\n–—]{1,50})\s*$"
)
WITHOUT_CONSENT_ASIDE = re.compile(r"[\[(][^\])]*" + WITHOUT_CONSENT.pattern + r"[^\])]*[\])]", re.IGNORECASE)
SAID_NO = re.compile(
    r"^(?P<who>[^:.]{2,60}?)[\s,:(–-]*(heeft |hebben |gaf |gave |has |have )?"
    r"(geen toestemming|no consent|niet akkoord|did not consent|toestemming\s*:?\s*nee|consent\s*:?\s*no)"
    r"|^(geen toestemming|no consent)[^:]{0,20}:\s*(?P<list>.+)",
    re.IGNORECASE,
)
