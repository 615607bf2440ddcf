import type { Phrase } from '../clauses.ts'
import { anywhere } from '../pattern.ts'
import { prizes } from '../vocabulary.ts'
import { deed, type Event, withName } from './event.ts'
import { led } from './parts.ts'

/**
 * One happening told from two sides, a line each: verbs, the deed that they tell of another, who does that, and what to.
 * A part is "subject", "object" or the preposition that leads to it; with "?" the deed is told without it as well, only
 * less surely.
 */
const table = `
give award grant hand deliver supply donate send present issue provide administer: obtain, to, object
supply provide present issue: obtain, object, with
award: win, to, object
receive obtain get: obtain, subject, object
receive obtain get: give, from, object
lend loan: borrow, to, object
borrow: lend, from, object
sell: buy, to, object
buy acquire purchase: sell, from?, object
export: import, to, object
import: export, from, object
hire recruit employ sign: join, object, subject
join: hire, object, subject
belong: own, to, subject
go: win, to, subject
host: visit, object, subject
lease rent let: rent, to, object
marry wed divorce meet: same, object, subject
`

interface Side {
  readonly verbs: ReadonlySet<string>
  /** Undefined where it is the same deed. */
  readonly told: string | undefined
  readonly doer: string
  readonly bearer: string
}

const sides: readonly Side[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [verbs = '', parts = ''] = line.split(': ')
    const [told = '', doer = '', bearer = ''] = parts.split(', ')
    return {
      verbs: new Set(verbs.split(' ')),
      told: told === 'same' ? undefined : deed(told),
      doer,
      bearer,
    }
  })

/** Papers are signed, and nobody joins by that. */
const isHired = ({ clause: { verb }, bearer }: Event, text: string): boolean =>
  verb.lemma !== 'sign' || (bearer !== undefined && /^\p{Lu}/u.test(text.slice(bearer.head.start)))

const prize = anywhere('i')`
  (${prizes})s?, trophies, honours?, seats?, gold, silver, bronze`
/** A prize goes to somebody; who goes to Paris wins nothing. */
const isWon = ({ clause: { verb, subject } }: Event, text: string): boolean =>
  verb.lemma !== 'go' ||
  (subject !== undefined && prize.test(text.slice(subject.head.start, subject.head.end)))

/** What the other side does by it: who is given something gets it, who is hired joins. */
export function conversesOf(event: Event, text: string): readonly Event[] {
  const { clause } = event
  if (clause.copula || event.by !== 'words' || !isHired(event, text) || !isWon(event, text)) return []
  return sides.flatMap(({ verbs, told, doer: who, bearer: what }): readonly Event[] => {
    if (!verbs.has(clause.verb.lemma)) return []
    const [doer, bearer] = [withName(text, partOf(event, text, who)), partOf(event, text, what)]
    if (!bearer || (!doer && !who.endsWith('?'))) return []
    const thing = doer ? before(bearer, doer, text) : bearer
    return [{ ...event, deed: told ?? event.deed, doer, bearer: thing, by: doer ? 'converse' : 'inference' }]
  })
}

/** "The prize to Ida", where a tree has them as one: the prize. */
const before = (thing: Phrase, other: Phrase, text: string): Phrase =>
  other.start > thing.head.end && other.start < thing.end
    ? { ...thing, end: text.slice(0, other.start).replace(/\s+\S+\s+$/, '').length }
    : thing

/** "Patients were given the vaccine", "lent the club the money": whom it is given to is the subject, or the first object. */
function partOf(event: Event, text: string, part: string): Phrase | undefined {
  const { clause, doer, bearer } = event
  const [first] = clause.objects
  const given = clause.voice === 'passive' ? first : undefined
  if (part === 'subject') return doer
  if (part === 'object') return given ?? bearer
  if (part === 'to' && given) return bearer
  if (part === 'to' && first && first.start !== bearer?.start) return first
  return led(event, text, new RegExp(`^${part.replace('?', '')}$`))
}
