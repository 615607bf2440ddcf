import { parseAst } from 'vitest/node'

/** One place of a file, and what a careless hand would make of it. */
export interface Place {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly what: string
  /** The expression from `start` to `end` gives way to `broken`. */
  readonly start: number
  readonly end: number
  readonly broken: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value

const others: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
}

/** An operator and its neighbour; a sum of words is none. */
function operator(source: string, node: Node): string | undefined {
  if (!('left' in node && 'right' in node && 'operator' in node)) return undefined
  const { left, right, operator: sign } = node
  if (!(isNode(left) && isNode(right) && typeof sign === 'string') || /Assignment/.test(node.type))
    return undefined
  const other = others[sign]
  const [before, after] = [source.slice(node.start, left.end), source.slice(right.start, node.end)]
  if (other === undefined || (sign === '+' && !(/^[\w(]/.test(before) && /^[\w(]/.test(after))))
    return undefined
  return before + source.slice(left.end, right.start).replace(sign, other) + after
}

/** A word of yes or no turned round, a threshold at double, and one that is not there. */
function literal(node: Node, holder: Node): string | undefined {
  if (!('value' in node) || node.type !== 'Literal') return undefined
  const { value } = node
  // Whether a timer keeps the process from ending by itself.
  if ('key' in holder && isNode(holder.key) && 'name' in holder.key && holder.key.name === 'ref')
    return undefined
  if (typeof value === 'boolean' && holder.type !== 'ExpressionStatement') return String(!value)
  const steers = /^(?:VariableDeclarator|AssignmentPattern|CallExpression|BinaryExpression)$/.test(
    holder.type,
  )
  return typeof value === 'number' && !Number.isInteger(value) && steers ? String(value * 2) : undefined
}

/** A whole number that stands at the top of a file; how long something is waited for is chosen and not promised. */
function limit(source: string, node: Node): string | undefined {
  if (node.type !== 'VariableDeclarator' || !('init' in node) || !isNode(node.init)) return undefined
  const { init } = node
  const named = /^\w+(?<!Ms) = \d[\d_]*$/.test(source.slice(node.start, node.end))
  const top = /(?:^|\n)(?:export )?const $/.test(source.slice(0, node.start))
  return named && top
    ? String(Number(source.slice(init.start, init.end).replaceAll('_', '')) * 10)
    : undefined
}

/** Every place of a file, in the order of its lines; types are left alone. */
export function placesOf(file: string, source: string): readonly Place[] {
  const found: Place[] = []
  const add = ({ start, end }: Node, broken: string | undefined): void => {
    if (broken === undefined) return
    const line = source.slice(0, start).split('\n').length
    const [was, is] = [source.slice(start, end), broken].map((text) => text.replace(/\s+/g, ' '))
    found.push({ file, line, what: `${was}  →  ${is}`, start, end, broken })
  }
  const visit = (node: Node, holder: Node): void => {
    if (/^TS(?!As|NonNull|Satisfies)|^Import/.test(node.type)) return
    add(node, operator(source, node) ?? literal(node, holder))
    if (node.type === 'VariableDeclarator' && 'init' in node && isNode(node.init))
      add(node.init, limit(source, node))
    if (node.type === 'IfStatement' && 'test' in node && isNode(node.test)) add(node.test, 'false')
    // What follows a line without a semicolon and begins with a bracket would be an argument of it.
    const begins = node.type === 'ExpressionStatement' ? node.start : -1
    const from = found.length
    for (const value of Object.values(node))
      for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) visit(part, node)
    const kept = found.splice(from).filter(({ start }) => start !== begins)
    found.push(...kept)
  }
  const program = parseAst(source, { lang: 'ts' })
  visit(program, program)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** The file with one place broken. */
export const brokenAt = (source: string, { start, end, broken }: Place): string =>
  source.slice(0, start) + broken + source.slice(end)

/** What a switch is called in the file that it is put into, where nothing else has that name. */
const called = 'isBrokenOnPurpose'

/** The file with a switch at each of its places, which have the numbers that `numbered` gives; its lines stay. */
export function withSwitches(
  source: string,
  numbered: readonly (readonly [number, Place])[],
  module: string,
): string {
  const within = (start: number, end: number, left: readonly (readonly [number, Place])[]): string => {
    const [first, ...rest] = left
    if (first === undefined) return source.slice(start, end)
    const [number, place] = first
    const inside = rest.filter(([, other]) => other.end <= place.end)
    const kept = within(place.start, place.end, inside)
    const after = rest.filter(([, other]) => other.start >= place.end)
    return `${source.slice(start, place.start)}(${called}(${number}) ? (${place.broken}) : (${kept}))${within(place.end, end, after)}`
  }
  return `import { on as ${called} } from '${module}'; ${within(0, source.length, numbered)}`
}
