/** One value out of a JSON file, with where it stands, counted from one. */
export interface Entry {
  readonly part: number | undefined
  /** "line 17" or "item 3". */
  readonly place: string
  readonly value: unknown
  /** Why it could not be read as JSON; then there is no value. */
  readonly mistake?: string | undefined
}

/** The records of a JSON text: one object, a list of them, or one on each line. */
export function readRecords(content: string): readonly Entry[] {
  const text = content.replace(/^\uFEFF/, '')
  const whole = parse(text)
  if (whole.mistake === undefined) {
    if (!Array.isArray(whole.value)) return [{ part: undefined, place: 'the object', value: whole.value }]
    return whole.value.map((value: unknown, index) => ({
      part: index + 1,
      place: `item ${index + 1}`,
      value,
    }))
  }
  const lines = text.split(/\r\n|\n|\r/)
  const records = lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    return [{ part: index + 1, place: `line ${index + 1}`, ...parse(line) }]
  })
  // A pretty-printed file with one mistake would otherwise be refused once for each of its lines.
  const readable = records.filter(
    ({ mistake, value }) => mistake === undefined && typeof value === 'object',
  ).length
  if (readable > 0 && !/^\s*\[\s*$/m.test(lines[0] ?? '')) return records
  return [{ part: undefined, place: 'the file', value: undefined, mistake: whole.mistake }]
}

function parse(text: string): { value: unknown; mistake?: string } {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (thrown) {
    return { value: undefined, mistake: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
