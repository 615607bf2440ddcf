import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Delivery } from '../src/model/digest.ts'
import { articleOf } from './articles.ts'
import { article, asker, type Newsroom, openNewsroom } from './digests/newsroom.ts'
import { week } from './digests/week.ts'

let room: Newsroom
const admin = { ...asker, user: 'BOSS', admin: true }
const digests = () => room.running.digests
const leads = (): readonly string[] =>
  room.delivered.map(({ digest: { lead } }) =>
    lead.kind === 'notice' ? lead.text : lead.sections.map(({ heading }) => heading).join('; '),
  )
const remarks = (delivery: Delivery | undefined): string =>
  delivery?.digest.lead.kind === 'briefing'
    ? (delivery.digest.lead.remarks ?? []).join(' ')
    : (delivery?.digest.lead.text ?? '')

beforeEach(async () => {
  room = await openNewsroom('2024-03-03T12:00Z')
})
afterEach(() => room.close())

describe('What a digest says', () => {
  it('is only what is new to its channel: new, updated, or against what was said', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    for (const [day, articles] of Object.entries(week)) {
      await room.publish(...articles)
      await room.at(`${day}T09:00:10Z`)
    }
    expect(leads()).toEqual([
      'New · Sarkany builds Orlow dam for 5.4 billion dollars; New · Ferry strands off Quellen, 12 people hurt',
      'New · Rooftop bees of Vesna give a record of honey; Updated · Quellen ferry: 15 people hurt',
      'Contradicts what was said on Monday · Orlow dam will cost 5.5 billion dollars, auditors say',
      'Nothing new since the last digest.',
    ])
    const [, tuesday, wednesday] = room.delivered
    expect(textOf(tuesday, 1)).toMatch(/was 12 people, now 15 people/)
    expect(textOf(wednesday, 0)).toMatch(/was \$5\.4 billion, now \$5\.5 billion/)
    expect(wednesday?.digest.stories[0]?.answer).toMatchObject({
      conflicts: [{ values: [{ value: '$5.4 billion' }, { value: '$5.5 billion' }] }],
    })
  })

  it('takes an amount of another size for that of another thing, not for what the first became', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    await room.publish(...(week['2024-03-04'] ?? []))
    await room.at('2024-03-04T09:00:10Z')
    for (const one of (week['2024-03-06'] ?? []).slice(0, 1))
      await room.publish({ ...one, text: one.text.replace('5.5 billion', '55 billion') })
    await room.at('2024-03-06T09:00:10Z')
    expect(leads()[1]).toMatch(/^Updated, sources differ · /)
    expect(textOf(room.delivered[1], 0)).not.toContain('was $5.4 billion')
  })

  it('stands on excerpts that are in the articles, word for word', async () => {
    await digests().create(asker, { when: 'daily 9:00' })
    await room.publish(...Object.values(week).flat())
    await room.at('2024-03-08T09:00:10Z')
    const [delivery] = room.delivered
    const answers = [delivery?.digest.lead, ...(delivery?.digest.stories ?? []).map(({ answer }) => answer)]
    for (const answer of answers) {
      if (answer?.kind !== 'briefing') throw new Error('a notice')
      for (const { article: id, start, end, quote } of answer.excerpts)
        expect((await room.engine.article(id))?.text.slice(start, end)).toBe(quote)
      for (const { statements } of answer.sections)
        for (const { cites } of statements) expect(cites.length).toBeGreaterThan(0)
    }
  })

  it('is told once in a channel, whichever of its digests tells it, and in another channel too', async () => {
    await digests().create(asker, { when: 'daily 9:00' })
    await digests().create(asker, { when: 'daily 10:00', quiet: 'line' })
    await digests().create({ ...asker, place: 'C2' }, { when: 'daily 9:00' })
    await room.publish(...(week['2024-03-04'] ?? []))
    await room.at('2024-03-04T09:00:10Z')
    await room.at('2024-03-04T10:00:10Z')
    expect(room.delivered.map(({ to }) => to.place).sort()).toEqual(['C1', 'C1', 'C2'])
    expect(leads()[2]).toBe('Nothing new since the last digest.')
  })

  it('is told once also by two digests of one channel at the same minute', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    await digests().create(asker, { when: 'weekdays 9:00', quiet: 'line' })
    await room.publish(...(week['2024-03-04'] ?? []))
    await room.at('2024-03-04T09:00:10Z')
    expect(leads().filter((lead) => lead.startsWith('New · '))).toHaveLength(1)
    expect(leads()).toHaveLength(2)
  })

  it('is not old news read again where the index was made anew', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00' })
    await room.publish(...(week['2024-03-04'] ?? []))
    await room.at('2024-03-04T09:00:10Z')
    await room.forgetIndex()
    const old = article(
      'old',
      'Mirna Post',
      '2023-05-02',
      'Flood in Lower Orlow',
      'The Mirna flooded Lower Orlow last night and took two barns with it.',
    )
    await room.publish(...(week['2024-03-04'] ?? []), old, ...(week['2024-03-05'] ?? []))
    await room.at('2024-03-05T09:00:10Z')
    const fates = (await digests().why(asker, card.id))[0]?.fates ?? []
    expect(
      fates
        .filter(({ fate }) => fate !== 'held back')
        .map(({ article: id }) => id)
        .sort(),
    ).toEqual(['bees1', 'ferry2'])
    expect(fates.map(({ article: id }) => id)).not.toContain('old')
  })

  it('keeps to its topic, person or source, and to disagreements', async () => {
    const here = (place: string) => ({ ...asker, place })
    await digests().create(here('topic'), { what: 'topic: rooftop bees', when: 'daily 9:00' })
    await digests().create(here('person'), { what: 'person: Tessa Brandt', when: 'daily 9:00' })
    await digests().create(here('source'), { what: 'source: Coast Herald', when: 'daily 9:00' })
    await digests().create(here('disagreements'), { what: 'disagreements', when: 'daily 9:00' })
    await digests().create(here('sanctions'), { what: 'sanctions', when: 'daily 9:00' })
    await room.publish(...Object.values(week).flat())
    await room.at('2024-03-08T09:00:10Z')
    const told = Object.fromEntries(
      room.delivered.map(({ to, digest }) => [
        to.place,
        digest.stories.map(({ headline }) => headline).join(),
      ]),
    )
    expect(Object.keys(told).sort()).toEqual(['disagreements', 'person', 'source', 'topic'])
    expect(told.topic).toMatch(/bees/)
    expect(told.person).toMatch(/dam/)
    expect(told.source).toMatch(/ferry/i)
    expect(told.disagreements).toMatch(/dam/)
    const lead = room.delivered.find(({ to }) => to.place === 'disagreements')?.digest.lead
    expect(lead?.kind === 'briefing' && lead.sections[0]?.statements[0]?.text).toMatch(
      /\$5\.4 billion or \$5\.5 billion/,
    )
  })

  it('marks each story whose sources differ, with what they differ in, in its lead', async () => {
    await digests().create(asker, { when: 'daily 9:00' })
    await room.publish(...Object.values(week).flat())
    await room.at('2024-03-08T09:00:10Z')
    const [sent] = room.delivered
    if (sent?.digest.lead.kind !== 'briefing') throw new Error('nothing was sent')
    for (const [at, { answer }] of sent.digest.stories.entries()) {
      const section = sent.digest.lead.sections[at]
      const conflicts = answer.kind === 'briefing' ? answer.conflicts : []
      expect(/sources differ/.test(section?.heading ?? '')).toBe(conflicts.length > 0)
      for (const { values } of conflicts)
        expect(section?.statements.map(({ text }) => text).join()).toContain(
          values.map(({ value }) => value).join(' or '),
        )
    }
    expect(sent.digest.stories.some(({ label }) => label === 'New, sources differ')).toBe(true)
  })

  it('comes with a chart where its period is long enough for one', async () => {
    await digests().create(asker, { when: 'daily 9:00' })
    await room.publish(...Object.values(week).flat())
    await room.at('2024-03-08T09:00:10Z')
    expect(room.delivered[0]?.chart?.alt).toMatch(/4/)
    await room.publish(
      article(
        'x',
        'Mirna Post',
        '2024-03-08',
        'Harbour of Quellen closes',
        'The harbour of Quellen closes for a week, its master said on Friday morning.',
      ),
    )
    await room.at('2024-03-09T09:00:10Z')
    expect(room.delivered[1]?.chart).toBeUndefined()
  })

  it('is nothing at all where nothing is new and it is to be silent', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00' })
    await room.at('2024-03-04T09:00:10Z')
    expect(room.delivered).toEqual([])
    expect((await digests().why(asker, card.id))[0]).toMatchObject({ outcome: 'nothing new' })
  })

  it('is headed and led by what arrived, also where the story began before anybody subscribed', async () => {
    const paper = (id: string, day: string, title: string, text: string) =>
      articleOf(id, text, {
        title,
        publisher: `Paper ${id}`,
        published: { date: day, precision: 'day', from: 'meta' },
      })
    await room.publish(
      paper(
        'strike1',
        '2024-03-01',
        'Ferry strike leaves islanders waiting',
        'Ferry crews in Orsund walked out on Friday over pay. Two hundred islanders waited at the quay in Orsund for the ferry.',
      ),
    )
    await digests().create(asker, { when: 'daily 9:00' })
    await room.publish(
      paper(
        'strike2',
        '2024-03-03',
        'Ferry crews in Orsund end strike over pay',
        'Ferry crews in Orsund ended their strike over pay on Sunday. The ferry to the islands sails again from the quay in Orsund on Monday.',
      ),
    )
    await room.at('2024-03-04T09:00:10Z')
    const lead = room.delivered[0]?.digest.lead
    if (lead?.kind !== 'briefing') throw new Error('no digest came')
    const [story] = lead.sections
    expect(story?.heading).toContain('end strike')
    expect(story?.statements[0]?.text).toContain('ended their strike')
    expect(JSON.stringify(lead.sections)).not.toContain('walked out on Friday')
  })

  it('is explained article by article', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00' })
    for (const [day, articles] of Object.entries(week)) {
      await room.publish(...articles)
      await room.at(`${day}T09:00:10Z`)
    }
    const fates = (await digests().why(asker, card.id)).flatMap(({ fates }) =>
      fates.map(({ article, fate, reason }) => `${article} ${fate}: ${reason}`),
    )
    expect(fates).toContain('bees2 held back: says nothing that was not told on Tuesday')
    expect(fates).toContain(
      'dam1copy merged: put with “Orlow dam will cost 5.5 billion dollars, auditors say”',
    )
    expect(fates.filter((fate) => fate.startsWith('dam2 told'))).toHaveLength(1)
  })
})

