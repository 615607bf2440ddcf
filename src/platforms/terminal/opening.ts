import type { CorpusCard, Prompt } from '../../contracts/bot.ts'
import { whoWrites } from '../../model/show.ts'
import { harmless } from '../shared/text.ts'
import type { Look } from './render.ts'
import { wrap } from './text.ts'

export const howTo = 'Ask about the articles, or type /help. Tab completes, Ctrl-D leaves.'
const mostPrompts = 3

/** What stands above the first prompt: what there is to ask about, who writes the answers, and what is worth asking. */
export function openingLines(
  card: CorpusCard,
  prompts: readonly Prompt[],
  { width, paint }: Look,
): readonly string[] {
  const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
  const { state, total } = card.progress
  const days = card.days === undefined ? '' : `, ${card.days}`
  const reading =
    state === 'reading' && total > 0 ? ` ${total.toLocaleString('en')} files are being read.` : ''
  const said = (text: string): readonly string[] => wrap(harmless(text), width)
  return [
    ...said(
      `Dateline: ${count(card.articles, 'article')} from ${count(card.sources, 'publisher')}${days}.${reading}`,
    ),
    ...said(whoWrites),
    ...said(howTo),
    ...(prompts.length === 0 ? [] : ['', 'Worth asking:']),
    ...prompts
      .slice(0, mostPrompts)
      .flatMap(({ line }) => wrap(harmless(line), width, '  ', '    '))
      .map((line) => paint('cyan', line)),
  ]
}
