import {
  type Briefing,
  type Desk,
  day,
  defineCommand,
  type Input,
  inFields,
  publicationDate,
  quoteFrom,
  type ReadArticle,
  type Statement,
  shownPublisher,
  someExcerpts,
  UserError,
  untilWords,
} from '../src/command.ts'

const mostArticles = 25
const mostRefused = 25
const mostGaps = 15

export default defineCommand({
  summary: 'List the articles and what was refused, show one article, or what was asked here in vain',
  argument: { name: 'id', about: "an article's id or file, or gaps", required: false },
  options: {
    context: { about: 'only the words around an excerpt, by its offsets', example: 'context:1200-1350' },
  },
  filters: true,
  complete: true,
  examples: ['', 'eastern-ledger-pact-2030.txt', 'source:"Eastern Ledger"', 'gaps'],
  asked: [
    '(list|what are|which are|who are) [all] [the|your|our] (sources|articles|files|papers|publishers)',
    '[all|the|your|my] (sources|articles|files) [you have|we have|you read|there are]',
    '(what|which) (sources|articles|papers|newspapers|outlets|publishers|publications|media|sites|files) (do you read|do you follow|do you search|are you reading|are you using|do you have|do you know|do you use|do you cover|have you got|are there|are in here|are here|have you read|did you read) [here|in here]',
    '[the] list of [the|all] (sources|articles|files)',
    'what have you read',
    'where (do|did) you (get|have|take) [your|the|these|all|all your] (articles|news|stories|sources|information|info|facts|data) [from]',
    "(where is|where's|where does) [your|the|this|all this] (news|information|info|data|material) (from|come from|taken from)",
    '(how (up to date|recent|new|old|current) (are you|are your <papers>|is your (news|information|material))|how far back (do you|do your <papers>) go)',
    'how many (sources|articles|papers|newspapers|outlets|publishers|files|stories) (do you have|do you know|do you read|do you cover|do you search|have you got|have you read|are there|are in here|are here) [here|in here|in total|now]',
    '[(show|give|list)] [me] [all|all the|the|any|only] (articles|stories|pieces|reports|everything|anything) [only] (from|by|in) [the] {source} [(only|alone)] => source:"{source}"',
    '(how many|which|what|what kind of) (articles|stories|pieces|reports) [(are|are there|come|do you have|do you know|have you|have you read|have you got|were published|appeared)] (from|by|in|of) [the] {source} => source:"{source}"',
    '(do you|have you|is there|got|do we) [have|got|read] (anything|something|any articles|articles|stories) (from|by|in|of) [the] {source} => source:"{source}"',
    'what (did|does|has|have|do you have from|have you got from|do you have by|have you read from) [the] {source} [(write|report|publish|written|reported|published|have)] => source:"{source}"',
    '[the] gaps [in] [the|your] [sources|articles|corpus] => gaps',
    '(what|which questions) (could|can|did) you not answer [here] => gaps',
    'what (do|can) you (have no answer for|not answer|have no answer to|not know) [here] => gaps',
    '(what|which) questions (went|are|were|remain|remained|stayed) [still] (unanswered|open|without an answer) => gaps',
    '(what|which) questions (got|have|had) no answer [here] => gaps',
    'what (is|are) [the|your] (sources|articles|corpus) (missing|lacking) => gaps',
  ],
  async answer(input, desk): Promise<Briefing> {
    if (input.text.toLowerCase() === 'gaps') return gaps(input, desk)
    return input.text === '' ? list(input, desk) : one(input, desk)
  },
})

async function list({ filter, asker }: Input, desk: Desk): Promise<Briefing> {
  // Asked together, as an index of another machine answers each after its own time.
  const [found, total, files, withheld] = await Promise.all([
    desk.index.articles({ ...filter, limit: mostArticles }),
    desk.index.count(),
    desk.index.files(),
    desk.withheld(),
  ])
  const readings = await desk.read(found)
  const mayKnow = asker === undefined || asker.admin || !desk.refusedToAdmins
  const remarks = [
    ...(total > readings.length ? [`${total} articles in all; these are the newest that fit.`] : []),
    ...(mayKnow ? [...remarksOn(files), ...unused(withheld)] : []),
  ]
  if (readings.length === 0)
    return {
      kind: 'notice',
      text: ['There is no article that fits.', ...remarks].join('\n'),
      nearest: [],
    }
  const statements = readings.flatMap((reading) => listed(reading) ?? [])
  return {
    kind: 'briefing',
    title: 'Sources',
    sections: [{ heading: 'Articles, newest first', statements }],
    conflicts: [],
    writer: desk.writer,
    remarks,
  }
}

/** What was refused, and what was read only in part. */
function remarksOn(files: Awaited<ReturnType<Desk['index']['files']>>): readonly string[] {
  const refused = files.flatMap(({ file, refused: why }) => why.map((sentence) => `${file}: ${sentence}`))
  const remarked = files.flatMap(({ file, remarks: said }) => said.map((sentence) => `${file}: ${sentence}`))
  return [
    ...refused.slice(0, mostRefused).map((line) => `Refused: ${line}`),
    ...(refused.length > mostRefused ? [`… and ${refused.length - mostRefused} more were refused.`] : []),
    ...remarked.slice(0, mostRefused).map((line) => `Read without it: ${line}`),
    ...(remarked.length > mostRefused ? [`… and ${remarked.length - mostRefused} more remarks.`] : []),
  ]
}

