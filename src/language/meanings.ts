import { conceptOf, concepts, wordsIn } from './concepts.ts'
import { baseOf, irregularVerbs, otherForms } from './irregular.ts'
import { countryOf } from './places.ts'
import type { Span } from './span.ts'
import { contentWords, stemOf } from './words.ts'

/**
 * Words that news use for one thing, each list by its first word; what a bar parts is of one matter and does not mean the
 * same. Talk of deals has lists of its own.
 */
const alike: readonly string[] = [
  'turnout participation',
  'unemployment unemployed jobless joblessness',
  'meet met meeting meetings talks',
  'punish punished penalised penalized | sanction sanctions sanctioned | penalties penalty',
  'rise rises rose risen raise raised boost boosted increase increased increases grow grew grown climbed jumped up higher climb climbs jump jumps surged surge surges soared soar soars edged | lift lifted',
  'fall falls fell fallen drop dropped decline declined decrease decreased slid down lower dip dips dipped decrease decreases shrank sank slipped slips tumbled tumbles plunged plunge plunges slumped slump',
  'begin begins began begun start started starts launch launched beginning onset commence commenced',
  'open opens opened reopen reopened reopens',
  'end ends ended finish finished',
  'stop stops stopped stopping halt halted cease ceased prevent prevented prevents block blocked blocks blocking | suspend suspended suspends suspension pause paused pauses',
  'sign signs signed signing conclude concluded ink inked',
  'call calls called describe described describes',
  'build builds built construct constructed construction erect erected',
  'close closed closes closure shut shuts shuttered',
  'bribe bribes bribed bribing bribery',
  'defraud defrauded defrauding fraud',
  'convict convicted convicts conviction | guilty',
  'acquit acquitted acquits acquittal cleared exonerated exonerate exonerates',
  'marry married marries marriage wed weds wedding',
  'president presidential | presidency',
  'mayor mayoral mayoralty',
  'governor gubernatorial',
  'parliament parliamentary',
  'grant grants granted',
  'survive survived survives | survivor survivors',
  'legalise legalised legalises legal',
  'ban banned bans banning prohibit prohibited prohibits outlaw outlawed forbid forbidden',
  'reduce reduced reduces reduction cut cuts slash slashed trim trimmed',
  'destroy destroyed destroys demolish demolished raze razed flatten flattened',
  'explode exploded explodes explosion explosions blast blasts detonated',
  'truce truces ceasefire ceasefires armistice',
  'support supported supports endorse endorsed endorses',
  'pledge pledged pledges promise promised promises vow vowed vows undertook',
  'replace replaced replaces succeeded | successor',
  'protest protests protested protesting | protesters demonstrators | demonstration demonstrations',
  'merge merged merges merger',
  'warn warned warns caution cautioned cautions',
  'shoot shot shooting gunned',
  'steal stole stolen theft',
  'programme programmes program programs',
  'defence defense',
  'help helped helps assistance assist assisted aid',
  'try tries tried trying attempt attempts attempted',
  'centre centres center centers',
  'agency agencies | department departments | bureau | authority',
  'licence licences license licenses',
  'approve approved approves pass passed adopt adopted ratified',
  'reject rejected rejects refuse refused refuses',
  'win won wins winning winner winners victory',
  'lose lost loses',
  'beat beats beaten beating defeat defeated defeats defeating',
  'attack attacked attacks strike strikes struck hit hits bombed raid',
  'capture captured seized | took',
  'appoint appointed appoints appointment named chosen',
  'visit visited travel travelled trip flew journey arrive arrived',
  'country countries nation nations | state states',
  'soldier soldiers troops troop | army',
  'company firm companies firms',
  'law act legislation statute | bill',
  'head heads headed leader boss chief director directs leads chair chairs chaired',
  'weapon weapons arms',
  'pay paid spent spend | cost costs price priced | worth value valued',
  'run runs running | last lasts | valid',
  'remain remains remained stay stays stayed',
  'cancel cancelled canceled cancels scrapped scrap abandon abandoned abandons axe axed ditch ditched',
  'goal target aim aims targets',
  'name names named identify identifies | list lists',
  'remove removed exclude excluded expel expelled kicked thrown ousted | put',
  'let lets allow allows allowed permit permits',
  'rifle rifles',
  'earthquake quake temblor tremor',
  'resign resigned resigns resignation quit quits',
  'dismiss dismissed sack sacked sacks oust ousted fired',
  'postpone postponed delay delayed defer deferred',
  'happen happened occur occurred',
  'find finds discover discovers discovered discovery detect detected spot spotted locate located unearth unearthed uncover uncovered uncovers',
  'found founded establish established',
  'elect elects elected re-elect re-elected reelected',
  'keep keeps kept',
  'award awards awarded',
  'release releases released free freed frees',
  'recover recovers recovered retrieve retrieved',
  'criticise criticised criticises criticize criticized criticism condemn condemned condemns denounce denounced slam slammed lambasted',
  'praise praised laud lauded lauds hail hailed applaud applauded',
  'investigate investigated investigation investigating probe probed inquiry',
  'crash crashed collide collided collision',
  'jail jailed imprison imprisoned prison',
  'sue sued lawsuit suit suits lawsuits',
  'child children kid kids',
  'worker workers employee employees staff',
  'pupil pupils student students schoolchild schoolchildren',
  'spokesman spokeswoman spokesperson spokespeople',
  'chairman chairwoman chairperson',
  'poll polls survey surveys',
  'verdict ruling judgment judgement',
  'lawmaker lawmakers legislator legislators',
  'border borders frontier',
  'house houses home homes',
  'doctor physician doctors physicians',
  'lawyer attorney lawyers attorneys solicitor barrister',
  'film movie films movies',
  'blaze fire fires blazes',
  'vessel vessels boat boats',
  'annul annulled overturn overturned quash quashed',
  'uphold upheld affirm affirmed',
  'accept accepted accepts',
  'hurt hurts injure injured injures injury injuries wounded wound',
  'diagnose diagnosed suffer suffers suffering',
  'plan plans scheme schemes | proposal proposals',
  'councillor councillors | council councils',
  'minister ministers | ministry',
  'place placed deploy deployed station stationed',
  'show shows showed shown reveal reveals revealed | indicate indicates indicated',
  'need needs needed require requires required',
  'big large huge',
  'choose chose select selected pick picked',
  'answer answered reply replied respond responded response',
  'car cars vehicle vehicles automobile automobiles',
  'plane planes aircraft airplane airplanes airliner airliners jet jets',
  'money cash funds',
  'error errors mistake mistakes',
  'disease illness',
  'coronavirus covid covid-19 covid19',
  'deadly fatal',
  'rule rules regulation regulations',
  'customer customers client clients shoppers',
  'woman women',
  'man men',
  'flat flats apartment apartments',
  'gun guns firearm firearms',
  'police policeman policemen policewoman policewomen',
  'match matches game games',
  'repair repairs repaired mend mended mends',
  'plant plants factory factories',
  'wind winds gust gusts',
  'record recorded records registered measured clocked logged',
  'repay repaid repays repayment refund refunded reimburse reimbursed',
  'apologise apologised apologize apologized apologises apology apologies',
  'derail derailed derails derailment',
  'expand expanded expands expansion',
  'collapse collapsed collapses collapsing',
  'own owns owned',
  'shop shops store stores shopkeeper shopkeepers',
  'lorry lorries truck trucks',
  'motorway motorways highway highways',
  'scientist scientists researcher researchers',
  'rival rivals competitor competitors challenger challengers opponent opponents',
  'walkout walkouts stoppage stoppages',
  'ill unwell',
  'ward wards unit units',
  'compensate compensated compensation',
  'shareholder shareholders stockholder stockholders | owner owners',
  'bid bids offer offers offered',
  'share shares stock stocks',
  'wage wages salary salaries',
  'bankrupt bankruptcy insolvent insolvency',
  'revenue revenues turnover',
  'profit profits earnings',
  'semiconductor semiconductors chip chips microchip microchips chipmaking',
  'ambassador ambassadors envoy envoys',
  'hostage hostages captive captives',
  'mediate mediated mediates broker brokered',
  'voter voters electors electorate',
  'writer writers novelist novelists',
  'captain skipper',
  'motorcycle motorcycles motorbike motorbikes',
  'bicycle bicycles bike bikes',
  'railway railways railroad railroads',
  'firefighter firefighters fireman firemen',
  'wildfire wildfires bushfire bushfires',
  'landslide landslides mudslide mudslides',
  'flood floods flooded flooding floodwater floodwaters inundated',
  'vaccine jab jabs inoculated immunised immunized immunisation',
  'medicine medicines drug drugs',
  'rob robbed robs | robbery robberies heist heists',
  'robber robbers thief thieves burglar burglars',
  'relative relatives family families',
  'farmer farmers grower growers',
  'fisherman fishermen fishers',
  'resident residents inhabitants townspeople',
  'conservationist conservationists environmentalist environmentalists',
  'crime crimes offence offences',
  'evidence proof',
  'testify testified testifies testimony',
  'hide hid hidden concealed conceal',
  'worsen worsened worsens deteriorated deteriorate',
  'introduce introduced introduces introduction',
  'unveil unveiled unveils presented',
  'abolish abolished abolishes repealed repeal',
  'resume resumed resumes resumption',
  'hire hired hires recruit recruited recruits',
  'inherit inherited bequeathed',
  'predict predicted predicts forecast forecasts',
  'invade invaded invasion',
  'quarrel quarrels dispute disputes feud feuds',
  'harvest harvests crop crops',
  'petrol gasoline',
  'football soccer',
  'teacher teachers schoolteacher schoolteachers',
  'pensioner pensioners retiree retirees',
  'motorist motorists driver drivers',
  'rumour rumours rumor rumors speculation speculations',
  'expect expected expects anticipate anticipated anticipates',
  'urge urged urges implore implored exhort exhorted',
  'tourist tourists holidaymaker holidaymakers',
  'goalkeeper goalkeepers goalie goalies',
  'stadium stadiums arena arenas',
  'rain rains rainfall downpour downpours',
  'snowstorm snowstorms blizzard blizzards',
  'inmate inmates detainee detainees',
  'prosecutor prosecutors prosecution',
  'jury juries juror jurors',
  'embezzle embezzled embezzlement misappropriate misappropriated',
  'forge forged forges forgery forgeries counterfeit counterfeited counterfeits',
  'vandalise vandalised vandalize vandalized vandalism',
  'outbreak outbreaks epidemic epidemics',
  'phone phones smartphone smartphones handset handsets',
  'redundancy redundancies layoff layoffs',
  'deficit deficits shortfall shortfalls',
  'dividend dividends payout payouts',
  'tariff tariffs levy levies duty duties',
  'warehouse warehouses depot depots',
  'referendum referendums plebiscite plebiscites',
  'veto vetoed vetoes',
  'impeach impeached impeachment',
  'shell shelled shelling bombard bombarded bombardment',
  'rebel rebels insurgent insurgents guerrilla guerrillas',
  'siege besieged besiege besieges',
  'painting paintings canvas canvases',
  'statue statues sculpture sculptures',
  'premiere premiered debut debuted debuts',
  'actor actors actress actresses',
  'exhibition exhibitions exhibit exhibits',
  'concert concerts gig gigs',
  'spacecraft spaceship spaceships',
  'promote promoted promotes promotion promotions',
  'relegate relegated relegates relegation',
  'isolate isolated isolates stranded marooned',
  'distinguish distinguished distinguishes differentiate differentiated',
  'attend attended attends attendance',
  'donate donated donates donation donations',
  'demolition demolitions',
  'search searched searches hunt hunted',
  'trial trials',
  'burn burned burnt burns torched',
  'complain complained complains complaint complaints',
  'celebrate celebrated celebrates celebration celebrations',
  'decide decided decides decision decisions',
  'discuss discussed discusses discussion discussions',
  'inspect inspected inspects inspection inspections',
  'perform performed performs performance performances',
  'former ex',
]