describe('A slot', () => {
  it('is posted once, however often the clock beats and if it is set back', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    for (const time of ['08:59:50', '09:00:05', '09:00:25', '08:00:00', '09:00:00', '09:05:00'])
      await room.at(`2024-03-04T${time}Z`)
    expect(room.delivered.map(({ key }) => key.replace(/^.*\//, ''))).toEqual(['2024-03-04T09:00'])
  })

  it('is local: nine in Kathmandu is a quarter past three in London', async () => {
    await digests().create(asker, { when: 'daily 9:00', zone: 'Asia/Kathmandu', quiet: 'line' })
    await room.at('2024-03-04T03:14:50Z')
    expect(room.delivered).toHaveLength(0)
    await room.at('2024-03-04T03:15:10Z')
    expect(room.delivered).toHaveLength(1)
  })

  it('that nobody was there for is caught up inside twelve hours, several in one digest that says so', async () => {
    await digests().create(asker, { when: 'hourly', quiet: 'line' })
    await room.at('2024-03-03T18:30:00Z')
    expect(room.delivered).toHaveLength(1)
    expect(remarks(room.delivered[0])).toContain(
      'This is one digest for 6 that were due up to Sun 3 Mar 2024, 18:00; the desk was not running.',
    )
  })

  it('of before that is counted, logged and shown as missed', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    await room.at('2024-03-06T22:00:00Z')
    expect(room.delivered).toHaveLength(0)
    const [card] = await digests().list(asker)
    expect(card?.remarks).toContain('3 digests missed')
    expect(room.logged.join()).toContain('digests were missed')
    await room.at('2024-03-07T09:30:00Z')
    expect(remarks(room.delivered[0])).toContain('This digest was due on Thu 7 Mar 2024, 9:00.')
  })

  it('is told by the clock, from the start on', async () => {
    await digests().create(asker, { when: 'hourly', quiet: 'line' })
    room.clock('2024-03-03T13:00:30Z')
    const told = Promise.withResolvers<void>()
    room.answer = async ({ key }) => {
      told.resolve()
      return { state: 'sent', id: key }
    }
    room.running.start()
    await told.promise
  })

  it('is told by one of two processes', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    const other = room.another()
    await Promise.all([room.at('2024-03-04T09:00:10Z'), other.tick()])
    await other.idle()
    expect(room.delivered).toHaveLength(1)
    await other.stop()
  })
})

