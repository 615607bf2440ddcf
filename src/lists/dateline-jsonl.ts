import { z } from 'zod'
import { defineList } from '../contracts/list.ts'
import { UserError } from '../model/errors.ts'
import type { Listed, ListedName } from '../model/listing.ts'
import { readValues } from '../screening/files/lines.ts'

const words = z
  .union([z.array(z.string()), z.string().transform((text) => [text])])
  .nullish()
  .transform((list) => (list ?? []).map((text) => text.trim()).filter((text) => text !== ''))
const word = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || undefined)

const headSchema = z.strictObject({
  list: z.string().min(1),
  publisher: word,
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .optional(),
})
const entrySchema = z.looseObject({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  name: z.string().trim().min(1),
  list: word,
  type: word,
  programs: words,
  aliases: z
    .array(
      z.union([
        z.string().transform((name) => ({ name, kind: undefined })),
        z.looseObject({ name: z.string(), kind: word }),
      ]),
    )
    .nullish()
    .transform((list) => list ?? []),
  original_script: word,
  dob: words,
  nationality: words,
  identifiers: words,
  listed_on: word,
  remarks: word,
})

/**
 * Our own: one entry a line, {"id", "name", "type", "programs", "aliases": [{"kind", "name"}], "dob", "nationality",
 * "identifiers", "listed_on", "remarks"}; the first line may be {"list", "publisher", "date"}.
 */
export default defineList({
  title: 'Dateline JSON lines ({"id": …, "name": …} a line)',
  recognises: ({ beginning }) =>
    /^\uFEFF?\s*\{"/.test(beginning) && !/^\uFEFF?\s*\{[^\n]*"schema":/.test(beginning),
  async *read(file) {
    let head: z.infer<typeof headSchema> | undefined
    let list: string | undefined
    for await (const { line, value } of readValues(file.pieces())) {
      const first = line === 1 ? headSchema.safeParse(value) : undefined
      if (first?.success) {
        head = first.data
        continue
      }
      const entry = entrySchema.safeParse(value)
      if (!entry.success) throw new UserError(`Line ${line} is not an entry: ${why(entry.error)}.`)
      list ??= entry.data.list
      yield entryOf(entry.data)
    }
    const name = head?.list ?? list ?? file.name.replace(/\.[a-z]+$/i, '')
    return { list: name, publisher: head?.publisher ?? name, date: head?.date }
  },
})

function why({ issues: [issue] }: z.ZodError): string {
  return issue?.path[0] === undefined
    ? 'it is not an object'
    : `the field "${String(issue.path[0])}" cannot be used`
}

function entryOf(entry: z.infer<typeof entrySchema>): Listed {
  return {
    id: entry.id,
    kind: kindOf(entry.type),
    names: [
      { text: entry.name },
      ...entry.aliases.flatMap(({ name, kind }): readonly ListedName[] =>
        name.trim() === ''
          ? []
          : [
              {
                text: name.trim(),
                ...(/^(?:low|weak)$/i.test(kind ?? '') ? { weak: true } : {}),
                ...(/^f\.?k\.?a\.?$/i.test(kind ?? '') ? { former: true } : {}),
              },
            ],
      ),
      ...(entry.original_script ? [{ text: entry.original_script }] : []),
    ],
    programmes: entry.programs,
    births: entry.dob,
    nationalities: entry.nationality,
    identifiers: entry.identifiers,
    listedOn: entry.listed_on,
    remarks: entry.remarks,
  }
}

function kindOf(type: string | undefined): Listed['kind'] {
  if (type === undefined) return 'other'
  if (/^(?:individual|person)$/i.test(type)) return 'person'
  if (/^(?:vessel|ship)$/i.test(type)) return 'vessel'
  if (/^aircraft$/i.test(type)) return 'aircraft'
  return /^(?:entity|organi[sz]ation|company)$/i.test(type) ? 'organisation' : 'other'
}
