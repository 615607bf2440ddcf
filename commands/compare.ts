import {
  agreements,
  alsoAgreed,
  areGivenOtherwise,
  articlesOn,
  asField,
  type Briefing,
  changedStatements,
  changesIn,
  compareArticles,
  type Desk,
  daysGiven,
  daysInBoth,
  defineCommand,
  differences,
  differencesWithin,
  type Excerpt,
  eachSays,
  givenByDay,
  inTurn,
  type ReadArticle,
  type Section,
  type Statement,
  shownBeside,
  shownPublisher,
  sideBySide,
  sourceName,
  toldByBoth,
  unchanged,
  valueAskedIn,
  valueInBoth,
  valuesAsked,
} from '../src/command.ts'

export default defineCommand({
  summary: 'Set side by side where sources agree and where they differ',
  argument: { name: 'topic', about: 'a topic', required: false },
  filters: true,
  complete: true,
  examples: ['S-400', 'rifles', ''],
  asked: [
    '(compare|comparison): {text}',
    'compare [what] [<which>] (<papers>|coverage|reporting) [(say|have|write|report)] <on> {topic}',
    'compare [how|what] [<which>] (<papers>|they|everyone|everybody) (wrote|write|said|say|reported|report|covered|cover|told|tell|put|have) [<on>] {topic}',
    'compare {thing}',
    'compare [<which>] [<papers>]',
    '[a] comparison <on> [<which>] [<papers>] [on] {topic}',
    '(set|put|lay|line up|lay out|contrast|stack up) [what] [<which>] (<papers>|coverage|reporting) [(say|have|write|report)] <on> {topic} [(side by side|next to each other|against each other)]',
    '(set side by side|put side by side) [what] [<which>] <papers> [(say|have|write|report)] <on> {topic}',
    '[on|in] (where|how|what|which points|what points|which (facts|figures|numbers)) do [<which>] (<papers>|they) [all] <differ> [about|on] <on> {topic}',
    '[on|in] (what|where|how|which points|what points) do [<which>] (<papers>|they) [all] <differ> [about|on|over|in]',
    '[on|in] (what|where|how|which points|what points) do [<which>] <papers> (on|about|of) {topic} <differ>',
    'what (is|are) [<which>] <papers> (disagreeing|divided|at odds|split) [about|on|over]',
    '(does|do|did) [<which>] (<papers>|they|everyone|everybody|every <paper>|each <paper>) [all|really|actually] (<agree>|<differ>) <on> {topic}',
    '(does|do|did) [<which>] (<papers>|they|everyone|everybody|every <paper>) [all] (<agree>|<differ>) (how many|how much|how|what|who|when|where|why|whether) {topic}',
    '(does|do|did) [<which>] (<papers>|everyone|everybody|every <paper>) [all] (give|have|report|say|write) the same {topic}',
    '(does|do|did) [<which>] (<papers>|figures|numbers|versions) <on> {topic} [all|really|actually] (<agree>|<differ>)',
    '(does|do) [<which>] <papers> [all] (<agree>|<differ>)',
    '(is|are) [<which>] (<papers>|everyone|everybody|they) [all] (in agreement|agreed|consistent|unanimous|of one mind|in line|at odds|divided|split|in conflict) <on> {topic}',
    '(is|are) [<which>] (<papers>|figures|numbers|coverage|reporting) <on> {topic} [all] (in agreement|agreed|consistent|unanimous|at odds|contradictory|in conflict|the same)',
    '(which|what) [of the] <papers> <differ> <on> {topic}',
    "[are there|is there|do you see|what are|show me|where is|where's|where are|what is|what's|find|list] [<which>] (diff|difference|differences|difference of opinion|disagreement|disagreements|dispute|contradiction|contradictions|discrepancy|discrepancies|inconsistencies) [(between|among|of|in)] [how] [<which>] [<papers>] [(report|reported|cover|covered|tell|describe)] <on> {topic}",
    '[are there|do you see|is there] [<which>] (differences|disagreements|contradictions|discrepancies|inconsistencies) in how [<which>] <papers> (report|reported|cover|covered|tell|describe) [<on>] {topic}',
    '[(what are|are there|any|show me)] [<which>] (differences|disagreements|contradictions|discrepancies) [here|there] [(between|among|in)] [<which>] [<papers>]',
    '[what are] [<which>] (different|differing|conflicting|contradictory|competing|rival) (versions|accounts|figures|numbers|reports|estimates|claims) [are there|are given|do (we|you|they) have] <on> {topic}',
    'how does [the] (coverage|reporting) of {topic} (differ|vary) [from paper to paper|between papers|across papers]',
  ],
  follows: {
    words: 'topic',
    means: 'the papers',
    asked: [
      'compare [<which>] [<papers>] [(on|about|of)] [it|that|this|them]',
      '(do|did|where do|how do|what do) [<which>] (<papers>|they) [all] (<differ>|<agree>) [about|on|over] [it|that|this]',
      '[are there] [any] [the] (differences|disagreements|contradictions|discrepancies)',
      '(do|does|did) [all|the] (others|other <papers>|everyone|everybody|<papers>|every <paper>|all of them|they all|anyone else|anybody else) [all] (<agree>|<differ>|say (so|that|it|this) [too|as well]|say (something|anything) (else|different)) [on|about|with] [it|that|this]',
      '(is|are) [<which>] (<papers>|they|everyone|everybody) [all] (in agreement|agreed|unanimous|at odds|divided) [on|about|over] [it|that|this]',
    ],
  },
  async answer({ text, filter }, desk) {
    const asked = await answeredValue(text, filter, desk)
    if (asked) return asked
    const { readings: dossier, isWhole, others } = await articlesOn(text, filter, desk)
    const about = isWhole ? `about “${text}”` : `near “${text}”, and none has all of it`
    const also = alsoBy(others, false)
    if (dossier.length < 2)
      return {
        kind: 'notice',
        text:
          text === ''
            ? 'There are fewer than two articles: there is nothing to compare.'
            : also !== ''
              ? `Only one article has the words “${text}” near one another: there is nothing to compare.${also}`
              : `${dossier.length === 0 ? 'No article is' : 'Only one article is'} about “${text}”: there is nothing to compare. Try a broader topic.`,
        nearest: [],
      }
    const publishers = new Set(dossier.map(({ article }) => sourceName(article)))
    const [only = ''] = publishers
    const changes = changesIn(dossier)
    const isOne = publishers.size === 1
    const comparisons = isOne ? [] : await inTurn(compareArticles(dossier))
    const conflicts = unchanged(
      isOne ? await inTurn(differencesWithin(dossier)) : differences(comparisons),
      changes,
    )
    const both = isOne
      ? toldByBoth(dossier, text, (a, b) => a.family !== b.family)
      : toldByBoth(dossier, text)
    const agreed = isOne ? [] : await withMore(agreements(comparisons), dossier, both)
    const beside = sideBySide(
      both,
      [...conflicts.flatMap(({ values }) => values), ...agreed.flat()].flatMap(({ excerpts }) => excerpts),
    ).map(shownBeside)
    const articles = `${dossier.length} ${text === '' ? 'newest articles' : `articles ${about}`}`
    if (agreed.length + conflicts.length + changes.length + beside.length === 0) {
      // Papers whose words are further apart are heard too where the one paper agrees with itself.
      const each = text === '' ? [] : await inTurn(eachSays([...dossier, ...others], text))
      const isEach = each.length > 1
      const nothing = isOne
        ? nothingOfOne(articles, only, alsoBy(others, isEach))
        : nothingOf(articles, dossier, isEach)
      return isEach ? eachBelow(text, nothing.text, each, desk) : { kind: 'notice', ...nothing }
    }
    const alike = [
      { heading: 'Changed since', statements: changedStatements(changes) },
      { heading: 'Sources agree', statements: agreed.flat() },
      ...beside,
    ].filter(({ statements }) => statements.length > 0)
    const told = [
      ...alike.flatMap(({ statements }) => statements),
      ...conflicts.flatMap(({ values }) => values),
    ]
    const sections = [
      ...alike,
      ...(text === ''
        ? []
        : await inTurn(
            eachSays(
              dossier,
              text,
              told.flatMap(({ excerpts }) => excerpts),
            ),
          )),
    ]
    return {
      kind: 'briefing',
      title: text || 'Newest articles',
      lead: isOne
        ? leadOfOne(`${articles} are by one publisher, ${only}`, conflicts.length, changes.length) +
          (beside.length > 0 ? setBeside : '') +
          also
        : leadOf(agreed.length, conflicts.length, changes.length) || noneOf(articles, publishers.size),
      sections,
      conflicts,
      writer: desk.writer,
      ...(isWhole ? {} : { remarks: [`No article has all of “${text}”; these come nearest.`] }),
    }
  },
})

