import {
  type Briefing,
  callings,
  type Desk,
  defineCommand,
  type Excerpt,
  type Input,
  inTurn,
  nearestTo,
  type Section,
  type Standings,
  type Statement,
  speaksOfSanctions,
  spokenBy,
  standings,
  underHeadlines,
  withLists,
} from '../src/command.ts'

export default defineCommand({
  summary: 'Tell apart sanctions imposed, at risk, waived, and the law',
  argument: { name: 'topic', about: 'a target or a topic', required: false },
  filters: true,
  examples: ['India', 'Turkey', 'CAATSA', ''],
  asked: [
    'sanctions: {text}',
    '[any|all|the|what|which|list of|list the] [current|existing|new|us|eu|un|american|western] (sanctions|restrictive measures) (on|against|for|imposed on|imposed against|in force against) {thing}',
    '(what|which) sanctions (are there|are|exist|apply) (on|against|for|to) {thing}',
    'are there [any] sanctions (on|against) {thing}',
    'sanctions {thing}',
    "[what is|what's] [the] (sanction|sanctions) (status|situation|position) (of|for|on) {thing}",
    '[all|the|list|show|any|list of] sanctions',
    '(is there|are there|do you have|got) (anything|something|any news|any articles|articles|news) (on|about) [the|any] sanctions',
    '(under sanctions|sanctioned) [:|,|-] who',
    '(who|who all|(which|what) (people|persons|companies|firms|countries|banks|officials|ships|vessels)) (is|was|were|are|has been|have been|got) (sanctioned|under sanctions|on the sanctions list|blacklisted|put on the sanctions list) [so far|already|now|here|in these articles]',
    '(is|are|was|were|has|have) (anybody|anyone|someone|somebody|any (people|persons|companies|firms|countries|banks|officials|ships|vessels)) [been] (sanctioned|under sanctions|on the sanctions list|blacklisted) [here|in these articles]',
    '(is|was|are|were|has|have) {thing} [ever|already|still] [been] (sanctioned|under sanctions|blacklisted) [(by anyone|by anybody|yet|now|at all)]',
    '(could|can|will|would|might|may) {thing} (be|get) (sanctioned|blacklisted|hit by sanctions) [(for|over) (this|that|it)]',
    '(has|have|did) (anyone|anybody|someone|somebody|any country|any government|any state) [ever|already] (imposed|impose|put|placed|place|slapped|slap) [any] sanctions (on|against) {thing}',
    '(has|have|did) (anyone|anybody|someone|somebody|any country|any government|any state) [ever|already] (sanctioned|sanction|blacklisted|blacklist) {thing}',
    '(have|were|are) [there] [any|new] sanctions [been] (imposed|in place|in force|put) (on|against) {thing}',
    '(does|do|could|will) {thing} (face|risk) [any|new|more] sanctions',
    '(is|are) {thing} (at risk of|threatened with|facing) [any|new|more] sanctions',
    '[is there] (any|a) (risk|threat) of sanctions (for|on|against) {thing}',
    '(what|which) sanctions are (there|in force|threatened)',
    '(what|which|any) (measures|penalties|restrictions|punishments) (are there|are in force|were taken|have been taken|were imposed|are) (on|against) {thing}',
    "[list|show me|show|name] (everyone|everybody|all|all those|all who|those) [(who|that)] (who's|is|are|has|have|was|were) [been] (sanctioned|under sanctions|on the sanctions list|blacklisted)",
    "[list|show me|show|name] (everyone|everybody) who's [been] (sanctioned|under sanctions|on the sanctions list|blacklisted)",
    "(who|who's|who is|who was) [is|was|has|have] been sanctioned (over|for|because of) {thing}",
    '(what|which) (sanctions|penalties|restrictions|punishment|punishments) (is|are|does|do) {thing} (facing|face|under)',
  ],
  follows: {
    words: 'topic',
    supposes: 'Were sanctions imposed on {}',
    means: 'the sanctions on {}',
    dated: true,
    asked: ['[any|the|are there any|are there|what about] sanctions [on (it|that|them|him|her)]'],
  },
  answer: async (input, desk) => withLists(await inArticles(input, desk), input, desk),
})

const mostArticles = 24
const mostPassages = 30

