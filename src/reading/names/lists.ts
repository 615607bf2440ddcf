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
mother sultan emir sheikh crown dictator strongman oligarch owner boss physician duke duchess earl baron baroness countess consort viscount doctor nurse teacher student`

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

export const givenNames = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas
eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis
jerry tyler aaron jose adam henry nathan douglas zachary peter kyle walter ethan jeremy harold keith christian roger
noah gerald carl terry sean arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan
alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary patricia jennifer linda
elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle
carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda
pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth
julie olivia joyce victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha
gloria teresa ann sara frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori bill tom bob jim mike
dave steve chris dan matt tony don ken jeff greg ben sam fred ted ed jimmy tim nick alex max leo oscar hugo felix
hillary barack kamala mitch bernie marco mitt newt lindsey antony jake lloyd boris gordon keir rishi liz dominic
priti sajid nigel simon stuart graham neil ian colin trevor malcolm duncan angus hamish callum vladimir dmitry
dmitri sergei sergey alexei alexey aleksei mikhail nikolai nikolay ivan igor oleg yuri anatoly andrei andrey viktor
victor konstantin maxim pavel roman ruslan ramzan valery vasily vyacheslav yevgeny evgeny kirill denis anton arkady
gennady leonid lev stanislav svetlana tatiana tatyana olga natalia irina elena yelena ekaterina anastasia ksenia
yulia lyudmila galina nadezhda vera lyubov volodymyr petro oleksandr oleksiy serhiy mykola andriy dmytro denys
kyrylo alyaksandr narendra rahul sonia priyanka manmohan amit rajnath arun sushma nirmala subrahmanyam harsh ajit
arindam anurag yogi mamata arvind nitish lalu atal bihari jawaharlal indira rajiv sanjay vijay suresh ramesh rakesh
mukesh anil sunil ashok ravi rajesh deepak sachin virat rohit vikram arjun krishna lakshmi sunita anita kavita pooja
neha nandan shashi piyush smriti mohan gopal prakash vinod vivek imran nawaz shahbaz asif bilawal benazir pervez
shah mehmood hina malala ashraf hamid abdul abdullah mohammad mohammed muhammad mohamed mahmoud ahmed ahmad ali
hassan hasan hussein hossein hussain omar umar khalid khaled ibrahim ismail yusuf youssef mustafa osama saddam
bashar hafez rafik saad michel nabih yasser yahya salman faisal fahd abdelfattah abdel fattah hosni gamal anwar
fatima aisha zainab layla leila noor javad mohsen qasem qassem ebrahim ali-akbar akbar reza recep tayyip erdogan
ahmet mehmet mevlut hulusi binali devlet kemal ekrem binyamin ehud yair naftali avigdor shimon yitzhak golda ariel
moshe avi tzipi isaac gilad olaf annalena helmut gerhard frank-walter heiko ursula wolfgang hans jürgen jurgen klaus
horst joachim sigmar peer markus friedrich armin jens emmanuel nicolas françois francois jacques jean-yves jean-luc
jean-claude marine édouard edouard bruno gérald laurent ségolène anne valérie brigitte pierre andré andre rené
philippe giuseppe matteo mario silvio giorgia luigi sergio paolo enrico romano carlo antonio giovanni francesco
pedro mariano josé luis carlos pablo felipe alberto javier jorge miguel rafael francisco fernando alfonso diego
cristina isabel carmen dilma luiz inácio jair nicolás evo gustavo iván andrés andres enrique vicente álvaro
sebastián augusto fidel raúl raul che xi jinping li wang zhang liu chen yang zhao huang zhou wu hu jintao keqiang yi
qishan lijian chunying wenbin deng mao zemin shinzo fumio yoshihide taro junichiro toshimitsu yoshimasa hirohito
akihito naruhito kenji hiroshi takashi moon jae-in park geun-hye yoon suk-yeol kim jong jong-un jong-il yo-jong ban
ki-moon tsai ing-wen lee joko prabowo susilo megawati mahathir najib rodrigo ferdinand corazon imelda aung suu min
nguyen tran pham thaksin prayuth yingluck hun cyril thabo nelson desmond emmerson morgan muhammadu goodluck olusegun
uhuru raila yoweri kofi boutros tedros abiy haile meles sahle-work magufuli laurent-désiré patrice andrzej jaroslaw
lech mateusz orbán janos václav vaclav milos andrej zuzana traian boyko rumen aleksandar slobodan radovan ratko
ivica zoran milo edi kyriakos giorgos nikos mette lars anders erna jonas stefan magdalena sauli sanna kersti kaja
toomas dalia gitanas valdis krišjānis egils karel jan willem geert wim sophie charles-michel guy herman jaap kori
arnold clara edith esther eleanor hazel ida irene josephine lucy mabel maud norma sally stella sylvia vivian wanda
winston clement stanley ernest herbert leonard norman rupert sidney clarence clyde dwight lyndon jd j.d. usha
melania ivanka jared elon warren sundar satya sheryl abby abe abel ada adela adele adrian agnes aidan aiden ainsley
al alana alastair alec alfred alfredo alicia alison alistair allan allen allison alma alvin alyssa amelia amir amos
ana andreas andy angelica angelo angie annabel annette annie anselm antoine antonia archie ariana aria arlene arman
asher ashton astrid aubrey audrey aurora ava avery axel barney barry bart basil beatrice becky belinda bella
benedict benito bennett bernadette bernard bernice bert bertha beth bethany bettina bianca blair blake blanche bo
bonnie brad bradley brady brandi brendan brent brett bridget brock brooke bryce bryson byron caleb calvin cameron
camila camille candace carla carlton carmela carrie carter casey cassandra cecil cedric celeste chandler
chester chloe christa christie christoph christy chuck cindy claire claude claudia claudio clay clayton cliff
clifford clifton clint clive cody colby cole colleen connie connor conor conrad cora corey cornelius cory courtney
craig curt curtis cyrus daisy dale damian damien damon dana dane danny daphne darlene darrell darren darryl daryl
davis debbie declan delia della delores derrick desiree devin devon dewey dexter dianne dick dina dion dirk
dolores dominique dora doreen doug doyle duane dustin eddie edgar edmund eduardo edwin eileen elaine eleni eli elias
eliot ella ellen elliott ellis elmer elsa elsie elton elvis emanuel emerson emil emilia emilio erica erik erika erin
ernesto esteban ethel eva evan everett fabian fabio fay fiona fletcher floyd forrest frankie franklin franz freddie
frederick frederic fritz gail garrett gavin gemma gene geoff geoffrey gerard gilbert gina ginger gladys
glen glenn greta gretchen guillermo gus gwen hal hank harriet harry harvey hector heidi helena
henrik henrietta hilda horace howard hubert humphrey hunter ike imogen inga ingrid ira irving isla jackie jackson
jade jaime jamal jamie jana jane janine jasmine jay jenna jenny jerome jill jimmie jo joanna joanne 
jodi joel johan johann johannes johnnie jonah jon jonny josef josefina josh josiah juanita jules julian juliana
julien juliet julius justine kai kara karim karin karina karl karla kasper kate katharine kathy katie katrina kay
keira kelley kelvin kenny kent kerry kieran kirk kirsten kristen kristin kristina kurt kwame lara larissa latoya
laurence laurie leigh lena leon leona leonardo leroy leslie lester leticia lewis liam lila lillian lily lina
lionel lola lorena lorenzo loretta lorraine louise lowell luca lucas lucia luciano lucille luke luther lydia lynda
lynn mack maddie mae magnus mandy manuel marc marcel marcelo marcia marcos marcus margarita marge margot mariana
marian marianne marina marion marisa marissa marjorie marlene marlon marshall marta martin marty marvin mathew
mathieu mathilde matilda maureen maurice mavis maya meghan mel melanie melinda melvin meredith micah micheal mikael
mila miles milton mindy minnie miranda miriam moira molly mona monica monique monte morris moses muriel myra myrtle
nadia nadine naomi natasha ned nelly nestor neville nicola nicky nikita nina noel noelle nolan nora oliver oprah
otto owen pam paige patsy patti pauline payton peggy penelope percy perry pete phil phillip phoebe phyllis pierce
quentin quinn ramon ramona randall raphael raquel ray rebekah reggie regina reginald rene rex rhonda ricardo rick
ricky riley rob robbie roberta roberto robin robyn rocco rod roderick rodney rodolfo roland ron ronnie rory rosa
rosalie rosemary ross roxanne rudolf rudolph rudy rufus russ sabrina sadie salvatore sammy sanford sasha saul
scarlett sebastian selena serena seth shane shannon shaun shawn shayne sheila shelby sheldon shelley sherman sherri
sherry sid sienna silas simone solomon sonya spencer stacey stacy stan stefano stephan stewart suzanne sven tamara
 tania tanya tara tasha taylor terence terrance terrence tess tessa thelma theo theodore thora tiffany tina
tobias todd tommy toni tracey tracy travis trent tricia tristan troy tyrone ulrich ulysses uma una val
valentina valentine valerie vance vanessa vaughn vernon veronica vicki vicky viola violet virgil vladislav wade
wallace walt wendy wesley whitney wilbur wiley wilfred will willard willis wilma xavier yolanda yvette
yvonne zach zack zane zoe aditya akash amitabh amrita anand ankit aparna aryan ashwin ayesha bharat chandra
dev devendra dinesh farhan gaurav girish govind harish harsha hemant ishaan jagdish jaya jayant jyoti kapil karan
kartik kiran kunal lalit lata madhu madhav mahesh manish manoj meera mukul naresh naveen nikhil nisha pankaj
pradeep praveen priya raghav raj rajan rajendra ritu rohan sameer sandeep sanjeev satish shankar shreya
shruti siddharth sudhir sumit suraj tarun uday varun vijaya vinay vishal yash yashwant aamir adil aftab akhtar aziz
bilal farooq fawad habib haider hamza haris iqbal jamil javed junaid kamal kamran khurram liaquat majid mansour
maryam masood mehdi mirza mubarak munir murad musa mustapha nadeem naeem nasir nasser nasrallah nazir qadir rahim
rahman rashid raza rehman riaz riyad saeed said sajjad salim samir saleh sharif siddiq sohail sultan suleiman tahir
talal tariq usman waleed walid waqar wasim yasin yasir yousaf zafar zahid zaid zia zulfikar abbas adnan ammar ayman
bandar fadi fouad ghassan haitham hakim hani hazem iyad jaber laith majed marwan mazen nabil naji nizar rami rana
rania samer tamer akira daisuke haruki hideki hiroki ichiro jun kazuo keiko kenta koichi makoto masahiro masato
michiko naoki osamu ryo ryota satoshi shigeru shinji shun sota takeshi tetsuya tomoko toshio yasuo yoko yoshi yuki
yumi yusuke zheng jian jianguo jie jing lei lin ling mei ming ning ping qiang qing rui shan tao wei wen xiang xiao
xin yan yong yu yuan yun zhen zhi zhong minh thanh tuan dung phuong anh linh hoang somchai eun-ji hyun ji-hoon joon
min-jun seo-yeon sung-min young-soo adebayo akin amina babatunde chidi chinedu emeka femi funmi ifeanyi kwaku mandla
mthunzi ngozi nkosazana obinna ousmane mamadou moussa abdoulaye ibrahima sekou amadou fatou oumar seydou thandi
themba tunde wanjiru wole zanele aleksander asger bjorn birgit bogdan bohdan borys branko claus dag damir darko
davor dimitar dimitris dragan eero einar elina endre erling esa finn frederik gabor georgi georgios goran gregor
gunnar hakan halvard harald heikki henryk ilkka ilya inge ivana ivo jaakko jacek janez janusz jari jaromir jerzy
jiri jukka kalle katarina katrin knut krzysztof laszlo leif lucian ludmila maciej maja malgorzata marcin marek mari
marko martti michal mikko mirko miroslav nenad niklas olav ole olli ondrej ove pal pavlo pekka petr petra piotr
predrag radek radoslaw sabine sandor sigrid silvia simona slavko stefania svein tadeusz tarja tapio teemu tibor timo
tomas tomasz tomislav tor torsten tuomas vadim vasile vasyl veronika vesna vit vlad vojtech volker werner wojciech
yannis yaroslav zbigniew zdravko zoltan zsolt`

