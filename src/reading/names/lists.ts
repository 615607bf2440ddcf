/** Word lists that tell the kinds of names apart, written for this project; lower case, one class a constant. */

export const roleWords = `minister president secretary ambassador chief leader premier chancellor chairman chairwoman
chair director head spokesman spokeswoman spokesperson senator congressman congresswoman representative governor
mayor general colonel major captain lieutenant sergeant admiral commander marshal brigadier commissioner envoy
diplomat deputy vice prime foreign defence defense interior finance king queen prince princess emperor pope bishop
archbishop cardinal patriarch ayatollah imam rabbi judge justice prosecutor attorney lawyer counsel professor analyst
expert economist historian scientist researcher fellow scholar author writer journalist reporter correspondent editor
columnist coach manager captain striker midfielder actor actress singer director producer ceo cfo founder co-founder
executive officer official lawmaker legislator candidate speaker adviser advisor aide strategist negotiator
representative counterpart predecessor successor activist detective sheriff inspector officer pm fm mp mep cm
gen. lt. col. maj. capt. sgt. adm. sen. rep. gov. pres. rev. hon. amb. gen col capt sgt sen rep gov secretary-general
treasurer czar tsar warlord militant billionaire tycoon entrepreneur wife husband son daughter brother sister father
mother sultan emir sheikh crown dictator strongman oligarch owner boss physician doctor nurse teacher student`

export const organisationWords = `ministry department agency corporation corp corp. inc inc. ltd ltd. llc plc co co. company
companies group holdings bank university college school institute institution foundation association federation union
league club party committee commission council court parliament senate congress assembly house army navy force forces
guard police times post news newspaper magazine press journal tribune herald gazette telegraph guardian network
television tv radio broadcasting media services service systems industries industry motors airlines airways electric
energy oil gas petroleum pharmaceuticals technologies technology laboratories labs center centre bureau board
authority office administration organization organisation alliance coalition front movement brigade battalion regiment
fund trust society academy orchestra band fc united city rovers exchange capital partners ventures insurance hospital
hospitals church embassy consulate secretariat taskforce cabinet government treasury intelligence security
international national federal democratic republican labour conservative liberal communist socialist green`

export const placeWords = `river lake sea ocean bay gulf strait island islands isle mountain mountains mount hill hills
valley desert province state county district region city town village borough street avenue road boulevard highway
square park airport port harbor harbour bridge canal peninsula cape coast beach forest republic kingdom emirate
territory north south east west northern southern eastern western central upper lower greater new san santa saint st
fort border plateau basin plain plains creek falls heights suburb capital`

export const organisations = `reuters afp ap tass ani pti xinhua interfax bloomberg bbc cnn cnbc msnbc nbc abc cbs npr rt sputnik al-jazeera
jazeera ndtv mint nyt un u.n. eu e.u. nato asean brics opec imf wto who unicef unesco iaea icc fbi cia nsa dea dhs cdc
fda epa sec nasa nhs mi6 mi5 fsb gru kgb kgb mossad isis isil al-qaeda qaeda taliban hamas hezbollah hizbollah houthis
google microsoft apple amazon facebook twitter meta youtube netflix tesla boeing airbus lockheed raytheon huawei tiktok
toyota honda volkswagen siemens samsung sony intel nvidia ibm oracle pfizer moderna astrazeneca biontech gazprom
rosneft lukoil rosoboronexport rostec almaz-antey aramco exxonmobil chevron shell bp jpmorgan citigroup hsbc barclays
goldman walmart uber congress senate parliament kremlin pentagon bjp gop fifa uefa ioc nba nfl mlb ecb fed interpol
europol aukus quad g7 g20 wikipedia instagram whatsapp linkedin telegram myspace yahoo ebay walmart target`

export const cities = `mumbai kolkata chennai bangalore bengaluru hyderabad amethi goa kashmir punjab gujarat kerala assam bihar uttar
pradesh maharashtra karnataka rajasthan ladakh jammu srinagar sochi vladivostok petersburg leningrad kazan
novosibirsk yekaterinburg sevastopol crimea donetsk luhansk kharkiv odesa odessa lviv mariupol kherson donbas donbass
chechnya siberia shanghai guangzhou shenzhen wuhan chongqing tianjin xinjiang tibet macau kong osaka kyoto hiroshima
nagasaki okinawa busan karachi lahore peshawar rawalpindi kandahar herat mazar-i-sharif helmand basra mosul kirkuk
fallujah aleppo homs idlib raqqa gaza hebron haifa aviv istanbul izmir jeddah mecca medina dubai sharjah sydney
melbourne brisbane perth adelaide queensland auckland toronto montreal vancouver quebec ontario alberta manitoba
york angeles chicago houston phoenix philadelphia dallas austin boston seattle denver detroit atlanta miami
minneapolis cleveland pittsburgh baltimore francisco diego vegas orleans texas california florida ohio michigan
pennsylvania illinois arizona nevada oregon colorado kansas nebraska iowa wisconsin minnesota missouri arkansas
louisiana mississippi alabama tennessee kentucky virginia carolina maryland delaware massachusetts connecticut
vermont maine hampshire jersey dakota montana wyoming idaho utah oklahoma alaska hawaii indiana manhattan brooklyn
london manchester liverpool birmingham leeds sheffield bristol glasgow edinburgh cardiff belfast oxford cambridge
scotland wales england ulster yorkshire marseille lyon toulouse bordeaux strasbourg munich hamburg frankfurt cologne
stuttgart dresden leipzig bonn bavaria saxony milan naples turin venice florence sicily sardinia lombardy barcelona
seville valencia catalonia bilbao porto rotterdam antwerp flanders geneva zurich basel davos salzburg krakow gdansk
johannesburg durban lagos kano mombasa alexandria suez sinai benghazi casablanca darfur tigray rio paulo
medellin guadalajara tijuana acapulco asia africa europe america americas balkans caucasus himalayas mediterranean
atlantic pacific arctic antarctica baltic caspian eurasia oceania scandinavia`

