import { z } from 'zod'
import { type Draft, defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { readRecords } from '../reading/boilerplate/records.ts'
import { datesDayFirst, readStory } from '../reading/facts/story.ts'
import { type Unwrapped, unwrap } from '../reading/facts/unwrap.ts'
import { pageStarts } from '../reading/packed/pages.ts'

/** Articles as their makers and tools export them: an object, a list of them at any place, or one object a line. */
export default defineFormat({
  endings: ['json', 'jsonl', 'ndjson', 'geojson'],
  parse(file) {
    const drafts: Draft[] = []
    const refused = new Map<string, string[]>()
    const remarks = new Map<string, string[]>()
    const records = readRecords(file.text())
    for (const { part, place, value, mistake } of records) {
      if (mistake !== undefined) {
        note(refused, place, `This is not JSON (${mistake}). Check its quotation marks and commas.`)
        continue
      }
      const found = unwrap(value)
      const dayFirst = datesDayFirst(found.map(({ fields }) => fields)) || undefined
      if (found.length === 0) note(refused, place, noArticle(value))
      for (const one of found) {
        const story = readStory(one.fields, 'json', dayFirst)
        const where = one.item === undefined ? place : placeOf(one, place, records.length)
        if (typeof story === 'string') {
          note(refused, where, story)
          continue
        }
        const { remarks: said, ...facts } = story
        for (const sentence of said) note(remarks, where, sentence)
        drafts.push({ ...facts, pages: pagesOf(one.fields, facts.text), part: part ?? one.item })
      }
    }
    if (drafts.length === 0 && refused.size === 0)
      throw new UserError('This JSON file holds no article. Write {"title": …, "text": …} into it.')
    return { drafts, refused: sentences(refused), remarks: sentences(remarks) }
  },
})

const printed = z.object({ pageStarts: z.array(z.string()).min(1) })

/** Of a printed document that was fetched, where its pages begin, by the words that they begin with. */
function pagesOf(fields: Readonly<Record<string, unknown>>, text: string): readonly number[] | undefined {
  const read = printed.safeParse(fields)
  return read.success
    ? pageStarts(
        text,
        read.data.pageStarts.map((words) => [words]),
      )
    : undefined
}

function placeOf({ item }: Unwrapped, place: string, records: number): string {
  return records > 1 ? `${place}, item ${item}` : `item ${item}`
}

function noArticle(value: unknown): string {
  if (Array.isArray(value) && value.length === 0) return 'The list is empty. Put articles into it.'
  return 'No article was found in it: it needs an object such as {"title": …, "text": …}, or a list of them.'
}

function note(sentences: Map<string, string[]>, place: string, sentence: string): void {
  const places = sentences.get(sentence)
  if (places === undefined) sentences.set(sentence, [place])
  else places.push(place)
}

/** What is wrong with many items of a list in the same way is said once. */
function sentences(noted: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...noted].map(([sentence, places]) => {
    const [first = '', second] = places
    if (second === undefined) return `${first}: ${sentence}`
    return `${first}, ${second}${places.length > 2 ? ` and ${places.length - 2} more` : ''}: ${sentence}`
  })
}
