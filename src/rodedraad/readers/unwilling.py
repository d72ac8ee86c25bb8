"""Asking that words be left out, heard by what such a sentence is made of, not by how it is put.

There is no end to the ways of saying it. But whoever asks speaks of *words* ("dat", "wat ik zei", "mijn verhaal"), of a
*record* or of others who would read or hear it ("in het verslag", "opschrijven", "naar buiten"), and *says no* ("niet",
"liever niet", "eruit", "alleen voor hier"). Where these come together a statement is put in doubt, and a person
decides: a sentence too many costs a look, a sentence too few costs somebody's trust.
"""

from __future__ import annotations

import re

from rodedraad.patterns import lazy

# "Niet op te nemen" is "niet opnemen".
_APART = lazy(
    r"\b(op|mee|over|weg|uit|door|vast|terug|aan|bekend|achter|in|rond)\s+te\s+"
    r"(nemen|schrijven|tekenen|geven|laten|halen|vertellen|leggen|komen|maken|strepen|zien|lezen|trekken|sturen)\b",
    re.IGNORECASE,
)


def _any(*alternatives: str) -> re.Pattern[str]:
    return lazy("|".join(f"(?:{one})" for one in alternatives), re.IGNORECASE)


_SPOKEN = (
    r"(?:verhaal|verhaaltje|stuk|stukje|opmerking|uitspraak|uitspraken|bijdrage|inbreng|woorden|zin|zinnetje"
    r"|zinnen|zinsnede"
    r"|punt|puntje|voorbeeld|tekst|antwoord|bekentenis|anekdote|gedeelte|deel|passage|story|stories|words?|part"
    r"|bit|remarks?"
    r"|comments?|contribution|sentence|line|point|statement|thing)"
)
# What was said, in so many words: "wat ik zei", "dat van die vergunning", "die laatste zin", "the bit about my son".
_WORDS = _any(
    rf"\b(?:mijn|zijn|haar|hun|deze|die|dat|dit|my|his|her|their|this|that)\s+(?:laatste\s+|hele\s+|last\s+|whole\s+)?"
    rf"{_SPOKEN}\b(?!\s+(?:van (?:de|het|onze|mijn) (?:route|weg|straat|wijk|buurt|stad|dorp|park|dag|week"
    rf"|land)|tussen))",
    rf"\b(?:het|de|the|je|jullie|uw|your)\s+(?:laatste\s+|last\s+)?{_SPOKEN}\s+(?:over|van|about|on|of)\b",
    rf"\b(?:het|de|the)\s+(?:laatste|last)\s+{_SPOKEN}\b(?=\s*(?:mag|moet|kan|wil|dat ik|wat ik|er|eruit|please"
    rf"|can|should"
    rf"|must|[.,;!?]|$))",
    r"\b(?:wat|alles wat|van wat|hetgeen|over wat)\s+(?:ik|we|wij|hij|zij|ze|de \w+|\w+)\b[^.;!?]{0,50}?"
    r"\b(?:zei|zeg|zegt|gezegd|vertel\w*|noem(?:de|den)?|genoemd|zeiden|opbiecht\w*|beweer\w*)\b",
    r"\b(?:what|everything|all)\s+(?:that\s+)?(?:i|we|he|she|they|the (?!report|minutes|letter|paper|council"
    r"|sign)\w+)\b[^.;!?]{0,40}?\b(?:said|told|mentioned|say|saying)\b",
    r"\b(?:dit|dat|die)\s+(?:laatste|ene|van (?:mijn|die|de|het|hem|haar|ons|daarnet|net|zojuist)|over)\b(?! stuk van)",
    r"\b(?:that|this)\s+(?:last|one|about|bit|thing|part)\b",
    r"\b(?:i|ik)\s+(?:just |net |daarnet |zojuist )?(?:said|told|mentioned|brought up)\b",
)
# The same by a pronoun; "dat" as a conjunction is none.
_PRONOUN = _any(
    r"\b(?:dit|dat|die|deze|het)(?=\s+(?:mag|moet|hoeft|hoef|wil|is|was|blijft|kan|kun|kunt|hoort|gaat|zeg|zet"
    r"|vertel|heb|had"
    r"|zou|wordt|niet|nergens|nooit|liever|maar|er|eruit|erin|alsjeblieft|alstublieft|ook|even|nog|verder|echt"
    r"|dan|dus|wel|toch"
    r"|weer|graag|allemaal|onder|naar|nou|nu|hier|je|u|jullie|gebruikt|opschrij\w*|opschrijft|op|beter|te|of|in)\b"
    r"|\s*[,.!?;]|$)",
    r"(?:^|[,;]\s*)(?:dit|dat)\b",
    r"\b(?:this|that|it|these|those)\b(?!\s+(?:the|a|an|we|they|i|you|he|she|there|people|nobody|is (?:a|an|the"
    r"|not))\b)",
    r"\b(?:hier|daar)\b[^.;!?]{0,20}\b(?:over|van|mee|op)\b|\banything\b",
)
# Where it would be kept, shown or told: words that are hardly used of anything else.
_RECORD = _any(
    r"\b(?:verslag\w*|notulen|aantekening\w*|transcript\w*|opname|bandje|samenvatting|eindversie|eindverslag|eindtekst"
    r"|op papier|zwart op wit|in de krant|website|raadsstuk\w*|in (?:het|jullie|dat|een) (?:rapport|stuk|boekje))\b",
    r"\b(?:opschrij\w+|opgeschreven|(?:schrijf|schrijft|schrijven)\b[^.;!?]{0,35}\bop|noteer|noteren|genoteerd"
    r"|genotuleerd"
    r"|notuleren|meetik\w*|meetyp\w*|intik\w*|meeschrij\w*|vastleg\w*|vastgelegd|opgenomen|opnemen|vermeld\w*"
    r"|doorvertel\w*"
    r"|doorbrie\w+|doorgeef\w*|doorgegeven|rondgestuurd|rondsturen|rondgaan|gepubliceerd|publiceren|publicatie"
    r"|openbaarheid|openbaar|afgedrukt|uitgewerkt|uitwerken|uitwerking)\b",
    r"\b(?:naar|voor) buiten\b(?=\s*(?:bedoeld|bestemd|brengen|gebracht|komt|komen|kwam|toe|[.,;!?]|$))"
    r"|\bbuitenwereld\b",
    r"\b(?:the report|your report|minutes|the notes|your notes|transcript|in print|in writing|on paper|on tape"
    r"|write-?up|write[^.;!?]{0,25}\b(?:down|up|bit|part|that|this|it)|put[^.;!?]{0,15}\b(?:down|in)(?=[\s.,;!?]|$)"
    r"|written down|publish\w*|pass(?:ed)? (?:that |this |it )?on|quote me)\b",
)
# Words that speak of that, and of other things as well.
_PERHAPS = _any(
    r"\b(?:gebruik\w*|meenemen|meegenomen|mee kan|mee mag|terug(?:zien|ziet|lezen|leest|vinden|horen|komen"
    r"|komt)|teruggezien"
    r"|terechtkom\w*|terecht|staan|erbij|er\b[^.;!?]{0,12}\bbij|erin|er\b[^.;!?]{0,12}\bin|bewaren|bewaard"
    r"|delen|gedeeld"
    r"|vertel\w*|noemen|noem|verspreid\w*|laten rondgaan)\b",
    r"\b(?:anywhere|use[ds]?|appear\w*|in there|in it|be in|end(?:ed)? up|show up|repeat\w*|shared?|share|told"
    r"|quoted?|mention\w*)\b",
)
# Others who would come to know.
_WITNESS = _any(
    r"\b(?:weet|weten|hoort|horen|leest|lezen|ziet|zien|onder ogen|erachter|te lezen krijg\w*|te weten kom\w*"
    r"|bekend)\b",
    r"\b(?:know|knows|read|reads|hears?|sees?|finds? out|find out)\b",
)
_NO = _any(
    r"\b(?:niet|geen|nooit|nergens|niks|niets|niemand|zonder|nee)\b",
    r"\b(?:not|never|nobody|nowhere|no one|nothing|no)\b|n['’]t\b",
)
_WILL = _any(
    r"\b(?:wil|wilt|wilde|willen|mag|mogen|moet|moeten|hoeft?|hoeven|kan|kun|kunt|kunnen|liever|graag|zou"
    r"|vraag\w*|vroeg"
    r"|gevraagd|verzoek\w*|hoop|laat|fijn|bedoeling|bedoeld|bestemd|eigenlijk|alsjeblieft|alstublieft|sta|achter|zullen"
    r"|afspre\w*|afgesproken|besloten|beter)\b",
    r"\b(?:want|wants|wanted|prefer\w*|rather|may|must|should|can|could|would|please|ask\w*|best|better"
    r"|grateful|won['’]t"
    r"|can['’]t|don['’]t|mustn['’]t|let['’]?s)\b",
    r"(?:^|[,:;]\s*|\b(?:joh|nee|nou|sorry|hoor),?\s+)(?:dat |dit )?(?:zet|schrijf|neem|noteer|noem|gebruik|publiceer"
    r"|deel|vertel|doe|haal|laat)\b",
)
# Out with it: what is done to words only.
_REMOVE = _any(
    r"\b(?:eruit|er(?: \w+){0,3} ?uit|uit (?:halen|laten|knippen|strepen)|wis|wissen|gewist|schrap|schrappen|geschrapt"
    r"|streep|doorstrepen|doorhalen|gum|uitgummen|weglaten|weggelaten|achterwege|overslaan"
    r"|sla[^.;!?]{0,20}\bover|ongezegd"
    r"|onvermeld|negeer|negeren|laten vallen|laat[^.;!?]{0,45}\b(?:weg|vallen|zitten)|doe[^.;!?]{0,20}\bweg"
    r"|weg (?:kon|kan|mag|mocht|moet|zou)?\s?(?:blijven|mogen|kunnen|laten)"
    r"|knip[^.;!?]{0,15}"
    r"\buit|vergeet|vergeten)\b",
    r"\b(?:rub|strike|scratch|cross|cut|take|leave|left|edit|blot)\b[^.;!?]{0,40}\bout\b|\b(?:strike|scratch"
    r"|erase|delete|scrap|skip|drop"
    r"|ignore|forget|lose|omit|bin)\b|\bout of (?:this|it|the)\b",
)
# Whole ways of putting it that need no more than themselves.
_BY_ITSELF = _any(
    # taken back
    r"\b(?:dat|dit|die|het|mijn|laatste)\b[^.;!?]{0,40}\b(?:intrekken|terugnemen|herroepen)\b",
    rf"\b{_SPOKEN}\b[^.;!?]{{0,12}}\b(?:neem|trek) ik\b[^.;!?]{{0,15}}\b(?:terug|in)\b",
    r"\b(?:trek|neem) ik\b[^.;!?]{0,6}\b(?:dat|dit|die|het)?\b[^.;!?]{0,12}\b(?:terug|weer in)\b(?=[.,;!?]|$)",
    r"\b(?:trok|trekt|trokken|trekken) (?:dit|dat|het|deze|die)\b[^.;!?]{0,40}\b(?:in|terug)(?=[\s.,;!?]*$)",
    r"\btrekt (?:hij|zij|ze)\b[^.;!?]{0,12}\b(?:in|terug)\b",
    r"\b(?:take|took) (?:that|this|it|my words|what i said) back\b",
    r"\b(?:van mij|van mijn|wat ik|ik wil|wil|mag|mogen|hoeft)\b[^.;!?]{0,40}\b(?:niets|niks|nergens)\b[^.;!?]{0,30}"
    r"\b(?:gebruik\w*|terug(?:zien|lezen|vinden|horen)|opschrijven|opgeschreven|noteren|opnemen|overnemen|delen"
    r"|naar buiten|in (?:het|jullie|de|uw) (?:verslag|rapport|notulen|stuk))\b"
    r"|\b(?:none of (?:mine|my (?:words|answers|remarks))|any of (?:mine|my words|what i said))\b",
    # kept among those present
    r"\b(?:in vertrouwen|onder ons|tussen ons|binnen (?:de|deze) (?:kring|groep|muren|kamer)|binnenskamers"
    r"|onder de (?:radar"
    r"|pet|roos)|bij ons blij\w+|off the record|van tafel (?:af)?blij\w+)\b(?=[^.;!?]{0,25}(?:[.,;!?]|$))",
    r"\b(?:dat|dit|het|wat)\b[^.;!?]{0,40}\b(?:alleen|enkel|uitsluitend) (?:bestemd )?(?:voor )(?:hier|ons"
    r"|jullie|deze \w+"
    r"|vanavond|vandaag)\b",
    r"\b(?:dat|dit|het)\b[^.;!?]{0,12}\bblijft?\b[^.;!?]{0,12}\b(?:hier|binnen|aan tafel)(?=[\s.,;!?]*$|[.,;!?])"
    r"|\b(?:dat|dit) hier blijft\b",
    r"\b(?:hou|houd|houden|gehouden)\b[^.;!?]{0,20}\b(?:voor (?:me|mij|mezelf|je|jezelf|jullie|jullie zelf|u|uzelf|ons"
    r"|onszelf)|geheim)\b|\bvoor (?:me|mezelf|ons) (?:kunnen |moeten )?houden\b",
    r"\b(?:zeg|vertel) ik\b[^.;!?]{0,12}\b(?:alleen|enkel)\b[^.;!?]{0,30}\b(?:jullie|hier|deze|tafel|omdat)\b",
    r"\b(?:verder|buiten (?:deze|dit|de)[^.;!?]{0,15})\b[^.;!?]{0,20}\bniemand\b|\bniemand (?:anders|verder|buiten)\b"
    r"[^.;!?]{0,30}\b(?:weten|horen|lezen|hoeft|mag)\b",
    r"\b(?:dit|dat|het)\b[^.;!?]{0,8}\bniet van mij\b(?=[\s.,;!?]|$)(?! (?:alleen|af))",
    r"\bkeep (?:that|this|it) (?:to|among|between|within|in|quiet|private|here)\b|\b(?:between us|between ourselves)\b",
    r"\b(?:that|this|it|what i said)\b[^.;!?]{0,12}\bstays? (?:here|with us|between us|private|in (?:this|the) room)\b",
    r"\b(?:nobody|no one) outside\b[^.;!?]{0,20}\b(?:room|table|group|circle)\b",
    r"\b(?:in confidence|off the record|strictly private|for your ears only)\b",
    r"\b(?:that|this|it)(?: one)?(?:['’]s| is| was)(?: meant| told| said| just| strictly| only| a bit)*"
    r" (?:private|confidential|not for (?:use|outside|others|sharing))\b",
    r"\bniet (?:voor (?:buiten|de buitenwereld)|naar de buitenwereld|voor (?:anderen|derden|vreemde ogen|mijn baas))\b"
    r"(?=\s*(?:bedoeld|bestemd|toe|[.,;!?]|$))",
    # what would come of it
    r"\b(?:als|wanneer|mocht|zodra) (?:je |jullie |u )?(?:dit|dat|het)\b[^.;!?]{0,20}\b(?:naar buiten|uitkomt|uitlekt"
    r"|bekend wordt|in de krant|gelezen wordt|rondgaat|opschrijf\w*|opschrijven|noteer\w*|gebruikt)\b",
    r"\bif (?:this|that|it|you write|you use)\b[^.;!?]{0,12}\b(?:gets? out|got out|comes? out|came out|down)\b",
    # kept out
    r"(?:^|[,;!]\s*)(?:hé |hee |nee |oh |o |ho |wacht )*(?:dit |dat )?(?:even |nu |maar "
    r"|liever )*(?:dus |graag |svp )?niet (?:noteren|opschrijven|gebruiken|overnemen|meenemen|delen"
    r"|meeschrijven|opnemen|publiceren|meetikken|notuleren|doorvertellen)\b",
    r"\b(?:dit|dat|het) (?:maar |even |gewoon |liever )*(?:hier|binnen|onder ons|bij ons) (?:houden|laten|blijven)\b",
    r"\b(?:dit|dat|het) (?:is|was)\b[^.;!?]{0,12}\b(?:privé|vertrouwelijk|geheim|niet om te (?:delen|vertellen"
    r"|publiceren))\b"
    r"(?=[\s.,;!?]|$)(?! (?:terrein|weg|grond))",
    r"\b(?:beroepsgeheim|zwijgplicht|ambtsgeheim|geheimhouding|professional secrecy)\b",
    r"\b(?:private|confidential) (?:remark|comment|matter|story|word)\b",
    r"\b(?:not|n['’]t) for (?:publication|the (?:public|record|report|minutes|papers?|notes))\b",
    r"\bniet voor (?:het grote publiek|publicatie|de krant|de website|in de krant|in het verslag|de notulen)\b",
    r"\b(?:als|zodra) (?:mijn|onze|m['’]n|de|ons) \w+ (?:dit|dat|het) (?:leest|hoort|ziet|te weten komt"
    r"|onder ogen krijgt)\b"
    r"|\bif my \w+ (?:reads|hears|sees|finds|found|heard)\b",
    r"\b(?:alsof|doen of|doe of|pretend|as if)\b[^.;!?]{0,25}\b(?:niet|nooit|never|not|n['’]t)\b[^.;!?]{0,12}"
    r"\b(?:zei|gezegd|heb|said|say)\b",
    rf"\bzonder (?:dat|dit|mijn|die)\b[^.;!?]{{0,10}}\b{_SPOKEN}\b",
    r"\b(?:like|want|need)\b[^.;!?]{0,20}\b(?:that|this|it|remark|story)\b[^.;!?]{0,12}\b(?:removed|deleted"
    r"|gone|struck|cut"
    r"|taken out|off the record)\b",
    r"\b(?:schrijf|noteer|tik|typ) (?:maar |nu |hier |even )*(?:niks|niets)\b|\b(?:write|put) nothing down\b",
    r"\b(?:haal|laat|hou|houd|schrijf|knip) (?:mij|me)\b[^.;!?]{0,15}\b(?:eruit|er maar uit|uit|erbuiten|er buiten"
    r"|buiten)\b",
    r"\bbuiten (?:de |het |jullie |dit |ons |elk )?(?:opname|verslag\w*|notulen|rapport|samenvatting|beschouwing)\b"
    r"(?=[^.;!?]{0,30}(?:[.,;!?]|$))",
    r"\b(?:don['’]t|do not|never) want\b[^.;!?]{0,40}\b(?:report|minutes|print|record|paper|notes|write-?up)\b",
    r"\bik (?:wil|hoef)\b[^.;!?]{0,15}\bniet\b[^.;!?]{0,10}\b(?:in|op) (?:dat|dit|het|jullie|de) (?:verslag"
    r"|rapport|stuk"
    r"|papier|notulen|opname|boekje)\b",
    r"\bliever\b[^.;!?]{0,12}\bniet (?:publiceren|opschrijven|noteren|delen|vermelden)\b",
    r"\bmustn['’]?t find out\b|\b(?:mag|mogen) (?:er |hier )?(?:niet|nooit) achter ?kom\w*",
)
# In a note, a remark or a letter beside the statements less is enough.
_NOTED = _any(
    r"\b(?:vervalt|vervallen|bezwaar\w*|embargo|schrap\w*|geschrapt|weglaten|weggelaten|verwijder\w*|wissen|gewist"
    r"|eruit|eruithalen|achterwege|intrek\w*|ingetrokken|teruggetrokken|terugtrek\w*|herroep\w*|vertrouwelijk\w*"
    r"|geheim\w*|privé|prive|binnenskamers|intern|doorhalen|doorgehaald|afgekeurd|geblokkeerd|blokker\w*|achterhouden"
    r"|overslaan|herleidbaar|gevoelig|doorgekruist|weggestreept|weggekrast|teruggenomen|afschermen|afgeschermd|doorgestreept|weggehaald|afgehaald|teruggehaald"
    r"|weghalen|privacy|onbruikbaar"
    r"|alleen (?!al\b)(?:\w+ )?(?:met|voor|delen|na|als|binnen|intern))\b",
    r"\b(?:moet|mag|gaat|kan|wil|wilde|zou)\b[^.;!?]{0,15}\ber\b[^.;!?]{0,25}\b(?:uit|niet (?:in|bij))\b"
    r"|\ber (?:toch |liever |nog )*(?:niet (?:in|bij)|uit)\b|\buit (?:de |het )?(?:eindversie|verslag|rapport"
    r"|stuk|notulen)"
    r"\b|\bniet (?:er)?in\b(?=\s*[.,;!]|$)",
    r"\bvan (?:de|het) (?:wand|muur|flap|bord|vel) (?:af)?gehaald\b|\btaken (?:down|off)\b",
    r"(?:^|[\s,;:–—-])weg(?=[\s.!]*$|\s*[,;])|\b(?:moet|mag|kan|gaat) (?:nog |dus )?weg\b",
    r"\b(?:zich bedacht|bedenkt zich|twijfel\w*|spijt|komt erop terug|niet (?:te )?handhaven|handhaaft\b[^.;!?]{0,15}"
    r"\bniet|op (?:haar|zijn|hun) woorden terug)\b|\b(?:nee|no) (?:gezegd|afterwards|after all)\b|\bsaid no\b"
    r"|\btoch (?:maar )?niet\b",
    r"\b(?:eerst|nog) (?:\w+ )?(?:navragen|overleggen|vragen|bellen|checken|voorleggen|bespreken|afstemmen|laten lezen"
    r"|goedkeur\w*)\b|\bter goedkeuring\b|\bwacht\w* (?:nog )?(?:op|tot)\b|\bin afwachting\b|\bonder voorbehoud\b"
    r"|\bnog (?:geen|niet)\b[^.;!?]{0,15}\b(?:akkoord|vrij\w*|toestemming|gecheckt|goedgekeurd|bevestigd|ok)\b",
    r"\bniet (?:vrij\w*|akkoord|ok|goedgekeurd|uitwerken|uittypen|overtypen|noteren|doorgeven|delen|gebruiken"
    r"|plaatsen|verder|openbaar"
    r"|voor)\b(?=[^.;!?]{0,40}$)"
    r"(?!\s+(?:akkoord )?met\b)",
    r"\b(?:onder|tussen) ons\b|\bbij ons blij\w+|\bbinnen de (?:kring|groep)\b|\bonder de pet\b|\bin vertrouwen\b",
    r"\b(?:pending|awaiting|hold|on hold|held back|hold back|withheld|withhold|not (?:yet )?cleared"
    r"|not (?:yet )?approved"
    r"|unapproved|embargo\w*|withdr\w*|retract\w*|private|confidential|off the record|redact\w*|struck|strike|omit\w*"
    r"|suppress\w*|excluded?|deleted?|remove[ds]?|scrap\w*|cut|skip|drop(?:ped)?|ignore|no go|too sensitive"
    r"|leave (?:this |it |that )?out|leave the room|stay with us|rejected|our eyes|taken back"
    r"|parents? said)\b",
    r"\bchanged (?:her|his|their) mind\b|\b(?:has|have|had|needs?|want\w*|ask\w*)\b[^.;!?]{0,40}\b(?:to go|gone"
    r"|out|removed"
    r"|taken out|left out|off)\b(?=[\s.,;]|$)",
    r"\b(?:do not|don['’]t|must not|may not|mustn['’]t|never|not to be|not for|no permission|no consent)\b[^.;!?]{0,30}"
    r"\b(?:publish\w*|use[d]?|shar\w+|print\w*|circulat\w+|appear\w*|includ\w+|publication|release|report"
    r"|record|anywhere|yet|consent|permission|this|that|it)\b",
    r"\bwil(?:de)?\b[^.;!?]{0,15}\b(?:niet|wijzigen|veranderen|aanpassen|herzien)\b|\btoestemming nog\b|\bmondeling\b"
    r"|\b(?:laat|laten)\b[^.;!?]{0,45}\b(?:liggen|rusten|zitten|weg)\b|\bvoor (?:je|u|jullie) houden\b",
    r"\b(?:only for|leave it|second thoughts|say no|said no|let it (?:go|rest))\b|\b(?:mag|may|can"
    r"|ok)\b[^.;!?]{0,15}\?\s*$",
    r"\b(?:alles|the rest|everything)\b[^.;!?]{0,30}\b(?:behalve|except|save)\b",
)
# A few words with a no: "deze niet", "liever niet", "moeder wil dit niet", "he'd rather not".
_CURT = _any(
    r"\b(?:dit|dat|deze|die|ze|hij|zij|toch|liever|wil|nee|moeder|ouders?|mag|mogen|haar|zijn|spreker"
    r"|spreekster|deelne\w+|druk|akkoord|this|that|agreed|speaker|rather|said|wants?|please)\b",
)
_MOST_CURT = 6
# Talk about the talk, in words that seldom are about anything else; with a no or a limit to it, enough.
_TALK = _any(
    r"\b(?:verslag\w*|notul\w*|verslaglegger|aantekening\w*|transcript\w*|de opname|deze opname|\w*bandje"
    r"|bandrecorder|recorder|zwart op wit|opschrij\w*|opgeschreven|noteer\w*|noteren|genoteerd|meeschrij\w*"
    r"|meetik\w*|vastgelegd|vastleggen|publice\w*|gepubliceerd|in het openbaar|openbaarheid|in de krant|(?:de"
    r"|jullie|een)"
    r" website|naar buiten (?:kom|breng|gaa)\w*|doorvertel\w*|verder vertel\w*|vertel\w*[^.;!?]{0,12}\bverder\b"
    r"|opduik\w*"
    r"|uitlek\w*|vertrouwelijk|in vertrouwen|privé|binnenskamers|in de kamer|aan tafel blij\w+|onder ogen"
    r"|(?:ieders|andere)"
    r" oren|niemand wat aan|(?:mijn|die|deze|dat) (?:vorige |laatste |hele )?(?:opmerking|uitspraak|woorden"
    r"|bijdrage|zin"
    r"|zinnetje|antwoord|anekdote)|het hele verhaal|mijn verhaal|dat verhaal|dat laatste|terug(?:nemen|zien"
    r"|lezen|vinden)"
    r"|terug te (?:vinden|lezen|zien)|hardop|laten rusten)\b",
    r"\b(?:(?:the|your|that|this) (?:record(?:ing)?|report|minutes|notes|transcript|tape)|writ(?:e|ing"
    r"|ten) (?:\w+ )?(?:down"
    r"|up)|in print|publish\w*|publication|publicly|go any further|(?:this|the) room|get that from|pass (?:it"
    r"|that|this)"
    r"|what i (?:said|told)|i(?:['’]ve)? (?:just )?(?:said|told you)|(?:that|this) (?:last )?(?:bit|part|remark|story)"
    r"|for (?:that|this|it) to be used)\b",
    r"\bwat ik\b[^.;!?]{0,30}\b(?:zei|zeg|vertel\w*|noem\w*)\b",
)
_LIMIT = _any(
    r"\b(?:niet|geen|nooit|nergens|niks|niets|niemand|zonder|behalve|alleen|enkel|liever|beter|vreselijk|spijt"
    r"|even uit|streep"
    r"|wis|weg|eruit|terugnemen|vervallen|geknipt|knip|prullenbak|pauze|stop\w*)\b",
    r"\b(?:not|never|nobody|nowhere|no one|no|only|except|rather|prefer|pause|stop|off|out|wipe|lose|hope"
    r"|regret)\b|n['’]t\b",
)
_MOST_TALK = 18
# What such a no may be about instead.
_SOMETHING_ELSE = _any(
    r"\b(?:foto\w*|gefilmd|beeld|camera|gebeld|bellen|terugbellen|telefoon\w*|nieuwsbrief|gemaild|benaderd|naam|namen"
    r"|achternaam|naamsvermelding|citeren|geciteerd|citaat|letterlijk|verstaan|verstaanbaar|leesbaar|iedereen"
    r"|eens|uitgepraat|nieuw|agenda|band)\b",
    r"\b(?:photo\w*|picture\w*|filmed|phoned|called back|newsletter|contacted|name[ds]?|audible|legible|everyone"
    r"|discussed|hear)\b",
)
# "Niet alleen voor hier", "dat zou niet meer mogen gebeuren": another matter.
_NOT_THIS = _any(
    r"\bniet alleen\b|\bnot only\b|\bniet zomaar\b|\b(?:niet|nooit) (?:genoeg|vaak genoeg)\b|\bniet vergeten\b"
    r"|\bwe mogen\b|\bin een la\b|\bmore than once\b",
)
_MOST_WORDS = 45


