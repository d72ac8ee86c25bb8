"""Words that belong to a document and not to the interface: an edition speaks its own language.

A Dutch edition stays Dutch for a reader whose interface is English, so these words are chosen by the
edition's language and not by gettext.
"""

from __future__ import annotations

from samenspraak.analyse.queries import ThreadCount
from samenspraak.ground.numbers import grouped

WORDS: dict[str, dict[str, str]] = {
    "nl": {
        "contents": "Inhoud",
        "edition": "Editie",
        "draft": "Concept",
        "replaced": "Vervangen door een nieuwere editie",
        "preface": "Vooraf",
        "reading_guide": "Leeswijzer",
        "challenge": "Opgave",
        "summary": "In het kort",
        "story": "Het verhaal erachter",
        "options": "Wat er kan",
        "option_for": "Wat ervoor is gezegd",
        "option_against": "Wat ertegen is gezegd",
        "lead_for": "Ervoor:",
        "lead_against": "Ertegen:",
        "dilemma": "Dilemma’s",
        "unknown": "Wat we niet weten",
        "principle": "Uitgangspunten",
        "next_steps": "Hoe het verder gaat",
        "method": "Hoe dit is gemaakt",
        "figures": "Het programma in cijfers",
        "figure_name": "Wat",
        "figure_count": "Hoeveel",
        "checked": "Wie de feiten nakeek",
        "sponsor": "Gemaakt in opdracht van",
        "initiatives": "Wat er al gebeurt en sterker kan",
        "questions": "Vragen aan u",
        "questions_intro": "Uw antwoord komt in de ideeënbus van dit programma.",
        "see_also": "Zie ook",
        "research": "Onderzoek hiernaast",
        "glossary": "Woordenlijst",
        "changes": "Wat er is veranderd",
        "annexes": "Bijlagen",
        "annex": "Bijlage",
        "third_party": "Document van een derde",
        "accessible_alternative": "Dezelfde inhoud in leesbare vorm",
        "file": "Bestand",
        "file_where": "Te vinden bij deze bijlage op de website.",
        "sources": "Bronnen",
        "sources_intro": "Bij elke genummerde zin staat waarop die rust.",
        "overrulings": "Terzijde gelegde waarschuwingen",
        "overrulings_intro": "Bij deze zinnen gaf de controle een waarschuwing. De redactie liet ze staan. Waarom:",
        "reason": "Waarom",
        "heard": "Gehoord aan tafel",
        "heard_legend": "Een rode lijn in de kantlijn: dit is aan tafel gezegd. Het nummer wijst naar de bron.",
        "evidence": "Uit onderzoek",
        "evidence_legend": "Een stippellijn in de kantlijn: dit komt uit onderzoek. Het nummer wijst naar het stuk.",
        "ours": "Van de schrijvers",
        "ours_legend": "Geen lijn: dit zijn woorden van de schrijvers zelf.",
        "legend": "Drie soorten zinnen",
        "withdrawn": "Ingetrokken",
        "withdrawn_sentence": "Deze zin is ingetrokken: wie dit zei, nam de woorden terug.",
        "withdrawn_quote": "Dit citaat is ingetrokken.",
        "why": "Waarom dit telt",
        "addressees": "Aan zet",
        "groups": "Voor wie dit speelt",
        "threads": "Rode draden",
        "spread": "Hoe breed gedeeld",
        "red_thread": "Rode draad",
        "paraphrase": "in andere woorden",
        "not_shown": "De woorden zelf worden niet getoond.",
        "page": "Bladzijde",
        "of": "van",
        "kind_own": "Eigen dialoog",
        "dots": "{label}: {words}. Elke stip is een tafel; een gevulde stip is een tafel waar dit klonk.",
        "published": "Vastgesteld op",
        "otherwise": "Wie iets anders zei",
        "said": "Dit is gezegd",
        "also_said": "Ook gezegd in deze rode draad",
        "opens_sources": "waar dit vandaan komt",
        "note": "noot",
        "back_to_note": "terug naar noot",
        "in_picture": "In één beeld",
        "block_heard": "Wat wij hoorden",
        "block_chances": "Kansen: wat er al is",
        "block_needed": "Wat nodig is",
        "in_plain": "in eenvoudige taal",
        "in_language": "Nederlandse vertaling",
        "of_the_original": "Vastgesteld is de Engelse tekst.",
        "made_by": "Deze weergave is gemaakt door {maker}.",
        "corrected": "Verbeterd op {day}.",
        "renders": "noot {notes} van de volledige editie",
        "our_translation": "In het Nederlands:",
        "heard_on_web": "Een rode lijn: dit is aan tafel gezegd. De rode link opent wat er is gezegd.",
        "evidence_on_web": "Op een zandkleurig vlak: dit komt uit onderzoek. De link opent de passage.",
        "ours_on_web": "Grijze letters, zonder lijn: dit zijn woorden van de schrijvers zelf.",
    },
    "en": {
        "contents": "Contents",
        "edition": "Edition",
        "draft": "Draft",
        "replaced": "Replaced by a newer edition",
        "preface": "Preface",
        "reading_guide": "How to read this",
        "challenge": "Challenge",
        "summary": "In short",
        "story": "The story behind it",
        "options": "What can be done",
        "option_for": "What was said for it",
        "option_against": "What was said against it",
        "lead_for": "For:",
        "lead_against": "Against:",
        "dilemma": "Dilemmas",
        "unknown": "What we do not know",
        "principle": "Principles",
        "next_steps": "What happens next",
        "method": "How this was made",
        "figures": "The programme in numbers",
        "figure_name": "What",
        "figure_count": "How many",
        "checked": "Who checked the facts",
        "sponsor": "Commissioned by",
        "initiatives": "What is already being done and could be stronger",
        "questions": "Questions for you",
        "questions_intro": "Your answer goes into this programme's idea box.",
        "see_also": "See also",
        "research": "Research beside this",
        "glossary": "Glossary",
        "changes": "What changed",
        "annexes": "Annexes",
        "annex": "Annex",
        "third_party": "Document by a third party",
        "accessible_alternative": "The same content in readable form",
        "file": "File",
        "file_where": "To be found with this annex on the website.",
        "sources": "Sources",
        "sources_intro": "For each numbered sentence: what it rests on.",
        "overrulings": "Warnings set aside",
        "overrulings_intro": "The checks warned about these sentences. The editors let them stand, for this reason:",
        "reason": "Why",
        "heard": "Heard at the tables",
        "heard_legend": "A red line in the margin: this was said at a table. The number leads to the source.",
        "evidence": "From research",
        "evidence_legend": "A dotted line in the margin: this comes from research. The number leads to the document.",
        "ours": "The authors' words",
        "ours_legend": "No line: these are the authors' own words.",
        "legend": "Three sorts of sentences",
        "withdrawn": "Withdrawn",
        "withdrawn_sentence": "This sentence is withdrawn: those who said it took their words back.",
        "withdrawn_quote": "This quote is withdrawn.",
        "why": "Why it matters",
        "addressees": "Who should act",
        "groups": "Whom it concerns",
        "threads": "Red threads",
        "spread": "How widely shared",
        "red_thread": "Red thread",
        "paraphrase": "in other words",
        "not_shown": "The words themselves are not shown.",
        "page": "Page",
        "of": "of",
        "kind_own": "Self-organised dialogue",
        "dots": "{label}: {words}. Each dot is a table; a filled dot is a table where this was heard.",
        "published": "Adopted on",
        "otherwise": "Who said otherwise",
        "said": "This was said",
        "also_said": "Also said in this red thread",
        "opens_sources": "where this comes from",
        "note": "note",
        "back_to_note": "back to note",
        "in_picture": "In one picture",
        "block_heard": "What we heard",
        "block_chances": "Opportunities: what there is already",
        "block_needed": "What is needed",
        "in_plain": "in plain language",
        "in_language": "English translation",
        "of_the_original": "The Dutch text is the one that was adopted.",
        "made_by": "This version was made by {maker}.",
        "corrected": "Corrected on {day}.",
        "renders": "note {notes} of the full edition",
        "our_translation": "In English:",
        "heard_on_web": "A red line: this was said at a table. The red link opens what was said.",
        "evidence_on_web": "On sand: this comes from research. The link opens the passage.",
        "ours_on_web": "Grey letters, no line: these are the authors' own words.",
    },
}


