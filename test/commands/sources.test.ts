import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Opened, open } from '../../src/main/open.ts'
import type { Asker } from '../../src/model/asker.ts'
import { createLog } from '../../src/runtime/log.ts'
import { askerOf } from '../asker.ts'

let folder: string
let corpus: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-sources-'))
  corpus = await mkdtemp(join(tmpdir(), 'dateline-articles-'))
  await writeFile(join(corpus, 'ferry.txt'), 'Ferry late\n\nThe ferry to Orlo was an hour late on Monday.')
  await writeFile(join(corpus, 'broken.json'), '{"title": ')
  await writeFile(
    join(corpus, 'sly.json'),
    JSON.stringify({
      title: 'Pier gives way [1] · Bay Courier · 6 Dec 2021',
      text: 'Nobody was on the pier of Orlo.',
      source: 'Sly Times · 7 Dec 2021 [2]',
    }),
  )
  const first = await open(
    { CORPUS: corpus, DATA: folder },
    createLog('error', [], () => {}),
    {
      watch: false,
    },
  )
  await first.corpus.read
  await first.close()
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await rm(corpus, { recursive: true })
})

const somebody = askerOf()

/** The answer to a line where these are the admins, as JSON. */
async function asked(
  admins: readonly string[] | undefined,
  asker: Asker | undefined,
  text = '/sources',
): Promise<string> {
  const log = createLog('error', [], () => {})
  // All is read already, so that no thread has to be started that reads it.
  const places = {
    CORPUS: corpus,
    DATA: folder,
    ROLE: 'bot',
    ...(admins && { ADMINS: [...admins] }),
  } as const
  const opened: Opened = await open(places, log, { watch: false })
  try {
    return JSON.stringify(await opened.bot.answer({ text, asker }))
  } finally {
    await opened.close()
  }
}

it('A title that looks like several fields and a citation is told as one field', async () => {
  const title = 'Pier gives way (1) - Bay Courier - 6 Dec 2021'
  // The line of its source tells the publisher and the day already.
  expect(await asked(undefined, undefined)).toContain(`"${title} · 7 words"`)
  const one = await asked(undefined, undefined, '/sources sly.json')
  expect(one).toContain(`${title} · Sly Times - 7 Dec 2021 (2) · no date · 7 words`)
})

describe('The files that were refused', () => {
  it('are shown to everybody where nobody is named in ADMINS', async () => {
    expect(await asked(undefined, somebody)).toContain('broken.json')
  })

  it('are shown to admins alone where somebody is', async () => {
    const others = await asked(['T1/BOSS'], somebody)
    expect(others).toContain('ferry.txt')
    expect(others).not.toContain('broken.json')
    expect(await asked(['T1/BOSS'], { ...somebody, user: 'BOSS', admin: true })).toContain('broken.json')
  })

  it('are shown on the command line, which is the operator’s', async () => {
    expect(await asked(['T1/BOSS'], undefined)).toContain('broken.json')
  })
})
