import { type Briefing, defineCommand, nearestTo, standings } from '../src/command.ts'

export default defineCommand({
  summary: 'Tell apart sanctions imposed, at risk, waived, and the law',
  argument: { name: 'topic', about: 'a target or a topic', required: false },
  filters: true,
  examples: ['India', 'Turkey', 'CAATSA', ''],
  async answer({ text, filter }, desk): Promise<Briefing> {
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
  },
})