/**
 * Where one value of a topic is asked for, “the fire’s death toll”, what each article gives as that, side by side with its day: days
 * that differ as a difference, numbers of those whom it befell by the days of the articles, as they grow. Undefined where no two give one.
 */
async function answeredValue(
  text: string,
  filter: Parameters<typeof articlesOn>[1],
  desk: Desk,
): Promise<Briefing | undefined> {
  const asked = valueAskedIn(text)
  if (!asked) return undefined
  const { readings } = await articlesOn(asked.topic, filter, desk)
  const given = valuesAsked(readings, asked)
  if (given.length < 2) return undefined
  const [only, ...more] = new Set(given.map(({ article }) => sourceName(article)))
  const by = more.length === 0 ? ` All are by one publisher, ${only}.` : ''
  const conflicts = asked.kind === 'date' ? daysGiven(given, asked) : []
  const isOther = conflicts.length > 0 || (asked.kind !== 'date' && areGivenOtherwise(given))
  return {
    kind: 'briefing',
    title: text,
    lead: (asked.kind === 'date' ? daysTold : tollTold)(given.length, asked, isOther) + by,
    sections: [{ heading: 'What each gives', statements: givenByDay(given) }],
    conflicts,
    writer: desk.writer,
  }
}

type Asked = NonNullable<ReturnType<typeof valueAskedIn>>
const daysTold = (count: number, { label, topic }: Asked, isOther: boolean): string =>
  `${count} articles give a ${label} for “${topic}”, ${isOther ? 'and not the same one' : 'and the same one'}.`
