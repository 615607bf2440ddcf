import { type Added, type Briefing, day, defineCommand, UserError } from '../src/command.ts'

export default defineCommand({
  summary: 'Add a page of the web to the articles',
  argument: { name: 'address', about: 'the address of a page', required: true, longest: 2_048 },
  filters: false,
  complete: true,
  waits: true,
  examples: ['https://news.example/2026/03/ferry'],
  asked: [
    '(add|fetch|read|save) [the|this] [page|article|story] {text} (to|into) [the|your|our] (desk|articles|corpus|sources) => {text}',
  ],
  async answer({ text, asker }, { pages }): Promise<Briefing> {
    if (!pages)
      throw new UserError(
        'Pages are added where the articles are read. On that machine: dateline add ADDRESS',
      )
    return { kind: 'notice', text: tell(await pages.add(asker, text)), nearest: [] }
  },
})

const states: Readonly<Record<Added['state'], string>> = {
  new: 'Added',
  changed: 'It has changed, and is read anew',
  same: 'It is there already, and has not changed',
}

/** What was understood, so that what was not is seen at once. */
function tell({ state, file, title, publisher, published, words, partial, mark }: Added): string {
  const date = published === undefined ? 'no date was found' : day(published)
  return [
    `${states[state]}: “${title}” (${publisher ?? 'no publisher was found'}, ${date}), ${words.toLocaleString('en')} words.`,
    ...(partial ? ['Only a part of it could be read: the page says that the rest is not free.'] : []),
    ...(mark === undefined ? [] : [`The page says that it is ${mark}.`]),
    `It lies in ${file}; to take it out of the answers, delete that file.`,
  ].join('\n')
}
