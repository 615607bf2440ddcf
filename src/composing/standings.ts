import { asks } from '../language/leaning.ts'
import { oneOf, pattern } from '../language/pattern.ts'
import { countryOf, holdsAdjectiveOf } from '../language/places.ts'
import { paragraphFrom, sentences } from '../language/sentences.ts'
import { stemSet } from '../language/words.ts'
import { publicationDate } from '../model/article.ts'
import {
  areOverlapping,
  type Conflict,
  type Excerpt,
  quoteFrom,
  type Section,
  type Statement,
  someExcerpts,
} from '../model/briefing.ts'
import { type Field, noField } from '../model/field.ts'
import type { Sanction, Standing } from '../model/finding.ts'
import { isCutOff, type ReadArticle } from '../model/reading.ts'
import { inSteps, type Steps } from '../model/steps.ts'
import { othersIn } from '../reading/sanctions/earlier.ts'
import { lawIn } from '../reading/sanctions/laws.ts'
import { certain, curbs } from '../reading/sanctions/measures.ts'
import { isOfState } from '../reading/sanctions/parties.ts'
import { type Fielded, isBorneOut, type Said, stateTogether } from './fields.ts'
import { areOfOneAct, shownTime, withoutRepeats } from './standings/acts.ts'
import { type Borne, bearsOfficeOf, bearsTopic } from './standings/bearers.ts'
import { type Detail, detailsOf } from './standings/details.ts'
import { kindOf } from './standings/kinds.ts'
import { mentionsOf, officesOf } from './standings/meaning.ts'
import { naming, ofStateIn, partyIn } from './standings/naming.ts'
import { type InWords, inOwnWords } from './standings/own-words.ts'
import { sameName, withOneName } from './standings/same.ts'
import { withSharers } from './standings/sharers.ts'
import { besideSanctions, leavesOpen, measuresTouching } from './standings/touching.ts'

type Part = 'imposer' | 'target' | 'kind' | 'deed' | 'law' | 'date' | 'until' | 'purpose' | 'hedge'

interface Finding extends Fielded<Part>, Borne {
  /** What is imposed, where that is told: “travel ban”. */
  readonly kind: Field
}

/** What stands over the statements of each standing, in the order in which a reader needs them. */
const headings: readonly (readonly [Standing, string])[] = [
  ['imposed', 'Imposed'],
  ['in force', 'In force'],
  ['extended', 'In force, extended'],
  ['tightened', 'In force, tightened'],
  ['threatened', 'At risk or threatened'],
  ['planned', 'Planned or proposed'],
  ['called for', 'Called for or proposed'],
  ['eased', 'Eased'],
  ['suspended', 'Suspended'],
  ['waived', 'Waived or exempted'],
  ['lifted', 'Lifted'],
  ['rejected', 'Rejected or not imposed'],
  ['evaded', 'Evaded'],
  ['', 'Spoken of'],
  ['law', 'The law'],
]
const relief = 'Relief spoken of, not given'

/** Whether a passage speaks of sanctions and has every telling word of the topic, whatever it says of the two. */
export const speaksOfSanctions = (passage: string, topic: string): boolean =>
  (certain.test(passage) || (topic !== '' && curbs.test(passage))) &&
  stemSet(topic).isSubsetOf(stemSet(passage))
/** How sanctions stand in some articles. */
export interface Standings {
  /** What is said of sanctions on the topic; without a topic, of all. */
  readonly sections: readonly Section[]
  /** What the same articles say of other sanctions. */
  readonly elsewhere: readonly Section[]
  /** What is done, among sanctions, to a project, a firm or an institution: sentences that tell it. */
  readonly touching: readonly Excerpt[]
  /** Where nothing was read of sanctions on the topic: sentences that have its name and speak of sanctions, whoever bears them. */
  readonly beside: readonly Excerpt[]
  /** Whether each of those sentences was read to tell of sanctions on somebody else. */
  readonly besideOthers: boolean
  /** Whether others may be the topic's under another name: “Omani individuals” may be Omani bankers. */
  readonly mayHaveOthers: boolean
  readonly conflicts: readonly Conflict[]
}

