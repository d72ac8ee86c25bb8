"""English words of quantity, frequency, comparison and strength, and the nouns of people beside them."""

from __future__ import annotations

from rodedraad.patterns import lazy
from rodedraad.quantifiers.english_people import FEELS, PEOPLE, PERSON, SPEAKS
from rodedraad.quantifiers.lexicon import Lexicon, rule
from rodedraad.wordlists import word_set

_NEAR = r"(?:almost|nearly|virtually|practically|just about|close to|as good as|pretty much|very nearly)"
_NOT = r"(?:(?:certainly|by no means|definitely) )?not"
_EVERYONE = r"(?:everyone|everybody|all of (?:them|us)|one and all)"
_NOBODY = r"(?:nobody|no one|no-one|none(?: of (?:them|us))?)"
_ALL = r"(?<!first of )(?<!above )(?<!after )(?<!most of )(?<!\bat )all(?! in all)"
_EACH = rf"(?:{_ALL}(?: of)?(?: (?:the|these|those|our|\d+))?|every(?: single)?|each(?: of the)?)"
_NONE = r"(?:none of (?:the|these|those|our)|not (?:a single|one))"
_ADVERB = r"(?:(?:very|so|a great|a good|quite|relatively|strikingly|surprisingly) )?"
_SHARE = r"(?:number|part|share|proportion|group|section|portion)"

