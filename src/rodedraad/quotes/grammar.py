"""Closed-class words by which a clause begins, per language: what a boundary can be seen by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from rodedraad.wordlists import word_set


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. Kept apart per language: "want" gives a reason in Dutch and is a verb in English."""

    reason: frozenset[str]  # connectors that begin a clause without limiting the one before
    contrast: frozenset[str]
    conditional: frozenset[str]  # the other subordinating words
    coordinate: frozenset[str]
    complement: frozenset[str]
    relative: frozenset[str]
    subjects: frozenset[str]
    determiners: frozenset[str]
    backward: frozenset[str]  # pronouns that point back to what was just said
    interjections: frozenset[str]
    verbs: frozenset[str]
    function_words: frozenset[str]

    @property
    def subordinate(self) -> frozenset[str]:
        return self.reason | self.conditional


GRAMMARS = {
    "nl": Grammar(
        reason=word_set("want omdat doordat aangezien zodat waardoor dus daarom"),
        contrast=word_set("maar echter doch terwijl"),
        conditional=word_set(
            "hoewel ofschoon nadat voordat totdat zodra als indien mits tenzij wanneer terwijl"
        ),
        coordinate=word_set("en of maar dus want"),
        complement=word_set("dat of"),
        relative=word_set("die dat wat waar waarin waarbij waarop waarmee waardoor waarvan"),
        subjects=word_set("ik wij we hij zij ze jij je u jullie er het dit dat men iedereen niemand"),
        determiners=word_set("de het een mijn onze ons hun haar zijn deze die elke ieder alle veel"),
        backward=word_set("dat dit het daar dan zo hij zij ze"),
        interjections=word_set(
            "ja nou tja kortom eerlijk gezegd ook verder daarnaast bovendien sorry kijk nogmaals"
        ),
        verbs=word_set(
            "is zijn was waren ben bent heeft hebben heb",
            "had hadden wordt worden werd werden kan kunnen kon konden",
            "moet moeten moest moesten mag mogen wil willen wilde",
            "wilden zal zullen zou zouden gaat gaan ging gingen",
            "doet doen deed komt komen kwam vind vindt vinden",
            "vond denk denkt denken weet weten blijft blijven krijgt",
            "krijgen ziet zie zien maakt maken staat staan ligt",
            "liggen zit zitten voel voelt voelen hoor hoort helpt",
            "helpen woon woont wonen werk werkt werken kost",
            "kosten rijdt rijden loopt lopen fiets heet lijkt lijken",
            "geeft geven neem neemt nemen hoeft hoeven durf durft",
            "laat laten mis mist missen zeg zegt zeggen hoop",
            "hoopt wens sluit verdwijnt stopt stoppen begint beginnen",
        ),
        function_words=word_set(
            "de het een en van ik niet dat is zijn voor met op",
            "maar ook wij we er aan om te wordt worden moet ze bij",
            "naar veel meer heeft geen als",
        ),
    ),
    "en": Grammar(
        reason=word_set("because since so therefore hence thus"),
        contrast=word_set("but yet however whereas while"),
        conditional=word_set("although though while whereas after before until unless if when"),
        coordinate=word_set("and or but so"),
        complement=word_set("that whether"),
        relative=word_set("who whom whose which that where"),
        subjects=word_set(
            "i we he she they you there it this that these those everyone nobody people let",
            "i'm we're they're you're it's that's there's i've we've they've i'd we'd i'll we'll they'll",
        ),
        determiners=word_set("the a an my our their his her its these those every each all many most"),
        backward=word_set("that this it then they he she it's that's"),
        interjections=word_set(
            "yes well okay ok honestly frankly also",
            "furthermore moreover additionally besides again please indeed sorry",
        ),
        verbs=word_set(
            "is are was were am be been being has have had",
            "having do does did can could will would should must may",
            "might shall go goes going went come comes came make",
            "makes made get gets got need needs needed want wants",
            "wanted think thinks thought feel feels felt know knows",
            "knew see sees saw live lives lived work works worked",
            "help helps take takes took give gives gave find finds",
            "found keep keeps kept let lets use uses used try",
            "tries become becomes support supports believe believes say",
            "says said like likes love loves hate hates pay",
            "pays cost costs provide provides allow allows create",
            "creates cause causes require requires seem seems put",
            "puts mean means stop stops start starts leave leaves",
            "run runs i'm it's we're they're you're that's there's",
            "don't doesn't isn't aren't can't won't shouldn't wouldn't",
            "didn't i've we've they've i'd we'd i'll we'll",
            "they'll",
        ),
        function_words=word_set(
            "the a and of i not that is are for with on but",
            "also we there to be should they it this more have has no",
            "you in",
        ),
    ),
    "de": Grammar(
        reason=word_set("weil denn sodass daher deshalb damit"),
        contrast=word_set("aber sondern jedoch doch während"),
        conditional=word_set("obwohl während nachdem bevor wenn falls sofern"),
        coordinate=word_set("und oder aber sondern denn"),
        complement=word_set("dass daß ob"),
        relative=word_set("der die das den dem deren dessen wo was welche welcher welches"),
        subjects=word_set("ich wir er sie es ihr man das dies alle jeder"),
        determiners=word_set(
            "der die das ein eine mein meine unser unsere ihr ihre jeder jede jedes viele dieser diese dieses"
        ),
        backward=word_set("das dies es da dann er sie"),
        interjections=word_set("ja nun also außerdem ferner bitte klar danke"),
        verbs=word_set(
            "ist sind war waren bin bist hat haben habe",
            "hatte hatten wird werden wurde wurden werde kann können konnte",
            "muss müssen musste soll sollen sollte sollten darf",
            "dürfen will wollen wollte möchte gibt geht gehen ging",
            "kommt kommen macht machen finde findet finden fand",
            "denke denkt weiß wissen bleibt bleiben bekommt sieht",
            "sehen steht stehen liegt liegen fährt fahren läuft",
            "braucht brauchen fehlt fehlen wäre hätte würde könnte",
            "müsste heißt",
        ),
        function_words=word_set(
            "der die das und von ich nicht dass ist sind für mit",
            "auf aber auch wir es zu werden sollte sie ein eine den",
            "dem im mehr haben hat kein",
        ),
    ),
}
# Words in -en that are their own lemma and no plural verb.
_NO_VERBS_NL = word_set(
    "tussen buiten binnen alleen beneden morgen meteen samen overmorgen gisteren verleden tijden sindsdien bovendien",
    "iedereen degenen degene allebei eergisteren misschien  elkeen hetgeen eindelijk overigen",
)
# A regular ending that shows an inflected verb once the lemma is an infinitive.
_ENDINGS = {"nl": ("t", "de", "te", "den", "ten"), "de": ("t", "ten", "tet")}


