import { DOMParser } from 'linkedom/worker'
import { isKeyOf } from '../facts/keys.ts'

/** What is used of the tree; linkedom's own types lean on the browser's. */
interface Tree {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly innerHTML?: string
  readonly childNodes: Iterable<Tree>
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>
}

/** Agencies nest some ten deep; what is deeper is no article's. */
const deepest = 40

/**
 * An XML document as the value that the same names would make in JSON: an element with elements is an object, one that
 * is repeated a list, and one with paragraphs is their HTML. Nothing is loaded and no entity of its own is filled in.
 */
export function readXml(text: string): unknown {
  const page: Tree = new DOMParser().parseFromString(text, 'text/xml')
  const root = elementsOf(page)[0]
  return root === undefined ? undefined : { [root.localName ?? '']: valueIn(root, 0) }
}

function valueIn(element: Tree, depth: number): unknown {
  const inner = elementsOf(element)
  const words = (element.textContent ?? '').trim()
  if (inner.length === 0) return words === '' ? ofAttributes(element) : words
  if (depth >= deepest) return words
  if (isProse(element, inner)) return proseOf(element)
  if (inner.some(isBlock)) return element.innerHTML ?? words
  const fields = new Map<string, unknown[]>()
  for (const one of inner) {
    const value = valueIn(one, depth + 1)
    const name = nameOf(one)
    const known = fields.get(name)
    if (known === undefined) fields.set(name, [value])
    else known.push(value)
  }
  // trafilatura gives what it knows of a story as attributes of the element that holds it.
  for (const [key, given] of attributesOf(element))
    if (key !== 'name' && facts.some((field) => isKeyOf(field, key)) && !fields.has(key))
      fields.set(key, [given])
  return Object.fromEntries([...fields].map(([key, values]) => [key, values.length > 1 ? values : values[0]]))
}

const facts = ['title', 'publisher', 'byline', 'date', 'url'] as const

/** Solr writes "<str name="title">…": such an element is called by its name where it has words. */
function nameOf(element: Tree): string {
  const given = attributesOf(element).find(([key]) => key === 'name')?.[1]
  return given !== undefined && elementsOf(element).length === 0 && element.textContent?.trim() !== ''
    ? given
    : (element.localName ?? '')
}

/** "<provider literal="Bay Press"/>" says as much as "<provider>Bay Press</provider>". */
function ofAttributes(element: Tree): unknown {
  const given = attributesOf(element)
  return given.length > 1 ? Object.fromEntries(given) : plainCode(given[0]?.[1])
}

/** IPTC's codes bear the name of their list before a colon: "stat:canceled". */
function plainCode(value: string | undefined): string | undefined {
  return value?.replace(/^[a-z]{2,12}:(?=[a-z]+$)/, '')
}

/** The words of marked prose; what is marked as two things in a row is parted by a comma. */
function proseOf(element: Tree): string {
  const nodes = [...element.childNodes].filter(({ textContent }) => (textContent ?? '') !== '')
  return nodes
    .map((node, at) =>
      node.nodeType === 1 && nodes[at + 1]?.nodeType === 1 ? `${node.textContent}, ` : node.textContent,
    )
    .join('')
    .trim()
}

/** Words with names marked among them: "By <person>Ann Marsh</person>". */
function isProse(element: Tree, inner: readonly Tree[]): boolean {
  return (
    !inner.some(isBlock) &&
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && (textContent ?? '').trim() !== '',
    )
  )
}

function isBlock({ localName, textContent }: Tree): boolean {
  return /^(?:p|h[1-6]|ul|blockquote)$/i.test(localName ?? '')
    ? (textContent ?? '').trim() !== ''
    : localName === 'br'
}

function attributesOf(element: Tree): readonly (readonly [string, string])[] {
  return [...(element.attributes ?? [])].flatMap(({ name, value }) =>
    /^xml|^xsi:/.test(name) || value.trim() === '' ? [] : [[name, value.trim()] as const],
  )
}

function elementsOf(node: Tree): readonly Tree[] {
  return [...node.childNodes].filter(({ nodeType }) => nodeType === 1)
}
