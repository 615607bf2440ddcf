import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { read } from '../../fakes/slack.ts'
import { picture, saved, table, understood } from '../dropping.ts'
import { anAdmin, asAdmin, useDesk } from './desk.ts'

let folder = ''
const desk = useDesk(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-dropping-'))
  return folder
}, anAdmin)
afterAll(() => rm(folder, { recursive: true }))

describe('Files in a direct message', () => {
  it('become articles of the folder, and the answer says what was understood of each', async () => {
    const { slack } = await desk.start(asAdmin)
    const step = await slack.directMessage('', { user: 'ANNA', files: [saved, table, picture] })
    const told = read(await step.visible(/is not added/))
    for (const sentence of understood) expect(told).toMatch(sentence)
    await desk.opened().corpus.rescan()
    expect(await desk.opened().corpus.engine.count()).toBe(3)
  })

  it('are the same files when they are dropped again, whatever is said with them', async () => {
    const { slack } = await desk.start(asAdmin)
    const before = await readdir(folder, { recursive: true })
    const step = await slack.directMessage('and what of this?', { user: 'ANNA', files: [saved] })
    expect(read(await step.visible())).toMatch(/^It is there already, and has not changed: “Ferry/)
    expect(await readdir(folder, { recursive: true })).toEqual(before)
  })

  it('of somebody else are not even fetched, and one sentence says so', async () => {
    const { slack } = await desk.start(asAdmin)
    const step = await slack.directMessage('', { user: 'BORIS', files: [saved, table] })
    expect(read(await step.visible())).toBe(
      'Only admins may add files, as all who ask here read them. ADMINS in .env names them.',
    )
  })

  it('are fetched from Slack alone, with a token that goes nowhere else', async () => {
    const { slack } = await desk.start(asAdmin)
    const elsewhere = { ...saved, url: 'https://files.slack.com.evil.example/ferry.html' }
    const step = await slack.directMessage('', { user: 'ANNA', files: [elsewhere] })
    expect(read(await step.visible())).toMatch(
      /^ferry\.html is not added\. It is not stored in Slack itself\./,
    )
    const huge = await slack.directMessage('', { user: 'ANNA', files: [{ ...saved, size: 20_000_001 }] })
    expect(read(await huge.visible())).toMatch(/^ferry\.html is not added\. It is larger than 20 MB/)
  })

  it('that Slack does not give out need a scope, which is said', async () => {
    const { slack } = await desk.start(asAdmin)
    slack.world.dropped.set('FOTHER', { team: 'another', bytes: saved.bytes })
    const url = slack.apiUrl.replace(/api\/$/, 'files-pri/FOTHER/ferry.html')
    const step = await slack.directMessage('', { user: 'ANNA', files: [{ ...saved, url }] })
    expect(read(await step.visible())).toMatch(/^ferry\.html is not added\. .*scope files:read/)
  })
})
