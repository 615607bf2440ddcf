import { meaningOf } from './meanings.ts'
import { anywhere } from './pattern.ts'
import type { Span } from './span.ts'
import { stemOf } from './words.ts'

/** What several words tell that none of them says by itself, by the one word for it. */
const wordings: readonly (readonly [told: string, words: RegExp])[] = [
  [
    'unanimous',
    anywhere('giu')`
      without (a (single )?)?(dissent|opposition|objection|(dissenting )?vote against|dissenting vote), with no votes? against,
      (with )?(nobody|no one|none) (voting )?against, (with )?no dissenting votes?,
      (?<=(vot\p{L}*|passed|approved|backed|rejected|carried|adopted)( \p{L}+){0,3} )\d+[-–](0|nil)`,
  ],
  ['derailment', anywhere('giu')`(came|come|comes|coming|ran|left|jumped|run) (off )?the (rails|tracks)`],
  ['prison', anywhere('giu')`behind bars`],
  ['docker', anywhere('giu')`dock(side)? workers?, longshorem[ae]n, stevedores?`],
  ['steward', anywhere('giu')`cabin crews?, flight attendants?`],
  ['executive', anywhere('giu')`chief executives?( officers?)?, CEOs?`],
  ['ice', anywhere('giu')`frozen water, water ice`],
  ['carmaker', anywhere('giu')`car (maker|manufacturer)s?, auto ?makers?`],
  ['drugmaker', anywhere('giu')`drug (maker|manufacturer)s?, pharmaceutical (compan(y|ies)|firms?|groups?)`],
  ['excess', anywhere('giu')`too (often|much|many|frequently)`],
  ['warming', anywhere('giu')`climate change, global warming`],
  [
    'visit',
    anywhere(
      'giu',
    )`(?<=(\p{Ll}+-day|brief|short|state|official|overnight|his|her|their) )stay(?! of execution)`,
  ],
  ['goal', anywhere('giu')`(?<=scor\p{L}* (\p{L}+ )?)(once|twice), hat-trick, brace`],
]

/** The meanings that a text tells by several words together, each with its words. */
export const toldTogether = (text: string): readonly (Span & { readonly concept: string })[] =>
  wordings.flatMap(([told, words]) =>
    [...text.matchAll(words)].map(({ 0: found, index }) => ({
      concept: meaningOf(stemOf(told)),
      start: index,
      end: index + found.length,
    })),
  )