/** What is read and used in no answer. */
function unused(withheld: readonly ReadArticle[]): readonly string[] {
  const lines = withheld.flatMap(({ article: { file, mark } }) => {
    const ends = mark?.kind === 'embargoed' ? `under embargo${untilWords(mark.until)}` : mark?.kind
    return mark === undefined ? [] : [`Not used: ${file} is ${ends} (${mark.words}).`]
  })
  const left = lines.length - mostRefused
  return [...lines.slice(0, mostRefused), ...(left > 0 ? [`… and ${left} more are not used.`] : [])]
}

/** An article among others: its publisher and its day are told by the line of its source. */
function listed(reading: ReadArticle): Statement | undefined {
  const { article, sentences } = reading
  const [first] = sentences
  const excerpts = first && someExcerpts([quoteFrom(article, first.start, first.end)])
  return excerpts && { text: inFields(article.title, ...factsOf(article)), excerpts }
}

function factsOf(article: ReadArticle['article']): readonly string[] {
  const { text, partial, isSummary, mark, copies, family, id } = article
  return [
    `${text.split(/\s+/).length} words`,
    ...(isSummary ? ['only a summary of the article'] : partial ? ['only a part of the article'] : []),
    ...(mark === undefined ? [] : [`${mark.kind} (${mark.words})`]),
    ...(copies.length > 0 ? [`also in ${copies.map(({ file }) => file).join(', ')}`] : []),
    ...(family === id ? [] : ['near copy of another article']),
  ]
}

function publishedLine(article: ReadArticle['article']): string {
  const date = publicationDate(article)
  return date === undefined ? 'no date' : `${day(date)} (${article.published?.from})`
}

/** What was asked in the asker's channel, or in direct messages with the asker, and no article answers. */
async function gaps({ asker }: Input, desk: Desk): Promise<Briefing> {
  if (!desk.gaps || !asker)
    throw new UserError('Questions without an answer are kept in Slack, Discord and the terminal. Ask there.')
  const found = await desk.gaps.list(asker, mostGaps)
  const lines = found.map(({ question, why, askers, at }) => {
    const whose = askers > 1 ? `${askers} people, last ${day(at)}` : day(at)
    return `• “${question}” (${whose}): ${why}`
  })
  const text =
    lines.length === 0
      ? 'Every question that was asked here got an answer.'
      : ['Questions that were asked here and got no answer:', ...lines].join('\n')
  return { kind: 'notice', text, nearest: [] }
}

async function one({ text, options }: Input, desk: Desk): Promise<Briefing> {
  const article = await desk.index.article(text)
  if (!article) throw new UserError(`No article has the id or file “${text}”. /sources lists them.`)
  const [reading] = await desk.read([article])
  const facts = inFields(
    article.title,
    shownPublisher(article),
    publishedLine(article),
    ...factsOf(reading?.article ?? article),
  )
  const [from, to] =
    options.context === undefined
      ? [0, article.text.length]
      : readContext(options.context, article.text.length)
  const around = options.context === undefined ? 0 : 1
  const spans = reading?.sentences ?? []
  const inside = spans.flatMap((span, at) => (span.end > from && span.start < to ? [at] : []))
  const first = Math.max(0, (inside[0] ?? 0) - around)
  const last = Math.min(spans.length - 1, (inside.at(-1) ?? 0) + around)
  const statements = paragraphs(article, spans.slice(first, last + 1))
  return {
    kind: 'briefing',
    title: article.title,
    sections: [{ heading: options.context === undefined ? 'The article' : 'In its context', statements }],
    conflicts: [],
    writer: desk.writer,
    remarks: [facts, `id ${article.id} · ${article.file}${article.url ? ` · ${article.url}` : ''}`],
  }
}

/** Sentences of one paragraph are one statement. */
function paragraphs(article: ReadArticle['article'], spans: ReadArticle['sentences']): readonly Statement[] {
  const runs: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = runs.at(-1)
    if (last && !/\n\s*\n/.test(article.text.slice(last.end, start))) last.end = end
    else runs.push({ start, end })
  }
  return runs.flatMap(({ start, end }): readonly Statement[] => {
    const excerpts = someExcerpts([quoteFrom(article, start, end)])
    return excerpts ? [{ text: excerpts[0].quote, excerpts }] : []
  })
}

function readContext(typed: string, length: number): readonly [number, number] {
  const match = /^(\d+)(?:-(\d+))?$/.exec(typed)
  const from = Number(match?.[1])
  const to = Number(match?.[2] ?? from + 1)
  if (!match || from >= to || from >= length)
    throw new UserError(
      `“context:${typed}” is not a place in this article of ${length} characters. Write where the words start and end, for example context:0-${Math.min(200, length)}`,
    )
  return [from, Math.min(to, length)]
}
