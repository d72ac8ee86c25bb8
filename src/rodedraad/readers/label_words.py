"""The words of labels: kinds, roles, whoever leads, and how people name themselves, in Dutch and English."""

from __future__ import annotations

from rodedraad.vocabulary import phrases, words

KIND_WORDS: dict[str, tuple[str, ...]] = {
    "experience": (
        *("verhaal", "verhalen", "meegemaakt"),
        *("ervaring", "ervaringen", "beleving", "belevingen", "experience", "experiences"),
        *("persoonlijke ervaring", "eigen ervaring", "persoonlijke ervaringen", "eigen ervaringen"),
    ),
    "seed_story": (
        *("kiemverhaal", "kiemverhalen", "kiem verhaal", "seed story", "seed stories", "seed_story"),
        *("lichtpunt", "lichtpunten", "succesverhaal", "succesverhalen", "goede praktijken", "wat werkt al"),
        *("goed voorbeeld", "goede voorbeelden", "good example", "good examples"),
    ),
    "worry": (
        *(
            "zorg",
            "zorgen",
            "zorgpunt",
            "zorgpunten",
            "bezorgdheid",
            "worry",
            "worries",
            "concern",
            "concerns",
        ),
        *(
            "minnen",
            "minpunt",
            "minpunten",
            "min",
            "knelpunt",
            "knelpunten",
            "pijnpunt",
            "pijnpunten",
            "problemen",
        ),
        *("bedreiging", "bedreigingen", "frustraties", "angsten"),
        *("bezorgd", "worried", "grote zorg", "grootste zorg", "grootste zorgen"),
    ),
    "opportunity": ("kans", "kansen", "opportunity", "opportunities", "chance", "chances"),
    "keep": (
        *("houden", "houden zo", "zo houden", "zo laten", "moet blijven", "blijft zo"),
        *("behouden", "behoud", "te behouden", "bewaren", "vasthouden", "behoudpunt", "behoudpunten", "keep"),
        *(
            "plussen",
            "pluspunt",
            "pluspunten",
            "plus",
            "tops",
            "top",
            "sterke punten",
            "waar we trots op zijn",
        ),
        *("to keep", "keepers", "wat goed gaat", "gaat goed", "koesteren"),
    ),
    "wish": ("behoefte", "behoeften", "wens", "wensen", "verlangen", "verlangens", "wish", "wishes"),
    "dream": (
        "toekomstbeeld",
        "toekomstbeelden",
        "stip op de horizon",
        "droom",
        "dromen",
        "toekomstdroom",
        "toekomstdromen",
        "dream",
        "dreams",
    ),
    "idea": (
        *("idee", "ideeën", "ideeen", "ideetje", "idea", "ideas", "suggestie", "suggesties", "suggestion"),
        *(
            "tip",
            "tips",
            "aanbeveling",
            "aanbevelingen",
            "oplossing",
            "oplossingen",
            "oplossingsrichtingen",
            "adviezen",
        ),
        *("suggestions", "voorstel", "voorstellen", "proposal", "proposals"),
    ),
    "dilemma": (
        "spanning",
        "spanningen",
        "spanningsveld",
        "spanningsvelden",
        "dilemma",
        "dilemma's",
        "dilemmas",
        "dilemma’s",
    ),
    "question": ("vraag", "vragen", "question", "questions", "open vraag", "open vragen"),
    "agreed_action": (
        *("actielijst", "actietabel", "afsprakenlijst", "actiepuntenlijst", "action list", "action items"),
        *(
            "vervolgactie",
            "vervolgacties",
            "actie",
            "acties",
            "actiepunt",
            "actiepunten",
            "afspraak",
            "afspraken",
        ),
        *("agreed action", "agreed actions", "agreed_action", "action", "actions", "action point"),
        *("action points", "vervolgstap", "vervolgstappen", "follow-up", "follow-up actions", "next steps"),
        *("afgesproken", "afgesproken is", "afgesproken aan tafel", "agreed", "agreed at the table"),
        *("vervolgafspraak", "vervolgafspraken", "next step", "wie doet wat", "who does what"),
    ),
}