RULES = (
    rule(
        "all",
        "alone",
        _EVERYONE,
        _NOBODY,
        "unanimous",
        "unanimously",
        "without exception",
        "to a person",
        "(?:one and all|each and every one|every last one|as one|to a man|young and old alike)",
        "everywhere",
        "with one voice",
        "not a (?:single )?(?:soul|person|participant|table)",
        "both tables",
        "the (?:whole|entire) (?:group|table|room)",
    ),
    rule("all", "alone", "(?<=\\bthey )all", "(?<=\\bwe )all"),
    rule("all", "group", _EACH, _NONE),
    rule(
        "strength",
        "voiced",
        "(?:very )?(?:great|grave|serious|profound)(?= (?:concerns?|need|anger|fear|dissatisfaction|unease"
        "|worry|worries"
        "|resistance|frustration|urgency|distrust|disappointment|appreciation))",
    ),
    rule("all", "none", "no"),
    rule("all", "elided", "all"),
    rule(
        "nearly_all",
        "alone",
        rf"{_NEAR} (?:{_EVERYONE}|{_NOBODY}|unanimous|unanimously|the (?:whole|entire) (?:group"
        rf"|table|room))",
        "(?:hardly|scarcely|barely) (?:anyone|anybody)",
        rf"{_EVERYONE} but (?:one|a few)",
        "all but (?:one|two|a few|a handful)(?: of the)?",
        r"(?:with|but for) (?:one|a single|a few|a couple of|only one) (?:exceptions?|dissenters?)",
        r"apart from (?:one|a few|a couple of|a handful of) (?:people|participants|tables?|residents)",
    ),
    rule("nearly_all", "group", rf"{_NEAR} (?:{_EACH}|{_NONE}|no)", "(?:hardly|scarcely|barely) any"),
    rule("nearly_all", "elided", f"{_NEAR} all"),
    rule("most", "group", "most(?: of)?(?: (?:the|these|those|our))?"),
    rule("most", "alone", "most of (?:them|us)"),
    rule("most", "elided", "most"),
    rule("most", "spoken", "by and large", "overwhelmingly", "for the most part", "on the whole"),
    rule("nearly_all", "group", "(?:barely|hardly|scarcely) a single"),
    rule(
        "most",
        "share",
        "(?:the|a|an) (?:(?:vast|great|large|overwhelming|clear|strong|slim|narrow|small) )?majority",
        "the bulk",
        "(?:three quarters|three-quarters|two thirds|two-thirds|four fifths|nine out of ten)",
        "(?:(?:slightly |far |a little |just |well )?(?:more than|over)) half",
        "the (?:lion's share|better part|best part|mass)",
        "the (?:greater|larger|largest) part",
    ),
    rule(
        "many",
        "alone",
        "many of (?:them|us)",
        r"(?:widely|broadly|commonly|generally) (?:shared|held|felt|supported|recogni[sz]ed|voiced"
        r"|heard|expressed|endorsed|accepted)",
        "(?:broad|wide|widespread) (?:support|agreement|consensus|concern|concerns|recognition"
        "|dissatisfaction|frustration|backing)",
        "much[ -](?:heard|discussed|mentioned)",
        "(?:much|a lot) was said",
        "a (?:very )?(?:common|frequent|familiar|popular|widespread|recurrent"
        "|recurring)(?:ly heard)? (?:complaint|concern"
        "|worry|wish|theme|view|plea|hope|demand|feeling|criticism)",
        "(?:in (?:large|great|big) numbers|en masse|in droves)",
        "far and wide",
    ),
    rule(
        "many",
        "group",
        rf"{_ADVERB}many(?: of)?(?: (?:the|these|those|our))?",
        "(?:a lot|lots|plenty|scores|dozens|hundreds) of(?: the)?",
        "numerous",
        "countless",
        "(?:a|the) (?:host|multitude|mass|raft|crowd|wealth|sea) of",
        "(?:loads|heaps|masses|tons|droves|crowds|swathes|a bunch) of(?: the)?",
        "no end of",
        "untold",
        "(?:an )?(?:overwhelming|impressive|enormous|huge) number of",
        "no few",
        rf"a (?:very )?(?:large|great|considerable|substantial|significant"
        rf"|sizeable) {_SHARE} of(?: the)?",
        "a good many",
        "much",
        "a great deal of",
    ),
    rule("many", "elided", "many", "a lot"),
    rule(
        "many",
        "share",
        "(?:about |around |almost |nearly |roughly |at least |close to |some )?half",
        rf"a (?:very )?(?:large|great|considerable|substantial|significant|sizeable) {_SHARE}",
    ),
    rule("several", "alone", "several of (?:them|us)"),
    rule(
        "several",
        "group",
        "several(?: of)?(?: (?:the|these|those|our))?",
        "various",
        "multiple",
        "a (?:number|range|variety) of(?: the)?",
        "diverse",
        "quite a few",
        "a (?:handful or more|string|series|succession|mix|selection) of",
        "sundry",
        "different",
        "more than one",
    ),
    rule("several", "elided", "several"),
    rule("some", "alone", "some of (?:them|us)", rf"{_NOT} (?:{_EVERYONE})"),
    rule("some", "group", "some(?: of)?(?: (?:the|these|those|our))?", rf"{_NOT} {_EACH}", "certain"),
    rule("some", "elided", "some", f"{_NOT} all", "others"),
    rule("some", "group", "(?:one or two|a (?:fraction|segment|portion) of)"),
    rule(
        "some",
        "share",
        "(?:a )?part",
        "(?:almost |nearly |about |over )?(?:a|one) (?:quarter|third|fifth|tenth|sixth)",
        "a (?:sizeable |significant )?minority",
        "a section",
        "a proportion",
    ),
    rule("few", "alone", "(?:only |just |very )?(?:a )?few of (?:them|us)"),
    rule(
        "few",
        "group",
        "(?:only |just )?(?:a )?(?:very )?few(?: of)?(?: (?:the|these|those|our))?",
        rf"{_NOT} (?:very |that |so )?many(?: of the)?",
        "(?:only |just )?a (?:handful|couple) of(?: the)?",
        rf"(?:only |just )?a (?:small|limited) {_SHARE} of(?: the)?",
        "a couple of",
        "little",
        "hardly any",
        "precious few",
        "a sprinkling of",
        "no more than a (?:few|handful of)",
        "at most a (?:few|handful of)",
        "one or two",
    ),
    rule("few", "elided", "(?:only |just )?(?:a )?(?:very )?few", f"{_NOT} many", "a handful"),
    rule(
        "few",
        "share",
        "(?:only |just )?a (?:very )?(?:small|tiny|limited) (?:number|part|share|minority|group|fraction|proportion)",
        "a handful",
    ),
    rule("one", "alone", "(?:only |just )?one person", "a (?:single|lone) (?:person|voice)", "an individual"),
    rule(
        "one",
        "speaker",
        "(?:only |just )?one (?:of|among)(?: (?:the|our))?",
        "(?:only |just )?(?:one|a single|a lone|a|an)",
        "someone",
        "somebody",
        "one of (?:them|us)",
    ),
    rule(
        "frequency",
        "spoken",
        "(?:very |quite |most )?often",
        "(?:very )?frequently",
        "regularly",
        "repeatedly",
        "time and (?:again|time again)",
        "time after time",
        "usually",
        "generally",
        "normally",
        "always",
        "hardly ever",
        "almost never",
        "now and (?:then|again)",
        "every now and then",
        "once in a while",
        "once or twice",
        "on (?:occasion|several occasions|many occasions|more than one occasion)",
        "every time",
        "without fail",
        "invariably",
        "continually",
        "continuously",
        "incessantly",
        "sporadically",
        "infrequently",
        "more often than not",
        "as often as not",
        "routinely",
        "habitually",
        "periodically",
        "countless times",
        "here and there",
        "at every turn",
        "(?:a )?(?:number of|few|couple of) times",
        "again and again",
        "over and over(?: again)?",
        "more than once",
        "(?:on )?(?:several|many|multiple|numerous) (?:occasions|times)",
        "sometimes",
        "occasionally",
        "rarely",
        "seldom",
        "consistently",
        "at times",
        "from time to time",
        "commonly",
        "constantly",
        "frequent",
        "recurring",
        "every so often",
        "less often",
        "more often",
        "keeps? coming up",
        "kept coming up",
    ),
    rule(
        "comparative",
        "focus",
        "(?:especially|particularly|in particular|mainly|mostly|notably|above all|primarily"
        "|predominantly|chiefly)(?: (?:among|by|for|from|with|to))?",
        "more and more",
        "(?:not least|first and foremost|disproportionately|specifically|precisely)(?: (?:among|by|for|from"
        "|with|to))?",
        "(?:more|fewer)(?= (?:participants|tables|conversations|dialogues))",
    ),
    rule(
        "comparative",
        "versus",
        r"(?:(?:much|far|slightly|considerably|even) )?(?:more|fewer|less|rather|"
        r"(?!better\b|other\b|later\b|larger\b|smaller\b|higher\b|lower\b|further\b"
        r"|longer\b)[a-z]{3,}er)(?: (?!than\b)[^\s,.;:]+){0,6}? than",
    ),
    rule(
        "comparative",
        "spoken",
        "(?:the )?(?:most|least) (?:often|frequently|commonly|widely)",
        "the most(?= (?:mentioned|discussed|cited|heard))",
        "most(?= (?:mentioned|discussed|cited|heard))",
    ),
    rule(
        "strength",
        "spoken",
        "(?:very )?(?:strongly|emphatically|forcefully|vehemently|passionately|fiercely|firmly"
        "|urgently|explicitly|wholeheartedly|expressly|resoundingly|insistently|deeply)",
        "loud and clear",
        "adamantly",
        "unequivocally",
        "bluntly",
        "flatly",
        "outright",
        "resolutely",
        "heatedly",
        "sharply",
        "bitterly",
        "intensely",
        "unmistakably",
        "clearly and firmly",
        "without mincing words",
        "at the top of their voices",
        "profoundly",
        "keenly",
        "seriously",
        "in no uncertain terms",
        "with (?:great )?(?:force|emphasis|conviction|passion)",
    ),
    rule(
        "some",
        "alone",
        "some(?= (?:were|are|felt|had|saw|spoke|remained|wanted|feared|hoped|worried|doubted|preferred)\\b)",
    ),
    rule(
        "strength",
        "spoken",
        "warmly",
        "passionately",
        "forcefully",
        "firmly",
        "emphatically",
        "fiercely",
        "vehemently",
        "vocally",
        "loudly",
        "deeply",
        "bitterly",
        "resolutely",
        "adamantly",
        "wholeheartedly",
        "unequivocally",
        "categorically",
        "in no uncertain terms",
        "in the strongest terms",
        "with (?:great |real )?(?:passion|force|conviction)",
        "(?:particularly|especially|extremely|highly)(?= (?:vocal|critical|worried|concerned|angry|keen|enthusiastic"
        "|positive|negative|sceptical))",
    ),
    rule("strength", "alone", "adamant", "up in arms", "dead against", "vehemently opposed"),
    rule(
        "strength",
        "voiced",
        "(?:very )?(?:strong|emphatic|forceful|vehement|fierce|urgent|resounding|deep|deeply felt"
        "|passionate|powerful|overwhelming|loud|explicit|firm|intense|sharp)",
    ),
)