describe('A digest that takes minutes to post', () => {
  it('is left to the process that works on it, and is taken over when that one falls silent', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    const other = room.another()
    const keys: string[] = []
    const arrived = Promise.withResolvers<void>()
    const hang = Promise.withResolvers<void>()
    room.answer = async ({ key }) => {
      arrived.resolve()
      if (keys.push(key) === 1) await hang.promise
      return { state: 'sent', id: key }
    }
    const beat = async (
      minute: number,
      ...processes: readonly { tick(): Promise<void> }[]
    ): Promise<void> => {
      for (const second of ['10', '30', '50']) {
        room.clock(`2024-03-04T09:${String(minute).padStart(2, '0')}:${second}Z`)
        for (const process of processes) await process.tick()
      }
    }
    await beat(0, room.running)
    await arrived.promise
    for (let minute = 1; minute < 10; minute++) await beat(minute, room.running, other)
    expect(keys).toHaveLength(1)
    for (let minute = 10; minute < 14; minute++) await beat(minute, other)
    await other.idle()
    expect(keys).toHaveLength(2)
    // The same key: the sender of the platform makes one post of it.
    expect(new Set(keys).size).toBe(1)
    hang.resolve()
    await other.stop()
  })
})

describe('A post', () => {
  it('that is refused is tried again with what it said, until its window ends', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    const keys: string[] = []
    room.answer = async ({ key }) => {
      keys.push(key.replace(/^.*T/, ''))
      return keys.length < 3 ? { state: 'refused', why: 'fatal_error' } : { state: 'sent', id: key }
    }
    for (const time of ['09:00:10', '09:00:30', '09:01:20', '09:02:00', '09:03:30', '09:10:00'])
      await room.at(`2024-03-04T${time}Z`)
    expect(keys).toEqual(['09:00', '09:00~1', '09:00~2'])
    room.answer = async () => ({ state: 'refused', why: 'fatal_error' })
    for (let hour = 9; hour < 23; hour++)
      for (const minute of ['01', '31'])
        await room.at(`2024-03-05T${String(hour).padStart(2, '0')}:${minute}:00Z`)
    expect((await digests().told(`${card.id}/2024-03-04T09:00~2`))?.title).toBe('Nothing new: everything')
    const [shown] = await digests().list(asker)
    expect(shown?.remarks).toContain('1 digest missed')
    expect(shown?.next[0]).toBe('Wed 6 Mar 2024, 9:00')
    expect((await digests().why(asker, card.id))[0]?.outcome).toBe('not sent: fatal_error')
    room.answer = async ({ key }) => ({ state: 'sent', id: key })
    await room.at('2024-03-06T09:00:10Z')
    expect(remarks(room.delivered.at(-1))).toContain('what it would have told is told here')
  })

  it('whose reply was lost is not sent again, and the next digest and /digest why say so', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    room.answer = async () => ({ state: 'unknown' })
    await room.at('2024-03-04T09:00:10Z')
    room.answer = async ({ key }) => ({ state: 'sent', id: key })
    await room.at('2024-03-04T09:30:00Z')
    expect(room.delivered).toHaveLength(0)
    await room.at('2024-03-05T09:00:10Z')
    expect(remarks(room.delivered[0])).toContain('The digest before this one may not have arrived')
    expect((await digests().why(asker, card.id))[1]?.outcome).toMatch(/^unknown/)
  })

  it('to a place that is gone pauses the digest, and its owner is told once', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    room.answer = async () => ({ state: 'gone', why: 'is_archived' })
    for (const day of ['04', '05', '06']) await room.at(`2024-03-${day}T09:00:10Z`)
    expect(room.notes).toEqual([{ user: 'U1', text: expect.stringContaining(`/digest resume ${card.id}`) }])
    expect((await digests().list(asker))[0]).toMatchObject({ state: 'paused', next: [] })
    room.answer = async ({ key }) => ({ state: 'sent', id: key })
    await digests().resume(asker, card.id)
    await room.at('2024-03-07T09:00:10Z')
    expect(room.delivered).toHaveLength(1)
  })

  it('that hangs holds up no other', async () => {
    await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    await digests().create({ ...asker, place: 'C2' }, { when: 'daily 9:00', quiet: 'line' })
    const hang = Promise.withResolvers<void>()
    const arrived = Promise.withResolvers<void>()
    room.answer = async ({ key, to }) => {
      if (to.place === 'C1') await hang.promise
      else arrived.resolve()
      return { state: 'sent', id: key }
    }
    const beat = room.at('2024-03-04T09:00:10Z')
    await arrived.promise
    hang.resolve()
    await beat
    expect(room.delivered.map(({ to }) => to.place)).toEqual(['C2', 'C1'])
  })
})