/** Sanctions told apart by standing; each statement's imposer, target, law and day are in each excerpt that it cites. */
export function* standings(readings: readonly ReadArticle[], topic: string): Steps<Standings> {
  const found = (yield* inSteps(readings, findingsIn)).flat()
  const all = withoutDoubtfulImposers(found.filter(({ excerpt }) => !isCutOff(excerpt)))
  yield
  const own = onTopic(all, topic, readings)
  const isOwn = new Set(own)
  const read = own.map(({ excerpt }) => excerpt)
  const isWhole = topic === '' || (partyIn(topic) !== undefined && own.length > fewTold)
  yield
  const words = isWhole ? [] : yield* inOwnWords(readings, topic, read)
  const details = (yield* detailsOf(readings, topic, read)).slice(0, mostBeside)
  yield
  const parts = sectionsOf(own)
  yield
  const sections = [...withWords(topic === '' ? parts : inSentences(parts), words), ...inDetail(details)]
  const shown = [...read, ...words.map(({ excerpt }) => excerpt)]
  const touching =
    topic === '' || partyIn(topic) !== undefined ? [] : yield* touchingOnly(readings, topic, shown)
  const told = [...shown, ...touching]
  yield
  const { beside, besideOthers } =
    topic === '' || told.length > fewTold ? noneBeside : yield* sentencesBeside(readings, topic, told)
  const near = new Set([...own, ...namesTopic(all, topic)].map(({ excerpt }) => excerpt.article.id))
  const mayHaveOthers = ofStateIn(topic) !== undefined
  const isFound = sections.length + touching.length > 0
  const quoted = [...[...words, ...details].map(({ excerpt }) => excerpt), ...touching, ...beside]
  const others = sectionsOf(
    // Of what is not asked about, only what names somebody is worth a line, and what a state has to do with.
    all.filter(
      (one) =>
        !isOwn.has(one) &&
        near.has(one.excerpt.article.id) &&
        !quoted.some((other) => areOverlapping(other, one.excerpt)) &&
        (isNamedLaw(one.sanction) ||
          (isBorneOut(one.sanction.target, one.excerpt) && isStates(one.sanction))),
    ),
    isFound || beside.length > 0 || mayHaveOthers ? ' elsewhere' : `, none on ${topic}`,
  )
  return {
    sections,
    elsewhere: isFound
      ? others.map((one) => ({ ...one, statements: one.statements.slice(0, mostElsewhere) }))
      : others,
    touching,
    beside,
    besideOthers,
    mayHaveOthers,
    conflicts: contradictions(own),
  }
}

/** So many lines of each standing on others stand below what is told of the topic itself. */
const mostElsewhere = 3

/**
 * “On Oman, by Japan” tells no more than that they are: where an article says neither what they are nor when, under what law or
 * what for, its sentence stands behind the parts.
 */
const inSentences = (sections: readonly Section[]): readonly Section[] =>
  sections.map((section) => ({
    ...section,
    statements: section.statements.flatMap((statement): readonly Statement[] => {
      const { text, fields = [], excerpts } = statement
      const [first, ...others] = excerpts.toSorted((a, b) => worthOf(b.quote) - worthOf(a.quote))
      const rest = someExcerpts(others.filter(({ article }) => article.id !== first?.article.id))
      const isMore = first !== undefined && stemSet(first.quote).difference(stemSet(text)).size >= leastMore
      const whole = first && withWhom(first, fields)
      return isMore && whole && !fields.some(({ part }) => detailing.has(part))
        ? [
            { ...statement, text: `${text}: ${whole.quote}`, excerpts: [whole] },
            ...(rest ? [{ ...statement, excerpts: rest }] : []),
          ]
        : [statement]
    }),
  }))
