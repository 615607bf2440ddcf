import { z } from 'zod'
import { nearest } from '../language/nearest.ts'
import { UserError } from '../model/errors.ts'

const kinds = ['everything', 'topic', 'person', 'source', 'sanctions', 'disagreements'] as const
const bare: ReadonlySet<string> = new Set(['everything', 'sanctions', 'disagreements'])

/** What a digest is about. */
export const whatSchema = z.object({ kind: z.enum(kinds), text: z.string() })
export type What = z.infer<typeof whatSchema>

const longest = 200

/** "everything", "topic: S-400", "person: Lavrov", "source: Eastern Ledger"; any other words are a topic. @throws UserError */
export function readWhat(typed: string): What {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text.length > longest)
    throw new UserError(
      `What it is about is ${text.length} characters long. Say it in fewer than ${longest}.`,
    )
  const [, word = '', rest = ''] = /^([a-z]+):?\s*(.*)$/i.exec(text) ?? []
  const kind = kinds.find((name) => name === word.toLowerCase())
  if (text === '' || text.toLowerCase() === 'all') return { kind: 'everything', text: '' }
  if (kind && bare.has(kind) && rest === '') return { kind, text: '' }
  if (kind && !bare.has(kind)) {
    if (rest === '') throw new UserError(`Say which ${kind}, for example “${kind}: ${example(kind)}”.`)
    return { kind, text: rest.replace(/^["“]|["”]$/g, '') }
  }
  const meant = rest === '' ? nearest(word, kinds) : undefined
  if (meant)
    throw new UserError(
      `“${text}” is not known. Did you mean “${meant}”? For a topic write “topic: ${text}”.`,
    )
  return { kind: 'topic', text }
}

const example = (kind: string): string =>
  kind === 'person' ? 'Lavrov' : kind === 'source' ? 'Eastern Ledger' : 'S-400'

export const whatInWords = ({ kind, text }: What): string => (text === '' ? kind : `${kind} “${text}”`)

/** As it is typed, and read again by `readWhat`. */
export const whatAsTyped = ({ kind, text }: What): string => (text === '' ? kind : `${kind}: ${text}`)
