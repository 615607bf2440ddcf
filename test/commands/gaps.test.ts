import { describe, expect, it } from 'vitest'
import type { Asker } from '../../src/model/asker.ts'
import { askerOf } from '../asker.ts'
import { useArticles } from '../sample.ts'

const lay = useArticles()

const asker = (user: string, place: string): Asker => askerOf({ user, place })
const tram = '---\ntitle: Tram opens\ndate: 2023-05-04\n---\n\nThe tram in Morven opened on Thursday.\n'

/** A desk on these articles: what somebody gets to read. Each test asks in places of its own. */
async function desk(files: Readonly<Record<string, string>> = { 'tram.md': tram }) {
  const { bot } = await lay(files)
  const say = async (text: string, who: Asker, overheard?: true): Promise<string> => {
    const answer = await bot.answer({ text, asker: who, overheard })
    return answer.kind === 'notice' ? answer.text : answer.title
  }
  return { say, understand: (text: string) => bot.understand({ text }) }
}

describe('/sources gaps', () => {
  it('tells a channel what was asked in it and no article answers, and nobody else', async () => {
    const { say } = await desk()
    await say('Who designed the bridge at Orlo?', asker('U1', 'C1'))
    await say('When did the tram open in Morven?', asker('U1', 'C1'))
    const here = await say('/sources gaps', asker('U2', 'C1'))
    expect(here).toMatch(
      /Questions that were asked here and got no answer:\n• “Who designed the bridge at Orlo\?”.*: No (?:article|passage)/,
    )
    expect(here).not.toMatch(/tram|nearest/)
    expect(await say('/sources gaps', asker('U1', 'C2'))).toContain(
      'Every question that was asked here got an answer',
    )
    expect(await say('/sources gaps', asker('U1', 'D1'))).toContain(
      'Every question that was asked here got an answer',
    )
  })

  it('counts who asked the same, whatever its capitals and marks', async () => {
    const { say } = await desk()
    for (const user of ['U1', 'U2', 'U2']) await say('Who mined cobalt in Vessra?', asker(user, 'C3'))
    await say('who mined cobalt in Vessra', asker('U3', 'C3'))
    expect(await say('/sources gaps', asker('U1', 'C3'))).toMatch(/3 people, last /)
  })

  it('lets go of a question that is answered by now', async () => {
    const before = await desk()
    await before.say('How many ferries sail to Larkmoor?', asker('U1', 'C4'))
    const ferries = '---\ntitle: Ferries\ndate: 2023-06-01\n---\n\nSix ferries sail to Larkmoor every day.\n'
    const after = await desk({ 'ferries.md': ferries })
    await after.say('How many ferries sail to Larkmoor?', asker('U2', 'C4'))
    expect(await after.say('/sources gaps', asker('U1', 'C4'))).toContain(
      'Every question that was asked here got an answer',
    )
  })

  it('goes with /forget me, and keeps nothing of what was said to others', async () => {
    const { say } = await desk()
    await say('Who painted the lighthouse of Skerry?', asker('U5', 'C5'))
    await say('Who wrote the anthem of Skerry?', asker('U6', 'C5'))
    await say('Who stole the bell of Skerry?', asker('U6', 'C5'), true)
    await say('/forget me', asker('U5', 'C5'))
    const left = await say('/sources gaps', asker('U6', 'C5'))
    expect(left).toContain('anthem')
    expect(left).not.toMatch(/lighthouse|bell/)
  })

  it('says where it is kept to whoever asks without a name', async () => {
    const { bot } = await lay({})
    const answer = await bot.answer({ text: '/sources gaps' })
    expect(answer.kind === 'notice' && answer.text).toContain('Ask there')
  })

  it.each([
    ['gaps in the corpus', '/sources gaps'],
    ['which questions could you not answer?', '/sources gaps'],
    ['What gaps did the auditors find?', 'What gaps did the auditors find?'],
    ['What questions could the minister not answer?', 'What questions could the minister not answer?'],
  ])('is reached in plain words: %s', async (typed, line) => {
    expect(await (await desk()).understand(typed)).toBe(line)
  })
})