ENGLISH = Lexicon(
    rules=RULES,
    people=lazy(rf"(?:[\w-]*-)?(?:{PEOPLE})|[a-z-]{{3,}}(?:ers|ists|ians)"),
    not_people=word_set(
        "papers numbers computers rivers towers matters orders offers powers letters corners",
        "centers flowers trailers layers borders barriers answers disasters counters containers",
        "filters posters folders meters kilometers printers servers shelters winters summers",
        "dangers drawers corners chapters transfers headers trackers",
        "quarters characters parameters boilers covers markers cleaners scooters lockers",
        "stickers waters theaters headquarters registers lists exists insists persists consists",
        "assists resists checklists waitlists twists",
    ),
    person=lazy(rf"(?:[\w-]*-)?(?:{PERSON})"),
    tables=lazy(
        r"(?:dialogue )?(?:tables?|conversations?|dialogues?|sessions?|groups?|meetings?"
        r"|discussions?|rounds?|room|hall|audience)"
    ),
    talk=lazy(
        r"(?:criticism|support|agreement|concerns?|comments?|responses?|reactions?|contributions?"
        r"|voices?|stories|remarks|suggestions|wishes|questions|debate"
        r"|resistance|objections?|complaints?|appreciation|recognition|frustrations?|anger|worries"
        r"|worry|pleas?|calls?|proposals|opinions?|views|experiences|feelings?|sense|signals?"
        r"|message|desire|wish|demand|need|preference"
        r"|unease|hope|fear|fears|opposition|distrust|conviction|dissatisfaction|discontent"
        r"|enthusiasm|doubts?|consensus|appeal|backing|disagreement|discussion|emotion|emotions"
        r"|warning|warnings|resentment)"
    ),
    speaks=lazy(rf"(?<![\w-])(?:{SPEAKS})(?![\w-])"),
    saying=lazy(
        r"sa(?:y|id)|mention(?:ed)?|t(?:ell|old)|report(?:ed)?|ask(?:ed)?|complain(?:ed)?|argued?"
        r"|stress(?:ed)?|felt|wanted"
        r"|thought|believed?|explained|noted|raised|warned|called|pointed|insisted|agreed|described|shared"
    ),
    past=lazy(
        r"\w{2,}ed|went|came|left|sat|stood|had|was|got|took|gave|saw|kept|brought|did|read|wrote|held"
        r"|began|found|won|lost"
    ),
    feels=lazy(rf"(?<![\w-])(?:{FEELS})(?![\w-])"),
    skipped=lazy(
        r"(?!(?:of|in|on|at|to|for|with|by|from|and|or|but|is|are|was|were|be|been|have|has|had"
        r"|that|which|who|will|would|can|could|should|must|may|as|than|not|no|do|does|did|if"
        r"|because"
        r"|money|time|more|less|it|this|they|we|he|she|you|i|goes|went|went|go|comes|about|into"
        r"|also|felt|said|a|an)$)"
        # A plural noun is the head of its phrase: "many roads people use" is about roads.
        r"(?:[\w’'-]*(?:[^s]|ss|ous|'s)|business|arts|sports|its|his|these|those|this)"
    ),
    joins=word_set("and or"),
    of=word_set("of among"),
    pronouns=word_set("them us you those these"),
    near=word_set(
        "also even still then already have has had were was are is who do did of been never",
        "being there here at clearly simply",
    ),
    clause=lazy(r"[,;:()]|\b(?:that|who|which|because|if|while|whereas|but|although|when|where|so)\b"),
    not_voice=lazy(r"shoulders|side|point|points|brand|team|economy|growth|winds?"),
)
