"""What a gate finds: a code, the words at fault, what the record carries instead, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from samenspraak.perspective.facts import Place

SENTENCES: dict[str, tuple[str, str]] = {
    "empty_sentence": (
        "Deze zin is leeg. Schrijf een zin of haal hem weg.",
        "This sentence is empty. Write one or remove it.",
    ),
    "sort_unknown": (
        "Zeg van welke soort deze zin is: gehoord, uit onderzoek of van de schrijvers.",
        "Say of which sort this sentence is: heard, from research, or the authors' own.",
    ),
    "heard_without_source": (
        (
            "Deze zin zegt wat er is gehoord, maar noemt geen bron. Haal een rode draad of bijdrage "
            "aan, of maak er een eigen zin van."
        ),
        (
            "This sentence says what was heard but cites nothing. Cite a red thread or a "
            "contribution, or make it the authors' own."
        ),
    ),
    "heard_source_gone": (
        ("Alle bronnen van deze zin zijn ingetrokken of geweigerd. Haal iets anders aan of haal de zin weg."),
        (
            "All sources of this sentence were withdrawn or refused. Cite something else or remove "
            "the sentence."
        ),
    ),
    "source_gone": (
        "Een bron van deze zin is niet meer te gebruiken ({state}). Haal die bron eruit.",
        "A source of this sentence can no longer be used ({state}). Remove that source.",
    ),
    "thread_not_confirmed": (
        "De rode draad “{label}” is nog een voorstel. Laat een analist hem eerst bevestigen.",
        "The red thread “{label}” is still a proposal. Have an analyst confirm it first.",
    ),
    "challenge_thread_not_confirmed": (
        "De opgave toont de rode draad “{label}”, die niet bevestigd of terzijde gelegd is. Kies andere draden.",
        "The challenge shows the red thread “{label}”, which is not confirmed or was set aside. Choose others.",
    ),
    "newer_words": (
        ("Een aangehaalde bijdrage heeft intussen een nieuwere tekst. Lees die na en haal de nieuwe aan."),
        "A cited contribution has a newer text by now. Read it and cite the new one.",
    ),
    "evidence_without_passage": (
        "Deze zin zegt wat onderzoek vond, maar noemt geen passage. Haal de passage aan.",
        "This sentence says what research found but cites no passage. Cite the passage.",
    ),
    "evidence_cites_talk": (
        "Een zin uit onderzoek kan geen rode draad of bijdrage aanhalen. Maak er twee zinnen van.",
        ("A sentence from research cannot cite a thread or a contribution. Make two sentences of it."),
    ),
    "heard_cites_research": (
        (
            "Een gehoorde zin rust niet op onderzoek. Maak er twee zinnen van: wat is gehoord, en wat"
            " onderzoek zegt."
        ),
        (
            "A heard sentence does not rest on research. Make two sentences of it: what was heard, "
            "and what research says."
        ),
    ),
    "ours_speaks_for_participants": (
        (
            "“{words}” vertelt wat deelnemers zeiden. In een eigen zin van de schrijvers kan dat "
            "niet: maak er een gehoorde zin van, met bron."
        ),
        (
            "“{words}” tells what participants said. The authors' own sentence cannot do that: make "
            "it a heard sentence, with its source."
        ),
    ),
    "ours_counts": (
        (
            "“{words}” zegt hoeveel of hoe sterk. In een eigen zin van de schrijvers kan dat niet, behalve een aantal "
            "dat het programma zelf telt. Maak er een gehoorde zin van, met bron, of zeg het zonder."
        ),
        (
            "“{words}” tells how many or how strongly. The authors' own sentence cannot do that, save for a number "
            "that the programme itself counts. Make it a heard sentence, with its source, or say it without."
        ),
    ),
    "evidence_speaks_for_participants": (
        (
            "“{words}” gaat over de tafels of deelnemers van deze dialoog. Een zin uit onderzoek kan dat niet: maak er "
            "een gehoorde zin van, met bron."
        ),
        (
            "“{words}” is about the tables or participants of this dialogue. A sentence from research cannot be: make "
            "it a heard sentence, with its source."
        ),
    ),
    "ours_cites": (
        (
            "Een eigen zin van de schrijvers heeft geen bron. Kies de soort “gehoord” of “uit "
            "onderzoek”, of haal de bron weg."
        ),
        ("The authors' own sentence has no source. Choose “heard” or “from research”, or remove the source."),
    ),
    "typed_quote": (
        (
            "“{words}” staat tussen aanhalingstekens, maar is getypt. Maak er een citaat van, laat de "
            "aanhalingstekens weg, of haal in een gehoorde zin de bijdrage aan die dit precies zegt en geciteerd mag "
            "worden. Is het een titel, zet dan het stuk zelf bij de bronnen of bijlagen."
        ),
        (
            "“{words}” stands between quotation marks but is typed. Make it a quote, take the marks away, or, in a "
            "heard sentence, cite the contribution that says exactly this and may be quoted. If it is a title, add the "
            "document to the sources or annexes."
        ),
    ),
    "typed_quote_beside": (
        (
            "“{words}” in “{label}” staat tussen aanhalingstekens, maar is getypt. Maak er een citaat van, of laat de "
            "aanhalingstekens weg."
        ),
        (
            "“{words}” in “{label}” stands between quotation marks but is typed. Make it a quote, or take the marks "
            "away."
        ),
    ),
    "quantifier": (
        "{advice_nl} In het verslag: {record}.",
        "{advice_en} In the record: {record}.",
    ),
    "quantifier_doubtful": (
        "{advice_nl} In het verslag: {record}. Laat u het staan, schrijf dan op waarom; dat komt in de bijlage.",
        "{advice_en} In the record: {record}. If you let it stand, write down why; that goes in the annex.",
    ),
    "wrong_figure": (
        "“{words}” is niet wat het verslag telt. In het verslag: {record}.",
        "“{words}” is not what the record counts. In the record: {record}.",
    ),
    "people_counted": (
        "“{words}” telt mensen; het verslag telt tafels. Het draagt: {carried}. In het verslag: {record}.",
        "“{words}” counts people; the record counts tables. It carries: {carried}. In the record: {record}.",
    ),
    "quote_empty": (
        "Dit citaat bevat geen gesproken woorden.",
        "This quote has no spoken words in it.",
    ),
    "quote_source_gone": (
        "De bron van dit citaat is niet meer te gebruiken ({state}). Haal het citaat weg.",
        "The source of this quote can no longer be used ({state}). Remove the quote.",
    ),
    "quote_without_consent": (
        ("Voor deze woorden is geen toestemming om te citeren. Gebruik de bijdrage als bron van een zin."),
        ("There is no consent to quote these words. Use the contribution as the source of a sentence."),
    ),
    "quote_in_private": (
        "Dit is gezegd in een besloten dialoog. De woorden zijn niet openbaar: haal het citaat weg.",
        "This was said in a closed dialogue. The words are not public: take the quote out.",
    ),
    "quote_of_a_summary": (
        (
            "Dit is een samenvatting van de verslaglegger, niet wat iemand letterlijk zei. Tussen "
            "aanhalingstekens kan dat niet."
        ),
        (
            "This is the note taker's summary, not what someone said word for word. It cannot stand "
            "between quotation marks."
        ),
    ),
    "quote_not_exact": (
        "Het citaat wijkt af van wat er is gezegd: {why}",
        "The quote differs from what was said: {why}",
    ),
    "quote_newer_words": (
        "Deze bijdrage heeft intussen een nieuwere tekst. Maak het citaat opnieuw.",
        "This contribution has a newer text by now. Make the quote again.",
    ),
    "attribution_too_close": (
        ("“{words}” beschrijft de spreker nauwer dan mag. De regel over herkenbaarheid geeft: “{carried}”."),
        (
            "“{words}” describes the speaker more closely than allowed. The disclosure rule gives: "
            "“{carried}”."
        ),
    ),
    "collective_of_one": (
        ("Dit citaat spreekt namens meer mensen, maar rust op één bijdrage van één plaats aan tafel."),
        "This quote speaks for several people but rests on one contribution of one seat.",
    ),
    "collective_too_close": (
        (
            "“{words}” zegt meer dan mag: van hoeveel mensen, van wie zij zijn of van waar zij spraken. Schrijf "
            "“Meerdere deelnemers”, met erachter hoe de dialoog heet."
        ),
        (
            "“{words}” says more than may be said: of how many people, of who they are, or of where they spoke. Write "
            "“Several participants”, followed by the name of the dialogue."
        ),
    ),
    "collective_without_name": (
        ("Zeg namens wie dit gezamenlijke citaat spreekt, zoals “Meerdere deelnemers, themadialoog wonen”."),
        (
            "Say for whom this collective quote speaks, such as “Several participants, theme dialogue"
            " on housing”."
        ),
    ),
    "unsigned_table": (
        "De tafel waar dit is gezegd, heeft haar verslag nog niet vastgesteld. Wacht daarop, of haal de bron weg.",
        "The table where this was said has not signed its record yet. Wait for it, or remove the source.",
    ),
    "unsigned_in_thread": (
        "In de rode draad “{label}” telt een tafel mee die haar verslag nog niet heeft vastgesteld.",
        "In the red thread “{label}” a table counts that has not signed its record yet.",
    ),
    "trace_of_person": (
        "“{words}” kan naar een mens leiden. Haal het weg, of schrijf op waarom het mag blijven staan.",
        "“{words}” may lead to a person. Take it out, or write down why it may stand.",
    ),
    "trace_beside": (
        "“{words}” in “{label}” kan naar een mens leiden. Haal het weg, of schrijf op waarom het mag blijven staan.",
        "“{words}” in “{label}” may lead to a person. Take it out, or write down why it may stand.",
    ),
    "role_too_close": (
        (
            "“{words}” zegt wie er sprak, terwijl minder mensen die rol hebben dan openbaar mag. Schrijf “een "
            "deelnemer”, of schrijf op waarom dit niemand herkenbaar maakt."
        ),
        (
            "“{words}” tells who spoke, while fewer people have that role than may be told. Write “a participant”, or "
            "write down why this makes nobody recognisable."
        ),
    ),
    "role_points_at_one": (
        (
            "“{words}” met een kleine plaats of een ziekte ernaast wijst één mens aan. Schrijf “een deelnemer”, of "
            "laat de plaats of de ziekte weg."
        ),
        (
            "“{words}” beside a small place or an illness points at one person. Write “a participant”, or leave the "
            "place or the illness out."
        ),
    ),
    "link_broken": (
        "De verwijzing “{words}” leidt nergens heen. Verbeter haar of haal haar weg.",
        "The link “{words}” leads nowhere. Mend it or take it out.",
    ),
    "link_broken_beside": (
        "Bij “{label}” leidt de verwijzing “{words}” nergens heen. Verbeter haar of haal haar weg.",
        "At “{label}” the link “{words}” leads nowhere. Mend it or take it out.",
    ),
    "annex_link_broken": (
        "In “{label}” leidt de verwijzing “{words}” nergens heen. Verbeter haar of haal haar weg.",
        "In “{label}” the link “{words}” leads nowhere. Mend it or take it out.",
    ),
    "picture_without_alternative": (
        "Bijlage “{label}” is een afbeelding. Beschrijf in woorden wat erop te zien is.",
        "Annex “{label}” is a picture. Describe in words what it shows.",
    ),
    "heading_skipped": (
        "Boven “{label}” ontbreekt een kop: er wordt een niveau overgeslagen. Geef het deel erboven een kop.",
        "A heading is missing above “{label}”: a level is skipped. Give the section above it a heading.",
    ),
    "beside_speaks_for_participants": (
        "“{words}” in “{label}” vertelt wat deelnemers zeiden. Schrijf dat in een gehoorde zin, met bron.",
        "“{words}” in “{label}” tells what participants said. Write that in a heard sentence, with its source.",
    ),
    "beside_counts": (
        "“{words}” in “{label}” zegt hoeveel of hoe sterk iets klonk. Schrijf dat in een gehoorde zin, met bron.",
        "“{words}” in “{label}” tells how many or how strongly. Write that in a heard sentence, with its source.",
    ),
    "change_without_reason": (
        "{label} is anders dan in de vorige editie. Zeg waarom: lezers zien dat bij de verbeteringen.",
        "{label} differs from the edition before. Say why: readers see it among the corrections.",
    ),
    "comment_open": (
        "{who} schreef een opmerking die nog openstaat: “{label}”. Handel haar af.",
        "{who} wrote a remark that is still open: “{label}”. Deal with it.",
    ),
    "round_open": (
        "Collega’s mogen nog opmerkingen maken tot en met {day}. Wacht tot dan, of sluit de ronde.",
        "Colleagues may still comment until {day}. Wait until then, or close the round.",
    ),
    "fact_check_open": (
        "{label} kijkt deze zin na en heeft nog niet geantwoord. Wacht, of schrijf op waarom u doorgaat.",
        "{label} was asked to check this sentence and has not answered. Wait, or write down why you go on.",
    ),
    "fact_check_disputed": (
        "{label} zegt dat deze zin niet (helemaal) klopt. Schrijf op wat u daarmee deed.",
        "{label} says that this sentence is not (wholly) right. Write down what you did with that.",
    ),
    "fact_check_stale": (
        "Deze zin is veranderd nadat {label} hem nakeek. Vraag het opnieuw, of schrijf op waarom dat niet hoeft.",
        "This sentence changed after {label} checked it. Ask again, or write down why that is not needed.",
    ),
    "not_reviewed": (
        "{label} moet deze editie nog nalezen, of opnieuw nalezen na wat er later is bewaard.",
        "{label} has yet to look this edition over, or once more after what was saved since.",
    ),
    "edition_empty": (
        "Deze editie heeft nog geen zinnen.",
        "This edition has no sentences yet.",
    ),
    "challenge_without_summary": (
        "De opgave “{label}” heeft nog geen samenvatting.",
        "The challenge “{label}” has no summary yet.",
    ),
    "annex_without_alternative": (
        ("Bijlage “{label}” is van een derde. Voeg dezelfde inhoud toe in een vorm die iedereen kan lezen."),
        ("Annex “{label}” is of a third party. Add the same content in a form that everyone can read."),
    ),
    "rendering_before_edition": (
        "De volledige editie is nog niet vastgesteld. Publiceer die eerst.",
        "The full edition is not published yet. Publish that one first.",
    ),
    "rendering_missing": (
        "Deze zin van de volledige editie heeft hier nog geen zin: “{label}”.",
        "This sentence of the full edition has none here yet: “{label}”.",
    ),
    "rendering_leads_nowhere": (
        "“{label}” geeft geen zin van de volledige editie weer. Zeg welke, of haal hem weg.",
        "“{label}” renders no sentence of the full edition. Say which one, or remove it.",
    ),
    "rendering_mixes_sorts": (
        "“{label}” geeft zinnen van verschillende soort weer. Maak er twee zinnen van.",
        "“{label}” renders sentences of different sorts. Make two sentences of it.",
    ),
    "rendering_stale": (
        "De volledige zin is intussen veranderd. Lees na of dit nog klopt, en bewaar het opnieuw: “{label}”.",
        "The full sentence has changed since. Check whether this still holds, and save it again: “{label}”.",
    ),
    "rendering_withdrawn": (
        "De bronnen van de volledige zin zijn ingetrokken. Haal deze zin weg.",
        "The sources of the full sentence were withdrawn. Remove this sentence.",
    ),
    "phrase_missing": (
        "Nog niet vertaald: “{label}”.",
        "Not translated yet: “{label}”.",
    ),
    "phrase_stale": (
        "“{label}” is intussen veranderd. Lees na of uw tekst nog klopt, en bewaar hem opnieuw.",
        "“{label}” has changed since. Check whether your text still holds, and save it again.",
    ),
    "status_missing": (
        (
            "Zeg welke status dit stuk heeft, zoals “reflectiedocument, geen besluit”. Die staat op "
            "elke bladzijde."
        ),
        (
            "Say what status this document has, such as “reflection document, not a decision”. It "
            "stands on every page."
        ),
    ),
}

# While writing these are refused at once; all other findings may wait until publication.
REFUSED_WHILE_WRITING = frozenset(
    {
        "quantifier",
        "wrong_figure",
        "people_counted",
        "ours_speaks_for_participants",
        "ours_counts",
        "evidence_speaks_for_participants",
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a gate found.

    `words` are the words at fault, `carried` the words that the record carries instead. A blocking finding
    stops publication; another is a warning that a person may set aside with a public reason.
    """

    code: str
    place: Place
    words: str = ""
    carried: str = ""
    blocking: bool = True
    parameters: dict[str, str] = field(default_factory=dict, hash=False)

    def sentence(self, language: str) -> str:
        """What is wrong and what to do, in Dutch or English."""
        dutch, english = SENTENCES[self.code]
        fill = {"words": self.words, "carried": self.carried, **self.parameters}
        if not language.startswith("en"):
            return dutch.format(**fill)
        # A reason that is a sentence itself comes in both languages: "why" and "why_en".
        fill |= {name.removesuffix("_en"): told for name, told in fill.items() if name.endswith("_en")}
        return english.format(**fill)

    @property
    def key(self) -> tuple[str, str]:
        """By which an overruling finds the warning that it sets aside."""
        return (self.code, self.words)