export const givenNames = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger
noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan
alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary patricia jennifer linda
elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol
amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela
emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie
olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris
marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori bill tom bob jim
mike dave steve chris dan matt tony don ken jeff greg ben sam fred ted ed jimmy tim nick alex max leo oscar hugo felix
hillary barack kamala mitch nancy bernie marco mitt newt lindsey antony jake lloyd boris theresa tony gordon keir rishi
liz dominic priti sajid jeremy nigel simon stuart graham neil ian colin trevor malcolm duncan angus hamish callum
vladimir dmitry dmitri sergei sergey alexei alexey aleksei mikhail nikolai nikolay ivan igor oleg boris yuri anatoly
andrei andrey viktor victor konstantin maxim pavel roman ruslan ramzan valery vasily vyacheslav yevgeny evgeny kirill
denis anton arkady gennady leonid lev stanislav svetlana tatiana tatyana olga natalia irina elena yelena ekaterina
maria anastasia ksenia yulia yulia lyudmila galina nadezhda vera lyubov volodymyr petro oleksandr oleksiy serhiy
mykola andriy viktor yulia dmytro denys kyrylo alyaksandr narendra rahul sonia priyanka manmohan amit rajnath arun
sushma nirmala subrahmanyam harsh ajit arindam anurag yogi mamata arvind nitish lalu atal bihari jawaharlal indira
rajiv sanjay vijay suresh ramesh rakesh mukesh anil sunil ashok ravi rajesh deepak sachin virat rohit vikram arjun
krishna lakshmi sunita anita kavita pooja neha nandan shashi piyush smriti mohan gopal prakash vinod vivek imran nawaz
shahbaz asif bilawal benazir pervez shah mehmood hina malala ashraf hamid abdul abdullah mohammad mohammed muhammad
mohamed mahmoud ahmed ahmad ali hassan hasan hussein hossein hussain omar umar khalid khaled ibrahim ismail yusuf
youssef mustafa osama saddam bashar hafez rafik saad michel nabih yasser mahmoud ismail yahya salman faisal fahd
abdelfattah abdel fattah hosni gamal anwar fatima aisha zainab layla leila noor hassan javad mohsen qasem qassem
ebrahim ali-akbar akbar reza recep tayyip erdogan ahmet mehmet mevlut hulusi binali devlet kemal ekrem benjamin
binyamin ehud yair naftali avigdor shimon yitzhak golda ariel moshe avi tzipi isaac gilad angela olaf annalena helmut
gerhard frank-walter heiko ursula wolfgang hans jürgen jurgen klaus horst joachim sigmar peer markus friedrich armin
thomas jens emmanuel nicolas françois francois jacques jean-yves jean-luc jean-claude jean marine édouard edouard
bruno gérald laurent ségolène anne valérie brigitte florence pierre andré andre rené philippe michel giuseppe matteo
mario silvio giorgia luigi sergio paolo enrico romano carlo antonio giovanni francesco pedro mariano josé jose luis
carlos juan pablo felipe alberto javier jorge miguel rafael francisco fernando alfonso diego cristina isabel carmen
dilma luiz luiz inácio jair michel nicolás nicolas hugo evo gustavo iván andrés andres enrique vicente álvaro gabriel
sebastián augusto fidel raúl raul che xi jinping li wang zhang liu chen yang zhao huang zhou wu hu jintao keqiang yi
qishan lijian chunying wenbin deng mao zemin shinzo fumio yoshihide taro junichiro toshimitsu yoshimasa hirohito
akihito naruhito kenji hiroshi takashi moon jae-in park geun-hye yoon suk-yeol kim jong jong-un jong-il yo-jong ban
ki-moon tsai ing-wen lee joko prabowo susilo megawati mahathir najib anwar rodrigo ferdinand gloria corazon imelda
aung suu min nguyen tran pham thaksin prayuth yingluck hun cyril jacob thabo nelson desmond robert emmerson morgan
muhammadu goodluck olusegun uhuru raila william yoweri paul kofi boutros tedros abiy haile meles sahle-work paul john
magufuli felix joseph laurent-désiré patrice andrzej jaroslaw lech donald mateusz viktor orbán janos václav vaclav
milos andrej zuzana robert traian klaus boyko rumen aleksandar slobodan radovan ratko ivica zoran milo edi alexis
kyriakos giorgos nikos mette lars anders jens erna jonas stefan magdalena carl sauli sanna alexander kersti kaja toomas
dalia gitanas valdis krišjānis egils mark karel jan willem geert wim sophie charles-michel guy herman jaap isabel
kori arnold clara edith esther eleanor florence hazel ida irene josephine lucy mabel maud norma pearl rose ruby sally
stella sylvia ursula vivian wanda winston clement harold stanley ernest herbert leonard norman ralph rupert sidney
clarence clyde dwight lyndon jd j.d. usha melania ivanka jared elon jeff warren tim sundar satya sheryl susan`
