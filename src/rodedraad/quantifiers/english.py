"""English words of quantity, frequency, comparison and strength, and the nouns of people beside them."""

from __future__ import annotations

import re

from rodedraad.quantifiers.lexicon import Lexicon, rule
from rodedraad.wordlists import word_set

_NEAR = r"(?:almost|nearly|virtually|practically|just about|close to)"
_NOT = r"(?:(?:certainly|by no means|definitely) )?not"
_EVERYONE = r"(?:everyone|everybody|all of (?:them|us)|one and all)"
_NOBODY = r"(?:nobody|no one|no-one|none(?: of (?:them|us))?)"
_ALL = r"(?<!first of )(?<!above )(?<!after )(?<!most of )(?<!at )all(?! in all)"
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
        "the (?:whole|entire) (?:group|table|room)",
    ),
    rule("all", "group", _EACH, _NONE),
    rule("all", "none", "no"),
    rule("all", "elided", "all"),
    rule(
        "nearly_all",
        "alone",
        rf"{_NEAR} (?:{_EVERYONE}|{_NOBODY}|unanimous|unanimously|the (?:whole|entire) (?:group"
        rf"|table|room))",
        "(?:hardly|scarcely|barely) (?:anyone|anybody)",
        rf"{_EVERYONE} but (?:one|a few)",
        "all but (?:one|a few)(?: of the)?",
    ),
    rule("nearly_all", "group", rf"{_NEAR} (?:{_EACH}|{_NONE}|no)", "(?:hardly|scarcely|barely) any"),
    rule("nearly_all", "elided", f"{_NEAR} all"),
    rule("most", "group", "most(?: of)?(?: (?:the|these|those|our))?"),
    rule("most", "alone", "most of (?:them|us)"),
    rule("most", "elided", "most"),
    rule(
        "most",
        "share",
        "(?:the|a|an) (?:(?:vast|great|large|overwhelming|clear|strong|slim|narrow|small) )?majority",
        "the bulk",
        "(?:three quarters|three-quarters|two thirds|two-thirds)",
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
        "a common(?:ly heard)? (?:complaint|concern|worry|wish|theme)",
    ),
    rule(
        "many",
        "group",
        rf"{_ADVERB}many(?: of)?(?: (?:the|these|those|our))?",
        "(?:a lot|lots|plenty|scores|dozens|hundreds) of(?: the)?",
        "numerous",
        "countless",
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
        "(?:more than |over |about |around |almost |nearly |roughly |at least |well over |just over )?half",
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
    ),
    rule("several", "elided", "several"),
    rule("some", "alone", "some of (?:them|us)", rf"{_NOT} (?:{_EVERYONE})"),
    rule("some", "group", "some(?: of)?(?: (?:the|these|those|our))?", rf"{_NOT} {_EACH}", "certain"),
    rule("some", "elided", "some", f"{_NOT} all"),
    rule(
        "some",
        "share",
        "(?:a )?part",
        "a (?:quarter|third|fifth)",
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
    ),
    rule("few", "elided", "(?:only |just )?(?:a )?(?:very )?few", f"{_NOT} many", "a handful"),
    rule(
        "few", "share", "(?:only |just )?a (?:small|tiny) (?:number|part|share|minority|group)", "a handful"
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
        "(?:more|fewer)(?= (?:participants|tables|conversations|dialogues))",
    ),
    rule(
        "comparative",
        "versus",
        r"(?:(?:much|far|slightly|considerably|even) )?(?:more|fewer|less|rather|stronger"
        r"|louder)(?: (?!than\b)[^\s,.;:]+){0,6}? than",
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
        "in no uncertain terms",
        "with (?:great )?(?:force|emphasis|conviction|passion)",
        "overwhelmingly",
    ),
    rule(
        "strength",
        "voiced",
        "(?:very )?(?:strong|emphatic|forceful|vehement|fierce|urgent|resounding|deep|deeply felt"
        "|passionate|powerful|overwhelming|loud|explicit|firm|intense|sharp)",
    ),
)

