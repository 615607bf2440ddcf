import {
  type Briefing,
  type Desk,
  defineCommand,
  type Input,
  nearestTo,
  speaksOfSanctions,
  standings,
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
    '[all|the|list|show|any|list of] sanctions',
    'who (is|was|are|has been|have been|got) (sanctioned|under sanctions|on the sanctions list) [so far|already|now]',
    '(is|was|are|were|has|have) {thing} [ever|already|still] [been] (sanctioned|under sanctions|blacklisted) [(by anyone|by anybody|yet|now|at all)]',
    '(could|can|will|would|might|may) {thing} (be|get) (sanctioned|blacklisted|hit by sanctions) [(for|over) (this|that|it)]',
    '(does|do|could|will) {thing} (face|risk) [any|new|more] sanctions',
    '(is|are) {thing} (at risk of|threatened with|facing) [any|new|more] sanctions',
    '[is there] (any|a) (risk|threat) of sanctions (for|on|against) {thing}',
    '(what|which) sanctions are (there|in force|threatened)',
  ],
  follows: {
    words: 'topic',
    supposes: 'Were sanctions imposed on {}',
    dated: true,
    asked: ['[any|the|are there any|are there|what about] sanctions [on (it|that|them|him|her)]'],
  },
  answer: async (input, desk) => withLists(await inArticles(input, desk), input, desk),
})

async function inArticles({ text, filter }: Input, desk: Desk): Promise<Briefing> {
  const dossier = await desk.dossier(`${text} sanctions`.trim(), filter, 24)
  const { sections, elsewhere, conflicts } = standings(dossier, text)
  if (sections.length + elsewhere.length === 0) {
    const nearest = await nearestTo(`${text} sanctions`, filter, desk)
    const unsaid = nearest.some(({ quote }) => speaksOfSanctions(quote, text))
      ? `No article says plainly what sanctions there are${text === '' ? '' : ` on “${text}”`}.`
      : `No article speaks of sanctions${text === '' ? '' : ` on “${text}”`}.`
    return { kind: 'notice', text: unsaid, nearest }
  }
  if (sections.length === 0)
    return {
      kind: 'briefing',
      title: `No sanctions on ${text} in these articles`,
      sections: elsewhere,
      conflicts,
      writer: desk.writer,
    }
  return {
    kind: 'briefing',
    title: `Sanctions${text === '' ? '' : `: ${text}`}`,
    sections: [...sections, ...elsewhere],
    conflicts,
    writer: desk.writer,
  }
}
