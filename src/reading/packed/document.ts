import { reason, UserError } from '../../model/errors.ts'
import { markupText, readMarkup, takeCaptions } from '../boilerplate/markup.ts'
import { lineIn } from '../boilerplate/title.ts'
import { readProse } from '../facts/prose.ts'
import type { Story } from '../facts/story.ts'

/**
 * The article of a document, by the HTML that stands for it.
 * @throws UserError where it is broken or empty
 */
export async function readDocument(
  open: () => Promise<string>,
  kind: string,
): Promise<{
  drafts: readonly Omit<Story, 'remarks'>[]
  refused: readonly string[]
  remarks: readonly string[]
}> {
  let html: string
  try {
    html = await open()
  } catch (thrown) {
    throw new UserError(
      `This ${kind} cannot be read (${reason(thrown)}). Save it again, or save its text as .txt.`,
    )
  }
  const { remarks, ...draft } = readBlocks(html)
  if (draft.text === '')
    throw new UserError(`This ${kind} holds no sentence of an article. Check that it is the right file.`)
  return { drafts: [draft], refused: [], remarks }
}

/** An article out of HTML that has nothing around it: its first heading is the title. */
export function readBlocks(html: string, fields: Readonly<Record<string, unknown>> = {}): Story {
  const page = readMarkup(html)
  const heading =
    lineIn(page.querySelector('h1')?.textContent) ?? lineIn(page.querySelector('h2')?.textContent)
  const captions = takeCaptions(page)
  const story = readProse(markupText(page), {
    from: 'head',
    fields: { ...fields, ...(heading === undefined ? {} : { title: heading }) },
    short: 'keep',
  })
  return { ...story, captions: [...captions, ...story.captions] }
}
