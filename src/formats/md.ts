import { parseDocument } from 'yaml'
import { z } from 'zod'
import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { plainText } from '../reading/boilerplate/markdown.ts'
import { cleanText, firstWords } from '../reading/boilerplate.ts'
import { readPublished } from '../reading/dateline.ts'

const words = z.union([z.string(), z.number()]).transform((value) => String(value).trim() || undefined)
const names = z.union([words, z.array(words).transform((all) => all.filter(Boolean).join(', ') || undefined)])
const front = z.looseObject({
  title: words.nullish(),
  date: words.nullish(),
  published: words.nullish(),
  publisher: words.nullish(),
  source: words.nullish(),
  byline: names.nullish(),
  author: names.nullish(),
  url: z.url({ protocol: /^https?$/ }).nullish(),
})

/** Markdown with front matter: title, date, source or publisher, author or byline, url; all of them optional. */
export default defineFormat({
  endings: ['md', 'markdown'],
  parse(file) {
    const content = file.text()
    const [, matter = '', body = content] =
      /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(content) ?? []
    if (matter === '' && /^\uFEFF?---[ \t]*\r?\n\w+:/.test(content))
      throw new UserError(
        'The front matter that begins at line 1 is never closed. Put a line of "---" below it.',
      )
    const known = readFront(matter)
    const plain = plainText(body)
    const given = known.title ?? plain.heading
    const { text, captions, partial } = cleanText(plain.text, given ?? '')
    if (text === '')
      throw new UserError(
        'There is no article below the front matter of this Markdown file. Put its text after the second "---".',
      )
    const date = known.date ?? known.published ?? undefined
    const reading = date === undefined ? undefined : readPublished(date, 'front matter')
    const remarks =
      reading?.kind === 'impossible'
        ? [reading.sentence]
        : reading?.kind === 'none'
          ? [`The date "${date}" in the front matter is none. Write it as 2021-12-06.`]
          : []
    const draft = {
      title: given ?? firstWords(text),
      text,
      captions: [...plain.captions, ...captions],
      partial,
      publisher: known.publisher ?? known.source ?? undefined,
      byline: known.byline ?? known.author ?? undefined,
      url: known.url ?? undefined,
      published: reading?.kind === 'date' ? reading.published : undefined,
    }
    return { drafts: [draft], refused: [], remarks }
  },
})

/** The front matter stands from the file's second line on. */
function readFront(matter: string): z.infer<typeof front> {
  const document = parseDocument(matter, { prettyErrors: true })
  const [mistake] = document.errors
  if (mistake !== undefined) {
    const line = (mistake.linePos?.[0].line ?? 1) + 1
    const what = mistake.message.split(/ at line |\n/, 1)[0]
    throw new UserError(
      `The front matter cannot be read at line ${line}: ${what}. Quote values that hold a colon.`,
    )
  }
  const value: unknown = document.toJS() ?? {}
  const found = front.safeParse(value)
  if (found.success) return found.data
  const [issue] = found.error.issues
  const key = issue?.path[0] === undefined ? 'front matter' : `"${String(issue.path[0])}"`
  const at = matter.split('\n').findIndex((line) => line.startsWith(`${String(issue?.path[0])}:`))
  throw new UserError(
    `The ${key} in the front matter cannot be used (line ${Math.max(at, 0) + 2}): ${issue?.message}.`,
  )
}