/** Verbs that a particle makes another: "voted down" is rejected. */
const phrasal: Readonly<Record<string, string>> = {
  'vote down': 'reject',
  'turn down': 'reject',
  'step down': 'resign',
  'stand down': 'resign',
  'call off': 'cancel',
  'put off': 'postpone',
  'push back': 'postpone',
  'set up': 'found',
  'take over': 'acquire',
  'shut down': 'close',
  'close down': 'close',
  'lay off': 'dismiss',
  'pass away': 'die',
  'break out': 'begin',
  'kick off': 'begin',
  'take place': 'happen',
  'take effect': 'begin',
  'go into effect': 'begin',
  'come into effect': 'begin',
  'go into force': 'begin',
  'come into force': 'begin',
  'start up': 'begin',
  'carry out': 'do',
  'give up': 'abandon',
  'blow up': 'explode',
  'wipe out': 'destroy',
  'pull out': 'withdraw',
  'hand over': 'deliver',
  'throw out': 'reject',
  'speak out': 'speak',
  'bring in': 'introduce',
  'phase out': 'end',
  'strike down': 'annul',
  'go up': 'rise',
  'go down': 'fall',
  'tear down': 'destroy',
  'pull down': 'destroy',
  'knock down': 'destroy',
  'burn down': 'destroy',
  'take hold': 'begin',
  'wind up': 'end',
  'pull off': 'do',
  'shoot dead': 'kill',
  'stab dead': 'kill',
  'shut off': 'close',
  'dig up': 'unearth',
  'turn away': 'reject',
  'rule out': 'exclude',
  'pay back': 'repay',
  'touch down': 'land',
  'get away': 'flee',
  'run away': 'flee',
  'back down': 'yield',
  'give in': 'yield',
  'cut off': 'sever',
  'sell off': 'sell',
  'own up': 'admit',
  'cut back': 'reduce',
  'cut down': 'reduce',
  'scale back': 'reduce',
  'build up': 'rise',
  'pay out': 'pay',
  'give back': 'return',
  'hand back': 'return',
  'break down': 'fail',
  'find out': 'find',
  'point out': 'say',
  'snap up': 'buy',
  'buy out': 'buy',
  'win over': 'persuade',
  'do away': 'abolish',
  'hold back': 'withhold',
  'play down': 'belittle',
  'hold off': 'beat',
  'back out': 'withdraw',
  'drop out': 'withdraw',
  'bow out': 'withdraw',
  'move out': 'leave',
  'switch off': 'stop',
}

