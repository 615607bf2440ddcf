import { UserError } from '../../model/errors.ts'
import { plainText } from '../boilerplate/markdown.ts'
import { takeFront } from '../facts/front.ts'
import { readProse } from '../facts/prose.ts'
import type { Story } from '../facts/story.ts'

/**
 * The article of a Markdown text, with front matter of any kind.
 * @param kind what its file is called to whoever made it
 * @throws UserError where it holds none
 */
export function readMarkdown(text: string, kind: string): Story {
  const front = takeFront(text)
  const plain = plainText(front?.body ?? text.replace(/^\uFEFF/, ''))
  const { remarks, captions, ...story } = readProse(plain.text, {
    from: 'front matter',
    fields: {
      heading: plain.heading,
      ...(plain.letterhead === undefined ? {} : { publisher: plain.letterhead }),
      ...front?.fields,
    },
  })
  if (story.text === '')
    throw new UserError(
      `There is no article in this ${kind} file. Put its text below the front matter, or below its heading.`,
    )
  return {
    ...story,
    captions: [...plain.captions, ...captions],
    remarks: [...(front?.remarks ?? []), ...remarks],
  }
}
