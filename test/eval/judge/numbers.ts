const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const tens = 'thirty forty fifty sixty seventy eighty ninety'.split(' ')
const inWords = new Map<string, number>([
  ...units.map((word, at): [string, number] => [word, at]),
  ...tens.map((word, at): [string, number] => [word, 30 + 10 * at]),
  ['dozen', 12],
  ['hundred', 100],
])
const magnitudes: Readonly<Record<string, number>> = { h: 1e2, t: 1e3, k: 1e3, m: 1e6, b: 1e9, tr: 1e12 }
const written =
  /(?<![\p{L}\d]|\p{L}-|\d[.,])(\d+(?:,\d{3})*(?:\.\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|hundred)\b)(?:[ -]?(hundred|thousand|million|mln|billion|bln|trillion|bn|tn|k|m|b)(?![\p{L}\d]))?/giu

/** The numbers of a text, "5.4 billion", "5.4bn" and 5,400,000,000 alike. */
export function numbersOf(text: string): readonly number[] {
  return [...text.matchAll(written)].map(([, digits = '', magnitude = '']) => {
    const word = inWords.get(digits.toLowerCase())
    const value = word ?? Number(digits.replaceAll(',', ''))
    const size = magnitude.toLowerCase()
    const times = size === 'tn' || size === 'trillion' ? 1e12 : (magnitudes[size.slice(0, 1)] ?? 1)
    return Number((value * times).toPrecision(12))
  })
}
