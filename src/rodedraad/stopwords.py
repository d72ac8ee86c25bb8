"""Words that carry no subject, by language: articles, auxiliaries, and the fillers of spoken language.

Fillers stand apart because they are what makes labels of table talk useless ("eigenlijk gewoon heel"): they
are missing from the usual lists, which were made for written text. Numbers and units of time are in the lists
for the same reason: stories are full of them, and no story is about them.
"""

from __future__ import annotations

DUTCH = """
aan aangezien achter af al alle alleen allemaal als altijd ander andere anders beide ben bent bij bijna
bijvoorbeeld boven buiten daar daaraan daarbij daardoor daarin daarmee daarna daarnaast daarom daarop
daarover daarvan daarvoor dan dat de deed deden deze die dit doe doen doet door dus een eens eerst elk
elkaar elke en enige enkele er eraan erbij erg ergens erin ermee erop erover ervan ervoor etc even ga gaan
gaat gaf geen geeft gehad geven geweest geworden ging haar had hadden hebben hebt heb heeft heel hele hem
hen het hier hierbij hierdoor hierin hiermee hierop hierover hiervan hiervoor hij hoe hoewel hun ieder
iedere iedereen iemand iets ik in is ja je jij jou jouw jullie kan kom komen komt kon konden krijg krijgen
krijgt kun kunnen kunt kwam kwamen laat laten lang liet maar maak maakt maken me mee meer meest meeste men
mensen met mezelf mij mijn minder misschien moest moesten moet moeten mocht mochten mogen mag na naar naast
nee niemand niet niets nodig nog nooit nu of om omdat ons onszelf onze ook op over overal per pas samen
sinds soms staan staat steeds straks te tegen terug terwijl toch toe toen tot tussen twee uit u uw vaak van
vanaf vandaan veel vele via vind vinden vindt volgens voor vooral voordat waar waaraan waarbij waardoor
waarin waarmee waarom waarop waarover waarvan waarvoor wanneer want waren was wat we weer weg weinig wel
welk welke werd werden wie wij wil willen wilt wilde wilden wist wordt worden word zal ze zeer zei zeg
zeggen zegt zelf zelfs zich zichzelf zie zien ziet zij zijn zit zitten zo zodat zoals zonder zou zouden
zulke zullen zult één eén drie vier goed goede beter best beste slecht groot grote klein kleine nieuw nieuwe
eigen zeker zulk hetzelfde dezelfde diens tijdens binnen wegens ondanks behalve hetgeen eerder later vorig
vorige volgend volgende laatste moment keer keren dag hoeveel hoeft hoef hoeven weet weten wisten denk
denken denkt dacht dachten lijkt lijken leek blijft blijven bleef gebeurt gebeuren gebeurde jaar jaren uur
uren week weken maand maanden minuut minuten kwartier dagen avond avonden ochtend middag vijf zes zeven acht
negen tien elf twaalf vijftien twintig dertig veertig vijftig honderd duizend eerste tweede derde half halve
anderhalf anderhalve niks snel vragen vraag praat praten horen hoort lag lagen ligt stond stonden liep lopen
loopt leggen gelegd noemen tellen telt zetten gezet zet houden houdt hield gehouden pakken nemen neemt nam
brengen bracht stuk rij links rechts begin beginnen begint einde gevallen
"""
DUTCH_FILLERS = """
eigenlijk gewoon echt best nou hè hoor zeg maar ofzo enzo enzovoort soort stuk beetje dingen ding iets
natuurlijk inderdaad precies oké oke ok ehm eh uh uhm euh hm hmm mhm ah oh ach tja nja jawel kijk zeggen
snap snapt snappen bedoel bedoelen bedoelt vind vond vonden geloof namelijk overigens trouwens sowieso
helemaal behoorlijk redelijk vrij nogal tamelijk vreselijk enorm ontzettend absoluut uiteraard kennelijk
blijkbaar zogezegd zogenaamd dank bedankt alstublieft graag hallo dag goedemorgen goedemiddag goedenavond
meneer mevrouw voorzitter ja nee dergelijk dergelijke allerlei manier gedaan gezegd gegaan gekomen gemaakt
gekregen gevonden gezien gehoord eentje
"""

GERMAN = """
ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes anders auch auf
aus außer außerdem bei beide beiden beim bereits besonders besser bevor bin bis bisher bist bzw da dabei
dadurch dafür dagegen daher dahin damit danach daneben dann daran darauf daraus darf darin darüber darum
darunter das dass daß davon davor dazu dein deine dem den denen denn dennoch der deren derzeit des deshalb
dessen desto dich die dies diese diesem diesen dieser dieses dir doch dort du durch dürfen dürfte ein eine
einem einen einer eines einfach einige einigen einiger einiges einmal er erst es etwa etwas euch euer eure
fast finde finden findet für gab ganz gar geben gegen gegenüber gehen geht gemacht genau genug gerade gerne
gern gibt ging gleich große großen großer gut gute guten hab habe haben hat hatte hatten hätte hätten hier
hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins insbesondere ist ja je
jede jedem jeden jeder jedes jedoch jemand jene jenen jetzt kann kannst kein keine keinem keinen keiner
kleine kommen kommt können könnte könnten konnte lassen lässt leider machen macht mal man manche manchmal
mehr mein meine meinem meinen meiner meist meisten mich mir mit möchte mögen muss müssen muß musste müsste
nach nachdem nämlich natürlich neben nein nicht nichts nie niemand noch nun nur ob oben obwohl oder oft ohne
paar pro recht sehen sehr sein seine seinem seinen seiner seit selbst sich sie sieht sind so sobald sodass
sogar solche solchen solcher soll sollen sollte sollten somit sondern sonst soweit sowie statt stehen steht
trotz trotzdem über um und uns unser unsere unserem unseren unserer unten unter usw viel viele vielen vieler
vielleicht vom von vor vorne wann war waren warum was weder weg wegen weil weiter weitere weiteren welche
welchen welcher welches wem wen wenig weniger wenn wer werde werden wie wieder will wir wird wirklich wo
wobei wodurch wollen wollte worden wurde wurden würde würden z zb zu zum zur zusammen zwar zwei zwischen
überall sogenannte jeweils etc ca beispiel beispielsweise bitte besteht bestehen bleibt bleiben jahr jahre
jahren stunde stunden woche wochen tag tage tagen minute minuten monat monate drei vier fünf sechs sieben
acht neun zehn hundert erste ersten zweite zweiten
"""
GERMAN_FILLERS = """
eigentlich halt eben einfach ziemlich irgendwie sozusagen quasi naja tja äh ähm hm mhm ach ah oh okay ok
genau klar schon wohl eh danke bitte hallo grundsätzlich überhaupt letztlich dinge sache sachen art
"""

