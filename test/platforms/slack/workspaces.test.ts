import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createInstallations } from '../../../src/platforms/slack/connect/installations.ts'
import type { FakeSlack } from '../../fakes/slack.ts'
import { eventually } from '../../time.ts'
import { type Desk, useDesk } from './desk.ts'

const desk = useDesk()
const key = Buffer.alloc(32, 7).toString('base64')

const environment = {
  SLACK_CLIENT_ID: '111.222',
  SLACK_CLIENT_SECRET: 'client-secret',
  SECRET_KEY: key,
  PUBLIC_URL: 'https://dateline.example.org',
}

async function start(): Promise<Desk> {
  const started = await desk.start({ mode: 'http', environment })
  started.slack.team.token = undefined
  return started
}

/** What an admin does: "Add to Slack", consent, and back; the status of the last page. */
async function install({ slack, url }: Desk, team: FakeSlack['team']): Promise<number> {
  const page = await fetch(`${url}/slack/install`, { redirect: 'manual' })
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const link =
    /href="([^"]*oauth\/v2\/authorize[^"]*)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&') ?? ''
  const asked = new URL(link).searchParams
  expect(asked.get('redirect_uri')).toBe('https://dateline.example.org/slack/oauth_redirect')
  expect(asked.get('scope')).toContain('app_mentions:read')
  const back = `${url}/slack/oauth_redirect?code=${slack.consent(team)}&state=${asked.get('state')}`
  return (await fetch(back, { headers: { cookie } })).status
}

/** What is kept of a workspace's conversations and answers. */
async function rowsOf(team: string): Promise<readonly string[]> {
  const rows: string[] = []
  for (const name of [
    'answers',
    'memory conversations',
    'answers by asker',
    'slack greetings',
    'slack servers',
  ])
    for await (const row of desk.opened().store.collection(name, z.unknown()).all()) {
      const text = `${name}: ${JSON.stringify(row)}`
      if (text.includes(`slack/${team}/`) || row.key === `${team}/`) rows.push(text)
    }
  return rows
}

describe('A workspace that removes the app while nobody listens', () => {
  it('is forgotten at the next start, where there are several; the others stay', async () => {
    const started = await start()
    const { slack } = started
    const second = slack.addTeam('T2')
    slack.addUser('EMIL', { team: second })
    await install(started, slack.team)
    await install(started, second)
    for (const user of ['ANNA', 'EMIL'])
      await (await slack.directMessage('What is CAATSA?', { user })).visible(/\[1\]/)
    await eventually(async () => expect(await rowsOf('T2')).not.toEqual([]))
    const others = (await rowsOf('T1')).length
    await started.stop()
    await slack.uninstall(second)

    await desk.start({ mode: 'http', environment, slack })
    await eventually(async () => expect(await rowsOf('T2')).toEqual([]))
    expect(await createInstallations(desk.opened().store, key).token('T2')).toBeUndefined()
    expect((await rowsOf('T1')).length).toBe(others)
  })

  it('is forgotten where it is the only one, by its token; a token that is mistyped costs nothing', async () => {
    const started = await desk.start({ mode: 'http' })
    const { slack } = started
    await (await slack.directMessage('What is CAATSA?', { user: 'ANNA' })).visible(/\[1\]/)
    await eventually(async () => expect((await rowsOf('T1')).join()).toContain('slack servers'))
    const before = await rowsOf('T1')
    await started.stop()

    const mistyped = await desk.start({
      mode: 'http',
      environment: { SLACK_BOT_TOKEN: 'xoxb-T1-frist' },
      slack,
    })
    await eventually(() => expect(mistyped.logged.join('')).toContain('whether the app was removed'))
    await mistyped.stop()
    expect(await rowsOf('T1')).toEqual(before)

    const { botToken } = slack
    await slack.uninstall()
    await desk.start({ mode: 'http', environment: { SLACK_BOT_TOKEN: botToken }, slack })
    await eventually(async () => expect(await rowsOf('T1')).toEqual([]))
  })
})

describe('Several workspaces', () => {
  it('are installed one by one, answered with the token of each, and forgotten when the app is removed', async () => {
    const started = await start()
    const { slack } = started
    const second = slack.addTeam('T2')
    slack.addUser('EMIL', { team: second })
    expect(await install(started, slack.team)).toBe(200)
    expect(await install(started, second)).toBe(200)
    const here = await slack.directMessage('What is CAATSA?', { user: 'ANNA' })
    const there = await slack.directMessage('What is CAATSA?', { user: 'EMIL' })
    expect((await here.visible(/\[1\]/)).author).toBe('UBOT')
    expect((await there.visible(/\[1\]/)).author).toBe('UBOTT2')

    const installations = createInstallations(desk.opened().store, key)
    expect(await installations.token('T2')).toBe(second.token)
    await slack.uninstall(second)
    await eventually(async () => expect(await installations.token('T2')).toBeUndefined())
    expect(await installations.token('T1')).toBe(slack.team.token)
    expect(started.logged.join('')).not.toMatch(/xoxb-T\d-K/)
    // Nothing that was said there is left, and all that was said elsewhere is.
    const { answers } = desk.opened()
    await eventually(() => expect(started.logged.join('')).toContain('what was kept of it is gone'))
    expect(await answers.recent('slack/T2/EMIL', 9)).toEqual([])
    expect(await answers.recent('slack/T1/ANNA', 9)).toHaveLength(1)
    for (const name of ['answers', 'memory conversations', 'answers by asker'])
      for await (const row of desk.opened().store.collection(name, z.unknown()).all())
        expect(JSON.stringify(row)).not.toMatch(/slack\/T2\//)
  })

  it('have their tokens sealed on the disk; another key opens nothing', async () => {
    const started = await start()
    const { slack } = started
    expect(await install(started, slack.team)).toBe(200)
    const rows = await desk.opened().store.collection('slack installations', z.unknown()).list({ limit: 9 })
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain('xoxb')
    const other = createInstallations(desk.opened().store, Buffer.alloc(32, 8).toString('base64'))
    await expect(other.token('T1')).rejects.toThrow()
  })

  it('cannot be installed with a state that we did not give', async () => {
    const { slack, url } = await start()
    const back = `${url}/slack/oauth_redirect?code=${slack.consent(slack.team)}&state=forged`
    expect((await fetch(back)).status).toBeGreaterThanOrEqual(400)
    expect(slack.team.token).toBeUndefined()
  })

  it('are told apart: a button of one does not show an answer of another', async () => {
    const started = await start()
    const { slack } = started
    const second = slack.addTeam('T2')
    slack.addUser('EMIL', { team: second })
    await install(started, slack.team)
    await install(started, second)
    const mine = await (await slack.directMessage('What is CAATSA?', { user: 'ANNA' })).visible(/\[1\]/)
    const stolen = { ...mine, channel: slack.conversation('EMIL'), thread: undefined }
    const shown = await (await slack.click(stolen, 'sources', { user: 'EMIL' })).visible()
    expect(shown.text).toBe('This answer is no longer kept. Ask again.')
  })

  it('keep what one person was told in private from the others', async () => {
    const started = await start()
    const { slack } = started
    await install(started, slack.team)
    const mine = await (await slack.directMessage('What is CAATSA?', { user: 'ANNA' })).visible(/\[1\]/)
    for (const channel of [slack.conversation('BORIS'), 'C1']) {
      const stolen = { ...mine, channel, thread: undefined }
      const shown = await (await slack.click(stolen, 'sources', { user: 'BORIS' })).visible()
      expect(shown.text).toBe('This answer is no longer kept. Ask again.')
    }
  })
})