/** “He has imposed sanctions on Oman”: who, the sentence before tells. */
function withWhom(excerpt: Excerpt, fields: NonNullable<Statement['fields']>): Excerpt {
  const { article, quote, start, end } = excerpt
  if (fields.some(({ part }) => part === 'imposer') || !byPronoun.test(quote)) return excerpt
  const from = paragraphFrom(article.text, start, longestBefore)
  const before = sentences(article.text.slice(from, start)).at(-1)
  return before ? quoteFrom(article, from + before.start, end) : excerpt
}
const byPronoun =
  /^(?:[^,.;]{1,60}, )?(?:He|he|She|she|They|they|It|it) (?:has |have |had |also )*\p{Ll}+ed\b/u
/** Parts that tell more than on whom and by whom. */
const detailing: ReadonlySet<string> = new Set<Part>(['kind', 'date', 'law', 'until', 'purpose'])
/** So many words of a sentence beside those of its parts, “imposed” and “sanctions” among them, tell something. */
const leastMore = 5
/** Of several sentences the longest tells most, up to so many characters. */
const longestTold = 320
const worthOf = ({ length }: string): number => (length > longestTold ? -length : length)

const inDetail = (details: readonly Detail[]): readonly Section[] =>
  details.length === 0
    ? []
    : [
        {
          heading: 'What they are',
          essential: true,
          statements: details.map(({ text, excerpt }): Statement => ({ text, excerpts: [excerpt] })),
        },
      ]

/** What is read of a standing comes before the sentences that tell it in their own words. */
function withWords(sections: readonly Section[], words: readonly InWords[]): readonly Section[] {
  const order = [
    ...headings.slice(0, -1).map(([, heading]) => heading),
    relief,
    ...headings.slice(-1).map(([, heading]) => heading),
  ]
  const added = words.map(({ standing, relief: isSpared, excerpt }) => ({
    heading: isSpared ? relief : (headings.find(([own]) => own === standing)?.[1] ?? ''),
    statement: { text: excerpt.quote, excerpts: [excerpt] } satisfies Statement,
  }))
  return order.flatMap((heading): readonly Section[] => {
    const statements = [
      ...sections.filter((one) => one.heading === heading).flatMap((one) => one.statements),
      ...added
        .filter((one) => one.heading === heading)
        .map(({ statement }) => statement)
        .slice(0, mostBeside),
    ]
    return statements.length > 0 ? [{ heading, essential: true, statements }] : []
  })
}

/** What was read in an article, with the parts that are shown of it. */
function findingsIn({ article, findings }: ReadArticle): readonly Finding[] {
  return findings.sanctions.map((sanction): Finding => {
    const { imposer, target, deed, law, until, purpose, hedge } = sanction
    const excerpt = quoteFrom(article, sanction.start, sanction.end)
    const whole = withSharers(target, article.text)
    const kind = kindOf(sanction, excerpt)
    const fields = [
      ['imposer', imposer],
      ['target', whole],
      ['kind', kind],
      // What is done is told by the heading, but for relief, of which there are several kinds.
      ['deed', sanction.relief || isOwnEnd(sanction) ? deed : noField],
      ['law', law],
      ['date', shownTime({ sanction, excerpt })],
      ['until', until],
      ['purpose', goesBack.test(purpose.text) ? noField : purpose],
      ['hedge', hedge],
    ] as const
    return { sanction, excerpt, fields, target: whole, kind }
  })
}

/** Where no more is read of a topic, what other articles say of it is shown in their own words. */
const fewTold = 2

/**
 * "We can lift these (Japanese trade sanctions)": in an article that tells of sanctions on Japan, its adjective before the word
 * may tell who bears them. Who imposes is left out there, and what then tells of nobody.
 */
function withoutDoubtfulImposers(findings: readonly Finding[]): readonly Finding[] {
  const bearers = Map.groupBy(findings, ({ excerpt }) => excerpt.article.id)
  const isDoubtful = ({ sanction: { imposer, target }, excerpt: { article } }: Finding): boolean => {
    const [at, ...others] = imposer.spans
    return (
      at !== undefined &&
      others.length === 0 &&
      target.text === '' &&
      holdsAdjectiveOf(article.text.slice(at.start, at.end), imposer.text) &&
      (bearers.get(article.id) ?? []).some((one) => bearsTopic(imposer.text, imposer.text)(one))
    )
  }
  return findings.filter((one) => !isDoubtful(one))
}