_PEOPLE = (
    r"people|participants|residents|citizens|inhabitants|persons|adults|children|kids"
    r"|teenagers|youngsters|youths|seniors|elders|parents"
    r"|mothers|fathers|grandparents|students|pupils|teachers|women|men|girls|boys|neighbours"
    r"|neighbors|tenants|homeowners|owners"
    r"|workers|employees|employers|volunteers|carers|nurses|doctors|patients|clients|farmers"
    r"|entrepreneurs|professionals|attendees"
    r"|respondents|speakers|members|guests|visitors|voters|families|households|newcomers"
    r"|refugees|migrants|immigrants|officials"
    r"|organisations|organizations|municipalities|mayors|councillors|councilors|experts"
    r"|scientists|locals|others|commuters|cyclists"
    r"|drivers|pensioners|retirees|friends|colleagues|stakeholders|communities|villagers"
    r"|delegates|contributors|individuals|folks?"
    r"|elderly|youth|caregivers|partners|freelancers|administrators|veterans|twentysomethings"
    r"|apprentices|artists|shopkeepers|landlords|renters"
)
_PERSON = (
    r"participant|resident|citizen|inhabitant|person|adult|child|teenager|youngster|senior"
    r"|parent|mother|father|grandparent|grandmother|grandfather"
    r"|student|pupil|teacher|woman|man|girl|boy|neighbour|neighbor|tenant|homeowner|owner"
    r"|worker|employee|employer|volunteer|carer|nurse|doctor"
    r"|patient|client|farmer|entrepreneur|professional|attendee|respondent|speaker|member"
    r"|guest|visitor|newcomer|refugee|migrant|official|mayor"
    r"|councillor|expert|scientist|local|driver|pensioner|retiree|host|facilitator|colleague"
    r"|villager|delegate|contributor|individual|organisation|organization|voice|freelancer"
    r"|gardener|shopkeeper|caretaker|apprentice|artist|landlord|baker|officer|social worker"
    r"|cyclist"
)
_SPEAKS = (
    r"mention(?:s|ed|ing)?|sa(?:y|ys|id)|saying|t(?:ell|ells|old)|hear(?:d|s)?|shar(?:e|es|ed)"
    r"|voic(?:e|es|ed)|express(?:es|ed)?|rais(?:e|es|ed)|discuss(?:es|ed)?"
    r"|report(?:s|ed)?|stat(?:e|es|ed)|stress(?:es|ed)?|emphasi[sz](?:e|es|ed)|underlin(?:e|es"
    r"|ed)|underscor(?:e|ed)|highlight(?:s|ed)?|call(?:s|ed|ing)? for|call(?:s|ed)?|ask(?:s"
    r"|ed)?|plead(?:s|ed)?|argu(?:e|es|ed)"
    r"|point(?:s|ed)? (?:out|to)|not(?:e|es|ed)|describ(?:e|es|ed)|complain(?:s|ed)?|warn(?:s"
    r"|ed)?|urg(?:e|es|ed)|agree(?:s|d)?|disagree(?:s|d)?|support(?:s|ed)?|oppos(?:e|es|ed)"
    r"|propos(?:e|es|ed)|suggest(?:s|ed)?"
    r"|c(?:ame|ome|omes|oming) (?:up|back)|brought up|spoke(?:n)?|speaks?|talk(?:s|ed)?"
    r"|repeat(?:s|ed)?|confirm(?:s|ed)?|admitt(?:ed|s)|explain(?:s|ed)?|object(?:s|ed)?"
    r"|critici[sz](?:e|es|ed)|cit(?:e|es|ed)|recogni[sz](?:e|es|ed)|reject(?:s|ed)?|insist(?:s"
    r"|ed)?|endors(?:e|es|ed)|echo(?:es|ed)?|sound(?:s|ed)?|recur(?:s|red)?|return(?:s|ed)?"
    r"|surfaced|emerged|welcom(?:e|es|ed)|backed|wrote|answered|responded|put forward"
    r"|on the table|resonat(?:e|es|ed)|advocat(?:e|es|ed)|acknowledg(?:e|es|ed)|indicat(?:e|es"
    r"|ed)|recount(?:s|ed)?|remark(?:s|ed)?|observ(?:e|es|ed)"
)
_FEELS = (
    r"fe(?:el|els|lt)|want(?:s|ed)?|wish(?:es|ed)?|think(?:s)?|thought|believ(?:e|es|ed)"
    r"|f(?:ind|inds|ound)|experienc(?:e|es|ed)|hop(?:e|es|ed)|fear(?:s|ed)?|worr(?:y|ies|ied)"
    r"|concerned|prefer(?:s|red)?|s(?:ee|ees|aw|een)"
    r"|need(?:s|ed)?|would|value(?:s|d)?|appreciat(?:e|es|ed)|long(?:s|ed)? for|doubt(?:s|ed)?"
    r"|expect(?:s|ed)?|miss(?:es|ed)?|like(?:s|d)?|love(?:s|d)?|trust(?:s|ed)?|dislike(?:s|d)?"
    r"|in favou?r|against|nodded|applauded|enjoy(?:s|ed)?|struggle(?:s|d)?|voted|chose"
    r"|care(?:s|d)?|favou?r(?:s|ed)?|held|hold"
)

ENGLISH = Lexicon(
    rules=RULES,
    people=re.compile(rf"(?:[\w-]*-)?(?:{_PEOPLE})|[a-z-]{{3,}}(?:ers|ists|ians)"),
    not_people=word_set(
        "papers numbers computers rivers towers matters orders offers powers letters corners",
        "centers flowers trailers layers borders barriers answers disasters counters containers",
        "filters posters folders meters kilometers printers servers shelters winters summers",
        "dangers drawers corners chapters transfers headers trackers",
        "quarters characters parameters boilers covers markers cleaners scooters lockers",
        "stickers waters theaters headquarters registers lists exists insists persists consists",
        "assists resists checklists waitlists twists",
    ),
    person=re.compile(rf"(?:[\w-]*-)?(?:{_PERSON})"),
    tables=re.compile(
        r"(?:dialogue )?(?:tables?|conversations?|dialogues?|sessions?|groups?|meetings?"
        r"|discussions?|rounds?)"
    ),
    talk=re.compile(
        r"(?:criticism|support|agreement|concerns?|comments?|responses?|reactions?|contributions?"
        r"|voices?|stories|remarks|suggestions|wishes|questions|debate"
        r"|resistance|objections?|complaints?|appreciation|recognition|frustrations?|anger|worries"
        r"|worry|pleas?|calls?|proposals|opinions?|views|experiences|feelings?|sense|signals?"
        r"|message|desire|wish|demand|need|preference"
        r"|unease|hope|fear|fears|opposition|distrust|conviction|dissatisfaction|discontent"
        r"|enthusiasm|doubts?|consensus|appeal|backing|disagreement|discussion|emotion|emotions"
        r"|warning|warnings|resentment)"
    ),
    speaks=re.compile(rf"(?<![\w-])(?:{_SPEAKS})(?![\w-])"),
    feels=re.compile(rf"(?<![\w-])(?:{_FEELS})(?![\w-])"),
    skipped=re.compile(
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
    clause=re.compile(r"[,;:()]|\b(?:that|who|which|because|if|while|whereas|but|although|when|where|so)\b"),
    not_voice=re.compile(r"shoulders|side|point|points|brand|team|economy|growth|winds?"),
)
