import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Opened, open } from '../../src/main/open.ts'
import type { Answer } from '../../src/model/answer.ts'
import { createLog } from '../../src/runtime/log.ts'
import { sampleData, sampleFolder } from '../sample.ts'

const list = [
  { list: 'Harbour List', publisher: 'Harbour Office', date: '2019-01' },
  { id: '12', name: 'VOSTREL OIL', type: 'entity', programs: ['SDGT', 'IFSR'] },
  { id: '13', name: 'PUTIN, Vladimir Petrovich', type: 'individual', programs: ['SDGT'], dob: ['1931'] },
]
let folder = ''
let data = ''
let opened: Opened
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-screen-'))
  data = await sampleData()
  await writeFile(join(folder, 'harbour.jsonl'), `${list.map((row) => JSON.stringify(row)).join('\n')}\n`)
  const log = createLog('error', [], () => {})
  opened = await open({ CORPUS: sampleFolder, DATA: data, SANCTIONS_LISTS: folder }, log, { watch: false })
  await Promise.all([opened.corpus.ready, opened.screening.ready])
})
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true })
  await rm(data, { recursive: true })
})

const ask = (text: string): Promise<Answer> => opened.bot.answer({ text })
const briefing = async (text: string): Promise<Extract<Answer, { kind: 'briefing' }>> => {
  const answer = await ask(text)
  if (answer.kind === 'briefing') return answer
  throw new Error(`a notice: ${answer.text}`)
}
const notice = async (text: string): Promise<string> => {
  const answer = await ask(text)
  if (answer.kind === 'notice') return answer.text
  throw new Error(`a briefing: ${JSON.stringify(answer.sections)}`)
}

describe('/screen', () => {
  it('says on which list a name is, as of when, under which programmes, and why it matches', async () => {
    const { sections, excerpts, articles } = await briefing('/screen Vostrel Oil')
    expect(sections).toEqual([
      {
        heading: 'On lists',
        essential: true,
        statements: [
          {
            text: 'VOSTREL OIL: listed on Harbour List as of Jan 2019, programmes SDGT, IFSR; exact name',
            cites: [1],
          },
        ],
      },
    ])
    expect(excerpts[0]).toMatchObject({
      file: 'harbour.jsonl#12',
      source: 'Harbour List, Harbour Office',
      published: '2019-01',
      quote: 'VOSTREL OIL · SDGT, IFSR',
      entry: true,
    })
    expect(articles).toBe(0)
  })

  it('never says that anybody is sanctioned', async () => {
    for (const line of ['/screen Vostrel Oil', '/who Vostrel Oil', '/sanctions Vostrel Oil'])
      expect(JSON.stringify(await ask(line))).not.toMatch(/is sanctioned/i)
  })

  it('says of a name that is on none which lists were looked at', async () => {
    expect(await notice('/screen Karol Vint')).toBe('Not on the lists loaded: Harbour List as of Jan 2019.')
  })

  it('takes several names', async () => {
    const { sections, remarks } = await briefing('/screen Vostrel Oil; Karol Vint')
    expect(sections.flatMap(({ statements }) => statements)).toHaveLength(1)
    expect(remarks?.[0]).toBe('Karol Vint: not on the lists loaded: Harbour List as of Jan 2019.')
  })

  it('shows what is near as such, with what speaks against it', async () => {
    const { sections } = await briefing('/screen Vladimir Putin born:1952')
    expect(sections.map(({ heading }) => heading)).toEqual(['Near, not the same'])
    expect(sections[0]?.statements[0]?.text).toContain('against it: born 1952, the list says 1931')
  })

  it('lists what is loaded where no name is given', async () => {
    expect(await notice('/screen')).toContain(
      'Harbour List as of Jan 2019, 2 entries (Harbour Office; harbour.jsonl)',
    )
  })

  it('asks the lists as they stood on a day', async () => {
    expect(await notice('/screen Vostrel Oil asof:2018')).toContain(
      'No list that is loaded is from 2018 or before.',
    )
    expect((await briefing('/screen Vostrel Oil asof:2019-06-30')).sections[0]?.heading).toBe('On lists')
  })

  it('sets a false match aside for the team with who and why, and takes that back', async () => {
    expect(await notice('/screen Vostrel Oil dismiss:12')).toContain('Say why')
    expect(await notice('/screen Vostrel Oil dismiss:99 because:no')).toContain('99 is not an entry near')
    expect(await notice('/screen Vostrel Oil dismiss:12 because:"a bakery in Harrowby"')).toContain(
      'set aside',
    )
    const after = await notice('/screen vostrel oil')
    expect(after).toContain('Not on the lists loaded')
    expect(after).toMatch(
      /Set aside as another party by terminal on .*VOSTREL OIL \(Harbour List, 12\), “a bakery in Harrowby”/,
    )
    expect(await notice('/screen Vostrel Oil restore:12')).toContain('counts for “Vostrel Oil” again')
    expect((await briefing('/screen Vostrel Oil')).sections[0]?.heading).toBe('On lists')
  })

  it('gives too many names to the command line', async () => {
    expect(await notice(`/screen ${Array(40).fill('A B').join('; ')}`)).toContain('dateline screen FILE')
  })
})

describe('/who and /sanctions', () => {
  it('set what the lists say before what the articles say', async () => {
    const { sections, articles } = await briefing('/who Vladimir Putin')
    expect(sections[0]?.heading).toBe('On lists')
    expect(sections[0]?.statements[0]?.text).toContain('only on the list: petrovich')
    expect(sections.length).toBeGreaterThan(1)
    expect(articles).toBeGreaterThan(0)
    expect((await briefing('/sanctions Vostrel Oil')).sections[0]?.heading).toBe('On lists')
  })

  it('answer out of the lists where no article does', async () => {
    const { sections, remarks } = await briefing('/who Vostrel Oil')
    expect(sections[0]?.statements[0]?.text).toContain('listed on Harbour List as of Jan 2019')
    expect(remarks?.join()).toContain('No article names “Vostrel Oil”')
  })
})