/**
 * Nobody is said to be under no sanctions who is named with them in one sentence, or the next: how they stand was only not read there.
 * @param told what is told of them already: of an article where that has the name no more is shown
 */
function* sentencesBeside(
  every: readonly ReadArticle[],
  topic: string,
  told: readonly Excerpt[],
): Steps<Pick<Standings, 'beside' | 'besideOthers'>> {
  const isNamed = naming(topic)
  const offices = officesOf(topic, every)
  const readings = every.filter(({ article }) =>
    told.every((one) => one.article.id !== article.id || !isNamed(one.quote)),
  )
  const mentions: { readonly excerpt: Excerpt; readonly isOpen: boolean }[] = []
  for (const reading of readings)
    for (const { own, span } of yield* mentionsOf(reading, topic, offices))
      mentions.push({
        excerpt: quoteFrom(reading.article, span.start, span.end),
        isOpen: leavesOpen(own, reading),
      })
  const inOne = mentions.filter(
    ({ excerpt }) => isToldBeside(excerpt.quote, topic) && !told.some((one) => areOverlapping(one, excerpt)),
  )
  // Where it was read who else bears them, the sentence tells less of the topic.
  const open = inOne.filter(({ isOpen }) => isOpen)
  // Beside what is read only a sentence counts that has both in one breath, and asks nothing.
  const close = open.filter(
    ({ excerpt: { quote } }) =>
      !asks(quote) && quote.split(breath).some((part) => isToldBeside(part, topic) && isNamed(part)),
  )
  const plain = open.length > 0 ? open : inOne
  const shown = told.some(({ quote }) => isNamed(quote)) ? close : plain
  // Where a sentence has both, what only stands near is open too, be it of another article.
  const isState = partyIn(topic) !== undefined
  const isClosed = told.length > 0 || (inOne.length > 0 && (isState || open.length === 0))
  const near = isClosed ? [] : yield* besideSanctions(readings, isNamed, { isOpen: leavesOpen })
  const isShown = (one: Excerpt): boolean => shown.some(({ excerpt }) => areOverlapping(excerpt, one))
  const beside = [...shown.map(({ excerpt }) => excerpt), ...near.filter((one) => !isShown(one))].slice(
    0,
    mostBeside,
  )
  return { beside, besideOthers: beside.length > 0 && open.length === 0 && near.length === 0 }
}
const noneBeside: Pick<Standings, 'beside' | 'besideOthers'> = { beside: [], besideOthers: false }
const mostBeside = 3
const breath = /[,;:–—()]\s/

/** Measures that touch a topic and stand in none of the sentences that are told already. */
function* touchingOnly(
  readings: readonly ReadArticle[],
  topic: string,
  told: readonly Excerpt[],
): Steps<readonly Excerpt[]> {
  const all = yield* measuresTouching(readings, naming(topic))
  return all.filter((one) => !told.some((other) => areOverlapping(other, one))).slice(0, mostBeside)
}

/** A state bans much that is no sanction. */
const isToldBeside = (quote: string, topic: string): boolean =>
  speaksOfSanctions(quote, '') || (partyIn(topic) === undefined && speaksOfSanctions(quote, topic))

/** What stands in articles that name a party: what they tell of others is near to it. */
function namesTopic(all: readonly Finding[], topic: string): readonly Finding[] {
  const isNamed = naming(topic)
  return [...Map.groupBy(all, ({ excerpt }) => excerpt.article.id).values()]
    .filter(([first]) => {
      const { title, text } = first?.excerpt.article ?? { title: '', text: '' }
      return isNamed(`${title}\n${text}`)
    })
    .flat()
}

const isNamedLaw = ({ standing, law }: Sanction): boolean => standing === 'law' && law.text !== ''

/** "Blacklisted by the studios": what no state does, and to none of theirs, is beside what was asked. */
const isStates = ({ imposer, target }: Sanction): boolean => isOfState(imposer.text) || isOfState(target.text)

