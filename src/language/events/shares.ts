import type { Span } from '../span.ts'

/** How many of some are meant, as ends of a share of all, 0 to 1. */
export type Share = readonly [low: number, high: number]

/** A little less than all, and more than none. */
const little = 0.01

const words: readonly (readonly [RegExp, number, number])[] = [
  [/^not (?:all|every|everyone|everybody|both)\b/, 0, 1 - little],
  [/^(?:all|every|each|both|everyone|everybody|the whole)\b/, 1, 1],
  [
    /^(?:nearly all|almost all|the vast majority|most|(?:a|the) majority|more than half|over half)\b/,
    0.5 + little,
    1 - little,
  ],
  [/^(?:about |nearly |almost |only |just )?half\b/, 0.45, 0.55],
  [/^(?:about |nearly |almost |only |just )?(?:a|one) third\b/, 0.3, 0.37],
  [/^(?:about |nearly |almost |only |just )?(?:a|one) quarter\b/, 0.22, 0.28],
  [/^two thirds\b/, 0.63, 0.7],
  [/^(?:only |just )?(?:a )?few\b|^(?:a|the) minority\b|^(?:fewer|less) than half\b/, little, 0.5 - little],
  [/^(?:only |just )?some\b(?! \d)/, little, 1 - little],
]

/** The share that a phrase tells: "most passengers", "a third of the members"; undefined where it tells none. */
export function shareIn(text: string, { start, end }: Span): Share | undefined {
  const phrase = text
    .slice(start, end)
    .toLowerCase()
    .replace(/^the (?=majority|minority)/, 'the ')
  for (const [word, low, high] of words) if (word.test(phrase)) return [low, high]
  const part = /^(?:\p{L}+ )?(?:\p{L}+|\d+) of (?:the|its|their|those) /u.test(phrase)
  return part &&
    !/^(?:none|neither)\b/.test(phrase) &&
    /^(?:only |just )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/.test(phrase)
    ? [little, 1 - little]
    : undefined
}

/** Whether what is told bears out a claim of so many, or belies it; undefined where it leaves that open. */
export function sharesFit(claimed: Share | undefined, told: Share | undefined): boolean | undefined {
  if (!claimed) return true
  // "Some" are borne out by all, and "most" too.
  const [low, high] = claimed[1] < 1 && claimed[1] > 0.9 && claimed[0] > 0 ? [claimed[0], 1] : claimed
  if (!told) return low <= little ? true : undefined
  if (told[0] >= low && told[1] <= high) return true
  return told[1] < low || told[0] > high ? false : undefined
}
