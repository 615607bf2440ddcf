import { z } from 'zod'
import { nearest } from '../language/nearest.ts'
import { readPhrase } from '../language/phrase.ts'
import { UserError } from '../model/errors.ts'

const kinds = ['everything', 'topic', 'person', 'source', 'sanctions', 'disagreements', 'listed'] as const
const bare: ReadonlySet<string> = new Set(['everything', 'sanctions', 'disagreements', 'listed'])

const articles = '[all|any|the] [new] (articles|stories|reports|news)'
const naming = '((that|which) (name|names|mention|mentions)|naming|mentioning|about|on|with)'
/** How articles that name a party of a loaded list are asked for. */
const ofListed = [
  '[all|any|the] [new] listed (party|parties|people|persons|companies|entities|names)',
  `${articles} ${naming} [a|any|some|the] listed (party|parties|people|person|persons|company|companies|names)`,
  `${articles} ${naming} (somebody|someone|anybody|anyone|people|parties|names) on (a|the|any) [sanctions] (list|lists)`,
].map(readPhrase)

/** What a digest is about. */
export const whatSchema = z.object({ kind: z.enum(kinds), text: z.string() })
export type What = z.infer<typeof whatSchema>

const longest = 200

/** "everything", "topic: S-400", "person: Lavrov", "source: Eastern Ledger", "listed"; any other words are a topic. @throws UserError */
export function readWhat(typed: string): What {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text.length > longest)
    throw new UserError(`The topic is ${text.length} characters long. Keep it below ${longest}.`)
  if (ofListed.some((read) => read(text))) return { kind: 'listed', text: '' }
  const [, word = '', rest = ''] = /^([a-z]+):?\s*(.*)$/i.exec(text) ?? []
  const kind = kinds.find((name) => name === word.toLowerCase())
  if (text === '' || text.toLowerCase() === 'all') return { kind: 'everything', text: '' }
  if (kind && bare.has(kind) && rest === '') return { kind, text: '' }
  if (kind && !bare.has(kind)) {
    if (rest === '') throw new UserError(`Say which ${kind}, for example “${kind}: ${example(kind)}”.`)
    return { kind, text: rest.replace(/^["“]|["”]$/g, '').trim() }
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

export const whatInWords = ({ kind, text }: What): string =>
  kind === 'listed' ? 'articles that name a listed party' : text === '' ? kind : `${kind} “${text}”`

/** As it is typed, and read again by `readWhat`. */
export const whatAsTyped = ({ kind, text }: What): string => (text === '' ? kind : `${kind}: ${text}`)
