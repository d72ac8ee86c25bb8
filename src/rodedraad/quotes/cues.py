"""Words that change the sense of the clause beside them: what a cut may not lose, in three languages.

The lists are closed classes of grammar (negation, condition, modality, report of another's words), not topics,
so they need no upkeep per programme. German stands beside Dutch and English because border regions and many
sets of real contributions hold it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from rodedraad.patterns import lazy

Loss = Literal["negation", "condition", "hedge", "attribution"]
LOSSES: tuple[Loss, ...] = ("negation", "condition", "attribution", "hedge")

CUES: dict[str, dict[Loss, str]] = {
    "nl": {
        "negation": r"niet|geen|geeneen|nooit|niets|niks|niemand|nergens|noch|nauwelijks|amper|zonder|nee|neen"
        r"|allerminst|evenmin|geenszins|onmogelijk|onwaar|onzin|onjuist|zelden|weinig",
        "condition": r"(?<!net )(?<!zoals )als|indien|mits|tenzij|wanneer|zolang|behalve|tenminste|afhankelijk"
        r"|zodra|voorwaarde|mocht|mochten|stel|alleen|slechts|enkel|uitsluitend|zou het|voor zover|voorzover",
        "hedge": r"misschien|wellicht|mogelijk|mogelijkerwijs|waarschijnlijk|vermoedelijk|eventueel|hopelijk"
        r"|ik denk|denk ik|ik geloof|geloof ik|ik hoop|ik twijfel|ik betwijfel|ik vraag me af|ik vermoed"
        r"|volgens mij|naar mijn gevoel|lijkt|lijken|leek|schijnt|schijnen|zou|zouden|alsof|zogenaamd|zogenaamde"
        r"|bijna|vrijwel|haast|soms|in theorie|ooit|vroeger|sommige|sommigen|enkele|wens|een beetje|nogal"
        r"|wat mij betreft|naar mijn (?:idee|mening|weten)|zover ik weet|het zou kunnen|het kan zijn|wie weet"
        r"|ik weet niet of"
        r"|min of meer|als je het mij vraagt|schat ik|meen ik|vermoed ik|vrees ik|hoop ik|zeg maar"
        r"|we denken|wij denken|we hopen|wij hopen|we vrezen|ik vrees",
        "attribution": r"zegt"
        "|(?<!wij )(?<!we )(?<!moet ik )(?<!wil ik )(?<!kan ik )(?<!mag ik )(?<!durf ik te )zeggen|zei(?! ik)"
        "|(?<!we )(?<!wij )zeiden(?! we| wij)"
        r"|gezegd|vertelt|vertelde|vertellen|vertelden|verteld|beweert"
        r"|beweren|beweerde|beweerden|hoor|hoorde|hoorden|horen|gehoord|las|lazen|gelezen|aldus|volgens(?! mij)"
        r"|naar verluidt|meent|menen|noemt|vindt hij|vindt ze|vindt? mijn|vindt? onze|vindt? de|denkt|denken"
        r"|gelooft|geloven|roept|roepen|riep"
        r"|schrijft|schreef|stelt|beloofde|belooft|beloven|beloofden|vinden ze|gerucht|geruchten"
        r"|beloofd|toegezegd|beweerd|vernomen|geschreven"
        r"|(?:mijn|onze|de|een) \w+ vindt",
    },
    "en": {
        "negation": r"not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|cant|dont|doesnt|didnt|wont"
        r"|isnt|arent|wasnt|wouldnt|shouldnt|couldnt|without|hardly|barely|scarcely|rarely|seldom|few"
        r"|false|untrue|nonsense|impossible|disagree|\w+n't|little",
        "condition": r"if|unless|provided|providing|as long as|so long as|except|in case|depending|otherwise"
        r"|only|when|whenever|until|assuming|suppose|supposing|but for|whether|once",
        "hedge": r"maybe|perhaps|possibly|probably|might|could|would|seem|seems|seemed|appears|apparently"
        r"|supposedly|allegedly|likely|unlikely|i think|i guess|i believe|i hope|i wish|i doubt|i wonder"
        r"|i suspect|i feel like|we think|we believe|we hope|almost|nearly|sometimes|in theory|as if|as though"
        r"|in my (?:view|opinion)|to my mind|as far as i know|if you ask me|i suppose|i'd say|more or less"
        r"|not sure|presumably"
        r"|arguably|i fear|so-called|some|ideally|sort of|kind of|used to|afraid|may",
        "attribution": r"(?<!i )(?<!we )say|says|(?<!i )(?<!we )said|saying"
        r"|tell|tells|told|claim|claims|claimed|hear|heard|according to"
        r"|reportedly|argues|argued|thinks|believes|states|stated|writes|wrote|promised|promises|rumour|rumours"
        r"|(?:my|our|the|a) \w+ (?:feels|finds|reckons|swears|insists|thought)|in the words of"
        r"|rumor|rumors|asserts|suggests|people think|people believe|they think|they believe|complains?|insists?",
    },
    "de": {
        "negation": r"nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|nichts|niemand|nirgends|nirgendwo"
        r"|weder|kaum|ohne|nein|keineswegs|unmöglich|falsch|unsinn|selten|wenig|wenige",
        "condition": r"wenn|falls|sofern|solange|außer|es sei denn|vorausgesetzt|nur|bis|sobald|ausgenommen"
        r"|soweit|angenommen|ob",
        "hedge": r"vielleicht|möglicherweise|wahrscheinlich|vermutlich|eventuell|hoffentlich|ich glaube"
        r"|glaube ich|ich denke|denke ich|ich hoffe|ich bezweifle|ich frage mich|meiner meinung nach|scheint"
        r"|scheinen|würde|würden|könnte|könnten|angeblich|sogenannte|sogenannten|als ob|fast|beinahe|manchmal"
        r"|evtl|etwas|einige|manche|sollte|sollten|dürfte",
        "attribution": r"sagt|sagen|sagte(?! ich)|sagten(?! wir)"
        r"|gesagt|erzählt|erzählte|behauptet|behaupten|behauptete|laut"
        r"|gehört|höre|gelesen|heißt es|meint|meinen|glaubt|glauben|denkt|denken|zufolge|findet|versprochen",
    },
}


@cache
def _pattern(language: str, loss: Loss) -> re.Pattern[str]:
    return lazy(rf"(?<![\w'-])(?:{CUES[language][loss]})(?![\w'-])")


def find_loss(
    words: Iterable[str], language: str, losses: Sequence[Loss] = LOSSES
) -> tuple[Loss, str] | None:
    """The first word of sense among `words`, by class in the order of `losses`."""
    text = " ".join(words)
    for loss in losses:
        found = _pattern(language, loss).search(text)
        if found:
            return loss, found.group()
    return None