KIND_OF_WORD = {word: kind for kind, words in KIND_WORDS.items() for word in words}

# What only a question or a heading says, not a label.
KIND_PHRASES: tuple[tuple[str, str], ...] = (
    (r"\b(geraakt|raakte|raakt|meegemaakt|ervaren|ervaart|touched you|have you experienced)\b", "experience"),
    (r"\bzorgen\s+(over|om|bij|rond)\b|\b(baart|baren|maakt|maak|maken)\b.*\bzorgen\b", "worry"),
    (r"\bmeemaa\w+\b", "experience"),
    (r"\b(bezig ?houdt|ons bezig|dwars ?zit|tegenaan lopen|wringt|schuurt|knelt|ongerust)\b", "worry"),
    (r"\blopen (we|wij|jullie) tegenaan\b|\btegen ?op (zien|ziet)\b", "worry"),
    (r"\bzie(t|n)? (je|u|jij|we|wij) (er )?tegen ?op\b", "worry"),
    (r"\bkunnen (we |wij |u |je )?(zelf |samen )?doen\b|\bcould (we|you) (try|do)\b", "idea"),
    (r"\b(wakker van|worry about|worries you|worries? (about|over))\b", "worry"),
    (r"\b(gaat|ging|gaan) (er |het |hier )?(al |nu )?goed\b|\b(going|goes|works) well\b", "keep"),
    (r"\bmoet(en)?\b[^?]*\bblijven\W*$", "keep"),
    (
        r"\b(maken|maakten|maakt) (we|wij|u|jullie|je) mee\b|\b(what happened|moment that mattered|stories of)\b",
        "experience",
    ),
    (r"\b(keeps? (us|you|me) awake|houdt (ons|u|je|jullie) wakker)\b", "worry"),
    (r"\b(hard choices|moeilijke keuzes|lastige keuzes)\b", "dilemma"),
    (r"\b(would|do|should) (we|you) (like to |want to )?keep\b|\bhand on\b", "keep"),
    (r"\bchances\b", "opportunity"),
    (r"\b(afgesproken|spreken we af|agreed)\b", "agreed_action"),
    (r"\b(behouden|vasthouden|bewaren|koesteren|niet kwijt|want to keep|should we keep)\b", "keep"),
    (r"\bwillen? (we|wij|u|jullie|je) (graag |zeker |vooral )?houden\b", "keep"),
    (r"\bwerkt (er )?(al|nu al)\b", "seed_story"),
    (
        r"\b(zou|moet|moeten|kan|zouden) (er )?(morgen |echt )?(anders|veranderen)\b|\banders (moeten|kunnen)\b",
        "idea",
    ),
    (r"\b(droomt|dromen|droom|dream)\b", "dream"),
    (r"\b(wens|wenst|wensen|hoopt|hoop|wish|wished)\b", "wish"),
    (
        r"\b(like|love|want|wish) to ask\b|\b(wil|wilt|willen|zou|zouden)\b[^?]*\b(vragen|stellen)\b",
        "question",
    ),
    (r"\b(nog|andere|verder) vragen\b|\bquestions? (for|to|about)\b", "question"),
    (
        (
            r"^(tell|share|describe|vertel|beschrijf|deel|noem)\b.*"
            r"\b(experience[ds]?|happened|meegemaakt|meemaakte|gebeurtenis|stor(y|ies)|ervaring(en)?)\b"
        ),
        "experience",
    ),
    (r"\bhave you (seen|been through|lived through)\b", "experience"),
    (r"\b(afraid of|fear|concerns you|bang voor)\b|\bloopt? (u|je|jij|men) (\w+ )?tegen ?aan\b", "worry"),
    (r"\b(trots op|proud of|verloren gaan|not be lost|went well)\b", "keep"),
    (r"\b(gunt|gunnen|gun)\b", "wish"),
    (
        (
            r"\b(zou|zouden|would|should|could) (u|je|jij|you|we|wij|jullie) (\w+ ){0,2}"
            r"(anders doen|anders aanpakken|do differently|change|veranderen|verbeteren|improve)\b"
        ),
        "idea",
    ),
    (
        (
            r"\bwould (you|we|i) like\b(?! to (?:ask|keep|change|see kept))"
            r"|\b(zou|zouden) (u|je|ik|we|wij|jullie) willen\b"
        ),
        "wish",
    ),
    (r"\b(kansen|opportunities)\b", "opportunity"),
    (r"\b(ideeën|ideeen|idee|ideas?)\b", "idea"),
    (r"\b(dilemma'?’?s?)\b", "dilemma"),
    (
        r"\b(wie doet wat|vanaf morgen|from tomorrow|who does what|afspraken|vervolgacties?)\b",
        "agreed_action",
    ),
    (r"\b(kiemverha(al|len)|seed stor(y|ies))\b", "seed_story"),
)

