import { z } from 'zod'
import { defineFormat } from '../contracts/format.ts'
import { UserError } from '../model/errors.ts'
import { type Answer, documentsOf } from '../reading/packed/web.ts'

const entry = z.object({
  request: z.object({ url: z.string() }),
  response: z.object({
    status: z.number(),
    content: z.object({
      mimeType: z.string().default(''),
      text: z.string().default(''),
      encoding: z.string().optional(),
    }),
  }),
})
const log = z.object({ log: z.object({ entries: z.array(z.unknown()) }) })

const none = 'There is no page in this file. Save it again with its contents, or save the page as .html.'

/** What a browser got while somebody looked at pages, as its developer tools save it. */
export default defineFormat({
  endings: ['har'],
  parse(file) {
    const packed = documentsOf(answersIn(file.text()))
    if (packed.length === 0) throw new UserError(none)
    return { drafts: [], refused: [], packed }
  },
})

function answersIn(content: string): readonly Answer[] {
  let value: unknown
  try {
    value = JSON.parse(content)
  } catch {
    throw new UserError(none)
  }
  return (log.safeParse(value).data?.log.entries ?? []).flatMap((one) => {
    const read = entry.safeParse(one).data
    if (read === undefined) return []
    const { mimeType, text, encoding } = read.response.content
    const isPacked = encoding === 'base64'
    // Words are characters already, whatever set the head names.
    const type = isPacked ? mimeType : mimeType.replace(/;.*/, '')
    const body = Buffer.from(text, isPacked ? 'base64' : 'utf8')
    return [{ url: read.request.url, status: read.response.status, type, body }]
  })
}
