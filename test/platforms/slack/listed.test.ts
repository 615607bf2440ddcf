import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read } from '../../fakes/slack.ts'
import { laidBeside, listedFolder, names, question, reasons, screened } from '../listed.ts'
import { anAdmin, asAdmin, useDesk } from './desk.ts'

let made: Awaited<ReturnType<typeof listedFolder>>
const desk = useDesk(
  async () => {
    made = await listedFolder()
    return made.settings.CORPUS
  },
  async () => ({ SANCTIONS_LISTS: made.settings.SANCTIONS_LISTS, ...(await anAdmin()) }),
)
beforeAll(() => laidBeside(desk.opened()))
afterAll(() => rm(made.home, { recursive: true }))

describe('An answer that names a listed party', () => {
  it('unfolds the reasons, lets an admin set the match aside with why, and says it no more', async () => {
    const { slack } = await desk.start(asAdmin)
    const answer = await (await slack.directMessage(question, { user: 'ANNA' })).visible()
    expect(read(answer)).toContain(
      'Named in this article: Anatoly Verhovin, listed on Harbour List as of Jan 2019.',
    )
    const listed = await (await slack.click(answer, 'listed', { user: 'ANNA' })).visible()
    expect(read(listed)).toContain(reasons)
    await slack.click(listed, 'dismiss', { user: 'ANNA' })
    expect((await slack.modal('ANNA')).callbackId).toBe('dismiss')
    const sent = await slack.submitView('ANNA', { reason: 'a notary of the "same" name' })
    expect(read(await sent.visible())).toContain(
      '7 is set aside for “Anatoly Verhovin”: a notary of the ’same’ name',
    )
    const again = read(await (await slack.directMessage(question, { user: 'BORIS' })).visible())
    expect(again).not.toContain('Named in')
    await (await slack.directMessage('/screen Anatoly Verhovin restore:7', { user: 'ANNA' })).visible(
      /counts for/,
    )
  })

  it('shows others the reasons without the button', async () => {
    const { slack } = await desk.start(asAdmin)
    const answer = await (await slack.directMessage(question, { user: 'BORIS' })).visible()
    const listed = await (await slack.click(answer, 'listed', { user: 'BORIS' })).visible()
    expect(read(listed)).toContain(reasons)
    expect(JSON.stringify(listed)).not.toContain('Not the same party')
  })
})

describe('A file of names', () => {
  it('is screened by /screen, and comes back as a table and as CSV', async () => {
    const { slack } = await desk.start(asAdmin)
    const step = await slack.directMessage('screen these', { user: 'BORIS', files: [names] })
    const told = await step.visible(/names, /)
    expect(read(told)).toContain('2 names, 1 with a match, against Harbour List as of Jan 2019.')
    expect(JSON.stringify(told.blocks)).toContain('"data_table"')
    const file = await step.visible(({ files }) => (files?.length ?? 0) > 0)
    expect(file.files?.[0]?.name).toMatch(/^screening-[0-9a-f]{12}\.csv$/)
    expect(Buffer.from(file.files?.[0]?.bytes ?? []).toString('utf8')).toBe(screened)
  })

  it('that is none is refused with a sentence', async () => {
    const { slack } = await desk.start(asAdmin)
    const picture = { name: 'a.png', bytes: Uint8Array.of(0x89, 0x50, 0xff, 0xfe) }
    const step = await slack.directMessage('screen this file', { user: 'BORIS', files: [picture] })
    expect(read(await step.visible())).toContain('a.png is not screened. It is not a text in UTF-8.')
  })
})