@cache
def _telling_words() -> dict[str, frozenset[str]]:
    """Per language the words that no other language here has: "we" tells nothing, "wij" does."""
    known = {
        name: one.function_words
        | one.verbs
        | one.subjects
        | one.determiners
        | one.coordinate
        | one.subordinate
        for name, one in GRAMMARS.items()
    }
    return {
        name: own.difference(*(other for key, other in known.items() if key != name))
        for name, own in known.items()
    }


def likely_languages(words: list[str], fallback: str = "nl") -> list[str]:
    """The languages that the function words allow, likeliest first; the fallback where they do not tell.

    More than one where the runner-up has at least half the votes: a short text is easily misread.
    """
    votes = {name: sum(word in own for word in words) for name, own in _telling_words().items()}
    best = max(votes.values())
    if not best:
        return [fallback]
    order = sorted(votes, key=lambda name: (-votes[name], name != fallback, name))
    return [name for name in order if 2 * votes[name] >= best]


@cache
def is_verb(word: str, language: str) -> bool:
    """Whether the word can be a finite verb: closed lists, and a regular form of a verb."""
    grammar = GRAMMARS[language]
    if word in grammar.verbs:
        return True
    if language == "en":
        return len(word) > 4 and word.endswith("ed")
    if not word.isalpha() or word in grammar.determiners or word in grammar.subjects:
        return False
    infinitive = language == "nl" and len(word) > 5 and word.endswith("en") and word not in _NO_VERBS_NL
    if not (infinitive or word.endswith(_ENDINGS[language])) or word.endswith("nde"):
        return False
    import simplemma

    lemma = simplemma.lemmatize(word, lang=language)
    if infinitive:
        return lemma == word
    return lemma != word and lemma.islower() and lemma.endswith("en")


def has_verb(words: list[str], language: str) -> bool:
    """Whether a finite verb is among the words; beside "ik" or "I" there is one, whatever its form."""
    first_person = {"nl": "ik", "en": "i", "de": "ich"}[language]
    return (first_person in words and len(words) > 1) or any(is_verb(word, language) for word in words)
