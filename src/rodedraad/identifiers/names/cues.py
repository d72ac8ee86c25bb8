"""Words that tell a name from another word: what stands before it, behind it, or makes it something else."""

from __future__ import annotations

from rodedraad.vocabulary import phrases, words

TITLES = words(
    """
    mevrouw mevr mw mej mejuffrouw meneer mijnheer dhr heer hr heren dames juf juffrouw meester dokter dr drs ir ing
    prof professor mr mrs ms miss sir madam dominee ds pastoor pater zuster broeder rabbijn imam familie fam gezin
    echtpaar weduwe wed dame sr sra hdhr mej mevrouwtje herr madame monsieur hodja ustad mullah
    """
)
# Who holds an office: whether such a name stays is for an allow-list or a person to say.
OFFICES = words(
    """
    wethouder burgemeester locoburgemeester minister ministers staatssecretaris raadslid kamerlid statenlid
    gedeputeerde commissaris dijkgraaf premier president koning koningin prins prinses raadsvrouw griffier ombudsman
    ombudsvrouw fractievoorzitter eurocommissaris eurocommissaris lijsttrekker heemraad minister-president
    oud-wethouder oud-burgemeester oud-minister gemeentesecretaris statenvoorzitter kamervoorzitter mayor alderman
    councillor wethoudster portefeuillehouder oud-raadslid ex-wethouder ex-burgemeester ex-minister
    waarnemend-burgemeester burgerraadslid duoraadslid commissielid steunfractielid senator ambassadeur fractieleider
    partijleider vicepremier vice-premier demissionair-minister formateur informateur gouverneur stadsdeelvoorzitter
    stadsdeelwethouder staatsraad waterschapsbestuurder bestuurder korpschef hoofdcommissaris rijkscommissaris
    """
)
KIN = words(
    """
    dochter dochters zoon zoons zonen kind kinderen moeder vader mam mama pap papa ouders oma opa omaatje tante oom
    ome nicht nichtje neef neefje broer broers broertje zus zussen zusje zusjes zoontje dochtertje man vrouw vriend
    vriendin vrienden vriendinnen vriendje vriendinnetje buurman buurvrouw buurjongen buurmeisje buren overbuurman
    overbuurvrouw collega collegas kleinzoon kleindochter kleinkind partner echtgenoot echtgenote verloofde ex
    pleegkind pleegzoon pleegdochter stiefzoon stiefdochter schoonzus schoonzoon schoondochter schoonmoeder
    schoonvader zwager kleinkinderen tweeling oppas peetoom peettante overgrootmoeder overgrootvader grootvader
    grootmoeder daughter son mother father sister brother uncle aunt cousin wife husband friend colleague neighbour
    maat maten kameraad zwagers schoonouders stiefvader stiefmoeder halfbroer halfzus ooms tantes buuf buurtjes
    neighbor grandmother grandfather grandson granddaughter niece nephew girlfriend boyfriend
    """
)
ROLES = words(
    """
    baas chef leidinggevende thuishulp begeleider begeleidster mantelzorger huisgenoot klasgenoot klasgenootje coach
    jobcoach trainer docent docente leraar lerares leerkracht huisarts tandarts fysiotherapeut wijkverpleegkundige
    wijkagent agent conciërge directeur directrice voorzitter voorzitster secretaris penningmeester gespreksleider
    gespreksbegeleider notulist notuliste verslaglegger host bezorger postbode chauffeur buschauffeur kapper kapster
    schilder loodgieter verpleegkundige verpleger ambtenaar medewerker medewerkster vrijwilliger vrijwilligster
    deelnemer deelneemster bewoner bewoonster inwoner student studente leerling scholier stagiair stagiaire cliënt
    cliënte patiënt patiënte huurder huurster klant maatschappelijk werker werkster jongerenwerker opbouwwerker
    buurtwerker gastvrouw gastheer spreker spreekster inspreker initiatiefnemer contactpersoon eigenaar beheerder
    schrijver schrijfster kunstenaar kunstenares wetenschapper hoogleraar onderzoeker architect notaris makelaar
    advocaat rechter hulpverlener psycholoog psychiater therapeut verloskundige kraamhulp opvoeder kok bakker slager
    boer boerin visser jongen meisje meid knul peuter kleuter baby tiener mede-initiatiefnemer tafelgenoot
    tafelvoorzitter dagvoorzitter moderator facilitator presentator participant resident tenant volunteer teacher
    doctor nurse student hovenier groenteman vuilnisman melkboer wijkbeheerder huismeester portier beveiliger boa
    handhaver casemanager consulent consulente klantmanager zorgcoördinator pedagoog logopedist logopediste diëtist
    diëtiste orthodontist apotheker kraamverzorgster gezinscoach gezinsvoogd voogd bewindvoerder curator mentor
    mentrix decaan stagebegeleider werkgever ondernemer ondernemster winkelier marktkoopman stratenmaker timmerman
    monteur tuinman glazenwasser schoonmaker schoonmaakster taxichauffeur machinist kapitein schipper dirigent
    dirigente organist koster bejaarde weduwnaar buurtbewoner buurtbewoonster dorpsbewoner bewoonster wijkbewoner
    buurtgenoot dorpsgenoot stadsgenoot vluchteling statushouder nieuwkomer taalmaatje buddy maatje
    thuiszorgmedewerker zorgmedewerker vakbondsman onderwijzer onderwijzeres kleuterjuf gymleraar conciërge
    oud-conciërge oud-leraar oud-directeur schooldirecteur stadsgids voetbaltrainer scheidsrechter columnist dichter
    dichteres zanger zangeres muzikant imker boswachter jager vogelaar molenaar postbesteller bezorgster kraamvrouw
    mantelzorgster lotgenoot reisgenoot teamgenoot ploeggenoot tafelgast tafeldame tafelheer gespreksgenoot
    procesbegeleider projectleider projectmanager programmamanager beleidsmedewerker gebiedsmanager wijkmanager
    wijkregisseur stadsdeelmanager teamleider
    """
)
# Right before a name, without being part of it: it names somebody, or somebody is spoken to.
NAMING = words(
    """
    heet heette heten heetten genaamd naam voornaam achternaam roepnaam genoemd noemen tnv aldus notulist verslag
    contactpersoon afzender ondertekend getekend aanwezig afwezig afgemeld actiepunt actie auteur gespreksleiding
    verslaglegging aanspreekpunt named called signed
    """
)
TOGETHER = words(
    """
    met van door aan bij voor volgens namens en of naar tegen zoals dat als want maar ook and with by from for to
    according vroeg vraagt vroegen zei zegt zeiden sprak spreekt bel belt belde bellen mail mailt mailde app appt
    zet vraag bedankt dankzij zonder via over om dan toen omdat of waar waarmee hielp helpt kent ken zag zie ziet
    sprak ontmoette trof ons onze lieve kleine oude jonge arme goede beste
    """
)
SAYING = words(
    """
    zegt zei zeiden zeggen vertelt vertelde vindt vond vraagt vroeg merkt merkte meldt meldde noemt noemde stelt
    stelde denkt dacht legt legde antwoordt antwoordde reageert reageerde lacht lachte knikt knikte vult vulde opent
    opende sluit sloot bedankt bedankte belooft beloofde benadrukt benadrukte pleit pleitte wijst wees roept riep
    herinnert hoopt hoopte droomt droomde wenst wenste klaagt klaagde bevestigt bevestigde beaamt beaamde deelt
    verzucht verzuchtte schrijft schreef mailt mailde belt belde says said told asked thinks thought explained added
    mentioned voelt voelde leest las licht lichtte schetst schetste trekt oppert opperde notuleert noteert
    """
)
DOING = words(
    """
    woont woonde werkt werkte heeft had hebben is was wil wilde gaat ging komt kwam kan kon moet moest mag doet deed
    krijgt kreeg zit zat loopt liep fietst fietste rijdt reed helpt hielp kent kende weet wist zoekt zocht zorgt
    zorgde studeert studeerde leert leerde speelt speelde slaapt sliep maakt maakte geeft gaf neemt nam blijft bleef
    hoort hoorde ziet zag staat stond houdt hield kookt kookte kookt belt wacht wachtte lives works has zou zal
    wordt werd durft durfde mist miste organiseert organiseerde regelt regelde begeleidt begeleidde
    """
)
# What only somebody does.
PERSONAL_DOING = words(
    """
    woont woonde werkt werkte wil wilde fietst fietste helpt hielp kent kende weet wist zoekt zocht studeert studeerde
    leert leerde slaapt sliep kookt kookte belt wacht wachtte lives durft durfde mist miste organiseert organiseerde
    regelt regelde begeleidt begeleidde vluchtte vlucht trouwde trouwt overleed overlijdt verhuisde verhuist sprak
    spreekt huilde huilt verloor verliest kocht koopt droeg draagt tekende tekent zong zingt vertrok vertrekt
    emigreerde
    """
)
GREETING = words(
    """
    beste lieve geachte dag hoi hallo hey hé hee heej ha hai jo yo hoii heyy moi goeiemorgen goedemorgen goedemiddag
    goedenavond dear hi hello
    """
)
GREETED = (
    r"(?:^|[\n.!?:;'\"“‘(\-–]\s*)(?:beste|lieve|geachte|dag|hoi|hallo|hey|hé|hee|he|ha|hai|goedemorgen|goedemiddag"
    r"|goedenavond|goedendag|dear|hi|hello|jo|yo|moi|heej|bedankt|dank je(?: wel)?|dankjewel|dank u(?: wel)?"
    r"|succes|sterkte"
    r"|gefeliciteerd|welkom|thanks|waarde|ach|nou|ja|nee|kom),?\s+(?:en\s+)?$"
)
SIGNED = (
    r"(?:(?:groet(?:en|jes)?|mvg|m\.v\.g\.|hoogachtend|liefs|kus(?:jes)?|xx+|afz\.?|gr\.?|regards|sincerely"
    r"|was getekend"
    r"|w\.g\.|ondertekend|getekend|namens de \w+|namens het \w+)[,.!:]*[\s\-–]*(?:van\s+|en\s+)?)$"
)
LABELLED = (
    r"\b(?:(?:(?:volledige |mijn |haar |zijn |voor- en )?(?:naam|achternaam|voornaam|roepnaam)(?: en voornaam)?"
    r"|contactpersoon|contact|afzender|van|aan|cc|notulist|verslag|auteur|door|aanwezig|afwezig|afgemeld|deelnemers?"
    r"|spreker|gegevens|name|from|by|signed|to)[ ]?[:=][ ]*"
    r"|(?:t\.?n\.?v\.?|op naam van|de naam|naam is|naam was|heet|heette|genaamd)[ ]?:?[ ]+)$"
)
# "Ik ben X" only where X is a name in the lists: "ik ben heel boos" is not.
INTRODUCED = (
    r"\b(?:ik|i)[ ](?:ben|heet|am)[ ]+$|\bi'm[ ]+$|\b(?:mijn|m'n|haar|zijn|hun|my|her|his)[ ](?:\w+[ ])?"
    r"(?:naam[ ]is|heten|heet|name[ ]is)[ ]+$|\bdit[ ]is[ ]+$|\bu[ ]spreekt[ ]met[ ]+$|\bmet[ ]+$"
)

