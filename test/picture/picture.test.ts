import { beforeAll, describe, expect, it } from 'vitest'
import { pagesOf } from '../../src/platforms/discord/show.ts'
import { renderAnswer } from '../../src/platforms/slack/show.ts'
import { type Sample, theSample } from '../sample.ts'
import { widthsOf } from './letters.ts'
import { drawPicture } from './picture.ts'

let sample: Sample
beforeAll(async () => {
  sample = await theSample()
})

describe('The picture in README', () => {
  it('holds every word of a real answer, each inside its column', async () => {
    const answer = await sample.bot.answer({ text: '/sanctions India' })
    const id = '0'.repeat(16)
    const stored = { id, line: '', asker: '', place: '', at: '', answer }
    const [message] = renderAnswer(stored, { from: 0, share: true, wording: (text) => text })
    const [page] = pagesOf({ id, answer, from: 0, shareable: true })
    const svg = drawPicture({
      slack: { asked: '/dateline sanctions India', blocks: message?.blocks ?? [] },
      discord: { asked: '/sanctions India', page },
    })
    for (const word of ['Sources', 'India', '[1]', 'Share'])
      expect(svg.split(`>${word}<`).length).toBeGreaterThan(1)
    const width = widthsOf('DejaVuSans-Bold.ttf')
    for (const [, x = '', size = '', text = ''] of svg.matchAll(
      /<text x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</g,
    ))
      expect(Number(x) + width(text.replace(/&#\d+;/g, '"')) * Number(size)).toBeLessThan(560)
  })

  it('measures letters as their font does', () => {
    const plain = widthsOf('DejaVuSans.ttf')
    expect(plain(' ')).toBeCloseTo(0.318, 2)
    expect(plain('M')).toBeCloseTo(0.863, 2)
    expect(plain('“')).toBeGreaterThan(plain('i'))
  })
})
