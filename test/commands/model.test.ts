import { describe, expect, it } from 'vitest'
import type { Asker } from '../../src/model/asker.ts'
import { terminalAsker } from '../../src/platforms/terminal/courier.ts'
import { asker, question, useStage } from '../desk/desk-with.ts'
import { copying } from '../fakes/model.ts'

const stage = useStage()
const boss: Asker = { ...asker, team: 'T2', user: 'U9' }

/** A desk with a model, whose settings name an admin, and what it says to a line. */
async function opened(options: Parameters<typeof stage>[1] = { admins: ['T2/U9'] }) {
  const { desk, model } = await stage(copying, options)
  const say = async (text: string, from: Asker = boss): Promise<string> => {
    const answer = await desk.bot.answer({ text, asker: from })
    return answer.kind === 'notice' ? answer.text : (answer.remarks ?? []).join('\n')
  }
  return { say, model, desk }
}

describe('/model', () => {
  it('sends nothing before an admin has turned it on, and nothing after one has turned it off', async () => {
    const { say, model } = await opened()
    expect(await say('/model')).toBe(
      'No model writes here, and nothing is sent to one. An admin turns scripted on by /model on',
    )
    await say(question)
    expect([...model.planned, ...model.heard]).toEqual([])
    expect(await say('/model on')).toMatch(
      /^The model scripted writes here from now on\. It is sent a question/,
    )
    expect(await say(question)).toContain('Written by the model scripted')
    expect(await say('/model status')).toMatch(/^The model scripted writes answers here\./)
    const heard = model.heard.length
    expect(await say('/model off')).toMatch(/^The model scripted does not write here any more\./)
    expect(await say(question)).not.toContain('Written by the model')
    expect(model.heard).toHaveLength(heard)
  })

  it('is for admins of the settings alone: an admin of a workspace cannot send the articles away', async () => {
    const { say, model } = await opened()
    const guest = { ...boss, user: 'U1', admin: true }
    for (const line of ['/model on', '/model off'])
      expect(await say(line, guest)).toMatch(/^Only admins may say whether a model writes here/)
    await say(question, guest)
    expect(model.heard).toEqual([])
  })

  it('is turned on for any workspace at the terminal, which says where it is on', async () => {
    const { say } = await opened({})
    expect(await say('/model on', boss)).toMatch(/^Only admins/)
    expect(await say('/model on slack/T2', terminalAsker)).toMatch(
      /^The model scripted writes in slack\/T2 from now/,
    )
    expect(await say('/model', terminalAsker)).toContain('also in slack/T1, slack/T2.')
    expect(await say(question)).toContain('Written by the model scripted')
    await say('/model off slack/T2', terminalAsker)
    expect(await say('/model', terminalAsker)).toContain('also in slack/T1.')
  })

  it('is turned on by a command on the machine itself, where nobody sits at a prompt', async () => {
    const { desk, say } = await opened({})
    const run = async (text: string) => {
      const answer = await desk.bot.answer({ text })
      return answer.kind === 'notice' ? answer.text : ''
    }
    expect(await run('/model on slack/T2')).toMatch(/^The model scripted writes in slack\/T2 from now on/)
    expect(await run('/model')).toContain('also in slack/T1, slack/T2.')
    expect(await say(question)).toContain('Written by the model scripted')
  })

  it('is turned on in direct messages by itself, where these belong to no server', async () => {
    const { say } = await opened({ admins: ['U9'] })
    const direct = { ...boss, platform: 'discord', team: '' }
    expect(await say('/model on', { ...direct, team: '77' })).toContain('writes here')
    expect(await say(question, direct)).not.toContain('Written by')
    expect(await say('/model on', direct)).toContain('writes in direct messages from now on')
    expect(await say(question, direct)).toContain('Written by the model scripted')
  })

  it.each([
    ['/model start', '“start”. It knows: on, off, status.'],
    ['/model on slack/T1', 'in itself: write /model on or /model off.'],
    ['/model on now please', '“on now please”'],
  ])('tells what is wrong with %s', async (line, why) => {
    const { say } = await opened()
    expect(await say(line)).toContain(why)
  })

  it('asks at the terminal which workspace is meant', async () => {
    const { say } = await opened()
    for (const line of ['/model on', '/model on T0123', '/model off irc/x'])
      expect(await say(line, terminalAsker)).toContain('Name a workspace or server with its platform')
  })

  it.each([
    ['Please turn the model on', '/model on'],
    ['switch off the model', '/model off'],
    ['does a model write here?', '/model status'],
  ])('is reached by “%s”', async (text, line) => {
    const { desk } = await opened()
    expect(await desk.bot.understand({ text, asker: boss })).toBe(line)
  })
})