/** A toll is of the whole or of a part, as each sentence says. */
const tollTold = (count: number, { label, topic }: Asked, isOther: boolean): string =>
  `${count} articles tell the ${label} of “${topic}”, or of a part of it${isOther ? ', and their figures are not the same' : ''}.`

/** What several papers agree on, with what other ways find. */
async function withMore(
  agreed: readonly (readonly Statement[])[],
  dossier: readonly ReadArticle[],
  both: ReturnType<typeof toldByBoth>,
): Promise<readonly (readonly Statement[])[]> {
  const also = await inTurn(alsoAgreed(dossier, agreed.flat()))
  return [...agreed, ...[...also, ...daysInBoth(both)].map((one) => [one])]
}

/** Where nothing in two articles is of one thing, what each of them says. */
const eachBelow = (text: string, lead: string, sections: readonly Section[], { writer }: Desk): Briefing => ({
  kind: 'briefing',
  title: text || 'Newest articles',
  lead: `${lead} What each says of it stands below.`,
  sections,
  conflicts: [],
  writer,
})

const setBeside = ' What two of them tell of one thing stands side by side.'

/** Where nothing agrees and nothing differs, what each says of the same is set side by side all the same. */
const noneOf = (articles: string, publishers: number): string =>
  `${articles} by ${publishers} publishers were compared, and nothing was found on which they surely differ or agree. What each says of the same is set side by side.`

interface Nothing {
  readonly text: string
  readonly nearest: readonly Excerpt[]
}

/** Of one paper there is nobody to compare it with, where no other has the words. */
const nothingOfOne = (articles: string, only: string, also: string): Nothing => ({
  text: `${articles} were compared. All are by one publisher, ${only}: ${also === '' ? 'there is nobody to compare it with, and ' : ''}nothing was found in which its articles differ.${also}`,
  nearest: [],
})

/**
 * Nothing is said to agree in nothing that has a number or a date in common.
 * @param isEach whether what each says stands below, these passages among it or not
 */
function nothingOf(articles: string, dossier: readonly ReadArticle[], isEach: boolean): Nothing {
  const nearest = valueInBoth(dossier)
  const rest =
    nearest.length === 0
      ? ' was found, and no number or date on which two agree.'
      : isEach
        ? ' was found.'
        : ' was found. These passages have a number or date in common, and may not tell of one thing:'
  return { text: `${articles} were compared. No difference between them${rest}`, nearest }
}

/** Articles of others that have the words, but not near one another: whether they tell of the same is open. */
function alsoBy(others: readonly ReadArticle[], isTold: boolean): string {
  const [first] = others
  if (!first) return ''
  const more = others.length > 1 ? ` and ${others.length - 1} more` : ''
  const which = others.length > 1 ? 'have' : 'has'
  const so = isTold ? 'may tell of something else' : 'stayed out'
  return ` “${asField(first.article.title)}” by ${asField(shownPublisher(first.article))}${more} ${which} the words too, further apart, and ${so}.`
}

function leadOf(agreed: number, differing: number, changed: number): string {
  const since = changed === 0 ? '' : `A later report changed ${things(changed)}.`
  if (agreed + differing === 0) return since
  if (agreed === 0) return `Sources differ on ${things(differing)}. ${since}`.trim()
  if (differing === 0) return `Sources agree on ${things(agreed)}. ${since}`.trim()
  return `Sources agree on ${things(agreed)} and differ on ${differing}. ${since}`.trim()
}

/** Of one paper there is nobody to compare it with but itself. */
function leadOfOne(articles: string, differing: number, changed: number): string {
  const differ = differing === 0 ? '' : `, and differ on ${things(differing)}`
  const since = changed === 0 ? '' : ` A later report changed ${things(changed)}.`
  return `${articles}${differ}.${since}`
}

const things = (count: number): string => `${count} ${count === 1 ? 'thing' : 'things'}`