FILLER = words(
    """
    de het een den der en of van voor over op in bij aan met uit tot om te naar als dan zo wat welke welk
    waar wie hoe u uw je jij jouw jullie wij we ons onze ik mijn er is zijn was heeft hebben hebt ziet
    zien zie zich maakt maken delen gedeelde gedeeld genoemde genoemd opgehaalde opgehaald overige andere
    belangrijkste de grootste van deelnemers tafel ronde deel vraag onderdeel blok stap fase opbrengst the
    a an of for on in at with from what which where who how you your we our us i my are is have do does
    die dat werden werd kwamen kwam naar voren gedeeld waren worden wordt per alle onze eigen ophalen
    see shared other main round part step question phase table participants
    """
)

FACILITATORS = words(
    """
    gespreksleider gespreksbegeleider gespreksleidster begeleider facilitator moderator dagvoorzitter
    tafelvoorzitter tafelleider voorzitter chair chairman chairperson interviewer procesbegeleider
    tafelheer tafeldame tafelgastheer tafelgastvrouw presentator presentatrice interviewster vragensteller
    gespreksvoerder discussieleider debatleider panelleider minute-taker minutetaker
    host_facilitator verslaglegger notulist notetaker gespreksleiding tafelbegeleider
    host gastheer gastvrouw begeleidster table-host discussieleidster moderatrice note-keeper
    """
)

