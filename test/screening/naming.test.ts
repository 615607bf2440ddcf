import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Opened, open } from '../../src/main/open.ts'
import type { Answer } from '../../src/model/answer.ts'
import type { Asker } from '../../src/model/asker.ts'
import { createLog } from '../../src/runtime/log.ts'
import { askerOf } from '../asker.ts'

let home = ''
let opened: Opened | undefined
let logged: string[] = []
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'dateline-naming-'))
  logged = []
  for (const folder of ['articles', 'lists']) await mkdir(join(home, folder))
  await list(
    { id: '7', name: 'VERHOVIN, Anatoly', type: 'individual', programs: ['HARBOUR'] },
    { id: '8', name: 'Vostrel Oil Company', type: 'entity' },
    { id: '9', name: 'Brankov', type: 'individual' },
  )
  await article(
    'ferry',
    'Ferry deal signed',
    'Anatoly Verhovin signed the ferry deal in Tallow Bay. He paid in cash.',
  )
})
afterEach(async () => {
  await opened?.close()
  opened = undefined
  await rm(home, { recursive: true })
})

const list = (...rows: readonly object[]): Promise<void> =>
  writeFile(
    join(home, 'lists', 'harbour.jsonl'),
    [{ list: 'Harbour List', date: '2019-01' }, ...rows].map((row) => `${JSON.stringify(row)}\n`).join(''),
  )
const article = (name: string, title: string, text: string): Promise<void> =>
  writeFile(join(home, 'articles', `${name}.txt`), `${title}\n\n${text}\n`)

/** A process that has read all and laid all names beside the lists. */
async function start(settings: { ADMINS?: string[] } = {}): Promise<Opened> {
  await opened?.close()
  const log = createLog('warn', [], (line) => logged.push(line))
  const places = {
    CORPUS: join(home, 'articles'),
    DATA: join(home, 'data'),
    SANCTIONS_LISTS: join(home, 'lists'),
    READER: 'off',
  }
  opened = await open({ ...places, ...settings }, log, { watch: false })
  await opened.corpus.read
  await opened.screening.ready
  await opened.screening.catchUp()
  return opened
}

const asker = (team: string, user = 'U1'): Asker => askerOf({ team, user })
const ask = async (
  { bot }: Opened,
  text: string,
  by?: Asker,
): Promise<Extract<Answer, { kind: 'briefing' }>> => {
  const answer = await bot.answer({ text, ...(by ? { asker: by } : {}) })
  if (answer.kind === 'briefing') return answer
  throw new Error(`a notice: ${answer.text}`)
}
const tell = async ({ bot }: Opened, text: string, by?: Asker): Promise<string> => {
  const answer = await bot.answer({ text, ...(by ? { asker: by } : {}) })
  return answer.kind === 'notice' ? answer.text : JSON.stringify(answer.sections)
}
const question = 'Who signed the ferry deal?'