function sectionsOf(findings: readonly Finding[], where = ''): readonly Section[] {
  const called = inOneName(findings)
  const firm = called.filter(({ sanction }) => !sanction.relief)
  const told = headings.map(([standing, heading]) => ({
    heading: heading + where,
    essential: true as const,
    statements: statementsOf(firm.filter(({ sanction }) => sanction.standing === standing)),
  }))
  const [law] = told.splice(-1)
  const spared = {
    heading: relief + where,
    essential: true as const,
    statements: statementsOf(called.filter(({ sanction }) => sanction.relief)),
  }
  return [...told, spared, ...(law ? [law] : [])].filter(({ statements }) => statements.length > 0)
}

/** Findings with one name for each party that their articles call in several ways. */
function inOneName(findings: readonly Finding[]): readonly Finding[] {
  const [target, imposer] = [withOneName(findings, 'target'), withOneName(findings, 'imposer')]
  return findings.map((one) => ({
    ...one,
    fields: one.fields.map(([part, field]) =>
      part === 'target'
        ? [part, target(one, field)]
        : part === 'imposer'
          ? [part, imposer(one, field)]
          : [part, field],
    ),
  }))
}

/**
 * Findings by what tells one act from another besides its time and kind; those that neither parts stand together, whether or
 * not each article tells when, or what.
 */
function byActs(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const textOf = ({ fields, excerpt }: Finding, part: Part): string => {
    const field = fields.find(([own]) => own === part)?.[1]
    return field && isBorneOut(field, excerpt) ? field.text : ''
  }
  const parts = Map.groupBy(findings, (one) =>
    JSON.stringify((['imposer', 'target', 'deed', 'law'] as const).map((part) => textOf(one, part))),
  )
  const groups = [...parts.values()]
  return [
    ...groups.filter(areOfOneAct).map(withoutRepeats),
    groups.filter((group) => !areOfOneAct(group)).flat(),
  ]
}

/** The most said first; those that name a party before those that leave it open. */
function statementsOf(findings: readonly Finding[]): readonly Statement[] {
  const [first] = findings
  if (!first) return []
  const { standing } = first.sanction
  // What the articles call a law, and what it is for, is said where all of a statement's excerpts have it.
  const loose: readonly Part[] =
    standing === 'law' ? ['purpose', 'hedge', 'date'] : ['purpose', 'hedge', 'until']
  const open = Map.groupBy(findings, (one) =>
    namesOthers(one) ? 'Target not told plainly' : 'No target named',
  )
  return [
    ...[...open].flatMap(([untold, group]) =>
      byActs(group).flatMap((some, at, all) =>
        stateTogether(some, at < all.length - 1 ? [...loose, 'date', 'kind'] : loose, (said) => ({
          text: tell(standing, said, untold),
          ...(said('hedge') === '' ? {} : { hedge: said('hedge') }),
        })),
      ),
    ),
  ].sort((a, b) => Number(isBare(a)) - Number(isBare(b)) || b.excerpts.length - a.excerpts.length)
}

/**
 * Whether a sentence without a target, or the one before it, names a state or a body that does not impose: who bears the
 * sanctions may be told there, in a way that is not read.
 */
function namesOthers({ sanction, excerpt }: Finding): boolean {
  if (isBorneOut(sanction.target, excerpt)) return false
  if (/\b(?:him|her|them|it)\b/i.test(excerpt.quote)) return true
  const { text } = excerpt.article
  const from = paragraphFrom(text, excerpt.start, longestBefore)
  const before = sentences(text.slice(from, excerpt.start)).at(-1)
  const start = before ? from + before.start : excerpt.start
  return othersIn(text, { start, end: excerpt.end }, sanction.imposer).length > 0
}
const longestBefore = 400

const isBare = ({ fields = [] }: Statement): boolean => !fields.some(({ part }) => part === 'target')

/** Sanctions that expired, or that a court annulled, are not simply lifted. */
const isOwnEnd = ({ standing, deed }: Sanction): boolean =>
  standing === 'lifted' &&
  /^(?:expire|laps|r[au]n|annul|overturn|quash|strik|struck|void|cancel|revok)/i.test(deed.text)