const byPhrase = new Map(
  Object.entries(phrasal).map(([phrase, verb]) => {
    const [first = '', ...particle] = phrase.split(' ')
    return [`${stemOf(first)} ${particle.join(' ')}`, verb] as const
  }),
)

/** What the verb at a place means with the particle after it: "voted down" is rejected. Undefined where the two are not one verb. */
export function meaningOfVerbAt(text: string, { start, end }: Span): string | undefined {
  const particle =
    /^\s+(down|off|out|over|up|away|back|into (?:effect|force)|in|place|hold|dead|effect)\b/i.exec(
      text.slice(end, end + 14),
    )?.[1]
  if (!particle) return undefined
  const word = text.slice(start, end).toLowerCase()
  const [verb] = [word, baseOf(word) ?? word].flatMap(
    (form) => byPhrase.get(`${stemOf(form)} ${particle.toLowerCase()}`) ?? [],
  )
  return verb === undefined || verb === '' ? undefined : meaningOf(stemOf(verb))
}

/** Of each pair, where one stands in the claim and the other in the source, they say contrary things. */
const contrary: readonly (readonly [string, string])[] = [
  ['rise', 'fall'],
  ['rise', 'reduce'],
  ['convict', 'acquit'],
  ['allow', 'forbid'],
  ['begin', 'end'],
  ['approve', 'reject'],
  ['win', 'lose'],
  ['accept', 'reject'],
  ['support', 'oppose'],
  ['open', 'close'],
  ['confirm', 'deny'],
  ['join', 'leave'],
  ['arrest', 'release'],
  ['extend', 'cancel'],
  ['allow', 'ban'],
  ['let', 'bar'],
  ['more', 'less'],
  ['kill', 'rescue'],
  ['deliver', 'withhold'],
  ['remain', 'remove'],
  ['begin', 'cancel'],
  ['uphold', 'annul'],
  ['uphold', 'reject'],
  ['accept', 'refuse'],
  ['resign', 'stay'],
  ['found', 'close'],
  ['grant', 'deny'],
  ['grant', 'refuse'],
  ['survive', 'die'],
  ['survive', 'fall'],
  ['leave', 'stay'],
  ['leave', 'remain'],
  ['succeed', 'fail'],
  ['approve', 'veto'],
  ['happen', 'cancel'],
  ['happen', 'postpone'],
  ['jail', 'free'],
  ['expand', 'shrink'],
  ['rise', 'shrink'],
  ['gain', 'lose'],
  ['arrive', 'leave'],
  ['legalise', 'ban'],
  ['strengthen', 'weaken'],
  ['safe', 'dangerous'],
  ['convict', 'innocent'],
  ['charge', 'clear'],
  ['convict', 'clear'],
  ['withdraw', 'deploy'],
  ['admit', 'deny'],
  ['agree', 'refuse'],
  ['continue', 'end'],
  ['continue', 'suspend'],
  ['begin', 'postpone'],
  ['dead', 'alive'],
  ['save', 'destroy'],
  ['keep', 'rise'],
  ['keep', 'fall'],
  ['keep', 'reduce'],
  ['keep', 'lose'],
  ['miss', 'find'],
  ['miss', 'return'],
  ['miss', 'recover'],
  ['land', 'crash'],
  ['profit', 'loss'],
  ['keep', 'remove'],
  ['praise', 'criticise'],
  ['welcome', 'criticise'],
  ['support', 'criticise'],
  ['improve', 'worsen'],
  ['tighten', 'ease'],
  ['include', 'exclude'],
  ['attend', 'miss'],
  ['yield', 'refuse'],
  ['highest', 'lowest'],
  ['largest', 'smallest'],
  ['biggest', 'smallest'],
  ['oldest', 'youngest'],
  ['best', 'worst'],
  ['fastest', 'slowest'],
  ['majority', 'minority'],
  ['northern', 'southern'],
  ['eastern', 'western'],
  ['profitable', 'unprofitable'],
  ['guilt', 'innocence'],
]

