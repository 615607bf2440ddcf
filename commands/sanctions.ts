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
  const { sections, elsewhere, conflicts } = standings(dossier, text)
  const none = `No article speaks of sanctions${text === '' ? '' : ` on “${text}”`}.`
  if (sections.length + elsewhere.length === 0)
    return { kind: 'notice', text: none, nearest: await nearestTo(`${text} sanctions`, filter, desk) }
  if (sections.length === 0)
    return {
      kind: 'briefing',
      title: `Sanctions: ${text}`,
      lead: `None on ${text} in these articles.`,
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