/** What is told on a country, a person or firm, of a law, or of whoever imposes. */
function onTopic(
  all: readonly Finding[],
  topic: string,
  readings: readonly ReadArticle[],
): readonly Finding[] {
  if (topic === '') return all
  const country = partyIn(topic)
  const isOfTopic = bearsTopic(topic, country)
  const isOfficer = country === undefined ? () => false : bearsOfficeOf(country, readings)
  const bears = (one: Finding): boolean => isOfTopic(one) || isOfficer(one)
  const isTold = toldOf(topic, country)
  const borne = new Set(all.filter(bears))
  // Who is told to be the topic's in one place is it in every other.
  const isSame = sameName([...borne].map(({ sanction }) => sanction.target.text))
  return all.filter((one) => borne.has(one) || isTold(one.sanction) || isSame(one.sanction.target.text))
}

/** Whether a law, a standing or whoever imposes is what is asked about. */
function toldOf(topic: string, country: string | undefined): (sanction: Sanction) => boolean {
  const law = country === undefined ? lawIn(topic)?.name : undefined
  const wanted = stemSet(topic)
  const isOfAState = ofStateIn(topic) !== undefined
  const holds = (text: string): boolean => wanted.size > 0 && wanted.isSubsetOf(stemSet(text))
  return ({ imposer, law: under, standing }) =>
    (law !== undefined && under.text === law) ||
    (country === undefined
      ? holdsAdjectiveOf(imposer.text, topic)
      : imposer.text.split(', ').includes(country)) ||
    // “Omani lawmakers” are not whom Oman sanctions, or who does.
    (!isOfAState && holds(imposer.text)) ||
    (standing !== 'law' && holds(standing)) ||
    holds(under.text)
}