async function found(text: string, filter: Input['filter'], desk: Desk): Promise<Standings> {
  // Who asks for London means what articles tell of the UK, too.
  // On nobody in particular every kind counts: a ship that is blacklisted beside a state under sanctions.
  const [plain, ...otherwise] = spokenBy
  const asked = await Promise.all(
    callings(text).flatMap((name) =>
      (text === '' ? spokenBy : [plain]).map((word) =>
        desk.dossier(`${name} ${word}`.trim(), filter, mostArticles),
      ),
    ),
  )
  const first = [...new Map(asked.flat().map((reading) => [reading.article.id, reading])).values()]
  const told = await inTurn(standings(first, text))
  if (text === '' || told.sections.length + told.touching.length > 0) return told
  // Where the first tells nothing, the other words are asked.
  const all = new Map(first.map((reading) => [reading.article.id, reading]))
  const others = await Promise.all(
    otherwise.map((word) => desk.dossier(`${text} ${word}`.trim(), filter, mostArticles)),
  )
  const named = await desk.passages({ ...filter, text: `${text} sanctions`.trim(), limit: mostPassages })
  for (const reading of [...others.flat(), ...named.map((one) => one.reading)])
    all.set(reading.article.id, all.get(reading.article.id) ?? reading)
  return await inTurn(standings([...all.values()], text))
}

async function inArticles({ text, filter }: Input, desk: Desk): Promise<Briefing> {
  const told = await found(text, filter, desk)
  const { sections, touching, elsewhere, beside, conflicts } = told
  if (sections.length + touching.length + beside.length + elsewhere.length === 0)
    return nothingRead(text, filter, desk)
  const named = quotedUnder(headingBeside(told), beside)
  const measures = quotedUnder(`Measures that touch ${text}`, touching)
  if (sections.length + touching.length === 0)
    return {
      kind: 'briefing',
      title: titleBeside(text, told),
      sections: [...named, ...elsewhere],
      conflicts,
      writer: desk.writer,
    }
  return {
    kind: 'briefing',
    title: `Sanctions${text === '' ? '' : `: ${text}`}`,
    sections: [...sections, ...measures, ...named, ...elsewhere],
    conflicts,
    writer: desk.writer,
  }
}

/** Nothing is denied that a sentence names, and a ban is no sanction where no sentence calls it one. */
function titleBeside(text: string, { beside, besideOthers, mayHaveOthers }: Standings): string {
  if (beside.length === 0)
    return `No sanctions on ${text} ${mayHaveOthers ? 'by that name ' : ''}in these articles`
  if (!areOfSanctions(beside)) return `No sanctions named with ${text} in these articles`
  return besideOthers
    ? `No sanctions on ${text} itself in these articles`
    : `Sanctions named with ${text}, in the articles’ own words`
}

function headingBeside({ beside, besideOthers }: Standings): string {
  if (!areOfSanctions(beside)) return 'Bans and curbs named with it'
  return besideOthers ? 'Named with sanctions on others' : 'Named with sanctions'
}
const areOfSanctions = (excerpts: readonly Excerpt[]): boolean =>
  excerpts.some(({ quote }) => speaksOfSanctions(quote, ''))

/** Sentences in their own words come first where it was not read how the two stand. */
function quotedUnder(heading: string, excerpts: readonly Excerpt[]): readonly Section[] {
  const statements = excerpts.map((excerpt): Statement => ({ text: excerpt.quote, excerpts: [excerpt] }))
  return statements.length > 0 ? [{ heading, essential: true, statements }] : []
}

/** Where no clause tells how sanctions stand: passages on them, else headlines, else a plain no. */
async function nothingRead(text: string, filter: Input['filter'], desk: Desk): Promise<Briefing> {
  const on = text === '' ? '' : ` on “${text}”`
  const nearest = await nearestTo(`${text} sanctions`, filter, desk)
  // A title may name whom the passage below it means.
  const near = nearest.filter(
    ({ article, quote }) =>
      speaksOfSanctions(quote, text) ||
      (speaksOfSanctions(quote, '') && speaksOfSanctions(`${article.title} ${quote}`, text)),
  )
  if (near.length > 0)
    return {
      kind: 'notice',
      text: `No sentence names “${text}” and sanctions together; these may be on whom the title names.`,
      nearest: near,
    }
  const headed = await underHeadlines((headline) => speaksOfSanctions(headline, text), text, filter, desk)
  if (headed.length > 0)
    return {
      kind: 'notice',
      text: `Only a headline speaks of sanctions${on}; the text below it does not.`,
      nearest: headed,
    }
  // A passage on something else is no help.
  return {
    kind: 'notice',
    text: `No article speaks of sanctions${on}.`,
    nearest: nearest.filter(({ quote }) => speaksOfSanctions(quote, '')),
  }
}