def glued(text: str) -> str:
    """The text with separable verbs in one piece: "op te nemen" as "opnemen"."""
    return _APART.sub(r"\1\2", text)


def asks_out(sentence: str, *, beside: bool = False) -> int:
    """Where a sentence begins to ask that words be left out; -1 where it does not.

    `beside`: it stands in a note, a remark or a letter beside the statements, where less is enough.
    """
    text = glued(sentence)
    if len(text.split()) > _MOST_WORDS:
        return -1
    alone = _BY_ITSELF.search(text)
    if alone and not _NOT_THIS.search(text):
        return alone.start()
    noted = _noted(text) if beside and not _SOMETHING_ELSE.search(text) else None
    return noted.start() if noted else _made_of_all(text)


def _noted(text: str) -> re.Match[str] | None:
    curt = len(text.split()) <= _MOST_CURT and (len(text.split()) <= 2 or _CURT.search(text))
    return (
        _NOTED.search(text)
        or _together(_NO, _RECORD, text)
        or _together(_NO, _PERHAPS, text)
        or (_NO.search(text) if curt else None)
    )


def _made_of_all(text: str) -> int:
    """Words or a pronoun for them, something that would be done with them, and a no or an end to it."""
    for clause in re.finditer(r"[^.;!?:]+", text):
        told = clause[0]
        if _NOT_THIS.search(told) or _SOMETHING_ELSE.search(told):
            continue
        theirs, this = _WORDS.search(told), _PRONOUN.search(told)
        no, will, out = _NO.search(told), _WILL.search(told), _REMOVE.search(told)
        record = _RECORD.search(told)
        found = (
            (
                theirs
                and (out or (no and (record or _PERHAPS.search(told) or (will and _WITNESS.search(told)))))
            )
            or (this and no and will and _KNOWN.search(told))
            or (this and no and will and (record or _together(_NO, _PERHAPS, told, apart=25)))
            or (this and out and will and len(told.split()) <= 12 and _short_pronoun(told))
            or (this and no and record)
            or _talks_of_it(told)
        )
        if found:
            return clause.start() + min((one.start() for one in (theirs, this, no, out) if one), default=0)
    return -1