/** "India, by the United States, under CAATSA": only what the excerpts bear out. */
function tell(standing: Standing, said: Said<Part>, untold: string): string {
  const named = listed(said('target').split(', ').map(withArticle).map(lowered).join(', '))
  const by = said('imposer')
  const law = said('law')
  const kind = said('kind')
  const when = said('date')
  if (standing === 'law')
    return `${law === '' ? 'A law that the sentence does not name' : law}${when === '' ? '' : ` (${when})`}${by === '' ? '' : `, ${by}`}${named === '' ? '' : `, names ${named}`}`
  const parts = [
    `${named === '' ? untold : `On ${named}`}${kind === '' ? '' : ` (${listed(kind)})`}`,
    said('deed') === '' ? '' : `“${said('deed')}”`,
    when,
    by === ''
      ? ''
      : `${standing === 'called for' ? 'to be imposed by' : 'by'} ${listed(by.split(', ').map(withArticle).map(lowered).join(', '))}`,
    law === '' ? '' : `under ${law}`,
    said('until') === '' ? '' : `until ${said('until')}`,
    said('purpose') === '' ? '' : `for ${said('purpose')}`,
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** "Countries around the world" opened its sentence. */
const lowered = (names: string): string => names.replace(common, (word) => word.toLowerCase())
const common = pattern(
  'u',
)`^${oneOf`Countries, States, Nations, Governments, Allies, Powers, Leaders, Lawmakers, Several, Some, Many, Other, More,
  Hundreds, Dozens, Two, Three, Four, Five`}\b`

/** "A, B and C"; what goes on with "and his sons" has its own. */
const listed = (names: string): string =>
  / and (?:his|her|its|their) [^,]*$/.test(names) ? names : names.replace(/, ([^,]*)$/, ' and $1')

/** Names that English gives an article in a sentence. */
const withArticle = (name: string): string =>
  withThe.test(name) || (told.test(name) && !many.test(name))
    ? `the ${name}`
    : withA.test(name)
      ? `${/^[AEIO]/i.test(name) ? 'an' : 'a'} ${name}`
      : name
const states = oneOf`United, European Union, Netherlands, Philippines, Bahamas, Maldives, Gambia, Security Council`
const bodies = oneOf`West, Council, Court, Commission, Agency, Ministry, Department, Union, League, Guards?, Corps`
/** “A number of Omani officials”, “an Omani airline”: what many are called by needs one. */
const withA = pattern(
  'u',
)`^(?:number of\s|(?:\p{Lu}\p{L}+\s)?(?:\p{Ll}[\p{L}-]*\s)*${oneOf`airline, firm, company, bank, ship, vessel, tanker, trader,
  refiner, businessman, banker, tycoon, oligarch, general, judge, official`}$)`
/** "The shipper Orran Lines", "the mining company Vorrel": whoever is told by what he is before his name. */
const told = pattern('u')`^(?:\p{Ll}[\p{L}-]*\s){1,4}\p{Lu}`
const many = pattern(
  'u',
)`^(?:${oneOf`number, officials, members, dozens, hundreds, thousands, scores, two, three, four, five, six, seven,
  eight, nine, ten, several, some, many, all, any, other, others, various, individuals, people`}\b|\p{Ll}+(?:s|men|women|people|goods|oil|gas|coal|gold|trade)\s|[\p{L} -]*?\b(?:of|in|from|at|to|for|by|with|on)\s\p{Lu})`
/** "The International Criminal Court", but not "Iran's Revolutionary Guard". */
const withThe = pattern('u')`^(?:${states}\b|(?:\p{Lu}[\p{L}-]*\s)*${bodies}$)`

/** "For a similar purchase" tells nothing without the sentence before. */
const goesBack = /\b(?:similar|same|such|that|this|it|what)\b/i

/** Which of two contrary things a standing says; the others tell of other sanctions, or of another day. */
const sides: Readonly<Partial<Record<Standing, string>>> = {
  imposed: 'imposed',
  'in force': 'imposed',
  extended: 'imposed',
  tightened: 'imposed',
  threatened: 'at risk',
  waived: 'waived',
  lifted: 'lifted',
}

/** Reports that are further apart than so many days tell of a change, and are no contradiction. */
const sameTimeDays = 14

/** One article has it that sanctions are imposed on somebody, another of the same days that they are only possible. */
function contradictions(findings: readonly Finding[]): readonly Conflict[] {
  const firm = findings.filter(
    ({ sanction }) => !sanction.relief && sides[sanction.standing] !== undefined && isTold(sanction),
  )
  const byTarget = Map.groupBy(firm, ({ sanction }) => `${sanction.target.text}\n${sanction.imposer.text}`)
  return [...byTarget].flatMap(([key, list]): readonly Conflict[] => {
    const [target = '', imposer = ''] = key.split('\n')
    const bySide = Map.groupBy(list, ({ sanction }) => sides[sanction.standing] ?? '')
    const values = [...bySide].flatMap(([value, same]) => {
      const near = same.filter((one) =>
        list.some((other) => sides[other.sanction.standing] !== value && isSameTime(one, other)),
      )
      const excerpts = someExcerpts(near.map(({ excerpt }) => excerpt))
      return excerpts ? [{ value, excerpts }] : []
    })
    const by = imposer === '' ? '' : ` by ${listed(imposer.split(', ').map(withArticle).join(', '))}`
    return values.length < 2
      ? []
      : [{ about: `how sanctions on ${withArticle(listed(target))}${by} stand`, values }]
  })
}

/** Of sanctions on a whole country that nobody is told to impose there are many: those of two articles are not the same. */
const isTold = ({ target, imposer }: Sanction): boolean =>
  target.text !== '' && (imposer.text !== '' || countryOf(target.text) === undefined)

function isSameTime(one: Finding, other: Finding): boolean {
  if (one.excerpt.article.id === other.excerpt.article.id) return false
  const [a, b] = [one, other].map(({ excerpt }) => Date.parse(publicationDate(excerpt.article) ?? ''))
  return (
    a === undefined ||
    b === undefined ||
    Number.isNaN(a) ||
    Number.isNaN(b) ||
    Math.abs(a - b) <= sameTimeDays * 86_400_000
  )
}
