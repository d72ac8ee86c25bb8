"""Given names and surnames that the lists lack: of newcomers above all, for whom being found matters as much."""

from __future__ import annotations

from rodedraad.identifiers.names.lists import fold
from rodedraad.vocabulary import words

MORE_GIVEN = frozenset(
    map(
        fold,
        words(
            """
            erna noureddine ad ab ans bep dré gé wiesje bennie benny lennie hope grace faith joy oksana olena
            oleksandr oleh svitlana iryna yaroslav bohdan kateryna nataliia mykola dmytro vasyl halyna lyudmyla
            agnieszka katarzyna malgorzata grzegorz krzysztof zbigniew wojciech zofia kasia gosia tomasz pawel
            lukasz mehret selam tesfay tesfaye yonas yohannes filmon semhar rahwa bereket senait haile abel tsegay
            luwam natnael nasrin shirin parisa mahsa behzad reza farhad zahra maryam nasim azadeh soraya arash kaveh
            laleh karwan rojda rojin baran dilan serhat zozan heval azad berivan evîn kawa shilan hevin adnan muna
            rania bashar ghassan hala hiba lubna nour noura rima samer wael ziad yazan majd rasha ammar tarek abdi
            abdirahman fadumo hodan sahra ayaan nimco hibo deqa zamzam faduma mahad amadou fatou mamadou ousmane
            aissatou binta kofi kwame ama akosua adwoa yaw kwabena esi chidi ngozi ifeoma emeka chinedu uche
            precious blessing patience gift godfrey happiness mercy esther-joy rajesh shanti rohan anjali priya
            sunita vijay kiran deepak sanjay radha indra soerdj sharda prem dewika humphrey wensley ludwig jermaine
            shurendy rachelle gracita ruthmila angelo-ray urvin jeanine shakira tyrone giovanni romano tysha daisha
            chimène marciano rodney cheyenne quincy dwight gulsum hatice kubra zeynep emre burak elif merve tugba
            sibel serpil gülay nuray aysel songul yeter dursun nasser naima khadija ilham loubna hafida karim tarik
            anass zineb ikram soufiane abdelkader driss mimoun wei jing xiu ling mei-ling ying hui jun yan hao ming
            lan thi nguyen linh minh huong dewi putri wati bambang sri agus siti sjefke sjeng jeu wiel lambèr tinie
            toon sjaan bep riek truus nel cor rie wil jopie jo fien sien mien miet drika jikke fokje sytske ytsje
            hylke jelmer bauke sietske tjitske wytse durk teake jitske gerbrich froukje aukje tygo bodhi lux fay jip
            pim mees sem noud siem teun abe boaz jens sep fedde lenn ties boris moos dex ymke puck yfke nynke fenna
            fleur riet kev patries oleksandra nelis lieke jette sterre fenne liv loïs evi isa lynn norah yuna feline
            """
        ),
    )
)
MORE_SURNAMES = frozenset(
    map(
        fold,
        words(
            """
            kowalski kowalska nowak wisniewski wojcik kaminski lewandowski zielinski szymanski mazur shevchenko
            kovalenko bondarenko melnyk tesfaye haile mehari gebremedhin berhane abraha ghebre tekle yohannes habte
            okonkwo okafor adeyemi mensah owusu boateng asante appiah osei diallo barry bah traore sewnarain ramdin
            bouzid hamdaoui chaouch elouali kluyver oudkerk uithof zwaluw zaal li wang zhang chen liu nguyen tran
            pham kaur khan hussain ahmadi rezaei karimi hosseini mohammadi rahimi noori al-ahmad haddad khalil saleh
            mansour warsame farah hirsi jama abdi ibrahim martis croes maduro curiel semerel winklaar
            """
        ),
    )
)
