"""Sentences of a report that tell how the talk went, and say nothing of what was contributed.

"Na de pauze gingen we verder", "De host opent de avond", "Er zaten acht mensen aan tafel": each pattern asks for the
meeting itself, or whoever leads it, as the subject. A sentence about the world outside the room is a statement.
"""

from __future__ import annotations

import re

from rodedraad.patterns import lazy

EVENT = (
    r"(avond|middag|ochtend|dag|bijeenkomst|dialoog|dialoogavond|sessie|ronde|vergadering|werksessie"
    r"|themadialoog|nabespreking"
    r"|rondvraag|voorstelronde|pauze|ontmoeting|gespreksronde|gesprek|tafelgesprek|discussie|uitwisseling"
    r"|kennismaking)"
)
LEADER = (
    r"(gespreksleid(er|ster|ing)|gespreksbegeleid(er|ster|ing)|dagvoorzitter|tafelvoorzitter|voorzitter"
    r"|moderator|facilitator|notulist"
    r"|verslaglegger|tafelbegeleider|begeleider|host|gastheer|gastvrouw|tafelheer|tafeldame|procesbegeleider"
    r"|organisatie|organisator)"
)
GROUP = (
    r"((alle|de|deze|onze) )?(deelnemers|aanwezigen|tafelgenoten|gasten|groep|groepen|tafel|allen|iedereen"
    r"|mensen|zes(tal)?|acht(tal)?"
    r"|wij|we|men)"
)
NUMBER = (
    r"(\d{1,3}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien"
    r"|twintig|vierentwintig|een aantal|ongeveer \S+|ruim \S+|zo'n \S+)"
)
LEAD_IN = (
    r"((daarna|vervolgens|hierna|tot slot|tot besluit|ten slotte|tenslotte|allereerst|eerst"
    r"|om te beginnen|afsluitend|aan het (begin|einde?)( van \S+ \S+)?|(om|rond|tegen) [\d.:]+ (uur )?|na (een "
    r"|de |het )?[^,.]{3,60}?|aan (deze |de )?tafel( \w+)?|in deze [^,.]{3,40}?|in de (eerste|tweede|derde"
    r"|vierde|laatste) ronde),? )?"
)

