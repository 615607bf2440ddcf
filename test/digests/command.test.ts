import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../src/model/answer.ts'
import { openSample, type Sample } from '../sample.ts'
import { asker } from './newsroom.ts'

let sample: Sample
const ask = async (text: string, who = asker): Promise<Answer> => sample.bot.answer({ text, asker: who })
const notice = async (text: string, who = asker): Promise<string> => {
  const answer = await ask(text, who)
  if (answer.kind !== 'notice') throw new Error(`“${text}” got a briefing`)
  return answer.text
}

beforeAll(async () => {
  sample = await openSample()
})
afterAll(() => sample.close())

describe('/digest', () => {
  it('previews what a digest would say, with the next three times, and sets nothing', async () => {
    const answer = await ask('/digest preview topic: S-400 when:"Mondays 8:30" zone:Asia/Kolkata')
    if (answer.kind !== 'briefing') throw new Error(answer.text)
    expect(answer.title).toMatch(/^Digest: topic “S-400” · /)
    expect(answer.sections.every(({ heading }) => /^New(?:, sources differ)? · /.test(heading))).toBe(true)
    expect(answer.lead).toMatch(
      /^A preview of topic “S-400”, Mondays at 8:30 \(Asia\/Kolkata\), in this place, silent when nothing is new\. Nothing is set yet\. Next: Mon .+, 8:30; Mon .+, 8:30; Mon .+, 8:30\.$/,
    )
    expect(await notice('/digest')).toMatch(/^There is no digest here yet\./)
  })

  it.each(['Mon-Fri 06:30 Asia/Kolkata', 'weekdays at 6:30 Kolkata time'])(
    'takes a zone behind the times: %s',
    async (when) => {
      expect(JSON.stringify(await ask(`/digest preview everything when:"${when}"`))).toContain(
        'every weekday at 6:30 (Asia/Kolkata)',
      )
    },
  )

  it('creates, lists, edits, pauses, resumes and removes', async () => {
    const made = await ask('/digest create disagreements when:"daily 18:00" where:me quiet:line')
    if (made.kind !== 'briefing') throw new Error(made.text)
    expect(made.conflicts.length).toBeGreaterThan(0)
    const id = /^The digest (\w+) is set/.exec(made.lead ?? '')?.[1] ?? ''
    expect(await notice('/digest list')).toContain(
      `${id} (active): disagreements, every day at 18:00 (UTC), by direct message, one line when nothing is new`,
    )
    expect(await notice(`/digest edit ${id} person: Lavrov when:hourly`)).toContain(
      'person “Lavrov”, every hour',
    )
    expect(await notice(`/digest pause ${id}`)).toMatch(/\(paused\)/)
    expect(await notice(`/digest resume ${id}`)).toMatch(/\(active\)/)
    expect(await notice('/digest why')).toBe('This digest has not been due yet.')
    expect(await notice(`/digest remove ${id}`)).toBe(`The digest ${id} is removed.`)
  })

  it.each([
    ['ferries first Monday of the month 9:00', 'topic “ferries”, the first Monday of the month at 9:00'],
    ['courts Mondays at 9, Fridays at 17', 'topic “courts”, Mondays at 9:00; Fridays at 17:00'],
    ['ferries when:last Friday of the month 9:00', 'topic “ferries”, the last Friday of the month at 9:00'],
    ['topic: trial on Monday', 'topic “trial on Monday”, every weekday at 9:00'],
    ['Black Friday sales', 'topic “Black Friday sales”, every weekday at 9:00'],
    ['source: Sunday Times every 3 days', 'source “Sunday Times”, every 3 days at 9:00'],
  ])('reads times wherever they stand: %s', async (typed, headline) => {
    const answer = await ask(`/digest preview ${typed}`)
    expect(answer.kind === 'briefing' ? answer.lead : answer.text).toContain(headline)
  })

  it('lets admins forbid and allow', async () => {
    const admin = { ...asker, admin: true, user: 'BOSS' }
    expect(await notice('/digest forbid')).toBe('Only an admin may forbid or allow digests.')
    expect(await notice('/digest forbid', admin)).toMatch(/^Only admins may schedule digests here/)
    expect(await notice('/digest create')).toMatch(/^Digests are for admins only in this place/)
    expect(await notice('/digest allow', admin)).toBe('Members may schedule digests here again.')
  })

  it.each([
    ['/digest creat', '/digest does not know “creat”.'],
    ['/digest create when:"fridey 9"', '“fridey” in “fridey 9” is not understood. Did you mean “friday”?'],
    ['/digest create where:there', '“where:there” is not known. Write where:here or where:me.'],
    ['/digest pause', 'There is no digest here yet.'],
    ['/digest create trial on Monday', '“on Monday” may say when the digest comes, or what it is about.'],
    [
      '/digest create ferries when:"every day except the 1st at 9"',
      'A digest can leave out days of the week',
    ],
    ['/digest create ferries every day except holidays at 9', '“except holidays at 9” may say when'],
    ['/digest create ferries daily at 18:00 in Tokyo', '“in Tokyo” may say when the digest comes'],
    ['/digest create ferries daily at 9 CEST', '“CEST” is not a time zone.'],
    ['/digest create zone:CEST', '“CEST” is not a time zone.'],
  ])('says what is wrong: %s', async (typed, sentence) => {
    expect(await notice(typed)).toContain(sentence)
  })

  it('needs somebody who asks', async () => {
    expect((await sample.notice('/digest list')).text).toMatch(/^Digests need a place to go to\./)
  })
})