describe('An answer out of an article that names a listed party', () => {
  it('says who, on which list and as of when, and keeps the reasons', async () => {
    const { remarks, named } = await ask(await start(), question)
    expect(remarks).toEqual([
      'Named in this article: Anatoly Verhovin, listed on Harbour List as of Jan 2019.',
    ])
    expect(named).toEqual([
      {
        name: 'Anatoly Verhovin',
        list: 'Harbour List',
        entry: '7',
        text: 'VERHOVIN, Anatoly: listed on Harbour List as of Jan 2019, programme HARBOUR; exact name, in another order',
        cites: [1],
      },
    ])
  })

  it('says nothing of one word, of a name that is only near, and of a weak alias', async () => {
    await list(
      { id: '1', name: 'Verhovin', type: 'individual' },
      { id: '2', name: 'VERNODIN, Anatoly', type: 'individual' },
      {
        id: '3',
        name: 'Karol Vint',
        type: 'individual',
        aliases: [{ kind: 'weak', name: 'Anatoly Verhovin' }],
      },
      { id: '4', name: 'Anatoly Stepan', type: 'individual' },
    )
    const { named, remarks } = await ask(await start(), question)
    expect([named, remarks]).toEqual([undefined, undefined])
  })

  it('does not tell twice what it tells of the entry', async () => {
    const { remarks, named, sections } = await ask(await start(), '/who Anatoly Verhovin')
    expect(sections[0]?.heading).toBe('On lists')
    expect(named).toHaveLength(1)
    expect(JSON.stringify(remarks ?? [])).not.toContain('Named in')
  })

  it('knows of an article that comes while Dateline runs', async () => {
    const running = await start()
    await article('oil', 'Oil port opens', 'Vostrel Oil Company opened an oil port at Karst Point on Monday.')
    await running.corpus.rescan()
    while ((await running.corpus.engine.count('unread')) > 0) await setTimeout(10)
    await running.screening.catchUp()
    const { named } = await ask(running, 'What did Vostrel Oil Company open?')
    expect(named?.map(({ entry }) => entry)).toEqual(['8'])
  })

  it('looks through no article twice, and through all of them once a list has changed', async () => {
    await start()
    const kept = (): Promise<string> => readFile(join(home, 'data', 'lists', '.articles.jsonl'), 'utf8')
    const before = await kept()
    expect(before).toContain('Anatoly Verhovin')
    expect((await ask(await start(), question)).named).toHaveLength(1)
    expect(await kept()).toBe(before)
    await list(
      { id: '20', name: 'Anatoli Verhovin', type: 'individual' },
      { id: '21', name: 'Karol Vint', type: 'individual' },
    )
    const { named } = await ask(await start(), question)
    expect(named?.map(({ entry, text }) => [entry, text])).toEqual([
      ['20', expect.stringContaining('spelled alike: anatoly – anatoli')],
    ])
  })

  it('begins anew where what was kept is damaged', async () => {
    await start()
    await opened?.close()
    await writeFile(join(home, 'data', 'lists', '.articles.jsonl'), '{"of":"')
    expect((await ask(await start(), question)).named).toHaveLength(1)
    expect(logged).toEqual([])
  })
})

describe('A false match', () => {
  const dismiss = '/screen Anatoly Verhovin dismiss:7 because:"a notary of the same name"'

  it('is set aside for the team alone, and taken back', async () => {
    const running = await start()
    expect(await tell(running, dismiss, asker('T1'))).toContain('7 is set aside for “Anatoly Verhovin”')
    expect((await ask(running, question, asker('T1', 'U2'))).named).toBeUndefined()
    expect((await ask(running, question, asker('T2'))).named).toHaveLength(1)
    expect(await tell(running, '/screen Anatoly Verhovin', asker('T2'))).not.toContain('notary')
    await tell(running, '/screen Anatoly Verhovin restore:7', asker('T2'))
    expect((await ask(running, question, asker('T1'))).named).toBeUndefined()
    expect(await tell(running, '/screen Anatoly Verhovin restore:7', asker('T1'))).toContain('counts for')
    expect((await ask(running, question, asker('T1'))).named).toHaveLength(1)
  })

  it('is one person’s own in direct messages that are of no server', async () => {
    const running = await start()
    const direct = (user: string): Asker => ({ ...asker('', user), platform: 'discord' })
    await tell(running, dismiss, direct('1'))
    expect((await ask(running, question, direct('1'))).named).toBeUndefined()
    expect((await ask(running, question, direct('2'))).named).toHaveLength(1)
  })

  it('is for admins alone to set aside where there are some', async () => {
    const running = await start({ ADMINS: ['T1/U9'] })
    expect(await tell(running, dismiss, asker('T1'))).toContain('Only admins may set a match aside')
    expect(await tell(running, dismiss, asker('T2', 'U9'))).toContain('Only admins')
    expect((await ask(running, question, asker('T1'))).named).toHaveLength(1)
    expect(await tell(running, dismiss, asker('T1', 'U9'))).toContain('is set aside')
    expect(await tell(running, '/screen Anatoly Verhovin restore:7', asker('T1'))).toContain('Only admins')
  })

  it('is in the audit with who, when and why, and so is taking it back', async () => {
    const running = await start()
    await tell(running, dismiss, asker('T1'))
    await tell(running, '/screen Anatoly Verhovin restore:7', asker('T1'))
    const lines = []
    for await (const line of running.screening.audit()) if ('did' in line) lines.push(line)
    expect(lines).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-/),
        who: 'slack/T1/U1',
        did: 'set aside',
        name: 'Anatoly Verhovin',
        list: 'Harbour List',
        id: '7',
        why: 'a notary of the same name',
      },
      expect.objectContaining({ did: 'took back', id: '7' }),
    ])
  })
})
