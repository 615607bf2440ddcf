/**
 * Patterns made of lists and parts that have names, composed once, when their module loads:
 *
 *     const months = oneOf`January, February, Sept(ember)?`
 *     const dated = pattern('u')`^${months}\s+\d{1,2}$`
 *     const vague = anywhere('i')`perhaps, may, possibl[ey], at risk`
 *
 * The words of a template are a regular expression's own source; a line break and the white space after it say nothing.
 */
type Source = (strings: TemplateStringsArray, ...parts: readonly string[]) => string
type Pattern = (strings: TemplateStringsArray, ...parts: readonly string[]) => RegExp

/**
 * One of these words or phrases, for use in a pattern. They are parted by a comma with white space after it, and tried
 * in their order; a blank in one is a blank; their brackets capture nothing, so that an ending may stand in them.
 * @throws Error where a list has a gap, which would stand for no words at all
 */
export const oneOf: Source = (strings, ...parts) => {
  const words = String.raw(strings, ...parts)
    .trim()
    .replace(/,$/, '')
    .split(/,\s+/)
    .map((word) => word.replace(/\s+/g, ' ').replace(capturing, (mark) => (mark === '(' ? '(?:' : mark)))
  if (words.includes('')) throw new Error(`A list of words has a gap: ${words.join(', ')}`)
  return `(?:${words.join('|')})`
}

/** A bracket that would capture; escaped marks and classes of characters are passed over whole. */
const capturing = /\\.|\[(?:\\.|[^\]\\])*\]|\((?!\?)/g

/** @throws Error where it asks for letters of a kind (`\p{L}`) without the flag u, so that it would find `p`, `L` and braces */
function made(source: string, flags: string): RegExp {
  if (/\\p\{/i.test(source) && !/[uv]/.test(flags))
    throw new Error(`A pattern has \\p{…} and not the flag u: ${source}`)
  return new RegExp(source, flags)
}

/** A pattern of parts, laid out over as many lines as it wants. */
export const pattern =
  (flags = ''): Pattern =>
  (strings, ...parts) =>
    made(String.raw(strings, ...parts).replace(/\n\s*/g, ''), flags)

/** A list one of which is the whole text: what asks whether a word is of a kind. */
export const whole =
  (flags = ''): Pattern =>
  (strings, ...parts) =>
    made(`^${oneOf(strings, ...parts)}$`, flags)

/** A list with one of which a text opens, whatever marks stand before it. */
export const opening =
  (flags = ''): Pattern =>
  (strings, ...parts) =>
    made(`^[\\W_]*${oneOf(strings, ...parts)}\\b`, flags)

/** A list one of which stands anywhere in a text, by itself and not inside a word. */
export const anywhere =
  (flags = ''): Pattern =>
  (strings, ...parts) =>
    made(`\\b${oneOf(strings, ...parts)}\\b`, flags)