export const surnames = `smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson
taylor moore jackson martin lee perez thompson white harris sanchez clark ramirez lewis robinson walker young allen
king wright scott torres nguyen hill flores green adams nelson baker hall rivera campbell mitchell carter roberts
gomez phillips evans turner diaz parker cruz edwards collins reyes stewart morris morales murphy cook rogers
gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson brooks chavez
wood bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez powell
jenkins perry russell sullivan bell coleman butler henderson barnes fisher vasquez simmons graham murray ford castro
hamilton reynolds ferguson macdonald mckenzie stevens hunter gibson mason dunn kennedy obama clinton trump
biden bush reagan nixon blair cameron thatcher churchill major macron sarkozy hollande chirac mitterrand merkel
scholz schröder schroeder kohl steinmeier müller mueller schmidt schneider fischer weber meyer wagner becker
hoffmann schulz koch richter klein wolf neumann schwarz braun hofmann zimmermann krüger dubois dupont durand leroy
moreau laurent lefebvre bertrand roux fournier girard bonnet lambert rossi russo ferrari esposito bianchi romano
colombo ricci marino greco conti silva santos oliveira souza pereira lima costa ferreira almeida carvalho gomes
ribeiro putin medvedev lavrov shoigu peskov navalny yeltsin gorbachev ivanov petrov sidorov smirnov kuznetsov popov
sokolov lebedev kozlov novikov morozov volkov zelensky zelenskyy poroshenko yanukovych lukashenko kovalenko
shevchenko modi gandhi singh kumar sharma gupta verma mishra joshi shah reddy rao nair menon iyer das ghosh banerjee
mukherjee chatterjee bose khan ahmed malik hussain qureshi butt chaudhry bhutto musharraf sheikh hossain rahman
hasina karzai ghani erdogan yilmaz kaya demir netanyahu cohen levy mizrahi peretz lapid gantz barak sharon rabin
arafat abbas haniyeh assad hariri nasrallah mubarak morsi sisi gaddafi saddam maliki abadi sadr khamenei rouhani
raisi zarif soleimani ahmadinejad xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin luo
tang deng cao abe suga kishida aso tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato
yoshida yamada sasaki park choi jung kang yoon cho jang lim tran pham hoang phan vu dang bui duterte marcos aquino
widodo yudhoyono suharto thein zuma ramaphosa mandela mbeki buhari jonathan obasanjo kenyatta odinga museveni kagame
mugabe mnangagwa guterres annan stoltenberg barroso juncker tusk orban kaczynski duda morawiecki johansson andersson
karlsson nilsson eriksson larsson olsson hansen jensen nielsen pedersen christensen olsen kowalski nowak wisniewski
novak horvath nagy kovacs popescu papadopoulos tsipras mitsotakis`
