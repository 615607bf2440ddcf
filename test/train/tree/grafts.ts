import type { Row } from './rows.ts'

/** A word of a tree that may be moved about: its head is a word too, or nothing at the root. */
interface Node {
  w: string
  u: string
  x: string
  r: string
  head: Node | undefined
}

function nodesOf(row: Row): Node[] {
  const nodes = row.w.map((w, at): Node => {
    return { w, u: row.u[at] ?? 'X', x: row.x[at] ?? 'XX', r: row.r[at] ?? 'dep', head: undefined }
  })
  for (const [at, node] of nodes.entries()) node.head = nodes[(row.h[at] ?? 0) - 1]
  return nodes
}

function rowOf(nodes: readonly Node[]): Row {
  const place = new Map(nodes.map((node, at) => [node, at + 1]))
  return {
    t: '',
    w: nodes.map(({ w }) => w),
    u: nodes.map(({ u }) => u),
    x: nodes.map(({ x }) => x),
    h: nodes.map(({ head }) => (head ? (place.get(head) ?? 0) : 0)),
    r: nodes.map(({ r }) => r),
  }
}

const wordOf = (w: string, u: string, x: string, r: string, head: Node | undefined): Node => ({
  w,
  u,
  x,
  r,
  head,
})
const comma = (head: Node | undefined, w = ','): Node =>
  wordOf(w, 'PUNCT', w === ',' ? ',' : w === '"' ? "''" : ':', 'punct', head)

function isUnder(node: Node, top: Node): boolean {
  for (let at: Node | undefined = node; at; at = at.head) if (at === top) return true
  return false
}

/** A plain statement: a verb, its subject right at the beginning, and a full stop. */
interface Statement {
  readonly nodes: readonly Node[]
  readonly verb: Node
  readonly subject: readonly Node[]
  readonly subjectHead: Node
  /** What follows the subject, without the full stop. */
  readonly rest: readonly Node[]
}

