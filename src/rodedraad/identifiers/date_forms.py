"""How people write a date: in figures, in words, or by the name of a feast; Dutch, and English in a plain way."""

from __future__ import annotations

MONTH = (
    r"(?:jan(?:uari|uary)?|feb(?:r|ruari|ruary)?|maart|maa|mrt|mar(?:ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
    r"|aug(?:ustus|ust)?|s[eéè]pt?(?:[eéè]mber)?|o[kc]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?"
)
YEAR = r"(?:1[89]\d\d|20[0-2]\d|['’`´]\d\d)(?!\d)"

_UNITS = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen"
_TEENS = "tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien"
_TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
_BELOW_HUNDRED = rf"(?:(?:(?:{_UNITS})[ -]?(?:ën|en)[ -]?)?(?:{_TENS})|{_TEENS}|(?:nul[ ]?)?(?:{_UNITS}))"
_ORDINAL = (
    r"(?:(?:(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[ -]?(?:ën|en)[ -]?)?(?:twintigste|dertigste)"
    r"|eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde"
    r"|(?:der|veer|vijf|zes|zeven|ach|acht|negen)tiende)"
)
DAY_WORD = rf"(?:{_ORDINAL}|{_BELOW_HUNDRED})"
YEAR_WORD = (
    rf"(?:(?:achttien|negentien)[ ]?(?:honderd)?[ ]?(?:en[ ]?)?{_BELOW_HUNDRED}"
    rf"|twintig[ ]?(?:honderd[ ]?)?{_BELOW_HUNDRED}"
    rf"|tweeduizend(?:[ ]?(?:en[ ]?)?{_BELOW_HUNDRED})?)"
)
# A year in words, also without its century: "achttien mei zestig".
WORDED_YEAR = rf"(?:{YEAR_WORD}|(?:(?:{_UNITS})[ -]?(?:ën|en)[ -]?)?(?:{_TENS}))"
_ENGLISH_ORDINAL = (
    r"(?:(?:twenty|thirty)[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third"
    r"|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth"
    r"|twentieth|thirtieth)"
)
_ENGLISH_YEAR = (
    r"(?:nineteen|twenty|two thousand)(?:[ -](?:and[ ])?(?:oh|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|ten"
    r"|eleven|twelve|\w{3,5}teen))?(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
)
_FEAST = (
    r"(?:(?:eerste|tweede|derde|1e|2e|3e)[ ](?:kerst|paas|pinkster)dag|kerst(?:avond|nacht)|kerstmis"
    r"|oud(?:e?jaars(?:dag|avond|nacht)|[ -]en[ -]nieuw)|nieuwjaars(?:dag|nacht)|(?:konings|koninginne|prinsjes"
    r"|bevrijdings|schrikkel|moeder|hemelvaarts|goede[ ]vrij)dag|sinterklaas(?:avond)?|pakjesavond|dodenherdenking"
    r"|dolle[ ]dinsdag|christmas[ ](?:day|eve)|new[ ]year['’]?s[ ](?:day|eve)|boxing[ ]day)"
)
_ORDINAL_SIGN = r"(?:[ ]?(?:e|de|den|ste|st|nd|rd|th)(?![a-z]))?"
_GAP = r"[ \u00a0]{0,2}"
_NUMERIC = (
    rf"\d{{1,2}}{_GAP}(?:[-/.–\\]){_GAP}\d{{1,2}}{_GAP}(?:[-/.–\\]){_GAP}(?:(?:19|20|18)\d\d|['’`´]?\d\d)(?!\d"
    rf"|[-/]\d)"
    r"|(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?!\d)"
    r"|\d{1,2}[ ]\d{1,2}[ ](?:19|20)\d\d(?!\d)"
    r"|\d{1,2}[ ]?[-/. ][ ]?(?:I{1,3}|I?V|VI{0,3}|I?X|XI{1,2})[ ]?[-/.][ ]?(?:19|20)?\d\d(?!\d)"
    r"|\d{1,2}[ ](?:I{1,3}|I?V|VI{0,3}|I?X|XI{1,2})[ ](?:19|20)\d\d(?!\d)"
)
_SPELT = (
    rf"\d{{1,2}}{_ORDINAL_SIGN}[ \u00a0.-]{{1,2}}(?:of[ ]|van[ ])?{MONTH}[ ,'’-]{{1,2}}(?:(?:in"
    rf"|van)[ ](?:het jaar[ ])?)?"
    rf"(?:{YEAR}|\d\d(?!\d))"
    rf"|\d{{1,2}}[ ]{MONTH}/[a-z]{{3,4}}[ ](?:19|20)\d\d(?!\d)|\d{{1,2}}{MONTH}(?:19|20)\d\d(?!\d)"
    rf"|{MONTH}[ ]\d{{1,2}}(?:st|nd|rd|th)?,?[ ]{YEAR}"
    rf"|\d{{1,2}}[ ]op[ ]\d{{1,2}}[ ]{MONTH}[ ]{YEAR}"
    rf"|{DAY_WORD}[ ](?:van[ ])?{MONTH}[ ,]{{1,2}}(?:in[ ])?(?:{YEAR}|{YEAR_WORD})"
    rf"|\d{{1,2}}{_ORDINAL_SIGN}[ ]{MONTH}[ ]{YEAR_WORD}"
    rf"|(?:the[ ])?{_ENGLISH_ORDINAL}(?:[ ]of)?[ ]{MONTH},?[ ](?:{YEAR}|{_ENGLISH_YEAR})"
    rf"|{MONTH}[ ](?:the[ ])?{_ENGLISH_ORDINAL},?[ ](?:{YEAR}|{_ENGLISH_YEAR})"
    rf"|{_FEAST}[ ]?,?[ ](?:in[ ])?(?:{YEAR}|{YEAR_WORD})"
)
_COMPACT = (
    r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
)
# Six figures are a date only where the words "geboortedatum" or "gebdat" stand right before.
SIX_FIGURES = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d(?!\d)"
# Not at the tail of a longer number, a version or an article.
_START = r"(?<![\w])(?<!\d[-/.,])"
DATE = rf"{_START}(?:{_NUMERIC}|{_SPELT}|{_COMPACT})"
# Without a year, or a month and a year, or a year alone.
DAY_AND_MONTH = (
    rf"{_START}(?:\d{{1,2}}{_ORDINAL_SIGN}[ ]{MONTH}|{_ORDINAL}[ ](?:van[ ])?{MONTH}"
    rf"|\d{{1,2}}[-/]\d{{1,2}}(?![-/\d])|{_FEAST})"
)
LOOSE_DATE = (
    rf"{_START}(?:{DAY_AND_MONTH}(?:[ ]{YEAR})?|{MONTH}(?:[ ]{YEAR})?|{YEAR}|{YEAR_WORD})(?![\w]|[.,]\d)"
)
# Words of birth in the languages spoken most beside Dutch and English, and the dates that come with them.
BORN_ABROAD = (
    r"(?:geburtsdatum|geburtstag|geboren am|geb\. am|née? le|date de naissance|nacid[oa] el|nací el|fecha de nacimiento"
    r"|nat[oa] il|data di nascita|nascid[oa] em|nasci em|data de nascimento|do[gğ]um tarihi(?:m)?|do[gğ]um g[uü]n[uü]m?"
    r"|urodzon[ya]|urodziłe?[am]m? się|data urodzenia|n[aă]scut[aă]?|data na[sș]terii|дата народження|дата рождения"
    r"|تاريخ الميلاد|berthedei|berne op)"
)
DATE_ABROAD = (
    r"(?<!\w)\d{1,2}(?:\.|er|º)?[ ](?:de[ ])?(?:januar|februar|märz|juni|juli|oktober|dezember|mai|janvier|février|mars"
    r"|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre"
    r"|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|stycznia|lutego|marca|kwietnia|maja"
    r"|czerwca|lipca|sierpnia|września|października|listopada|grudnia)[ ](?:de[ ])?(?:19|20)\d\d(?!\d)"
)