# The list of the Glasgow Information Retrieval group, as scikit-learn has it (BSD-3-Clause). Written out, because to
# import scikit-learn for it costs seconds each time that the house starts.
ENGLISH = """
a about above across after afterwards again against all almost alone along already also although always
am among amongst amoungst amount an and another any anyhow anyone anything anyway anywhere are around as
at back be became because become becomes becoming been before beforehand behind being below beside
besides between beyond bill both bottom but by call can cannot cant co con could couldnt cry de describe
detail do done down due during each eg eight either eleven else elsewhere empty enough etc even ever
every everyone everything everywhere except few fifteen fifty fill find fire first five for former
formerly forty found four from front full further get give go had has hasnt have he hence her here
hereafter hereby herein hereupon hers herself him himself his how however hundred i ie if in inc indeed
interest into is it its itself keep last latter latterly least less ltd made many may me meanwhile might
mill mine more moreover most mostly move much must my myself name namely neither never nevertheless next
nine no nobody none noone nor not nothing now nowhere of off often on once one only onto or other others
otherwise our ours ourselves out over own part per perhaps please put rather re same see seem seemed
seeming seems serious several she should show side since sincere six sixty so some somehow someone
something sometime sometimes somewhere still such system take ten than that the their them themselves
then thence there thereafter thereby therefore therein thereupon these they thick thin third this those
though three through throughout thru thus to together too top toward towards twelve twenty two un under
until up upon us very via was we well were what whatever when whence whenever where whereafter whereas
whereby wherein whereupon wherever whether which while whither who whoever whole whom whose why will
with within without would yet you your yours yourself yourselves
"""
ENGLISH_EXTRA = """
don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't
hadn't it's that's there's i'm i've i'd i'll you're you've you'd you'll we're we've we'd we'll they're
they've they'd they'll he's she's let's what's who's should could would need needs want wants make makes
made let lets use used using also many much more most lot lots way ways thing things someone something
anything everything people get gets getting got gotten go goes going gone went come comes coming came say
says said see seen think thinks thought know knows take takes taken took give gives given good better best
bad new old big small great able allow allowed help helps like just really have having does doing done did
being been about into than then there their they them those these this that cannot without within instead
rather however because since though although while whether either neither both one two three first second
ever never always often sometimes usually maybe perhaps especially actually else every each all any year
years day days week weeks month months hour hours minute minutes four five six seven eight nine ten hundred
thousand third
"""
ENGLISH_FILLERS = """
time cool hey hope feel point idea true real important number different course um uh uhm umm hmm hm mm mhm
mm-hmm mmhmm uh-huh huh yeah yep yes no okay ok oh ah alright right well so like basically literally kind
sort kinda sorta gonna wanna gotta stuff guess mean cause cos thanks thank please hello hi bit pretty quite
sure fine obviously definitely probably anyway vocalsound disfmarker pause gap laugh laughs inaudible
crosstalk look looks looking talk talking
"""

FRENCH = """
a ai aie ainsi alors après au aucun aucune aussi autre autres aux avait avant avec avoir avons ayant
beaucoup bien car ce ceci cela celle celles celui ces cet cette ceux chaque chez comme comment contre dans
de depuis des donc dont du elle elles en encore entre est et étaient était être eu eux faire fait faut fois
il ils je jusque l la le les leur leurs lors lui ma mais me même mêmes mes moi moins mon ne nos notre nous
on ont ou où par parce pas peu peut peuvent plus plusieurs pour pourquoi quand que quel quelle quelles quels
qui quoi sa sans se selon ses si son sont sous sur ta tant te tes toi ton tous tout toute toutes très trop
tu un une va vers vos votre vous y été c'est n'est qu'il d'un d'une
"""


def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for one in lists for word in one.split())


STOP_WORDS: dict[str, frozenset[str]] = {
    "nl": _words(DUTCH, DUTCH_FILLERS),
    "de": _words(GERMAN, GERMAN_FILLERS),
    "en": _words(ENGLISH, ENGLISH_EXTRA, ENGLISH_FILLERS),
    "fr": _words(FRENCH),
}

# What may stand inside a phrase without making it a sentence: "zorg voor ouderen", "recht op vakantie".
LINKS: dict[str, frozenset[str]] = {
    "nl": _words("van voor op in aan met tegen tussen zonder bij naar over uit om te de het een en"),
    "de": _words(
        "von für auf in an mit gegen zwischen ohne bei nach über aus um zu der die das den dem und im am zur"
    ),
    "en": _words("of for on in at with against between without by to over from the a an and"),
    "fr": _words("de du des d pour sur dans à au aux en avec contre entre sans par la le les et"),
}
AND: dict[str, str] = {"nl": "en", "de": "und", "en": "and", "fr": "et"}
