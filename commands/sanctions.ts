import {
  type Briefing,
  type Desk,
  defineCommand,
  type Input,
  nearestTo,
  standings,
  withLists,
} from '../src/command.ts'

export default defineCommand({
  summary: 'Tell apart sanctions imposed, at risk, waived, and the law',
  argument: { name: 'topic', about: 'a target or a topic', required: false },
  filters: true,
  examples: ['India', 'Turkey', 'CAATSA', ''],
  answer: async (input, desk) => withLists(await inArticles(input, desk), input, desk),
})

async function inArticles({ text, filter }: Input, desk: Desk): Promise<Briefing> {
  const dossier = await desk.dossier(`${text} sanctions`.trim(), filter, 24)
  const { sections, conflicts } = standings(dossier, text)
  if (sections.length === 0) {
    const topic = text === '' ? '' : ` on “${text}”`
    return {
      kind: 'notice',
      text: `No article speaks of sanctions${topic}.`,
      nearest: await nearestTo(`${text} sanctions`, filter, desk),
    }
  }
  return {
    kind: 'briefing',
    title: `Sanctions${text === '' ? '' : `: ${text}`}`,
    sections,
    conflicts,
    writer: desk.writer,
  }
}