/** Stems of irregular forms with those of their verbs: "sank" and "sunk" are "sink". */
const bases = new Map(
  irregularVerbs.flatMap((verb) =>
    otherForms(verb).flatMap((form) =>
      stemOf(form) === stemOf(verb) ? [] : [[stemOf(form), stemOf(verb)] as const],
    ),
  ),
)

const byStem = new Map(
  alike.flatMap((list) => {
    const words = wordsIn(list)
    return words.map((word) => [stemOf(word), stemOf(words[0] ?? word)] as const)
  }),
)

const opposites = new Map<string, ReadonlySet<string>>()
for (const pair of contrary)
  for (const [one, other] of [pair, [...pair].reverse()]) {
    const key = meaningOf(stemOf(one ?? ''))
    opposites.set(key, new Set([...(opposites.get(key) ?? []), meaningOf(stemOf(other ?? ''))]))
  }

/** What stands for the contrary of a concept. */
export const contraryTo = (concept: string): ReadonlySet<string> => opposites.get(concept) ?? new Set()

/** What a stem stands for: itself, or the stem of the first of its like. */
export function meaningOf(stem: string): string {
  // "Organize" and "organise", "labor" and "labour" are one.
  const spelt = stem.replace(/iz$/, 'is').replace(/our$/, 'or')
  const known = byStem.get(stem) ?? byStem.get(spelt)
  if (known !== undefined) return known
  const concept = conceptOf(spelt)
  const base = concept === spelt ? bases.get(stem) : undefined
  return base === undefined ? concept : meaningOf(base)
}