ROLE_WORDS = words(
    """
    student studente scholier leerling docent docente leraar lerares leerkracht onderwijzer ondernemer
    ouder moeder vader opa oma grootouder jongere oudere senior inwoner bewoner bewoonster burger
    deelnemer deelneemster wethouder burgemeester raadslid bestuurder ambtenaar beleidsmedewerker huisarts
    arts verpleegkundige verzorgende mantelzorger vrijwilliger vrijwilligster werkgever werknemer werkende
    werkzoekende zzp'er zzp’er zzper boer boerin agrariër tuinder huurder verhuurder koper starter
    student-bewoner wetenschapper onderzoeker onderzoekster hoogleraar adviseur politieagent wijkagent
    agent winkelier horecaondernemer directeur coördinator coordinator jongerenwerker opbouwwerker
    welzijnswerker maatschappelijk werker predikant imam pastor dominee statushouder nieuwkomer
    vluchteling asielzoeker migrant gepensioneerde uitkeringsgerechtigde chauffeur buschauffeur machinist
    kunstenaar journalist architect ontwikkelaar bouwer aannemer verpleger cliënt patiënt gastheer
    gastvrouw tafelgast tafelheer spreker speaker participant respondent resident citizen teacher pupil
    parent mother father nurse doctor farmer entrepreneur employer employee tenant landlord volunteer
    carer youth youngster pensioner scientist researcher professor mayor alderman councillor officer
    manager developer driver host guest shopkeeper neighbour neighbor buurtbewoner omwonende bezoeker
    stud ond gep werkl vrijw melkveehouder timmerman schoonmaker schoonmaakster conciërge weduwe weduwnaar
dochter zoon zus broer buurvrouw buurman ingenieur weduwnaar weduwe timmerman schoonmaker
    schoonmaakster conciërge makelaar melkveehouder natuurbeheerder caissière kok kapper kapster
    bakker monteur loodgieter elektricien juf meester pastor rechter notaris accountant programmeur
    postbode bezorger kraamverzorgster verloskundige tandarts apotheker fysiotherapeut promovendus
    gids ervaringsdeskundige schrijver muzikant visser schipper militair veteraan brandweerman
    brandweervrouw stagiair stagiaire leidster voogd grootmoeder grootvader tante oom nicht neef
    tiener twintiger dertiger veertiger vijftiger zestiger zeventiger tachtiger gezin alleenstaande
    weduwen vmbo'er mbo'er hbo'er wajonger imker jager hovenier glazenwasser lasser metselaar
    stratenmaker uitvaartondernemer bibliothecaris bibliothecaresse hoogleraar lector sporter
    trainer scheidsrechter vrachtwagenchauffeur taxichauffeur treinmachinist conducteur verkoper
    verkoopster winkelbediende horecabaas cafébaas kroegbaas marktkoopman marktkoopvrouw akkerbouwer
    fruitteler schapenhouder veehouder waterschapper dijkgraaf raamwerker jongen jongeman jongedame
    meisje puber oud-leraar gemeentesecretaris griffier fractievoorzitter statenlid kamerlid sociaal
    werker vakbondsman vakbondsvrouw bestuurslid onderwijsassistent pedagoog leerplichtambtenaar
    jeugdwerker buurtwerker buurtsportcoach jobcoach schuldhulpverlener landlord nurse architect
    shopkeeper plumber cleaner grandmother grandfather baker cook retiree
    hondenbezitter hardloopster hardloper organisator huisvader straatpastor onderwijzeres
    opzichter eigenaar huismeester
    opbouwwerker buurtbemiddelaar deurwaarder budgetcoach schuldeiser kleermaker naaister lasser loods havenmeester
    engineer postman fisherman shopkeeper carer skater cadet apprentice sixth-former grandparent clerk banker
    gepensioneerd werkloos forens treinreiziger reiziger fietser automobilist voetganger meisje jongen vrouw man iemand
    zorgverlener hulpverlener behandelaar gastouder pleegouder
    """
)

ROLE_ENDINGS = (
    *(
        "medewerker",
        "medewerkster",
        "student",
        "studente",
        "docent",
        "ondernemer",
        "bestuurder",
        "adviseur",
        "arts",
    ),
    *(
        "verpleegkundige",
        "begeleider",
        "leerkracht",
        "leraar",
        "lid",
        "bewoner",
        "bewoonster",
        "werker",
        "werkster",
    ),
    *(
        "houder",
        "ouder",
        "agent",
        "boer",
        "chauffeur",
        "eigenaar",
        "zoeker",
        "vertegenwoordiger",
        "expert",
        "kundige",
    ),
    *(
        "deskundige",
        "beheerder",
        "directeur",
        "voorzitter",
        "scholier",
        "leerling",
        "reiziger",
        "wetenschapper",
    ),
    *(
        "onderzoeker",
        "coach",
        "therapeut",
        "psycholoog",
        "jurist",
        "ambtenaar",
        "inwoner",
        "huurder",
        "trainer",
        "bezitter",
        "loper",
        "loopster",
        "vader",
        "moeder",
        "pastor",
        "meester",
        "coach",
    ),
    *(
        "worker",
        "teacher",
        "owner",
        "officer",
        "maker",
        "verlener",
        "coördinator",
        "coordinator",
        "manager",
        "starter",
    ),
)

# Words that tell no more than that somebody spoke: what stands beside them is the role.
ANYONE = words(
    "deelnemer deelneemster spreker speaker participant respondent aanwezige iemand gast guest stem voice"
)

# "Ik ben: winkelier" on a form.
NAMES_ONESELF = phrases(
    """
    ik ben | ik ben hier als | ik ben er als | ik ben een | wie bent u | wie ben je | wie ben jij | ik doe mee als
    | ik spreek als
    | mijn rol | uw rol | je rol | rol | hoedanigheid | i am | i am a | who are you
    | my role | role | about me | over mij | spreekt als | speaks as
    """
)
