import {
  articlesOn,
  asField,
  byWeight,
  type Desk,
  day,
  defineCommand,
  findStories,
  type Input,
  inTurn,
  periodAlone,
  shownPublisher,
  summarise,
  withDays,
} from '../src/command.ts'

export default defineCommand({
  summary: 'Sum up what happened, most corroborated first',
  argument: { name: 'topic', about: 'a topic', required: false },
  filters: true,
  examples: ['S-400', 'military pact since:2021-12-01', ''],
  asked: [
    '(summary|overview|recap|gist): {text}',
    '[a|an|the] [short|brief|quick|one-line] (summary|overview|recap|rundown|gist|briefing|synopsis|digest) (of|on|about|for|regarding) {topic}',
    '[give me|give us|write|write me] [in] (one|two|three|four|five|six|1|2|3|4|5|6|10|a few|some) (lines|line|sentences|sentence|words|points|bullets|bullet points|key points) [only] [on|about|of] [:] {topic}',
    '(explain|describe|sketch) {thing} [to me] [briefly|in short|in plain words|in simple terms|simply|quickly]',
    '(in short|in brief|briefly|in a nutshell) [:|,] {thing}',
    '{thing} in (short|brief|a nutshell|one line|one sentence|two lines|two sentences|three lines|three sentences|a few words|a few lines)',
    '{thing} (what do we know|what do you know|what do you have|what have you got|what is known)',
    '(tldr|tl;dr) [(on|of|for)] {thing}',
    '(just|only) [a|the] (summary|gist|overview|essence) (of|on|about) {topic}',
    '{thing} [,] (briefly|in brief|in short)',
    '[a|the] [short|brief|quick] version (of|on) {topic}',
    '(summary|overview|recap|briefing) {thing}',
    '(summarise|summarize|sum up|recap|outline) {topic} [in (a few|some|one|two|three|four|five|2|3|4|5|your own|plain|simple|short) (line|lines|words|sentence|sentences|points|bullets|bullet points|paragraph|paragraphs)]',
    '(brief me|catch me up|bring me up to date|bring me up to speed|fill me in|update me|get me up to speed) (on|about) {topic}',
    '(tell me|what do you know|what do we know|what do you have|what do we have|what have you got|what have we got|what is known|what do the articles say|what do the sources say|what do the papers say|what do the reports say) [a bit|more|something] (about|of|on) {topic}',
    '[(tell|give|show) me] [some|a bit] more (about|on) {topic}',
    '(do you|do we) (know|have) (anything|something|much) (about|on) {topic}',
    '[got] (anything|info|information) (about|on) {topic}',
    "(what is|what's|what was) {thing} (story|affair|saga|case|row|dispute) [all] about",
    "(what is|what's|what was) {thing} all about",
    '[give me|show me|tell me] (everything|all|anything) [that] [you|we|you have|we have|you have got|you got|you know|we know|there is] (about|on) {topic}',
    "[give me|show me|tell me] (everything|all|anything|what) [that] you've got (about|on) {topic}",
    "(what is|what's|what are) the (story|deal|situation|key facts|facts|main points) (with|on|about|of|regarding) {thing}",
    "(what is|what's) (there|up|new|going on|happening|the matter) [to know|to read|to say] (on|about|with|in the case of) {thing}",
    '[a|the] (summary|overview|recap|rundown|briefing)',
    "(what is|what's|whats|what was|what has been|what's been|what has|what's) (new|hot|happening|happened|going on|in the news|the news|on|the latest|the newest|most recent) [today|now|lately|recently|there]",
    '(which|what|how many) (sources|papers|articles|outlets|publishers|newspapers) (wrote|write|reported|report|have written|have reported|are there|do you have) (about|on) {topic} => {topic} view:sources',
    '(which|what|how many) (sources|papers|articles|outlets|publishers|newspapers) (covered|cover|have covered|mention|mentioned) {topic} => {topic} view:sources',
    'who (wrote|has written) [the|this|that] (story|article|piece|report|one) (about|on) {topic} => {topic} view:sources',
    'who [has|all|else] (wrote|written|reported|writes|reports) (about|on) {topic} => {topic} view:sources',
    '[is there|are there|have you|do you have|got] [any] [other|more|further|the|recent] (news|updates|word|reports) (about|of|on|re|re:|regarding|from) {topic}',
    "[any|the|latest|what is the|what's the|today's] (news|latest|headlines|top stories) [today|please]",
    '[is there|got|have you got|do you have] (anything|something|much) (new|fresh|recent|interesting|important|noteworthy|newsworthy|worth reading|worth knowing|of note) [today|to report]',
    'what [has|has been|have] changed',
    '(what did i miss|what have i missed|catch me up|brief me|update me|fill me in|bring me up to date)',
  ],
  follows: {
    words: 'topic',
    tells: 'what',
    asked: [
      '[a|the] (summary|gist|overview) [of (it|that|this)]',
      '(sum up|summarise|summarize) [it|that|this]',
      '(sum it up|sum that up)',
      'tell me more about (it|that|this)',
      '[is there] (anything|something) (newer|more recent|fresher|since then|since)',
      '[are there] [any|the] (updates|newer reports|developments) [since|since then|on (it|that|this)]',
      'more about (it|that|this)',
      'what [has] changed [since|since then]',
    ],
  },
  async answer(input, desk) {
    if (input.text === '') return newest(input.filter, desk)
    const [last] = await desk.index.articles({ limit: 1 })
    const period = periodAlone(input.text, last?.published)
    if (!period) return topic(input, desk)
    const { from: since, to: until } = period
    const days = since === until ? day(since) : `${day(since)} to ${day(until)}`
    return newest({ ...input.filter, since, until }, desk, days)
  },
})