def _talks_of_it(told: str) -> bool:
    """A short clause that is about the talk itself and sets a limit to it."""
    return len(told.split()) <= _MOST_TALK and bool(_TALK.search(told) and _LIMIT.search(told))


_KNOWN = lazy(
    r"\b(?:dit|dat|het|er)\b[^.;!?]{0,12}\b(?:te (?:lezen|horen|weten|zien)|lees[t]?|hoort|onder ogen)\b|\bfind out\b"
    r"|\b(?:this|that)\b[^.;!?]{0,8}\b(?:to (?:read|hear|know|see)|reads?|hears?)\b",
    re.IGNORECASE,
)
# "Haal dat eruit" but not "haal die muur weg": the pronoun stands alone.
_ALONE = lazy(
    r"\b(?:dit|dat|het)\b(?=\s+(?:er|eruit|maar|weg|even|moet|mag|kan|kun|je|u|wel|nog|alsjeblieft|alstublieft|gedeelte"
    r"|stuk\w*|zin\w*|weer|straks|ook|beter|liever|hoor)\b|\s*[,.!?]|$)|\b(?:this|that|it)\b(?=\s*(?:out|off"
    r"|again|please"
    r"|away|[,.!?]|$))",
    re.IGNORECASE,
)


def _short_pronoun(text: str) -> bool:
    return bool(_ALONE.search(text))


def _together(
    one: re.Pattern[str], other: re.Pattern[str], text: str, apart: int = 60
) -> re.Match[str] | None:
    """The first of `one` with an `other` near it, at most so many characters further on or back."""
    others = [found.span() for found in other.finditer(text)]
    for found in one.finditer(text):
        if any(max(start - found.end(), found.start() - end) <= apart for start, end in others):
            return found
    return None