def words(language: str) -> dict[str, str]:
    """The document's words; Dutch where a language has none of its own."""
    return WORDS.get(language, WORDS["nl"])


def in_language(row: object, name: str, language: str) -> str:
    """A bilingual field in the document's language; Dutch where English lacks."""
    spoken = getattr(row, f"{name}_en" if language == "en" else f"{name}_nl")
    return str(spoken or getattr(row, f"{name}_nl"))


def language_of(row: object, name: str, language: str) -> str:
    """The language in which that field is then told."""
    return "en" if language == "en" and getattr(row, f"{name}_en") else "nl"


def tables(heard: int, total: int, language: str) -> str:
    """ "aan 14 van de 24 tafels": the only form in which a share is told."""
    if language == "en":
        return f"at {grouped(heard, language)} of the {grouped(total, language)} {'table' if total == 1 else 'tables'}"
    return f"aan {grouped(heard, language)} van de {grouped(total, language)} {'tafel' if total == 1 else 'tafels'}"


def record_words(count: ThreadCount, language: str) -> str:
    """How widely a thread was heard, with own dialogues and other conversations apart."""
    parts = []
    if count.heard or not count.own_heard:
        parts.append(tables(count.heard, count.total, language))
    if count.own_heard:
        own = tables(count.own_heard, count.own_total, language)
        parts.append(
            f"{own} of self-organised dialogues" if language == "en" else f"{own} van eigen dialogen"
        )
    if count.conversations:
        parts.append(_conversations(count.conversations, language))
    joint = " and " if language == "en" else " en "
    return joint.join(parts) if len(parts) < 3 else f"{', '.join(parts[:-1])}{joint}{parts[-1]}"


def _conversations(number: int, language: str) -> str:
    if language == "en":
        return f"in {grouped(number, language)} other {'conversation' if number == 1 else 'conversations'}"
    return (
        f"in {grouped(number, language)} {'aanvullend gesprek' if number == 1 else 'aanvullende gesprekken'}"
    )


def capital(text: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def checked_words(body: str, number: int, language: str) -> str:
    """Which body checked how many sentences."""
    if language == "en":
        return f"{body} checked {number} {'sentence' if number == 1 else 'sentences'}."
    return f"{body} keek {number} {'zin' if number == 1 else 'zinnen'} na."