async function topic({ text, filter }: Input, desk: Desk) {
  const { readings: dossier, isWhole } = await articlesOn(text, filter, desk)
  if (dossier.length === 0)
    return { kind: 'notice', text: `No article is about “${text}”.`, nearest: [] } as const
  const statements = withDays(await desk.write(text, await inTurn(summarise(dossier, text))), dossier)
  if (statements.length === 0)
    return {
      kind: 'notice',
      text: `No article says enough about “${text}” for a summary.`,
      nearest: [],
    } as const
  const heading = `From ${dossier.length === 1 ? asField(shownPublisher(dossier[0]?.article ?? {})) : `${dossier.length} articles`}`
  return {
    kind: 'briefing',
    title: text,
    sections: [{ heading, statements }],
    conflicts: [],
    writer: desk.writer,
    ...(isWhole ? {} : { remarks: [`No article has all of “${text}”; these come nearest.`] }),
  } as const
}

/** How many of the newest articles are looked through for stories. */
const looked = 200
/** Of a story that hundreds tell, these newest ones are read. */
const readOfStory = 20
const mostStories = 6

/** Without a topic: the newest stories, each by the words that most of its articles share; of a period those of its days. */
async function newest(filter: Input['filter'], desk: Desk, days = '') {
  const articles = await desk.index.articles({ ...filter, limit: looked })
  if (articles.length === 0)
    return {
      kind: 'notice',
      text: days === '' ? 'There is no article that fits.' : `There is no article of ${days}.`,
      nearest: [],
    } as const
  const stories = byWeight(await findStories(articles))
  const sections = []
  for (const story of stories.slice(0, mostStories)) {
    const readings = await desk.read(story.articles.slice(-readOfStory))
    const written = await desk.write(story.headline, (await inTurn(summarise(readings, ''))).slice(0, 3))
    const statements = withDays(written, readings)
    sections.push({ heading: story.headline, statements })
  }
  const title = days === '' ? 'Newest stories' : `Stories of ${days}`
  return { kind: 'briefing', title, sections, conflicts: [], writer: desk.writer } as const
}
