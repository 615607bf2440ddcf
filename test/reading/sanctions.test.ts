import { describe, expect, it } from 'vitest'
import { sentences } from '../../src/language/sentences.ts'
import { readDates } from '../../src/reading/dates.ts'
import { readFindings } from '../../src/reading/findings.ts'
import { readSanctions } from '../../src/reading/sanctions.ts'

function read(text: string) {
  const published = { date: '2024-06-07', precision: 'day', from: 'json' } as const
  return readSanctions(text, sentences(text), readDates(text, published))
}
const told = (text: string) =>
  read(text).map(({ standing, imposer, target }) => [standing, imposer.text, target.text].join(' | '))

describe('Sanctions are read by who does what to whom', () => {
  it.each([
    ['Japan imposed sanctions on Syria in May.', 'imposed | Japan | Syria'],
    ['The Dravin Bank was blacklisted by the United States.', 'imposed | United States | Dravin Bank'],
    [
      'Sweden imposed sanctions on Ruben Orlok, his sons and the Velm Bank on Monday.',
      'imposed | Sweden | Ruben Orlok, Velm Bank',
    ],
    [
      'The United States on Tuesday sanctioned Oleg Varn, two of his brothers and the shipping firm Norwell Lines.',
      'imposed | United States | Oleg Varn, shipping firm Norwell Lines',
    ],
    ['Japan held off imposing sanctions on Selvan.', 'rejected |  | Selvan'],
    ['Japan held back from sanctioning Selvan.', 'rejected | Japan | Selvan'],
    ['Japan held on to the sanctions on Selvan.', 'in force |  | Selvan'],
    [
      'The European Union put the Dravin Bank on its sanctions list on Tuesday.',
      'imposed | European Union | Dravin Bank',
    ],
    ['OFAC removed Pavel Dorn from its SDN list on Monday.', 'lifted | United States | Pavel Dorn'],
    [
      'The United Kingdom, Canada and Japan announced fresh sanctions on Marnic Steel.',
      'imposed | United Kingdom, Canada, Japan | Marnic Steel',
    ],
    [
      'The Security Council on Friday renewed its arms embargo on Somalia for a year.',
      'extended | United Nations | Somalia',
    ],
    ['India may face US sanctions over the deal.', 'threatened | United States | India'],
    ['The purchase puts Kestrel Air at risk of sanctions.', 'threatened |  | Kestrel Air'],
    ['The sanctions on Selvan, in force since 2019, were widened this week.', 'tightened |  | Selvan'],
    ['Norway did not say why it had sanctioned Dravin.', 'imposed | Norway | Dravin'],
    ['Selvan bought the radar despite the risk of US sanctions.', 'threatened | United States | Selvan'],
    [
      'Kestrel Air bought the jets, defying a growing threat of EU sanctions.',
      'threatened | European Union | Kestrel Air',
    ],
    ['Kestrel Air bought the jets, regardless of the prospect of sanctions.', 'threatened |  | Kestrel Air'],
    ['The pipeline exposes Tolven to American sanctions.', 'threatened | United States | Tolven'],
    ['Such a loan would expose the Dravin Bank to sanctions.', 'threatened |  | Dravin Bank'],
    ['New sanctions against Belarus are being prepared, a diplomat said.', 'planned |  | Belarus'],
    ['The party leader Ruben Aalto called for sanctions on Marnic on Friday.', 'called for |  | Marnic'],
    [
      'The United States and Britain vetoed a resolution to impose mandatory sanctions against South Africa.',
      'rejected | United States, United Kingdom | South Africa',
    ],
    // A measure's own clause tells who gave it, the verb that governs it what became of it.
    [
      'The restrictions that Canada placed on Ostravian timber remain in force until 31 March 2025.',
      'in force | Canada | Ostravian timber',
    ],
    ['Norway said its arms embargo on Tormia stays in place.', 'in force | Norway | Tormia'],
    ['Corvian sanctions on Tarvian salt took effect on Sunday.', 'imposed | Corvian | Tarvian salt'],
    // A party's name stands behind what it is, and others do it with whoever is named first.
    [
      'Canada, in coordination with Oman, sanctioned the oil trader Halmar Fuels.',
      'imposed | Canada | oil trader Halmar Fuels',
    ],
    [
      'Three judges of the Belmar high court were hit with a travel ban by Switzerland.',
      'imposed | Switzerland | Three judges of the Belmar high court',
    ],
    ['The US Treasury designated the tanker Sea Lark.', 'imposed | United States | tanker Sea Lark'],
    [
      'Poland banned the conductor Pavel Strom from entering the country.',
      'imposed | Poland | conductor Pavel Strom',
    ],
    [
      'Tokyo, Ottawa and Oslo together blacklisted Orlan Lines.',
      'imposed | Japan, Canada, Norway | Orlan Lines',
    ],
    // What undoes them, spares from them or gets around them.
    ['A court in Oslo annulled the sanctions on Piotr Kessel.', 'lifted |  | Piotr Kessel'],
    ['Washington granted a waiver that lets Iraq buy gas from Iran.', 'waived | United States | Iraq'],
    [
      'Traders in Dubai help Ostravia get around the EU embargo on its coal.',
      'evaded | European Union | Ostravia',
    ],
    ['Norway suspended its embargo on timber from Tarvia.', 'suspended | Norway | timber from Tarvia'],
    ['The arms embargo on Tavria expires on 31 October.', 'in force |  | Tavria'],
    ['The smuggler Piet Vos got round EU sanctions on Keldan.', 'evaded | European Union | Keldan'],
    ['Between 2003 and 2011 Sarmat was under a UN arms embargo.', 'lifted | United Nations | Sarmat'],
    [
      'Brussels hit five Zemblan generals with asset freezes and travel bans.',
      'imposed | European Union | five Zemblan generals',
    ],
    ['Norway barred the preacher Amin Vela from its territory.', 'imposed | Norway | preacher Amin Vela'],
    ['Velm Shipping was placed under EU sanctions.', 'imposed | European Union | Velm Shipping'],
    ['Velm Shipping came under EU sanctions.', 'imposed | European Union | Velm Shipping'],
    ['Velm Shipping is under EU sanctions.', 'in force | European Union | Velm Shipping'],
    ['Oman was hit with EU sanctions.', 'imposed | European Union | Oman'],
    ['New sales of jet fuel to Oman are prohibited by Norway.', 'imposed | Norway | Oman'],
    ['Oman froze the accounts of the fund Alba Trust.', 'imposed | Oman | fund Alba Trust'],
    ['Norway has frozen the bank accounts of the fund Alba Trust.', 'imposed | Norway | fund Alba Trust'],
    ['France froze all foreign assets held by Ilya Voss.', 'imposed | France | Ilya Voss'],
    ['Japan blocked all offshore accounts held by Velm Shipping.', 'imposed | Japan | Velm Shipping'],
    ['Washington waived sanctions on Oman last year.', 'waived | United States | Oman'],
    // A tree that loses a subject, a pronoun, a body with "and" in its name, a decision's owner.
    [
      'Norway and Oman last week imposed a new round of sanctions on Velm Shipping.',
      'imposed | Norway, Oman | Velm Shipping',
    ],
    ['Countries including Japan are preparing to impose sanctions on Belarus.', 'planned | Japan | Belarus'],
    [
      'Canada recalled its envoy hours after it announced sanctions against Marnic Steel.',
      'imposed | Canada | Marnic Steel',
    ],
    [
      'The Trade and Industry Ministry imposed sanctions on Marnic Steel.',
      'imposed | Trade and Industry Ministry | Marnic Steel',
    ],
    ['The Swiss move to sanction the Dravin Bank came as a surprise.', 'planned | Switzerland | Dravin Bank'],
    // Passives and participles.
    [
      'The mood changed when sanctions were imposed on Pavel Dorn by the British government.',
      'imposed | United Kingdom | Pavel Dorn',
    ],
    [
      'Shops closed after sanctions leveled by the United States on Marnic Steel.',
      'imposed | United States | Marnic Steel',
    ],
    ['He defended the sanctions Europe imposed on Belarus.', 'imposed | Europe | Belarus'],
    [
      'Canada has not decided whether sanctions levied against Oman in 2019 should be lifted.',
      'imposed |  | Oman',
    ],
    ['The envoy said sanctions against Oman should be imposed at once.', 'called for |  | Oman'],
    ['The Dravin Bank, sanctioned by Japan last year, has closed.', 'imposed | Japan | Dravin Bank'],
    // Who bears them.
    [
      'Marnic Steel, which is under Swiss sanctions, denied the report.',
      'in force | Switzerland | Marnic Steel',
    ],
    [
      'Velm Shipping could come under EU sanctions, an envoy said.',
      'threatened | European Union | Velm Shipping',
    ],
    ['Belarus’s economy was hammered by Western sanctions.', 'in force | Western states | Belarus’s economy'],
    ['He praised the sanctions that have crippled Marnic Steel.', 'in force |  | Marnic Steel'],
    [
      'Britain imposed sanctions on tycoon and Kestrel Air owner Ruben Aalto.',
      'imposed | United Kingdom | Kestrel Air owner Ruben Aalto',
    ],
    ['The West imposed sanctions over Belarus’s crackdown.', 'imposed | West | Belarus'],
    // Nouns of a deed, and words that leave it undone.
    ['The Norwegian government announced the lifting of sanctions on Oman.', 'lifted | Norway | Oman'],
    ['The envoy gave a clear warning of sanctions against the Dravin Bank.', 'threatened |  | Dravin Bank'],
    ['Canada wants to drop threatened sanctions on Oman.', 'threatened | Canada | Oman'],
    ['Japan has delayed imposing sanctions on Oman.', 'planned | Japan | Oman'],
    [
      'The president of Oman signed an order to blacklist Velm Shipping.',
      'imposed | president of Oman | Velm Shipping',
    ],
    ['Sanctions on Belarus are likely, an envoy said.', 'planned |  | Belarus'],
    ['Oman agreed to talks in exchange for lifting sanctions on its ally Belarus.', 'in force |  | Belarus'],
    ['The airline Meridar Air, a sanctioned Iranian airline, sold the plane.', 'in force |  | Meridar Air'],
    [
      'Today OFAC sanctioned Halvor Shipping Limited pursuant to Executive Order 13902.',
      'imposed | United States | Halvor Shipping Limited',
    ],
    [
      'Varn Petrochemical Company is being designated pursuant to E.O. 13846.',
      'imposed |  | Varn Petrochemical Company',
    ],
    [
      'The Council extended the restrictive measures against Kestrelia until 31 July 2024.',
      'extended | Council | Kestrelia',
    ],
    [
      'The Council prolonged sanctions targeting the Drava Front for another year.',
      'extended | Council | Drava Front',
    ],
    [
      'The UK has today announced sanctions against four judges in Belarus.',
      'imposed | United Kingdom | four judges in Belarus',
    ],
    [
      'The US, Canada and the European Union imposed sanctions on Belarus.',
      'imposed | United States, Canada, European Union | Belarus',
    ],
    [
      'A minister said on Tuesday the US will sanction the Dravin Bank.',
      'planned | United States | Dravin Bank',
    ],
    ['A Senate committee called on Japan to sanction the Dravin Bank.', 'called for | Japan | Dravin Bank'],
    [
      'Moscow said Washington was planning new sanctions on its energy sector.',
      'planned | United States | Russia',
    ],
    ['Oman condemned the EU sanctions against Belarus.', 'in force | European Union | Belarus'],
    ['There will be full blocking sanctions on eight Russian bankers.', 'planned |  | eight Russian bankers'],
    [
      "A senator spoke in support of the sanctions on Burma's generals, and Tia Moe, a poet, wrote to him.",
      "in force |  | Burma's generals",
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it.each([
    // Whom "who" stands for, and a firm behind its country.
    [
      'Police seized a villa of the miner Lasse Brekk, who was sanctioned by Canada in 2021.',
      'imposed | Canada | Lasse Brekk',
    ],
    [
      'Oman retaliated by imposing sanctions on UK shipping insurer Marlow Mutual.',
      'imposed | Oman | UK shipping insurer Marlow Mutual',
    ],
    // Trade that is forbidden is told by its goods and by whom they go to or come from.
    ['Norway banned the import of timber from Ostrava on Monday.', 'imposed | Norway | Ostrava'],
    ['The Group of Seven agreed to ban exports of lenses to Tarvia.', 'planned | Group of Seven | Tarvia'],
    ['Sweden prolonged its embargo on arms sales to Tormia.', 'extended | Sweden | Tormia'],
    ['Canada suspended its travel ban on Tarvia’s president.', 'suspended | Canada | Tarvia’s president'],
    // Whoever is among them, between what it is and the list; and what a court undoes.
    [
      'Velm Shipping was among the firms added to the European Union’s sanctions list.',
      'imposed | European Union | Velm Shipping',
    ],
    [
      'Oman placed Velm Shipping and Corvil Steel, two shippers, under sanctions on Thursday.',
      'imposed | Oman | Velm Shipping, Corvil Steel',
    ],
    [
      'The General Court annulled the sanctions imposed in May 2022 on Lev Goran.',
      'lifted | European Union | Lev Goran',
    ],
    [
      'A draft that would have imposed an embargo on Tarvia and frozen the assets of Pavel Dorn failed.',
      'rejected |  | Pavel Dorn',
    ],
    // The verb "sanction" behind what leads to it.
    ['We have no plans to sanction Velm Shipping, the minister said.', 'rejected |  | Velm Shipping'],
    ['Oman is considering whether to follow Japan and blacklist Rosa Anker.', 'planned | Oman | Rosa Anker'],
    [
      'Japan warned Velm Shipping that it could face sanctions over the cargo.',
      'threatened | Japan | Velm Shipping',
    ],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected))

  it.each([
    ['The mill outlived a war, a flood and sanctions on Tarvian cotton in 1966.', ' |  | Tarvian cotton'],
    ['Korvil denied that it had breached European sanctions.', 'in force | European states | '],
  ])('says of nobody that sanctions on him are in force: %s', (text, expected) =>
    expect(told(text).filter((one) => one !== expected)).toEqual([]),
  )

  it('tells what became of the sanctions of the sentence before', () => {
    const text = 'The United Nations imposed sanctions on Tarvia in 1984. They were lifted in May 1991.'
    expect(
      read(text).map(({ standing, target, date }) => [standing, target.text, date.text.slice(0, 4)]),
    ).toEqual([
      ['imposed', 'Tarvia', '1984'],
      ['lifted', 'Tarvia', '1991'],
    ])
    expect(told('Japan sanctioned Velm Shipping. They were not lifted.')).toEqual([
      'imposed | Japan | Velm Shipping',
    ])
  })

  it('tells an undecided deed with the words that leave it undecided', () => {
    const [found] = read('The United States has not decided whether to lift its sanctions on Oman.')
    expect([found?.deed.text, found?.target.text, found?.relief]).toEqual([
      'not decided whether to lift',
      'Oman',
      true,
    ])
  })

  it('keeps the imposer of a denial, which is none', () => {
    expect(told('The United States never imposed sanctions on Oman.')).toEqual([
      'rejected | United States | Oman',
    ])
  })

  it.each([
    ['The envoy repeated the threat of sanctions.', 'Who repeats a threat does not bear it'],
    ['Sanctions on the club owner and the speaker were imposed by Japan.', 'who has no name'],
    ['Western governments want sanctions aimed at deterring President Dorn.', 'a gerund'],
    ['Japan met its threat with sanctions at the EU summit.', 'a thing of somebody'],
  ])('leaves the target open: %s (%s)', (text) => {
    expect(
      read(text)
        .map(({ target }) => target.text)
        .join(''),
    ).toBe('')
  })

  it('takes offered relief for no relief', () => {
    const [found] = read(
      'The European Union would lift its sanctions on Belarus if the prisoners were freed.',
    )
    expect([found?.standing, found?.relief, found?.deed.text]).toEqual(['in force', true, 'lift'])
  })

  it('goes back to the sanctions of the sentence before', () => {
    const found = read(
      'New sanctions against Russia are being prepared. Those of 2014, which the European Union adopted, remain in force until the end of January 2025.',
    )
    expect(
      found.map(({ standing, imposer, target, date, until }) => [
        standing,
        imposer.text,
        target.text,
        date.text,
        until.text,
      ]),
    ).toContainEqual(['in force', 'European Union', 'Russia', '2014', 'the end of January 2025'])
  })

  it('reads each entry of a notice', () => {
    const notice =
      "The following deletions have been made to OFAC's SDN List: TARN, Oleg; DOB 11 Jan 1960 (individual) [CYBER2]. VELM SHIPPING (vessel owner) [IRAN]."
    expect(told(notice)).toEqual([
      'lifted | United States | Oleg Tarn',
      'lifted | United States | VELM SHIPPING',
    ])
  })

  it('gives every field words of its own sentence', () => {
    const text =
      'In 2018 the United States imposed sanctions on Velm Shipping for selling oil. They remain in force.'
    for (const { start, end, ...fields } of read(text))
      for (const field of [fields.imposer, fields.target, fields.date, fields.purpose, fields.hedge])
        if (field.text !== '')
          expect(field.spans.every((span) => span.start >= start && span.end <= end)).toBe(true)
  })
})

describe('What is no sanction is not read as one', () => {
  it.each([
    'The farm ministers sanctioned an increase in prices.',
    'He drove in a league-sanctioned race on Sunday.',
    'The club faces disciplinary sanctions after the match.',
    'Law schools may face tougher sanctions if too many graduates fail.',
    'Court filings could prompt sanctions against the legal team of Ruben Aalto.',
    'The rules must be sanctioned by the State Board before they go into effect.',
    'The general sanctioned the murder of a rival, the court heard.',
    'MOSCOW, Dec 8 - The mayor opened a bridge over the river.',
    'The sea wall at Marlow Point was sanctioned on Tuesday by the district council.',
    'Norway banned the sale of fireworks to children.',
    'The club has no plans to sanction the striker.',
    // Words of sanctions that are of something else.
    'The council designated the cave a nature reserve.',
    'Norway eased its restrictions on Sunday trading.',
    'The ministry issued a licence for the new bridge.',
    'FIFA threatened sanctions against the captains of teams who planned to wear armbands.',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('What is only threatened, or came to nothing', () => {
  const standings = (text: string): readonly string[] =>
    readFindings(text, 'News', undefined).sanctions.map(
      ({ standing, target }) => `${standing}: ${target.text}`,
    )

  it.each([
    ['A draft that would have imposed an arms embargo on Syria was vetoed.', 'rejected: Syria'],
    ['The bill would have sanctioned the bank Dravin, but it failed.', 'rejected: bank Dravin'],
    ['The deal would have lifted the sanctions on Iran.', 'in force: Iran'],
    ['The European Union threatened on Sunday to sanction Turkey over the drilling.', 'threatened: Turkey'],
    ['Canada has vowed to blacklist Korvil Steel.', 'planned: Korvil Steel'],
    ['The European Union refused to sanction Iran.', 'rejected: Iran'],
    ['No sanctions have been imposed on Korvil Steel, a spokesman said.', 'rejected: Korvil Steel'],
    ['Neither Norway nor Oman has sanctioned the Dravin Bank.', 'rejected: Dravin Bank'],
    ['Exiles urged the government to sanction minister Lev Goran.', 'called for: minister Lev Goran'],
    ['Karzan was under UN sanctions from 1998 until 2006.', 'lifted: Karzan'],
    ['UN sanctions on Zarkand snapped back on Sunday after the talks failed.', 'imposed: Zarkand'],
    ['The General Court upheld sanctions on the editor Vera Solnik.', 'in force: editor Vera Solnik'],
  ])('is not imposed: %s', (text, standing) => {
    expect(standings(text)).toEqual([standing])
  })

  it.each([
    ['The United States imposed sanctions on Iran. It would have preferred talks.', 'imposed: Iran'],
    ['Canada sanctioned Korvil Steel on Monday.', 'imposed: Korvil Steel'],
  ])('is told from what was done: %s', (text, standing) => {
    expect(standings(text)).toEqual([standing])
  })
})

describe('In an article on sanctions', () => {
  const among = (text: string): readonly string[] =>
    told(`Governments have used sanctions more often since the war. ${text}`).filter(
      (line) => line !== 'in force |  | ',
    )

  it.each([
    // A council that a state has is not the United Nations'.
    [
      "Kyiv's Security Council voted to sanction the tycoon Selim Danko.",
      "imposed | Kyiv's Security Council | tycoon Selim Danko",
    ],
    // Who votes does it; who abstains denies nothing.
    [
      'The Security Council voted 13-0, with two members abstaining, to lift the arms embargo on Dalmor.',
      'lifted | United Nations | Dalmor',
    ],
    [
      'The Security Council voted not to lift the arms embargo on Dalmor.',
      'in force | United Nations | Dalmor',
    ],
    // What a report tells is not so where it is denied.
    [
      'The Treasury Department denied a report that it planned to lift sanctions on Lina Morel.',
      'in force | United States | Lina Morel',
    ],
    ['The ministry in Oslo dismissed talk of lifting sanctions on Harl Lines.', 'in force |  | Harl Lines'],
    // Measures by what they do.
    [
      'Beratia hit back within hours, barring five American lawmakers from entry.',
      'imposed | Beratia | five American lawmakers',
    ],
    ['Washington on Friday blocked the property of Irena Vasko.', 'imposed | United States | Irena Vasko'],
    [
      'The State Department revoked the visas of Irena Vasko and four judges.',
      'imposed | United States | Irena Vasko',
    ],
    [
      'Japan froze the assets of three managers at Tessaly Group.',
      'imposed | Japan | three managers at Tessaly Group',
    ],
    ['Imports of aluminium from Mirov will be prohibited.', 'planned |  | Mirov'],
    [
      'New Zealand has added Hamid Toure to its list of people barred from entering the country.',
      'imposed | New Zealand | Hamid Toure',
    ],
    // A list that is drawn up, and one that is only a draft.
    [
      'The European Commission has proposed listing 45 vessels, among them the tanker Kavros.',
      'planned | European Union | tanker Kavros',
    ],
    ["Norvik Bank was removed from the bloc's draft list late on Friday.", 'rejected |  | Norvik Bank'],
    // Whoever goes to court against a listing is listed; a freeze that is upheld stays.
    [
      "Pelikan Air has appealed to the EU's top court against its inclusion on the sanctions list.",
      'in force | European Union | Pelikan Air',
    ],
    [
      "A Paris court upheld the freeze on Nordhavn Trading's accounts.",
      "in force | France | Nordhavn Trading's accounts",
    ],
    // Relief, with whom it is for.
    [
      'The Treasury issued General License 124, authorizing the wind-down of transactions with Orlan Shipping.',
      'waived | United States | Orlan Shipping',
    ],
    [
      "The United States has exempted Gorda Oil's refinery in Hamburg from the sanctions for six months.",
      "waived | United States | Gorda Oil's refinery",
    ],
    [
      'The sanctions against Rovaria, first imposed in 2014, were renewed on Monday.',
      'extended |  | Rovaria',
    ],
    [
      'Canada threatened to sanction any company that buys crude from Gorda Oil.',
      'threatened | Canada | company that buys crude from Gorda Oil',
    ],
    [
      'Arkady Lunin, the steel maker, lost a bid on Friday to have British sanctions against him overturned.',
      'in force | United Kingdom | Arkady Lunin',
    ],
    [
      "Britain's sanctions on Arkady Lunin were unlawful, the Court of Appeal ruled.",
      'lifted | United Kingdom | Arkady Lunin',
    ],
    [
      'The Coral Star was one of 35 tankers the Treasury blacklisted in January.',
      'imposed | United States | Coral Star',
    ],
    [
      'The Zahra Institute, which Canada designated a terrorist entity in 2019, denies wrongdoing.',
      'imposed | Canada | Zahra Institute',
    ],
    [
      'The United States lifted sanctions on three ships, including the Coral Star.',
      'lifted | United States | Coral Star',
    ],
    ['Sanctioned tycoon Pavel Harn sold his stake in the club.', 'in force |  | tycoon Pavel Harn'],
    ['The singer Pavel Grin is banned from Ukraine.', 'imposed | Ukraine | singer Pavel Grin'],
    ['The White House ruled out lifting sanctions on Kestovia.', 'in force |  | Kestovia'],
    ['Canada has ruled out sanctions on Kestovia.', 'rejected |  | Kestovia'],
    [
      'An arms embargo on Kestovia was rejected by the Danish parliament.',
      'rejected | Danish parliament | Kestovia',
    ],
    [
      'After the raid Japan accused Iran of piracy and imposed sanctions on Kestovia.',
      'imposed | Japan | Kestovia',
    ],
    ['Following the flood Japan imposed sanctions on Kestovia.', 'imposed | Japan | Kestovia'],
    [
      'After the shelling of Pona the government of Orsa froze the assets of Kestovia.',
      'imposed | government of Orsa | Kestovia',
    ],
    [
      'China condemned the sanctions the United States imposed on Kestovia on Monday.',
      'imposed | United States | Kestovia',
    ],
    [
      'Australia has for the first time used its new law to sanction the Zahra Institute.',
      'imposed | Australia | Zahra Institute',
    ],
    [
      "The Treasury renewed Silverpeak Mining's licence to trade until October.",
      'waived | United States | Silverpeak Mining',
    ],
    [
      'India won a waiver from U.S. sanctions for the Nila Port project.',
      'waived | United States | Nila Port project',
    ],
    [
      'The United States revoked a 2018 sanctions waiver that allowed India to develop the port.',
      'tightened | United States | India',
    ],
    [
      'The Dutch government said it would block the export of machine tools to Tolari Semiconductor.',
      'planned | Netherlands | Tolari Semiconductor',
    ],
    [
      'The United States sanctioned 40 ships, the tanker Velm among them.',
      'imposed | United States | tanker Velm',
    ],
    [
      'Canada imposed sanctions on 30 firms, including the shipbuilder Harl Steel.',
      'imposed | Canada | shipbuilder Harl Steel',
    ],
    [
      'The sanctions on Keldan were extended by a vote of the Security Council on Monday.',
      'extended | United Nations | Keldan',
    ],
    [
      'President Ruben Aalto signed a decree imposing sanctions for ten years on Pavel Dorn and Harl Steel.',
      'imposed | President Ruben Aalto | Pavel Dorn, Harl Steel',
    ],
    [
      'Banks are told how to act should the Biden administration sanction Keldan entities.',
      'threatened | United States | Keldan entities',
    ],
  ])('%s', (text, line) => expect(among(text)).toContain(line))

  it.each([
    'The European Union lists Ireland among its largest partners in trade.',
    'The Treasury lists the bank as one of the ten largest.',
    'The museum froze the assets of its pension fund in wax.',
    'Anyone who buys a ticket from Norrail may change it.',
    'The Glen hill race, sanctioned by the national cycling federation, will return in May.',
    'The club prohibited the sale of beer at Marlow Park.',
  ])('nothing is read in: %s', (text) => expect(among(text)).toEqual([]))

  it('dates nobody by what he did besides', () => {
    const [found] = read('Sanctioned tycoon Pavel Harn sold his stake in the club in April.')
    expect(found?.date.text).toBe('')
  })

  it.each([
    [
      'Oman imposed sanctions on Harl Steel for breaching the U.S.-Oman trade pact.',
      'breaching the U.S.-Oman trade pact',
    ],
    ['Harl Steel could face US sanctions over ties with Oman had been a fear for months.', 'ties with Oman'],
    // What hangs on other words is not the reason.
    [
      'Oman is at odds with Harl Lines, sanctioned by Japan, in an attempt to get ships for use in the north.',
      '',
    ],
    ['The end of U.S. sanctions on Keldan - the talks go on - is a boost for Harl Steel.', ''],
    ['The cabinet will discuss sanctions against Keldan at a meeting set for Thursday.', ''],
  ])('gives the reason for them alone: %s', (text, reason) => {
    expect(read(text)[0]?.purpose.text).toBe(reason)
  })

  it.each([
    [
      "The talks followed sanctions against Keldan's president, Ruben Aalto.",
      "in force |  | Keldan's president Ruben Aalto",
    ],
    ['It is wrong to put China under the same embargo as Oman, the minister said.', ' |  | China'],
    [
      'The law gives the ministry great freedom in taking sanctions against Japanese firms.',
      ' |  | Japanese firms',
    ],
  ])('tells of whom, and no more than that: %s', (text, line) => expect(told(text)).toEqual([line]))

  it.each([
    'Sanctions hit President Ruben Aalto perilously close to home in May.',
    'The sanctions hurt ordinary Iranians.',
    'Sanctions would hurt American farmers, he said.',
  ])('tells nobody to bear what only pains him: %s', (text) => expect(told(text)).toEqual([]))

  it.each([
    ['The sanctions have hit Iran’s economy.', 'in force |  | Iran’s economy'],
    ['Sanctions have hammered Iran.', 'in force |  | Iran'],
  ])('tells that a state bears what hurts it: %s', (text, line) => expect(told(text)).toEqual([line]))

  it.each([
    ['Europe has imposed sanctions on Oman since the tanks of Harb rolled into Velm in late February.', ''],
    ['Japan imposed sanctions on Oman after it shelled Velm in March.', ''],
    ['Oman was scrambling on Monday as Japan imposed sanctions on its banks over the weekend.', ''],
    ['On Thursday Japan announced new sanctions on Oman.', '2024-06-06'],
    ['Japan imposed sanctions targeting Omani banks in March 2019.', '2019-03'],
  ])('has the day of its own verb, and of no other: %s', (text, day) => {
    expect(read(text)[0]?.date.text).toBe(day)
  })

  it('takes “the hermit kingdom” for no state where several are named', () => {
    expect(
      told(
        'Divided over Ukraine, the Union has no appetite for sanctions on the hermit kingdom; a North Korean test went unpunished.',
      ).join(),
    ).not.toContain('Ukraine')
  })

  it('takes no law for who bears what it imposes', () => {
    expect(
      told(
        'The bank was hit with sanctions, under the Hallett Peace Act, on the Hallett Peace Act list.',
      ).join(),
    ).not.toMatch(/Act/)
  })

  it('tells of each only until when it lasts itself', () => {
    const found = read(
      'The licence for Harl Lines expires on 12 August, but the sanctions on Keldan stay in force.',
    )
    expect(found.map(({ target, until }) => [target.text, until.text])).toEqual([
      ['Harl Lines', '12 August'],
      ['Keldan', ''],
    ])
  })
})

it('A day is no target of sanctions', () => {
  const vote = 'The Security Council will vote on a wider arms embargo on 15 February.'
  expect(
    read(vote)
      .map(({ target }) => target.text)
      .filter((text) => text !== ''),
  ).toEqual([])
})

describe('What a sentence tells of sanctions: standing, by whom, on whom, law, deed, since, until, why, how sure', () => {
  it.each([
    [
      'Norway imposed an arms embargo on Tarvia in March 2022 to punish it for the coup.',
      ['imposed | Norway | Tarvia |  | imposed | 2022-03 |  | the coup | '],
    ],
    [
      'Canada froze the assets of Viktor Sorin on Tuesday.',
      ['imposed | Canada | Viktor Sorin |  | froze | 2024-06-04 |  |  | '],
    ],
    [
      'The European Union will lift its sanctions on Belmar next month.',
      ['in force (relief) | European Union | Belmar |  | lift |  |  |  | will'],
    ],
    [
      'The United States may impose sanctions on Halmar Shipping if it buys Ostravian oil.',
      ['threatened | United States | Halmar Shipping |  | impose |  |  |  | may'],
    ],
    [
      'The United Nations extended its travel ban on eleven generals of Tarvia until 30 June 2025.',
      ['extended | United Nations | eleven generals of Tarvia |  | extended |  | 30 June 2025 |  | '],
    ],
    [
      'Britain has dropped Pavel Dorn from its sanctions list.',
      ['lifted | United Kingdom | Pavel Dorn |  | dropped |  |  |  | '],
    ],
    [
      'Japan refused to join the sanctions against Ostravia.',
      ['rejected | Japan | Ostravia |  | join |  |  |  | refused'],
    ],
    [
      'Switzerland has not imposed sanctions on Belmar.',
      ['rejected | Switzerland | Belmar |  | imposed |  |  |  | '],
    ],
    [
      'Australia threatened to blacklist any bank that lends to Tarvia.',
      ['threatened | Australia |  |  | blacklist |  |  |  | threatened'],
    ],
    [
      'The Treasury designated Orlo Bank under the Clean Rivers Act.',
      ['imposed | United States | Orlo Bank | Clean Rivers Act | designated |  |  |  | '],
    ],
    [
      'Sanctions on Ostravian coal expired on 1 January.',
      ['lifted |  | Ostravian coal |  | expired | 2024-01-01 |  |  | '],
    ],
    [
      'The Security Council suspended the embargo for six months.',
      ['suspended | United Nations |  |  | suspended |  |  |  | '],
    ],
    [
      'A judge in Brussels upheld the asset freeze on Irina Volk.',
      ['in force |  | Irina Volk |  | upheld |  |  |  | '],
    ],
    [
      'A judge in Brussels struck down the asset freeze on Irina Volk.',
      ['lifted |  | Irina Volk |  | struck down |  |  |  | '],
    ],
    [
      'Halmar Shipping was caught evading sanctions on Ostravia.',
      ['evaded |  | Ostravia |  | evading |  |  |  | '],
    ],
    [
      'South Korea is preparing sanctions on four firms of Ostravia, a minister said.',
      ['planned | South Korea | four firms of Ostravia |  | preparing |  |  |  | '],
    ],
    [
      'Ilse Brandt called on the European Union to sanction the generals.',
      ['called for | European Union |  |  | sanction |  |  |  | called'],
    ],
    [
      'The Senate voted to impose sanctions on Tarvia’s central bank.',
      ['planned | Senate | Tarvia’s central bank |  | impose |  |  |  | voted'],
    ],
    [
      'Viktor Sorin has been under British sanctions since 2018.',
      ['in force | United Kingdom | Viktor Sorin |  | under | 2018 |  |  | '],
    ],
    [
      'Ostravia, which is under US sanctions, sold its gold.',
      ['in force | United States | Ostravia |  | under |  |  |  | '],
    ],
    [
      'The United States revoked the visas of two Belmar ministers.',
      ['imposed | United States | two Belmar ministers |  | revoked |  |  |  | '],
    ],
    [
      'Germany blocked the sale of a chip plant to Ostravia.',
      ['imposed | Germany | Ostravia |  | blocked |  |  |  | '],
    ],
    [
      'The EU sanctioned Kestrel Air for carrying weapons to Tarvia.',
      ['imposed | European Union | Kestrel Air |  | sanctioned |  |  | carrying weapons to Tarvia | '],
    ],
    [
      'Germany and France agreed to sanction the Orlo Bank.',
      ['planned | Germany, France | Orlo Bank |  | sanction |  |  |  | agreed'],
    ],
    [
      'Sanctions were imposed on Tarvia by Norway in 1998.',
      ['imposed | Norway | Tarvia |  | imposed | 1998 |  |  | '],
    ],
    [
      'France lifted sanctions on Irina Volk last week, her lawyer said.',
      ['lifted | France | Irina Volk |  | lifted | 2024-05-27 |  |  | '],
    ],
    [
      'The United Kingdom eased its export controls on Belmar.',
      ['eased | United Kingdom | Belmar |  | eased |  |  |  | '],
    ],
    [
      'The European Union tightened sanctions on Tarvia on Monday.',
      ['tightened | European Union | Tarvia |  | tightened | 2024-06-03 |  |  | '],
    ],
    [
      'The ministers failed to agree on sanctions against Belmar.',
      ['rejected |  | Belmar |  | agree |  |  |  | failed'],
    ],
    [
      'The United States lifted the embargo, which it had imposed in 1962.',
      ['lifted | United States |  |  | lifted |  |  |  | '],
    ],
    [
      'Tarvia’s state airline was added to the EU blacklist on 3 June.',
      ['imposed | European Union | Tarvia’s state airline |  | added | 2024-06-03 |  |  | '],
    ],
    [
      'Analysts expect Washington to impose sanctions on Tarvia.',
      ['planned | United States | Tarvia |  | impose |  |  |  | expect'],
    ],
    ['There are no sanctions on wheat, the envoy said.', []],
    ['Iran wants all sanctions lifted before it signs.', ['called for |  |  |  | wants |  |  |  | ']],
    [
      'The deal would lift sanctions on Tarvia in return for free elections.',
      ['in force (relief) |  | Tarvia |  | lift |  |  | free elections | would'],
    ],
  ])('%s', (text, wanted: readonly string[]) => {
    const lines = read(text).map(({ standing, relief, ...fields }) => {
      const { imposer, target, law, deed, date, until, purpose, hedge } = fields
      const all = [imposer, target, law, deed, date, until, purpose, hedge].map((field) => field.text)
      return [standing + (relief ? ' (relief)' : ''), ...all].join(' | ')
    })
    expect(lines).toEqual(wanted)
  })
})

it.each([
  ['The parliament of Norway voted against sanctions on Corvane Lines.', 'rejected |  | Corvane Lines'],
  ['The Security Council voted 9-4 against an arms embargo on Sudan.', 'rejected |  | Sudan'],
  ['Germany, which had voted against the sanctions on Serbia, abstained.', ' |  | Serbia'],
  ['The Senate voted against lifting the sanctions on Cuba.', 'in force |  | Cuba'],
])('A vote against sanctions rejects them where a body decides: %s', (text, expected) =>
  expect(told(text)).toEqual([expected]),
)

it('What somebody only has in spite of sanctions tells that they are in force', () =>
  expect(told('The ruler studied abroad and imports cheese despite Western sanctions.')).toEqual([
    'in force | Western states | ',
  ]))

it.each([
  ['Trump said he’d put sanctions on anything being sold by Russia.', 'Russia', 'he’d put'],
  ['That could include indicting hackers and imposing sanctions on Russia.', 'Russia', 'could'],
  ['The bloc won’t impose sanctions on Mali.', 'Mali', 'won’t impose'],
  ['The answer may involve imposing sanctions on Oman.', 'Oman', 'may'],
])('What makes a deed less than done is its modal: %s', (text, target, hedge) => {
  const [one] = read(text)
  expect([one?.target.text, one?.hedge.text]).toEqual([target, hedge])
})

it.each([
  ['“Unity will end the sanctions on Iran,” he said.', ''],
  ['Diplomacy will end the sanctions on Iran.', ''],
  ['Kasoria will end the sanctions on Iran.', 'Kasoria'],
  ['France will end the sanctions on Iran.', 'France'],
])('A noun of an idea imposes nothing, whatever capital opens its sentence: %s', (text, imposer) =>
  expect(read(text).map((one) => one.imposer.text)).toEqual([imposer]),
)

it('Who seeks sanctions of the United Nations is not who imposes them', () =>
  expect(told('The United States and its allies are seeking tougher U.N. sanctions on North Korea.')).toEqual(
    ['called for | United Nations | North Korea'],
  ))