# After or before these it is the name of a thing: a school, a street, a prize, a firm.
THING_AFTER = words(
    """
    school basisschool college lyceum stichting straat laan plein park prijs fonds huis ziekenhuis museum wet zaal
    hal brug instituut universiteit cup toernooi lezing bibliotheek kerk bv nv b.v n.v vof & theater fabriek
    fabrieken supermarkt centrum kazerne kliniek hotel plan methode model syndroom ziekte fontein tunnel sluis molen
    groep kanaal dijk weg gracht kade hof toren stadion arena hoeve boerderij bos polder vereniging partij concert
    schoenen schoenmode optiek meubelen keukens tweewielers juwelier juweliers makelaardij makelaars notarissen
    advocaten catering verhuizingen installatietechniek interieur woninginrichting
    passie akkoord court clinic foundation street road avenue award hospital church bridge university
    """
)
THING_BEFORE = words(
    """
    stichting café cafe restaurant hotel school basisschool schoolgebouw kerk wijk buurt park plein station dorp
    gemeente stad provincie eiland rivier zaal boot schip brug boek film serie programma project app platform merk
    winkel bakkerij slagerij kapsalon garage garagebedrijf bedrijf firma vereniging club koor fanfare partij sint st
    sinte santa san drukkerij boekhandel apotheek supermarkt museum theater huize zorgcentrum verzorgingshuis
    woonzorgcentrum hospice kasteel villa molen orkaan storm orkest band album lied nummer commissie fractie straat
    flat gebouw verpleeghuis kwekerij boerderij hoeve manege sporthal buurthuis zwembad camping makelaardij
    notariskantoor advocatenkantoor wet wetten initiatiefwet syndroom ziekte maand halte metrostation lijn route
    kinderopvang kinderdagverblijf peuterspeelzaal hond hondje kat poes poesje konijn paard pony hamster cavia
    papegaai dog cat
    """
)
THING_ENDS = (
    "straat", "laan", "plein", "gracht", "kade", "singel", "dreef", "sluis", "brug", "school", "tunnel", "polder",
    "kerk", "kwartier", "wijk", "buurt", "college", "haven", "stichting", "huis", "prijs", "wet", "fonds", "plantsoen",
    "steeg", "pad", "kapel", "museum", "park", "station", "zorg", "bank", "weg", "dijk", "jaar", "dag", "feest", "taal",
    "vaart", "meer", "kanaal", "stadion", "toernooi", "methode", "theorie", "formule", "regeling", "lezing", "academie",
    "instituut", "ziekenhuis", "kliniek", "kazerne", "theater", "fabriek", "centrum", "gebouw", "bibliotheek",
    "platform", "vereniging", "comité", "commissie", "overleg", "collectief", "coöperatie", "corporatie", "festival",
)  # fmt: skip
# Surnames and given names that end like a thing.
NOT_A_THING = words(
    "dijk nieuwendijk meerdijk zorg meer vermeer vandijk hogeweg esseweg overweg bank uijterwaal"
)
# Known to all: in a talk they are examples, idioms, makes or shops, hardly ever somebody who is there.
KNOWN = phrases(
    """
    bakker bart | tiny houses | tiny house |
    albert heijn | albert hein | allah | anne frank | annie m.g. schmidt | bach | batman | bavaria | beethoven |
    blokker | bob de bouwer | boeddha | bol | coop | darwin | den uyl | dick bruna | dik trom | dirk van den broek |
    don quichot | douwe egberts | einstein | erasmus | florence nightingale | floris v | ford | freud | frozen | gamma
    | hans en grietje | harry potter | heineken | hema | hitler | holle bolle gijs | hugo de groot | jacob cats | jan
    alleman | jan en alleman | jan klaassen | jan linders | jan lul | jan met de pet | jan modaal | jan publiek | jan
    rap | jan rap en zijn maat | jan salie | jan soldaat | jan splinter | janneke | jantje beton | jezus | jezus
    christus | jip en janneke | johan cruijff | johan cruyff | joris goedbloed | jumbo | jut en jul | karel de grote |
    karwei | maarten luther | magere hein | malle pietje | maria montessori | marie kondo | martin luther king | marx
    | maslow | max havelaar | mercedes | michiel de ruyter | moeder aarde | mozart | napoleon | nelson mandela |
    nijntje | olivier b. bommel | ome joop | ot en sien | philips | piet hein | piet piraat | piet snot | pietje bell
    | pietje precies | pippi | pippi langkous | porsche | prins carnaval | rembrandt | rembrandt van rijn | robin hood
    | rousseau | shakespeare | sint maarten | sint nicolaas | sinterklaas | siri | spinoza | swiebertje | tante pos |
    tarzan | tesla | thorbecke | tikkie | tom poes | truus van de bingo | vadertje drees | vadertje staat | van dale |
    van der valk | van gogh | van nelle | vincent van gogh | vondel | willem van oranje | zeeman | zorro | zwarte piet
    | van gend en loos | van gend & loos | trouw | het parool | de telegraaf | van melle | van gansewinkel | simon
    levelt | appie | prinses beatrix | koningin wilhelmina | koningin juliana | koningin beatrix
    """
)
# Makes, networks and points of the compass: never somebody.
THINGS = words(
    """
    skoda volvo opel fiat audi bmw renault peugeot citroen toyota mazda honda kia seat suzuki dacia nissan hyundai iveco
    daf scania vespa piaggio yamaha linkedin instagram facebook whatsapp telegram tiktok snapchat youtube discord signal
    strava mastodon bluesky reddit marktplaats vinted nextdoor google gmail hotmail ziggo kpn vitens eneco essent
    zuid-west zuid-oost noord-west noord-oost noord-holland zuid-holland noord-brabant insta playstation xbox
    """
)
# Given names of which a list of places has a hamlet as well.
RATHER_A_PERSON = words(
    """
    arnoud axel bern dries engelbert erica fons georgie jet joppe jordan lies linde lisse marle maren maris
    oene philippine rie rien swier sydney wessel wolbert zwaantje stein dale helle lenthe india sibbe
    """
)
# Given names that are words: with a capital inside a sentence they are somebody all the same.
CAPITAL_TELLS = words(
    """
    ben wil koos rein rijk kok beer storm brandt adel sultan star tos hope joy faith nova raven lotus alike via tim
    erna pro kim-jong anno fox wang vos lasse zilver linde tika erin dixie mina mine sage nader rik bas mees roos
    """
)
# Given names that are months, makes, or words so common that alone they are no names, not even with a capital.
RATHER_A_WORD = words(
    """
    mei augustus april juni juli maart january april may june august de aan ben wil klaar men tien hart baan brand
    bouwen hoi lieve rijk koop zus kader kim-jong burger koos maan marine feite fan zilver junior bruin constant win
    kok beer fox wang nader vos ouwe anno hang jersey ai brandt adel sultan lam horst kick peer diesel kas emo kar kam
    veer volken ferry kin wen wan hok zwaan blaas fee vin bars skip lei lijntje rein haring linde lok darren mint
    stern tromp tik hei nova geurtje beertje truitje tos har nik sage keet roemer tamme vrouwtje star bol ok ja jij
    jou jouw mijn ons kan alle een dat dit die zeer net nog heel best goed mede graag zeker amper even alles niets
    niemand iedereen samen alleen dat israel thai pol meta alien raven hale mans lotus jihad aura parel spike dag week
    zin sem-ester list will mark-up west oost noord zuid romein lange korte lasse liefde vrijheid hemel vrede
    luna-park bonte dee lis maas erin dixie nae sina mede alike take my has no any her his our nine lone alle carers
    nota bene data media dan den ken pro via tim-mer beau-monde era pa ma mama papa oma opa wie wat hoe waar toen nu
    of als erna
    """
)
# Never a name, whatever stands around them.
FUNCTION_WORDS = words(
    """
    die dat dit deze men wie wat er u ik wij we hij zij ze je jij jullie hen hun ons onze mijn uw jouw mij het een
    als dan toen maar want dus of en ook niet geen nog wel al zo hier daar waar wanneer hoe omdat terwijl hoewel i
    you they she he it this that these those my your our their his her what who when where and but or not no some
    many all iedereen iemand niemand alles iets niets sommigen velen anderen
    """
)
# Surnames that are words too: after a title or a given name they are names without a capital as well.
COMMON_SURNAMES = words(
    """
    bakker visser smit smid mulder bos vos kok prins koning dekker kuiper schipper brouwer timmerman boer wit groot
    bruin jong haan vries graaf zwart bruijn meijer kuipers snijder slager molenaar koster schouten kramer koopman
    ridder leeuw wolf berg dam dijk beek veen linden heuvel velden horst broek poel hoek wal jager vink valk
    """
)
# In the dictionary too, and yet names wherever they stand, with or without a capital.
RATHER_A_NAME = words(
    """
    jan piet klaas kees daan noor bram wim willem peter hans koen johannes hendrik robert albert alexander oscar
    geert jaap mohammed ellen dylan helen bobby benjamin karel rachel maya thijs maarten boudewijn lotje rob luuk
    jasmijn jantje mieke erica grietje douwe gerit aad maartje rietje vicky erika ester dolf demi frans arie arend
    griet luis steven abraham mike trees wendy trees sannie koert roosje willempje hannes lammert tjerk christoffel
    joel janet robbert rowan quinten baptist siert foppe jaapje sjoerd
    """
)
MONTHS_AND_DAYS = words(
    """
    januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag january february march april may june july august october december monday
    tuesday wednesday thursday friday saturday sunday kerst pasen pinksteren ramadan suikerfeest koningsdag
    """
)
INFIXES = words(
    """
    binti bint ait aït ould abu van de der den ter te ten het t 't in op aan vd v.d von du da la le el al ben bin ibn
    dos das di do del della o' d' uit uijt voor onder bij over zu zur af mc mac s 's vander vande
    """
)
# Infixes that stand inside a name only: "Bij de Hema" begins none.
NEVER_FIRST = words("het in op aan bij uit uijt voor onder over zu zur af s 's la le du do da di")
DIRECTIONS = words("west oost noord zuid centrum midden")
PREPOSITIONS = words("het in op aan bij uit uijt voor onder over")
# A surname by its form alone.
SURNAME_FORM = (
    r"\w{2,}(?:stra|sma|inga|enga|ema|sema|ink|huizen|huijzen|hoven|kamp|veld|velde|mans|huis|sen|ssen|sz|oglu|yan"
    r"|ian|ski"
    r"|ska|wicz|czyk|enko|chuk|ova|ov|ez|ic|ić|idze|poulos|dottir|hout|kerk|beek|beeks|berg|burg|horst|donk"
    r"|broek|water"
    r"|meijer|meyer|meier|boer|bakker|smit|mulder|visser|loo|aert|aerts|aard|ard|ouwer|kens|kes|ns)"
)
