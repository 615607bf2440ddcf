import type { Markup } from '../markup.ts'
import { type Colour, isLostOn, readColour, white } from './colour.ts'
import type { Matching } from './matching.ts'
import { type Rule, selectorsOf } from './sheet.ts'
import { type Ground, groundOf } from './style.ts'

/** What a page's sheets say of an element's letters and of what they stand on. */
export interface Painted {
  readonly letters?: string
  readonly ground?: Ground
  readonly position?: string
  readonly shadow?: string
}

export interface Paints {
  /** Undefined where no sheet paints letters that may be lost, and where what sheets say is not wholly understood. */
  readonly of: ReadonlyMap<Markup, Painted> | undefined
  /** A value with what its variables stand for; one that is not known stays. */
  resolve(words: string): string
}

/** @param isWanted whether they are wanted even where no sheet paints letters that may be lost */
export function paintsOf(rules: readonly Rule[], matching: Matching, isWanted: boolean): Paints {
  const resolve = resolving(rules)
  const painting = rules.flatMap(({ selector, style }) => {
    const ground = groundOf(style, resolve)
    const letters = style.get('color')
    const position = style.get('position')
    const shadow = style.get('text-shadow')
    const says = ground ?? letters ?? position ?? shadow
    const said = {
      ...(letters === undefined ? {} : { letters: resolve(letters) }),
      ...(ground && { ground }),
    }
    return says === undefined
      ? []
      : [{ selector, said: { ...said, ...(position && { position }), ...(shadow && { shadow }) } }]
  })
  const grounds = [white, ...painting.flatMap(({ said }) => (isColour(said.ground) ? [said.ground] : []))]
  const mayBeLost = remembered((words: string) => {
    const letters = readColour(words)
    return letters !== undefined && grounds.some((ground) => isLostOn(letters, ground))
  })
  const isNeeded =
    isWanted ||
    painting.some(
      ({ selector, said }) =>
        said.letters !== undefined &&
        mayBeLost(said.letters) &&
        selectorsOf(selector).some((one) => matching.matches(one)?.length !== 0),
    )
  return { of: isNeeded ? byElement(painting, matching) : undefined, resolve }
}

const isColour = (ground: Ground | undefined): ground is Colour => typeof ground === 'object'

/** What is said last counts, and before it what a more particular selector says, property by property. */
function byElement(
  painting: readonly { readonly selector: string; readonly said: Painted }[],
  matching: Matching,
): ReadonlyMap<Markup, Painted> | undefined {
  const ordered = painting
    .flatMap(({ selector, said }) => selectorsOf(selector).map((one) => ({ one, said })))
    .map(({ one, said }) => ({ one, said, weight: weightOf(one) }))
    .sort((first, second) => first.weight - second.weight)
  const found = new Map<Markup, Painted>()
  for (const { one, said } of ordered) {
    const nodes = matching.matches(one)
    if (nodes === undefined) return undefined
    for (const node of nodes) found.set(node, { ...found.get(node), ...said })
  }
  return found
}

/** How particular a selector is, as Selectors Level 4 counts it, section 17: ids, then classes, then names. */
function weightOf(selector: string): number {
  const count = (marks: RegExp): number => selector.match(marks)?.length ?? 0
  return (
    count(/#[\w-]/g) * 10_000 +
    count(/\.[\w-]|\[|(?<!:):(?!:|not|is|where)/g) * 100 +
    count(/(?<![\w#.:[-])[a-z]/gi)
  )
}

/** Variables in variables are followed so far. */
const mostSteps = 5
const variable = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]{0,80}))?\)/g

/** Variables as the page's root says them; one that is said otherwise elsewhere is not known. */
function resolving(rules: readonly Rule[]): Paints['resolve'] {
  const known = new Map<string, string | undefined>()
  for (const { selector, style } of rules)
    for (const [name, value] of style) {
      if (!name.startsWith('--')) continue
      const isRoot = /^(?::root|html|body)$/.test(selector.trim())
      known.set(name, isRoot && (!known.has(name) || known.get(name) === value) ? value : undefined)
    }
  return (words) => {
    let now = words
    for (let step = 0; step < mostSteps && now.includes('var('); step++)
      now = now.replace(variable, (whole, name: string, other?: string) =>
        known.has(name) ? (known.get(name) ?? whole) : (other ?? whole),
      )
    return now
  }
}

function remembered<K, V>(ask: (key: K) => V): (key: K) => V {
  const answers = new Map<K, V>()
  return (key) => {
    const known = answers.get(key) ?? ask(key)
    answers.set(key, known)
    return known
  }
}
