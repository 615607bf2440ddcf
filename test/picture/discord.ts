import { ComponentType } from 'discord.js'
import type { Page } from '../../src/platforms/discord/show/page.ts'
import type { Look, Part, Run } from './layout.ts'

/** As Discord's dark theme shows it. */
export const discordLook: Look = {
  paper: '#313338',
  ink: '#dbdee1',
  soft: '#949ba4',
  rule: '#45474d',
  button: '#4e5058',
  card: '#2b2d31',
}
const linked = '#00a8fc'

/** The parts of a page: the few marks of Discord's markdown that its blocks are made of. */
export function partsOfDiscord({ blocks, rows }: Page): readonly Part[] {
  const told = blocks.flatMap((block): readonly Part[] =>
    block === null
      ? [{ kind: 'rule' }]
      : typeof block === 'string'
        ? block.split('\n').map(lineOf)
        : [buttonsOf(block)],
  )
  return [...told, ...rows.map(buttonsOf)]
}

function buttonsOf({ components }: Page['rows'][number]): Part {
  const labels = components.flatMap((one) =>
    one.type === ComponentType.Button
      ? 'label' in one && one.label !== undefined
        ? [one.label]
        : []
      : [`${'placeholder' in one ? (one.placeholder ?? '') : ''} ▾`],
  )
  return { kind: 'buttons', labels }
}

function lineOf(line: string): Part {
  const [, mark = '', words = ''] = /^(### |-# |- |> )?(.*)$/.exec(line) ?? []
  if (mark === '### ') return { kind: 'text', size: 16.5, runs: [{ text: unescaped(words), bold: true }] }
  if (mark === '-# ') return { kind: 'text', size: 11.5, runs: runsOf(words, discordLook.soft) }
  return { kind: 'text', size: 13.5, bullet: mark === '- ', runs: runsOf(words) }
}

const marks = /\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*|\[((?:\\.|[^\]\\])+)\]\(<[^>]*>\)/g

function runsOf(words: string, colour?: string): readonly Run[] {
  const tint = colour === undefined ? {} : { colour }
  const runs: Run[] = []
  let from = 0
  for (const { 0: all, 1: strong, 2: slanted, 3: shown, index } of words.matchAll(marks)) {
    if (index > from) runs.push({ text: unescaped(words.slice(from, index)), ...tint })
    if (shown !== undefined) runs.push(...runsOf(shown).map((run) => ({ ...run, colour: linked })))
    else runs.push({ text: unescaped(strong ?? slanted ?? ''), bold: strong !== undefined, ...tint })
    from = index + all.length
  }
  if (from < words.length) runs.push({ text: unescaped(words.slice(from)), ...tint })
  return runs
}

const unescaped = (text: string): string => text.replace(/\\([^\w\s])/g, '$1')
