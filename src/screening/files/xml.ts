import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { reason, UserError } from '../../model/errors.ts'
import { fileLimits } from './limits.ts'

/** An element with all that is in it; names are without their prefix. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Its own text, without that of its children. */
  readonly text: string
}

interface Growing {
  name: string
  attributes: Record<string, string>
  children: Growing[]
  text: string
}

/**
 * The root without its content, then each element of these names as soon as it is closed. A document type is refused,
 * and with it every entity that a file defines for itself: none is ever expanded.
 * @throws UserError where the file is cut or broken, or grows past the limits
 */
export async function* readElements(
  pieces: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
): AsyncGenerator<Element> {
  const ready: Element[] = []
  const parser = listen(wanted, (element) => ready.push(element))
  for await (const piece of pieces) {
    parse(() => parser.write(piece))
    yield* ready.splice(0)
  }
  parse(() => parser.close())
  yield* ready
}

function parse(step: () => void): void {
  try {
    step()
  } catch (thrown) {
    if (thrown instanceof UserError) throw thrown
    throw new UserError(
      `The XML cannot be read (${reason(thrown).replace(/\.$/, '')}). It may be cut: fetch the file again.`,
    )
  }
}

function listen(wanted: ReadonlySet<string>, take: (element: Element) => void): SaxesParser {
  const parser = new SaxesParser()
  const open: Growing[] = []
  let depth = 0
  let size = 0
  const grow = (by: number): void => {
    size += by
    if (size > fileLimits.entrySize)
      throw new UserError(
        `One entry of the XML has more than ${fileLimits.entrySize} characters. Fetch the file again.`,
      )
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw new UserError(
      'The XML defines a document type, which no list does. Fetch the file from its publisher.',
    )
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const element: Growing = { name: plain(tag.name), attributes: attributesOf(tag), children: [], text: '' }
    depth++
    if (depth > fileLimits.depth)
      throw new UserError(`The XML is more than ${fileLimits.depth} elements deep. Fetch the file again.`)
    if (depth === 1) take(element)
    if (open.length === 0 && !wanted.has(element.name)) return
    if (open.length === 0) size = 0
    open.at(-1)?.children.push(element)
    open.push(element)
    grow(element.name.length + JSON.stringify(element.attributes).length)
  })
  const addText = (text: string): void => {
    const element = open.at(-1)
    if (!element) return
    element.text += text
    grow(text.length)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    depth--
    const element = open.pop()
    if (element && open.length === 0) take(element)
  })
  return parser
}

const plain = (name: string): string => name.replace(/^.*:/, '')

function attributesOf(tag: SaxesTagPlain): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(tag.attributes)) found[plain(name)] = value
  return found
}

/** The elements of this name among the children. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => child.name === name)
}

/** The first element at this path, if there is one. */
export function at(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  )
}

/** The text at this path, trimmed, in one line; empty where there is none. */
export function textAt(element: Element, ...path: readonly string[]): string {
  return (at(element, ...path)?.text ?? '').replace(/\s+/g, ' ').trim()
}
