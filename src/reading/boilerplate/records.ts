/** One value out of a JSON file, with where it stands, counted from one. */
export interface Entry {
  readonly part: number | undefined
  /** "line 17" or "item 3". */
  readonly place: string
  readonly value: unknown
  /** Why it could not be read as JSON; then there is no value. */
  readonly mistake?: string | undefined
}

/** The values of a JSON text: one, one on each line, or several one after the other, with commas or without. */
export function readRecords(content: string): readonly Entry[] {
  const text = content.replace(/^\uFEFF/, '')
  const whole = parse(text)
  if (whole.mistake === undefined) return [{ part: undefined, place: 'the object', value: whole.value }]
  const records = text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const words = line.trim().replace(/,$/, '')
    if (words === '') return []
    return [{ part: index + 1, place: `line ${index + 1}`, ...parse(words) }]
  })
  // A pretty-printed file with one mistake would otherwise be refused once for each of its lines.
  const readable = records.filter(
    ({ mistake, value }) => mistake === undefined && typeof value === 'object' && value !== null,
  ).length
  if (
    readable > 0 &&
    !/^\s*\[\s*$/.test(text.slice(0, 100).split('\n')[0] ?? '') &&
    readable * 2 >= records.length
  )
    return records
  const values = splitValues(text).map((words, index) => ({
    part: index + 1,
    place: `item ${index + 1}`,
    ...parse(words),
  }))
  if (values.length > 1 && values.some(({ mistake }) => mistake === undefined)) return values
  return readable > 1
    ? records
    : [{ part: undefined, place: 'the file', value: undefined, mistake: whole.mistake }]
}

/** The objects of a text that holds several, as jq and MongoDB print them. */
function splitValues(text: string): readonly string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  // Strings are passed over whole, so that a brace in one counts for nothing.
  for (const { 0: mark, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (mark === '{') {
      if (depth === 0) start = index
      depth++
    } else if (mark === '}' && depth > 0) {
      depth--
      if (depth === 0) found.push(text.slice(start, index + 1))
    }
  }
  return found
}

function parse(text: string): { value: unknown; mistake?: string } {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (thrown) {
    return { value: undefined, mistake: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