function statementOf(row: Row, longest: number): Statement | undefined {
  const count = row.w.length
  if (count < 5 || count > longest || row.w[count - 1] !== '.' || row.u.includes('SYM')) return undefined
  if (row.w.slice(0, -1).some((word) => /^[.!?:;"“”()]$/.test(word)) || row.r.includes('parataxis'))
    return undefined
  const nodes = nodesOf(row)
  const verb = nodes.find(({ r }) => r === 'root')
  if (verb?.u !== 'VERB' || nodes.at(-1)?.head !== verb) return undefined
  const heads = nodes.filter(({ head, r }) => head === verb && /^nsubj/.test(r))
  const [subjectHead] = heads
  if (heads.length !== 1 || !subjectHead || subjectHead.u === 'DET' || /^W/.test(subjectHead.x))
    return undefined
  const end = nodes.findIndex((node) => !isUnder(node, subjectHead))
  if (end < 1) return undefined
  const subject = nodes.slice(0, end)
  if (nodes.slice(end).some((node) => isUnder(node, subjectHead))) return undefined
  return { nodes, verb, subject, subjectHead, rest: nodes.slice(end, -1) }
}

function lowered(nodes: readonly Node[]): void {
  const [first] = nodes
  if (first && first.u !== 'PROPN' && first.w !== 'I') first.w = first.w.toLowerCase()
}

/** "X did this" and "Y did that" become "X, which did that, did this", or "X that Z did did this". */
function relative(host: Row, guest: Row, random: () => number): Row | undefined {
  const one = statementOf(host, 24)
  const other = statementOf(guest, 12)
  if (!one || !other || one.subjectHead.u === 'PRON' || other.nodes.some(({ r }) => r === 'conj'))
    return undefined
  const { subjectHead } = one
  const person = one.subjectHead.u === 'PROPN'
  const commas = person || random() < 0.5
  const object = other.rest.find(({ head, r }) => head === other.verb && r === 'obj')
  const end = (): Node[] => (commas ? [comma(other.verb)] : [])
  let inside: Node[]
  if (object && object.u !== 'PRON' && random() < 0.4) {
    const rest = other.rest.filter((node) => !isUnder(node, object))
    lowered(other.subject)
    const word = commas ? 'which' : 'that'
    const pronoun = random() < 0.2 && !commas ? [] : [wordOf(word, 'PRON', 'WDT', 'obj', other.verb)]
    inside = [...pronoun, ...other.subject, ...rest]
  } else {
    const word = person || random() < 0.3 ? 'who' : commas ? 'which' : 'that'
    const pronoun = wordOf(word, 'PRON', word === 'who' ? 'WP' : 'WDT', other.subjectHead.r, other.verb)
    inside = [pronoun, ...other.rest]
  }
  other.verb.head = subjectHead
  other.verb.r = 'acl:relcl'
  return rowOf([...one.subject, ...end(), ...inside, ...end(), ...one.rest, ...one.nodes.slice(-1)])
}

/** A bare phrase of a row, to be put elsewhere: what hangs under a noun, without prepositions before it. */
function phraseOf(
  row: Row,
  wanted: (node: Node, at: number) => boolean,
  longest: number,
): readonly Node[] | undefined {
  const nodes = nodesOf(row)
  const head = nodes.find(wanted)
  if (!head) return undefined
  const kept = nodes.filter((node) => isUnder(node, head) && !(node.head === head && node.r === 'case'))
  const start = nodes.indexOf(kept[0] ?? head)
  const plain = kept.every((node, k) => nodes[start + k] === node && node.u !== 'PUNCT')
  return plain && kept.length <= longest ? [...kept] : undefined
}

const headOf = (nodes: readonly Node[]): Node | undefined =>
  nodes.find(({ head }) => head === undefined || !nodes.includes(head))

/** "X did this" becomes "X, a maker of rails, did this". */
function apposition(host: Row, guest: Row): Row | undefined {
  const one = statementOf(host, 24)
  if (!one || one.subjectHead.u === 'PRON') return undefined
  const phrase = phraseOf(guest, ({ u, r }) => u === 'NOUN' && /^(?:obj|obl|root|nsubj)$/.test(r), 6)
  const head = phrase && headOf(phrase)
  if (!phrase || !head || !/^(?:DET|NOUN|ADJ|PRON)$/.test(phrase[0]?.u ?? '')) return undefined
  lowered(phrase)
  head.head = one.subjectHead
  head.r = 'appos'
  return rowOf([...one.subject, comma(head), ...phrase, comma(head), ...one.rest, ...one.nodes.slice(-1)])
}

const says = [
  'said',
  'said',
  'said',
  'says',
  'say',
  'told',
  'added',
  'ruled',
  'announced',
  'warned',
  'reported',
  'claimed',
]

/** "X did this" becomes "X did this, officials said", with or without quotation marks, or the words in between. */
function attribution(host: Row, guest: Row, random: () => number): Row | undefined {
  const one = statementOf(host, 24)
  if (!one) return undefined
  const phrase = phraseOf(
    guest,
    ({ u, r, head }) => /^(?:PROPN|NOUN)$/.test(u) && r === 'nsubj' && head?.u === 'VERB',
    5,
  )
  const speaker = phrase && headOf(phrase)
  if (!phrase || !speaker) return undefined
  lowered(phrase)
  const word = says[Math.floor(random() * says.length)] ?? 'said'
  const verb = wordOf(
    word,
    'VERB',
    word === 'says' ? 'VBZ' : word === 'say' ? 'VBP' : 'VBD',
    'root',
    undefined,
  )
  speaker.head = verb
  speaker.r = 'nsubj'
  const stop = one.nodes.at(-1)
  if (!stop) return undefined
  const hearer =
    word === 'told' ? [wordOf(random() < 0.5 ? 'reporters' : 'lawmakers', 'NOUN', 'NNS', 'iobj', verb)] : []
  if (random() < 0.25 && word !== 'told') {
    verb.r = 'parataxis'
    verb.head = one.verb
    return rowOf([...one.subject, comma(verb), ...phrase, verb, comma(verb), ...one.rest, stop])
  }
  one.verb.head = verb
  one.verb.r = 'ccomp'
  stop.head = verb
  const quoted = random() < 0.4
  const mark = (): Node[] => (quoted ? [comma(one.verb, '"')] : [])
  const inverted = random() < 0.25 && word !== 'told'
  const tail = inverted ? [verb, ...phrase] : [...phrase, verb, ...hearer]
  return rowOf([...mark(), ...one.subject, ...one.rest, comma(verb), ...mark(), ...tail, stop])
}

/** Sentences made of two of a treebank, for the joints that it has too few of. */
export function grafts(rows: readonly Row[], share: number, random: () => number): readonly Row[] {
  const made: Row[] = []
  for (const host of rows) {
    for (const [graft, weight] of [
      [relative, 2],
      [apposition, 0.6],
      [attribution, 1],
    ] as const) {
      if (random() >= share * weight) continue
      // Most rows are no plain statement; a few are tried.
      for (let k = 0; k < 12; k++) {
        const guest = rows[Math.floor(random() * rows.length)]
        const row = guest && graft(host, guest, random)
        if (!row) continue
        made.push(row)
        break
      }
    }
  }
  return made
}
