import { reason, UserError } from '../../model/errors.ts'
import { isOutlet } from '../boilerplate/byline.ts'
import { type Markup, markupText, readMarkup, takeCaptions } from '../boilerplate/markup.ts'
import { lineIn } from '../boilerplate/title.ts'
import { isBatch } from '../facts/batch.ts'
import { readDocuments } from '../facts/documents.ts'
import { isKnownKey } from '../facts/keys.ts'
import { readProse } from '../facts/prose.ts'
import type { Stories } from '../facts/stories.ts'
import type { Story } from '../facts/story.ts'

/**
 * The article of a document, by the HTML that stands for it.
 * @throws UserError where it is broken or empty
 */
export async function readDocument(open: () => Promise<string>, kind: string): Promise<Stories> {
  let html: string
  try {
    html = await open()
  } catch (thrown) {
    throw new UserError(
      `This ${kind} cannot be read (${reason(thrown)}). Save it again, or save its text as .txt.`,
    )
  }
  const plain = wordsOf(readMarkup(html))
  if (isBatch(plain)) return readDocuments(plain)
  const { remarks, ...draft } = readBlocks(html)
  if (draft.text === '')
    throw new UserError(`This ${kind} holds no sentence of an article. Check that it is the right file.`)
  return { drafts: [{ ...draft, part: undefined }], refused: [], remarks }
}

/** All that a document shows, a line of it a paragraph: archives export in Word's form what they export as text. */
const wordsOf = (page: Markup): string =>
  [...page.querySelectorAll('h1, h2, h3, h4, h5, h6, p, li')]
    .flatMap(({ textContent }) => lineIn(textContent) ?? [])
    .join('\n\n')

type Fields = Readonly<Record<string, unknown>>

/** An article out of HTML that has nothing around it: its first heading is the title. */
export function readBlocks(html: string, fields: Fields = {}): Story {
  const page = readMarkup(html)
  const [main] = page.querySelectorAll('h1')
  const headings = [...page.querySelectorAll('h1, h2')]
  const heading = lineIn(main?.textContent) ?? lineIn(headings[0]?.textContent)
  // A paper's name above a headline is set as a heading too.
  const paper = headings
    .flatMap(({ textContent }) => lineIn(textContent) ?? [])
    .find((line) => line !== heading && isOutlet(line))
  return readMarked(page, {
    ...(paper === undefined ? {} : { publisher: paper }),
    ...fields,
    ...(heading === undefined ? {} : { title: heading }),
  })
}

/** The same, whose title is known or stands among its words. */
export function readMarked(page: Markup, fields: Fields): Story {
  const captions = takeCaptions(page)
  const labels = takeLabels(page)
  const story = readProse(markupText(page), {
    from: 'head',
    fields: { ...fields, ...labels },
    short: 'keep',
  })
  return { ...story, captions: [...captions, ...story.captions] }
}

/** So many known labels make a table one that names the facts of its document. */
const fewestLabels = 2

/** What a table of two columns says of its document ("Source | Bay Courier"); it is taken out of it. */
function takeLabels(page: Markup): Fields {
  const table = page.querySelector('table')
  if (table === null) return {}
  const rows = [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => lineIn(cell.textContent) ?? ''),
  )
  const named = rows.flatMap(([key = '', value = '', ...more]) =>
    more.length === 0 ? [[key.replace(/\s*:$/, ''), value] as const] : [],
  )
  const known = named.filter(([key, value]) => value !== '' && isKnownKey(key))
  if (known.length < fewestLabels || known.length * 2 < rows.length) return {}
  table.remove()
  return Object.fromEntries(known)
}
