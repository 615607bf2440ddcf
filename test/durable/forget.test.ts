import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { createLedger, nothing } from '../../src/desk/ledger.ts'
import { forgetTeam } from '../../src/durable/forget.ts'
import { createSender } from '../../src/durable/sender.ts'
import { createLog } from '../../src/runtime/log.ts'
import { createRecords } from '../../src/screening/records.ts'
import sqlite from '../../src/stores/sqlite.ts'
import { useStore } from '../folder.ts'

const here = useStore()
const now = Date.parse('2026-03-02T09:00:00Z')

/** A row of a workspace T1 of Slack, or of a server 71 of Discord, as the parts write them; names in braces stand for the team. */
const rows: readonly (readonly [kind: string, key: string, value: unknown])[] = [
  ['memory conversations', 'slack/{team}/C1/1.2', { about: 'dams' }],
  ['memory {platform} people', '{team}/U1', { name: 'Anna' }],
  [
    'inbox {platform}',
    'click/99',
    { event: { team: '{team}', user: 'U1' }, owner: 'p', attempts: 1, done: true },
  ],
  ['inbox {platform} left', '{team}/6f', { event: { guild: '{team}' }, owner: 'p', attempts: 1, done: true }],
  ['{platform} threads', '{platform}/{team}/C1/1.2', {}],
  ['{platform} greetings', '{team}/U1', { key: 'e' }],
  ['{platform} servers', '{team}/', {}],
  ['{platform} installations', '{team}x', {}],
  ['{platform} bulletins', 'b1', { answer: { team: '{team}' } }],
  ['{platform} drafts', 'd1', { target: { team: '{team}' } }],
  ['digests {platform}', '{team}/s1', { id: 's1', to: { team: '{team}' } }],
  ['digest runs', 's1/2026-03-02', { when: 'today' }],
  ['digest fates', 's1/2026-03-02/0', []],
  ['digest outcomes', 's1/2026-03-02', 'sent'],
  ['digest told', '{platform} {team} C1 dams', { headline: 'Dams' }],
  ['digests forbidden', '{platform}/{team}/C1', { by: 'U1' }],
  ['digest forms', 'digest/98', { told: 'It is set.', id: 's1' }],
  ['digest forms', 'digest/97', { by: '{platform}/{team}/U1' }],
  ['dismissed matches', '{platform}/{team}/ 7', { why: 'older' }],
  ['gaps', '{platform}/{team}/C1 1', { question: 'why?' }],
  ['model consents', '{platform}/{team}/', { platform: '{platform}', team: '{team}', model: 'm' }],
  ['answers', 'a1', { asker: '{platform}/{team}/U1' }],
  ['answers by asker', '{platform}/{team}/U1', { id: 'a1' }],
  ['ratings', 'U1 a1', { answer: 'a1' }],
  ['outbox {platform}', 'click/99/answer', { state: 'sent', id: '1.2' }],
  ['outbox {platform}', 'click/99', { state: 'sent', id: '1.2' }],
  ['outbox {platform}', 's1/2026-03-02/plain', { state: 'sent', id: '1.2' }],
  ['{platform} deliveries', 's1/2026-03-02', { since: 1 }],
  ['{platform} shares', 'a1/C1', { click: 'click/99' }],
  ['{platform} shares', 'b1 0 C1', { by: 'click/99' }],
]
/** Collections that are of no workspace, or whose rows name none and say nothing of what was asked. */
const ofNone = new Set(['offices', 'feeds', 'feed items', 'feed articles', 'discord sessions'])
for (const kind of [
  'discord identifies',
  'discord commands',
  'inbox {platform} owners',
  'questions that hung',
  'state',
])
  ofNone.add(kind)
/** What stays, with its reason in what forgets. */
const staying = ['screenings', 'model days']
/** Forgotten by what keeps it, with its secret. */
const elsewhere = '{platform} installations'

it.each([
  ['slack', 'T1', 'T10'],
  ['discord', '71', '710'],
])(
  'Where %s’s app is removed, nothing of that place is left in any collection, and all of others',
  async (platform, team, other) => {
    const store = await here.open()
    const of = (text: string, id: string): string =>
      text.replaceAll('{platform}', platform).replaceAll('{team}', id)
    for (const id of [team, other])
      for (const [kind, key, value] of rows) {
        if (kind === elsewhere) continue
        const suited =
          id === team
            ? (text: string) => text
            : (text: string) => text.replace(/(?<=\b[absd]|click\/|digest\/)(\d+)/g, (one) => `${one}8`)
        await store
          .collection(of(kind, id), z.unknown())
          .insert(suited(of(key, id)), JSON.parse(suited(of(JSON.stringify(value), id))))
      }
    const ledger = createLedger(store, 1_000, () => now)
    const records = createRecords(store, () => new Date(now))
    for (const id of [team, other]) {
      await ledger.settle({ team: id, user: 'U1' }, 'c', { ...nothing, calls: 1 })
      await records.decided({
        who: `${platform}/${id}/U1`,
        did: 'set aside',
        name: 'N',
        list: 'L',
        id: '1',
        why: 'w',
      })
    }
    await forgetTeam(store, platform, team, '')
    await store.close()

    const holdings = await sqlite.alone({ DATA: here.folder() })
    const left: string[] = []
    let others = 0
    const theirs = new RegExp(`(?<!\\d)${team}(?!\\d)|\\b(?:[absd]1|click/99|digest/9[78])\\b`)
    for await (const { kind, key, value } of holdings.entries()) {
      if (theirs.test(`${key} ${value}`)) left.push(kind)
      else others += 1
    }
    await holdings.close()
    expect([...new Set(left)].sort()).toEqual([...staying].sort())
    expect(left).toHaveLength(2)
    expect(others).toBe(rows.length - 1 + 3)
  },
)

it('A post is found by the event that it answers, as the sender names it', async () => {
  const store = await here.open()
  const event = { event: { team: 'T1' }, owner: 'p', attempts: 1, done: true }
  await store.collection('inbox slack', z.unknown()).insert('command/5', event)
  const sender = createSender({
    store,
    name: 'slack',
    transport: { post: async () => '1.2' },
    pace: 0,
    log: createLog('error', [], () => undefined),
  })
  for (const key of ['command/5/answer', 'command/50'])
    await sender.send({ key, lane: 'C1', body: {}, whenUnknown: 'leave' })
  await forgetTeam(store, 'slack', 'T1', '')
  const left = await store.collection('outbox slack', z.unknown()).list({ limit: 9 })
  expect(left.map(({ key }) => key)).toEqual(['command/50'])
})

it('Every collection that there is is told apart here', async () => {
  const root = join(import.meta.dirname, '..', '..', 'src')
  const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('.ts'))
  const names = new Set<string>()
  for (const file of files) {
    if (file.endsWith('forget.ts')) continue
    const text = await readFile(join(root, file), 'utf8')
    for (const [, , name = ''] of text.matchAll(/\bcollection\(\s*(['`])([^'`]+)\1/g))
      names.add(name.replace(/\$\{\w+\}|\b(?:slack|discord)\b/g, '{platform}'))
  }
  names.delete('memory {platform}')
  expect(names.size).toBeGreaterThan(25)
  const known = new Set(
    [...rows.map(([kind]) => kind), ...ofNone, ...staying].map((kind) =>
      kind.replace(/\b(?:slack|discord)\b/, '{platform}'),
    ),
  )
  expect([...names].filter((name) => !known.has(name))).toEqual([])
})
