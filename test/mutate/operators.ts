/** One change of one place, as a careless hand would make it. */
export interface Mutant {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly what: string
  /** The whole file with the change. */
  readonly text: string
}

interface Operator {
  readonly pattern: RegExp
  /** Nothing where this one would change nothing that can be told. */
  readonly change: (found: string) => string
}

const operators: readonly Operator[] = [
  {
    pattern: / (?:<=|<|>=|>) /g,
    change: (found) => ({ ' < ': ' <= ', ' <= ': ' < ', ' > ': ' >= ', ' >= ': ' > ' })[found] ?? found,
  },
  { pattern: / (?:===|!==) /g, change: (found) => (found === ' === ' ? ' !== ' : ' === ') },
  { pattern: / (?:&&|\|\|) /g, change: (found) => (found === ' && ' ? ' || ' : ' && ') },
  { pattern: / \+ (?=[\w(])/g, change: () => ' - ' },
  { pattern: /(?<!\bref: )\b(?:true|false)\b/g, change: (found) => (found === 'true' ? 'false' : 'true') },
  // A threshold at double, and one that is not there.
  { pattern: /(?<== |\()\d*\.\d+\b/g, change: (found) => String(Number(found) * 2) },
  // How long something is waited for is chosen and not promised, and no test waits by the clock.
  {
    pattern: /(?<=^const \w+(?<!Ms) = )\d[\d_]*\b/g,
    change: (found) => String(Number(found.replaceAll('_', '')) * 10),
  },
  { pattern: /(?<=\bif \()(?!.*\n)[^()]+(?=\))/g, change: () => 'false' },
]

/** Every mutant of a file, in the order of its lines; comments, imports and types are left alone. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const lines = source.split('\n')
  const found: Mutant[] = []
  for (const [at, line] of lines.entries()) {
    if (
      /^\s*(?:\/\/|\/?\*|import\b|(?:export )?(?:type|interface)\b|readonly\b|\|)/.test(line) ||
      /'[^']*$/.test(line)
    )
      continue
    const code = line.replace(/'(?:[^'\\]|\\.)*'|`[^`]*`|\/(?![/*\s])(?:[^/\\\n]|\\.)+\/[a-z]*/g, (text) =>
      '\0'.repeat(text.length),
    )
    for (const { pattern, change } of operators)
      for (const { 0: old, index } of code.matchAll(pattern)) {
        const changed = change(old)
        if (changed === old) continue
        const mutated = line.slice(0, index) + changed + line.slice(index + old.length)
        const text = [...lines.slice(0, at), mutated, ...lines.slice(at + 1)].join('\n')
        found.push({ file, line: at + 1, what: `${line.trim()}  →  ${mutated.trim()}`, text })
      }
  }
  return found
}