/** Whether two words stand in one list of news' words for one thing, and are not merely of one trade. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [byStem.get(stemOf(one)), byStem.get(stemOf(other))]
  return a !== undefined && a === b
}

/** The words of the lists of a word that mean the same as it, itself among them: “chips” of “semiconductors”. */
export const wordsAlike = (word: string): readonly string[] =>
  alike.flatMap((list) =>
    list
      .split('|')
      .map((part) => wordsIn(part.trim()))
      .filter((words) => words.some((one) => stemOf(one) === stemOf(word)))
      .flat(),
  )

/** The parts of lists that a stem stands in. */
const partsOf = Map.groupBy(
  [...alike, ...concepts].flatMap((list, n) =>
    list
      .split('|')
      .flatMap((part, m) => wordsIn(part.trim()).map((word) => ({ stem: stemOf(word), list: n, part: m }))),
  ),
  ({ stem }) => stem,
)

/** Whether two words are of one matter and do not mean the same: "bought" and "sold", "minister" and "ministry". */
export function areApart(one: string, other: string): boolean {
  const [own, others] = [one, other].map((word) => {
    const stem = stemOf(word)
    return partsOf.get(stem) ?? partsOf.get(bases.get(stem) ?? '') ?? []
  })
  const shared = (own ?? []).flatMap((a) =>
    (others ?? []).filter((b) => a.list === b.list).map((b) => a.part === b.part),
  )
  return shared.length > 0 && !shared.includes(true)
}

/** What a word of a text stands for; a country by its usual name, so that "American" and "U.S." are one. */
export function meaningAt(text: string, { start, end, stem }: Span & { readonly stem: string }): string {
  const country = countryOf(text.slice(start, end))
  return country === undefined ? meaningOf(stem) : country.toLowerCase()
}

/** What the telling words of a text stand for. */
export const meaningsIn = (text: string): ReadonlySet<string> =>
  new Set(contentWords(text).map((word) => meaningAt(text, word)))
