import type { Page } from '../../src/platforms/discord/show/page.ts'
import type { Block } from '../../src/platforms/slack/show/kit.ts'
import { discordLook, partsOfDiscord } from './discord.ts'
import { type Drawn, drawParts, type Look, type Part, word } from './layout.ts'
import { partsOfSlack, slackLook } from './slack.ts'

/** What was asked and how it was answered on both platforms. */
export interface Shown {
  readonly slack: { readonly asked: string; readonly blocks: readonly Block[] }
  readonly discord: { readonly asked: string; readonly page: Page }
}

const column = 560
const inner = 478
const margin = 20
const gap = 20

/** Two answers beside each other, drawn as Slack and as Discord draw them. */
export function drawPicture({ slack, discord }: Shown): string {
  const left = message(slack.asked, partsOfSlack(slack.blocks), slackLook, 'APP')
  const right = message(discord.asked, partsOfDiscord(discord.page), discordLook, 'APP')
  const height = Math.max(left.height, right.height) + 2 * margin
  const width = 2 * column + gap
  const paper = (x: number, look: Look): string =>
    `<rect x="${x}" width="${column}" height="${height}" rx="10" fill="${look.paper}" stroke="${look.rule}"/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    paper(0, slackLook),
    `<g transform="translate(0 ${margin})">${left.svg}</g>`,
    paper(column + gap, discordLook),
    `<g transform="translate(${column + gap} ${margin})">${right.svg}</g>`,
    '</svg>',
  ].join('\n')
}

/** The question of a person, and the answer beneath it. */
function message(asked: string, parts: readonly Part[], look: Look, badge: string): Drawn {
  const question = drawParts([{ kind: 'text', size: 13.5, runs: [{ text: asked }] }], 0, inner, look)
  const answer = drawParts(parts, look.card ? 14 : 0, inner - (look.card ? 28 : 0), look)
  const top = 22 + question.height + 14
  const head = (y: number, name: string, colour: string): string =>
    [
      `<rect x="${margin}" y="${y}" width="34" height="34" rx="${look.card ? 17 : 7}" fill="${colour}"/>`,
      word(margin + 11, y + 23, 17, { text: name.slice(0, 1), bold: true, colour: '#ffffff' }, look.ink),
      word(margin + 46, y + 12, 13.5, { text: name, bold: true }, look.ink),
    ].join('\n')
  const card = look.card
    ? `<rect x="0" y="0" width="${inner}" height="${answer.height + 22}" rx="6" fill="${look.card}"/><rect width="4" height="${answer.height + 22}" rx="2" fill="#2f5d8a"/>`
    : ''
  const svg = [
    head(0, 'Anna', '#7a5195'),
    `<g transform="translate(${margin + 46} 20)">${question.svg}</g>`,
    head(top, 'Dateline', '#2f5d8a'),
    `<rect x="${margin + 118}" y="${top + 1}" width="30" height="14" rx="3" fill="${look.rule}"/>`,
    word(margin + 122, top + 12, 9, { text: badge, bold: true }, look.ink),
    `<g transform="translate(${margin + 46} ${top + 22})">${card}<g transform="translate(0 ${look.card ? 10 : 0})">${answer.svg}</g></g>`,
  ].join('\n')
  return { svg, height: top + 22 + answer.height + (look.card ? 26 : 0) }
}