PATTERNS = (
    # The evening itself as the subject.
    (rf"{LEAD_IN}(ook )?(deze|de|het|dit|die|onze|ons|een)?\s?(eerste|tweede|derde|laatste|plenaire|gezamenlijke"
    rf"|korte|levendige?)?\s?{EVENT}"
    r" (begon|begint|start|startte|werd|wordt|vond|vindt|eindigde|eindigt|sloot|sluit|verliep|duurde|was|is"
    r"|ging|gaat|kwam|komt|kreeg"
    r"|stond|staat|leverde|bestond|bestaat|had|ontstaat|ontstond|volgt|volgde|draaide|draait|spitste)\b.*"),
    rf"{LEAD_IN}(begon|begint|startte|start|eindigde|eindigt|verliep|vond) (de|het|deze|dit|onze) {EVENT}\b.*",
    (rf"{LEAD_IN}(we|wij|de groep|de tafel) (begonnen|begon|startten|sloten|sloot|eindigden|eindigde"
    rf"|gingen (verder|uiteen|aan de slag|naar|over)"
    r"|pauzeerden|namen (plaats|afscheid)|maakten een (rondje|kennismaking)|stelden ons|hebben (ons"
    r"|elkaar) voorgesteld"
    r"|(waren|zaten) met (z'n |ons )?(\w+en|{NUMBER} (mensen|deelnemers|buren|personen))\b|hadden het (over"
    r"|vooral)|spraken (over|verder|vooral)|bespraken|hebben (het|vooral|gesproken|besproken)[^.]*(over"
    r"|gehad))\b.*"),
    (rf"{LEAD_IN}(begonnen|startten|sloten|gingen|spraken|bespraken|hadden|maakten|namen|keken|eindigden"
    rf"|verdeelden) (we|wij|de deelnemers|de groepen|zij|ze)\b"
    r"(?=.*\b(ronde|vraag|pauze|avond|verder|slag|tafels?|uiteen|af|rondje|gesprek|koffie|elkaar|terug|over)\b).*"),
    (r"(het|dit) (was|is|werd|bleef) (al met al )?(een|heel|erg) (\S+ ){0,4}(avond|middag|bijeenkomst|gesprek"
    r"|dialoog|ontmoeting|sessie|gezelschap|groep)\b.*"),
    # How it was, and how many there were.
    r"(de|er (was|heerste|hing) een) (\S+ )?sfeer\b.*",
    (r"(er|daarbij|tussendoor|onderling|ondertussen) (werd|wordt|is|werden) (\S+ ){0,4}(geluisterd|gelachen"
    r"|gediscussieerd|gesproken|gepraat|doorgepraat|uitgewisseld|gereageerd|genoteerd|geschreven|geplakt"
    r"|stilgestaan|gegeten)\b.*"),
    (rf"(er|hier|daar|aan (deze |de )?tafel( \w+)?|in totaal|die avond|in de zaal[^.]*) (waren|zaten|namen|deden"
    rf"|kwamen|schoven|zat|nam)\b.*\b{NUMBER} (\S+ )?(mensen|deelnemers|personen|aanwezigen|inwoners|bewoners"
    rf"|jongeren|gasten|buren|tafels)\b.*"),
    (rf"(met )?{NUMBER} (mensen|deelnemers|inwoners|personen|bewoners|buren|aanwezigen"
    rf"|pers\.?)( \S+){{0,6}} ?(namen|deden|kwamen|schoven|zaten|waren|aanwezig|aan tafel)\b.*"),
    r"(de|deze|onze) (tafel|groep) (bestond|bestaat|telde|telt|was (groot|klein|divers|gemengd|gevarieerd))\b.*",
    (r"(over|naar aanleiding van|hierover|hieruit|daarover|daaruit) (\S+ ){0,4}(ontstaat|ontstond|ontspon|volgt"
    r"|volgde|ontspint|werd|wordt) (\S+ ){0,5}(gesprek|discussie|uitwisseling|doorgepraat|gesproken"
    r"|gedachtewisseling)\b.*"),
    (r"(er|daarna|vervolgens|daarop|hierna) (ontstaat|ontstond|volgt|volgde|ontspon zich|was"
    r"|kwam) (\S+ ){0,5}(gesprek|discussie|uitwisseling|herkenning|stilte|gelach|ronde|pauze"
    r"|gedachtewisseling)\b.*"),
    # What the group was asked to do.
    (r"(alle |de )?(iedereen|deelnemers|aanwezigen|allen|men) (\S+ )?(stel(t|len|de|den) zich|stelden zich|kreeg"
    r"|kregen|krijgt|krijgen|schreef|schreven|vertel(t|de|len|den) (\S+ )?in één|koos|kozen"
    r"|verdeel(de|den|t)|wisselden (van|uit)|mocht(en)?|werd(en)? gevraagd|werd(en)? uitgenodigd"
    r"|noemden om de beurt|ga(an|f|ven) de avond|vond(en)? het een|was (\S+ )?tevreden|waren (\S+ )?(tevreden"
    r"|enthousiast|positief)"
    r"|nam(en)? plaats|kon(den)? |werd(en)? (hartelijk )?(bedankt|welkom)|gingen?\b.*\b(slag|uiteen|groepjes"
    r"|tafels))\b.*"),
    (r"(in|tijdens) (deze|de|het) (\S+ )?(ronde|deel|gesprek|uitwisseling|kennismaking|voorstelronde|onderdeel"
    r"|blok)\b[^.]*\b(stond|staat|ging|gaat|vroegen|vertelden|kwam(en)?|werd|bespraken|centraal)\b.*"),
    r".*\b(centraal stond|stond centraal|kwam aan de orde|passeerde de revue|kwam het gesprek (al snel )?op)\b.*",
    (rf"{LEAD_IN}(ging|gaat|kwam|komt|draaide|bleef|viel|werd) (het|er|men|de groep)( gesprek)? (al snel "
    rf"|al gauw |vooral |vaak |lang |even )?(over|op|om|stil|een stilte)\b.*"),
    # Whoever leads.
    (rf"{LEAD_IN}(de |onze )?{LEADER}(en)?( \S+){{0,3}}? (opent|opende|sluit|sloot|heet|heette|dankt|dankte"
    rf"|bedankt|bedankte|vraagt|vroeg|vat|vatte|legt|legde|licht|lichtte"
    r"|leidt|leidde|geeft|gaf|nodigt|nodigde|verwelkomt|verwelkomde|introduceert|introduceerde|start|startte"
    r"|begint|begon|rondt|rondde|schorst|las|leest|deelt|deelde|stelt|stelde|neemt|nam|vertelt|vertelde|schetst"
    r"|schetste|concludeert|concludeerde|constateert)\b.*"),
    (rf"{LEAD_IN}(opent|opende|sluit|sloot|heet|heette|dankt|dankte|bedankt|bedankte|vraagt|vroeg|vat|vatte|legt"
    rf"|legde|licht|lichtte|geeft|gaf|nodigt|nodigde|verwelkomt|verwelkomde|rondt|rondde) (de "
    rf"|onze )?{LEADER}\b.*"),
    (r"(de )?(burgemeester|wethouder|gedeputeerde|commissaris|gastheer|minister"
    r"|staatssecretaris)( \S+){0,3} (opent|opende|heet|heette|verwelkomt|verwelkomde|sluit|sloot|bedankt"
    r"|bedankte|dankt|dankte|vat samen|vatte)\b.*"),
    r"(verder |ook )?(aanwezig|present|afwezig|verhinderd) (waren|zijn|was|is|were)\b.*",
    (r"(op|in|tijdens|na|aan het eind|bij) [^.]{3,60}? (kwamen|kwam|zijn|werden|is|werd"
    r"|zaten) [^.]*\b(bij elkaar|bijeen|in kleine kring|op flappen|verzameld|gesproken|aan elkaar voorgesteld"
    r"|uiteen)\b.*"),
    r"wegens tijdgebrek\b.*|door tijdgebrek\b.*|(dit|deze) punt (is|werd|wordt) (niet|later)\b.*",
    r"(de )?\w+ (vatten|vatte|vat) (de avond|het gesprek|de middag|alles) samen\b.*",
    (r"(de )?(notulist|verslaglegger|schrijver) heeft\b.*|kunnen jullie dit meenemen\b.*|zoals beloofd\b.*"
    r"|dit was het\b.*|(de )?foto van\b.*|bel maar\b.*"),
    r"(de )?gesprekken (zijn|werden) (gevoerd|gehouden|opgenomen)\b.*|alle deelnemers ontvingen\b.*",
    r"alle aanwezigen\b.*\bvoor\.?",
    # The report about itself.
    (r"(dit|het|onderstaand|bijgaand|hieronder|hierna|in dit) (rapport|verslag|document|overzicht|volgt|staat"
        r"|vindt u"
    r"|is een (verslag|weergave|samenvatting))\b.*"),
    (r"(deze|dit|de) (dialoog|avond|bijeenkomst|verslag|tafel|gesprek|dialoogtafel)\b[^.]*\b(onderdeel|deel"
    r"|maakt|reeks|organiseerde|georganiseerd|initiatief)\b.*"),
    r"(het )?doel( van)?\b.*\b(is|was)\b.*",
    r"hierbij\b.*|hieronder\b.*|bijgaand\b.*",
    (r"(er werd|er is|is) afgesproken dat (iedereen|de deelnemers|alle|u|we|dit verslag"
    r"|het verslag)\b.*\b(verslag|notulen|foto's|terugkoppeling)\b.*"),
    r"(volgende keer|een volgende keer)\b.*\b(meer|langer|tijd|eerder)\b.*",
    r"\d{1,3} ?(pers(onen)?|deelnemers|mensen|aanwezigen)\.?",
    # English.
    (r"(the|this|our|after|then|next|finally)\b[^.]*\b(evening|session|meeting|conversation|dialogue|round|break"
    r"|discussion)\b[^.]*\b(started|began|opened|ended|closed|was|went|took place|followed|continued"
    r"|concluded)\b.*"),
    (r"(the )?(facilitator|moderator|chair|host|note ?taker|organisers?)\b[^.]* (thank|open|clos|welcom|ask"
    r"|explain|introduc|summar|invit)\w*\b.*"),
    r"(\w+|\d+) (people|participants|residents) (took part|attended|were present|sat|joined)\b.*",
    (r"(everyone|everybody|all participants|the participants) (introduced|was thanked|were thanked|wrote|split"
    r"|shared in one)\b.*"),
    r"the (atmosphere|mood)\b.*",
)  # fmt: skip
NARRATION = lazy("|".join(f"(?:{pattern})" for pattern in PATTERNS), re.IGNORECASE | re.DOTALL)
# What such a sentence may hold that makes it a contribution all the same.
CONTENT = lazy(
    r"[\"“”„]|\b(zorgen|bang|droomt|vreest|stelt voor|stelde voor|pleit|vindt dat|vinden dat|vond dat"
    r"|vonden dat|voorgesteld"
    r"|zei dat|zegt dat|vertelde dat|vertelt dat|opgemerkt dat|genoemd dat|gezegd dat|suggested|worried"
    r"|said that)\b",
    re.IGNORECASE,
)


def is_narration(sentence: str) -> bool:
    """Whether a sentence only tells how the talk went."""
    text = " ".join(sentence.split()).strip(" *_")
    return len(text) <= 320 and not CONTENT.search(text) and bool(NARRATION.fullmatch(text))