describe('A subscription', () => {
  it('shows what it is, with its next three times in words and a preview', async () => {
    await room.publish(...(week['2024-03-04'] ?? []))
    const { card, digest } = await digests().preview(asker, {
      what: 'topic: dam',
      when: 'Mondays 8:30',
      zone: 'Europe/Berlin',
      where: 'me',
      until: '2024-03-31',
    })
    expect(card.summary).toBe(
      'topic “dam”, Mondays at 8:30 (Europe/Berlin), by direct message, until 2024-03-31, silent when nothing is new',
    )
    expect(card.next).toEqual(['Mon 4 Mar 2024, 8:30', 'Mon 11 Mar 2024, 8:30', 'Mon 18 Mar 2024, 8:30'])
    expect(digest?.stories.map(({ headline }) => headline.toLowerCase())).toEqual([
      expect.stringContaining('orlow dam'),
    ])
    expect(await digests().list(asker)).toEqual([])
  })

  it('is edited, paused, resumed and removed; what fell into a pause is not owed', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00', quiet: 'line' })
    await digests().pause(asker, card.id)
    await room.at('2024-03-04T09:00:10Z')
    await room.at('2024-03-04T11:00:00Z')
    expect((await digests().resume(asker, card.id)).next[0]).toBe('Tue 5 Mar 2024, 9:00')
    await room.at('2024-03-04T11:01:00Z')
    expect(room.delivered).toEqual([])
    await expect(
      digests().edit({ ...asker, place: 'C1', mayPost: false }, card.id, { when: 'hourly' }),
    ).rejects.toThrow('You may not post here')
    expect((await digests().edit(asker, card.id, { when: 'daily 12:00', until: '1 week' })).summary).toMatch(
      /every day at 12:00 \(UTC\), in this place, until 2024-03-11/,
    )
    await room.at('2024-03-04T12:00:10Z')
    expect(room.delivered).toHaveLength(1)
    room.clock('2024-03-05T12:00:05Z')
    await digests().resume(asker, card.id)
    await room.at('2024-03-05T12:00:10Z')
    expect(room.delivered).toHaveLength(2)
    await digests().remove(asker, card.id)
    await room.at('2024-03-06T12:00:10Z')
    expect(room.delivered).toHaveLength(2)
  })

  it('ends with its last day', async () => {
    await digests().create(asker, { when: 'daily 9:00', until: '2024-03-05', quiet: 'line' })
    for (const day of ['04', '05', '06', '07']) await room.at(`2024-03-${day}T09:00:10Z`)
    expect(room.delivered).toHaveLength(2)
    expect(await digests().list(asker)).toMatchObject([{ state: 'ended', next: [] }])
  })

  it('is sent at once where somebody asks for it, besides its slots', async () => {
    const { card } = await digests().create(asker, { when: 'daily 9:00' })
    await room.publish(...(week['2024-03-04'] ?? []))
    expect((await digests().now(asker, card.id))?.stories).toHaveLength(2)
    await room.at('2024-03-03T13:00:00Z')
    expect(await digests().now(asker, '')).toBeUndefined()
    expect(room.delivered).toHaveLength(1)
    await room.publish(...(week['2024-03-05'] ?? []))
    await room.at('2024-03-04T09:00:10Z')
    expect(room.delivered).toHaveLength(2)
  })

  it('is for those who may post there, and for admins, who may forbid it', async () => {
    const guest = { ...asker, mayPost: false }
    await expect(digests().create(guest, {})).rejects.toThrow('You may not post here')
    await expect(digests().preview(guest, {})).rejects.toThrow('You may not post here')
    await digests().create(guest, { where: 'me' })
    await expect(digests().permit(asker, false, 'here')).rejects.toThrow('Only an admin')
    await digests().permit(admin, false, 'here')
    await expect(digests().create(asker, {})).rejects.toThrow('admins only in this place')
    await digests().create({ ...asker, place: 'C2' }, {})
    await digests().permit(admin, false, 'everywhere')
    await expect(digests().create(asker, { where: 'me' })).rejects.toThrow('admins only here')
    await digests().create(admin, {})
    await digests().permit(admin, true, 'everywhere')
    await digests().permit(admin, true, 'here')
    await digests().create(asker, {})
  })

  it("is nobody else's to change but its owner's and an admin's", async () => {
    const { card } = await digests().create(asker, {})
    const other = { ...asker, user: 'U2' }
    expect(await digests().list(other)).toHaveLength(1)
    expect((await digests().list({ ...asker, place: 'C9' }))[0]?.summary).toContain('in <#C1>')
    await expect(digests().pause(other, card.id)).rejects.toThrow("somebody else's")
    await expect(digests().remove({ ...other, place: 'C9' }, card.id)).rejects.toThrow(
      'There is no digest here yet',
    )
    await expect(digests().pause({ ...asker, team: 'T2' }, card.id)).rejects.toThrow(
      'There is no digest here yet',
    )
    expect((await digests().pause(admin, card.id)).state).toBe('paused')
  })

  it.each([
    [{ zone: 'Mars/Olympus' }, 'is not a time zone'],
    [{ when: 'now and then' }, 'is not understood'],
    [{ until: '2024-01-01' }, 'is over'],
    [{ until: 'someday' }, 'is not a last day'],
    [{ when: '0 9 30 2 *' }, 'never comes'],
    [{ what: 'person:' }, 'Say which person'],
    [{ what: 'sanctoins' }, 'Did you mean “sanctions”?'],
  ])('that cannot be is refused with what to write: %o', async (wish, sentence) => {
    await expect(digests().create(asker, wish)).rejects.toThrow(sentence)
    expect(await digests().list(asker)).toEqual([])
  })

  it('that is set already is not set twice, by nobody and in no spelling', async () => {
    const { card, before } = await digests().create(asker, {
      what: 'topic: Rooftop bees',
      when: 'daily 9:00',
    })
    expect(before).toBe(false)
    const again = await digests().create(
      { ...asker, user: 'U2' },
      { what: 'topic: rooftop bees', when: 'every day at 9:00' },
    )
    expect(again).toMatchObject({ before: true, card: { id: card.id } })
    const many = await Promise.all(
      [1, 2, 3].map(() => digests().create(asker, { what: 'topic: harbour', when: 'daily 9:00' })),
    )
    expect(new Set(many.map((one) => one.card.id)).size).toBe(1)
    for (const other of [{ when: 'daily 9:30' }, { what: 'topic: bees' }, { where: 'me' as const }])
      expect(
        (await digests().create(asker, { what: 'topic: rooftop bees', when: 'daily 9:00', ...other })).before,
      ).toBe(false)
    expect(await digests().list(asker)).toHaveLength(5)
  })

  it('on what no article has yet says so, when it is set and when it is changed', async () => {
    await room.publish(...Object.values(week).flat())
    const remarks = async (what: string) => (await digests().preview(asker, { what })).card.remarks
    expect(await remarks('topic: zzqq bees')).toEqual(['No article has “zzqq” yet.'])
    expect(await remarks('person: Zora Nobody')).toEqual(['No article names “Zora Nobody” yet.'])
    expect(await remarks('source: Nowhere Times')).toEqual(['No article is from “Nowhere Times” yet.'])
    for (const known of ['topic: rooftop bees', 'person: Tessa Brandt', 'source: Coast Herald', 'everything'])
      expect(await remarks(known)).toEqual([])
    const { card } = await digests().create(asker, { what: 'topic: bees' })
    expect((await digests().edit(asker, card.id, { what: 'topic: qqzz' })).remarks).toEqual([
      'No article has “qqzz” yet.',
    ])
  })

  it('is limited in number', async () => {
    for (let n = 0; n < 25; n++) await digests().create(asker, { when: `daily 9:${n + 10}` })
    await expect(digests().create(asker, {})).rejects.toThrow('You have 25 digests')
  })
})

function textOf(delivery: Delivery | undefined, story: number): string {
  const answer = delivery?.digest.stories[story]?.answer
  return answer?.kind === 'briefing'
    ? answer.sections.flatMap(({ statements }) => statements.map(({ text }) => text)).join('\n')
    : ''
}
