"""Sites that everybody knows and that are nobody's own: of government, press, shops, banks, health care, clubs.

Only those whose name does not say so by its words ("independer"); "gemeente-dalfsen" needs no list. What is a name of
people too ("linda", "dirk") is not here: an address of that name may be somebody's own.
"""

from __future__ import annotations

from rodedraad.vocabulary import words

KNOWN_SITES = words(
    """
    9292 9292ov afm aivd ap acm agentschaptelecom apg abp aanbestedingskalender ahold amnesty anbo anwb antea
    arcadis arbeidsinspectie autoriteitpersoonsgegevens awvn belastingdienst bij12 bkr brabant brandweer bzk cak cbr
    cbs ciz cito cjib cnv consumentenbond cpb crow deltares denhaag defensie digid dnb donorregister drenthe duo
    dus-i duwo echo erasmusmc eur europa eurostat flevoland fnv fryslan friesland gelderland geldfit gezondheidsraad
    giro555 ggdghor groningen humanitas huurcommissie ibki ind interpol inspectie ivn juridischloket jumba kadaster
    kb kiesraad knaw knmi knvb kvk kwf leger lhbt limburg logius loket lvvn mantelzorgnl mee meldpunt mijnoverheid
    mijnpensioenoverzicht mindef minbuza minvws mvo nationaalarchief nationaleombudsman nen nibud nidi nvwa nwo ocw
    odbn odijmond odra officielebekendmakingen omgevingsloket ondernemersplein oranjefonds overijssel pararius pbl
    pdok pianoo politie prorail provinciegroningen raadvanstate rce rdw rechtspraak rijkswaterstaat rijksmuseum rivm
    rkc rli rvo rws scp ser sozawe slachtofferhulp svb tennet tno tudelft tue uva uu utwente umcg umcutrecht lumc
    amc vumc ru rug vu wur uvt um tilburguniversity radboudumc ouders unhcr unicef uwv uwvwerk vng vrom vws werk wmo
    woz zeeland zuid-holland noord-holland zuidholland noordholland wetten wegenwacht who overheid rijksoverheid
    tweedekamer eerstekamer staten nos nu ad nrc trouw volkskrant telegraaf parool fd rtl rtlnieuws npo npostart
    avrotros bnnvara kro-ncrv kro ncrv vpro eo omroepmax powned nporadio1 stentor destentor tubantia
    gelderlander bndestem pzc lc dvhn frieschdagblad leeuwardercourant limburger ed bd noordhollandsdagblad
    haarlemsdagblad ijmuidercourant rtvnoord rtvdrenthe rtvoost rtvutrecht rtvrijnmond rijnmond nhnieuws at5 l1
    omropfryslan indebuurt dumpert geenstijl joop ftm decorrespondent correspondent nieuwsblad destandaard vrt hln
    knack demorgen bbc cnn guardian nytimes reuters libelle margriet viva kidsweek quest zembla followthemoney
    pointer eenvandaag nieuwsuur buienradar buienalarm weeronline weerplaza meteoblue windy accuweather ns arriva
    connexxion qbuzz keolis ebs htm ret gvb bravo syntus transdev flixbus ovpay ov-chipkaart ovchipkaart ovfiets
    greenwheels mywheels snappcar swapfiets felyx schiphol klm transavia tui corendon sunweb eurostar uber bolt
    blablacar parkmobile yellowbrick easypark q-park flitsmeister tomtom waze halfords kwikfit profile bol coolblue
    wehkamp zalando amazon ikea hema blokker action kruidvat etos trekpleister jumbo ah albertheijn aldi lidl plus
    spar dekamarkt hoogvliet vomar picnic crisp gamma karwei praxis hornbach hubo intratuin welkoop xenos jysk
    leenbakker kwantum decathlon primark zeeman wibra mediamarkt bcc alternate megekko bruna ako libris etsy ebay
    aliexpress temu shein vinted marktplaats 2dehands speurders catawiki thuisbezorgd ubereats deliveroo tripadvisor
    booking airbnb trivago funda kamernet huurwoningen vesteda woningnet woonnet woonbron ymere eigenhaard
    dekey stadgenoot portaal mitros vivare vidomes havensteder haagwonen staedion woonin lefier acantus domijn talis
    nijestee thuisvester tiwos casade wonenbreburg zayaz trudo woonpunt servatius rochdale alliantie abnamro ing
    rabobank sns asnbank triodos knab bunq regiobank volksbank ideal tikkie paypal klarna moneybird nibc aegon nn
    asr achmea centraalbeheer fbto interpolis univ unive ohra ditzo inshared zk zilverenkruis vgz cz menzis dsw
    zorgverzekeraar onvz anderzorg zekur independer pricewise gaslicht poliswijzer zorgwijzer eneco essent
    vattenfall greenchoice vandebron budgetthuis oxxio engie energiedirect stedin liander enexis alliander vitens
    dunea pwn brabantwater evides wml kpn ziggo vodafone odido tele2 t-mobile simyo youfone xs4all delta caiway
    freedom lebara postnl dhl dpd ups gls budbee google gmail youtube facebook instagram twitter linkedin tiktok
    snapchat whatsapp telegram signal discord reddit pinterest twitch spotify netflix videoland disneyplus wikipedia
    wikimedia wikidata openstreetmap github gitlab stackoverflow microsoft office outlook live apple icloud samsung
    adobe zoom dropbox wetransfer bing duckduckgo ecosia mozilla firefox openai chatgpt canva mentimeter mural
    padlet slido kahoot doodle datumprikker surveymonkey typeform eventbrite meetup ticketmaster pathe vue kinepolis
    efteling slagharen artis blijdorp burgerszoo dolfinarium keukenhof apotheek thuisarts zorgdomein zorgkaart
    medirex farmacotherapeutisch gezondheidenwetenschap parnassia altrecht arkin mondriaan lentis dimence iederin
    trimbos jellinek vilans pharos movisie nji verwey-jonker sociaalwerk divosa aedes rmo mind korrelatie 113
    veiligthuis kindertelefoon kjrw valys regiotaxi buurtzorg thebe tzorg careyn carintreggeland vivent zuidzorg
    pieter-vanforeest cordaan amstelring espria evean sensire livio greenpeace milieudefensie wnf
    wwf sovon ravon floron vogelbescherming knnv landschappen nmf staatsbosbeheer natuurmonumenten urgenda
    hieropgewekt milieucentraal consuwijzer duurzaambouwloket regelhulp verbeterjehuis warmtefonds energiesamen
    woonbond hoplr nextdoor peerby petities change avaaz wecandoit nlvoorelkaar nldoet knrm rodekruis cliniclowns
    hartstichting longfonds nierstichting reumanederland dierenbescherming dierenambulance vvn
    veiligverkeernederland fietsersbond rover kbo-pcob pcob seniorweb coc lto nvm vno-ncw mkb evofenedex bouwend
    koraal gispen vluchtelingenwerk coa iom vvd pvv cda d66 pvda groenlinks sp christenunie sgp pvdd denk bbb volt
    ja21 fvd nsc 50plus bij1 scouting nocnsf knltb knzb knwu ksb atletiekunie sportservice sportbedrijf basicfit
    basic-fit fitforfree drimble fonq allecijfers fixi jantjebeton
    bakkerbart janlinders winkelvansinkel
    """
)
