import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { Platform, Running } from '../../src/contracts/platform.ts'
import { type Opened, open } from '../../src/main/open.ts'
import discordPlatform from '../../src/platforms/discord.ts'
import slackPlatform from '../../src/platforms/slack.ts'
import terminalPlatform from '../../src/platforms/terminal.ts'
import { readSettings, type Settings } from '../../src/runtime/config.ts'
import { createLog } from '../../src/runtime/log.ts'
import { describePlatform } from '../contracts/platform.ts'
import { createFakeDiscord } from '../fakes/discord.ts'
import { newSlack } from './slack/desk.ts'

const corpus = join(import.meta.dirname, '..', '..', 'corpus')
/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:9/api'

let folder = ''
let opened: Opened
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-platforms-'))
  opened = await open(
    { CORPUS: corpus, DATA: folder },
    createLog('error', [], () => undefined),
    { watch: false },
  )
  await opened.corpus.read
})
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true })
})

const settingsOf = (given: Readonly<Record<string, string>>): Settings =>
  readSettings({ CORPUS: corpus, ...(folder === '' ? {} : { DATA: folder }), ...given })

function start(platform: Platform, given: Readonly<Record<string, string>>): Promise<Running> {
  const log = createLog('error', [], () => undefined)
  const progress = () => opened.corpus.status()
  return platform.start({ ...opened, settings: settingsOf(given), log, progress, web: undefined })
}

const without = settingsOf({})

const discordToken = { DISCORD_TOKEN: 'MTIz.fake-token.for-tests-only' }
describePlatform({
  name: 'Discord',
  platform: discordPlatform,
  wantedBy: settingsOf(discordToken),
  without,
  async start() {
    const discord = await createFakeDiscord({ token: discordToken.DISCORD_TOKEN })
    onTestFinished(() => discord.close())
    return start(discordPlatform, { ...discordToken, DISCORD_API_URL: discord.api })
  },
  startOutOfReach: () => start(discordPlatform, { ...discordToken, DISCORD_API_URL: nowhere }),
})

const slackTokens = { SLACK_BOT_TOKEN: 'xoxb-T1-first', SLACK_APP_TOKEN: 'xapp-1-some-app-token' }
describePlatform({
  name: 'Slack',
  platform: slackPlatform,
  wantedBy: settingsOf(slackTokens),
  without,
  async start() {
    const slack = await newSlack('socket')
    onTestFinished(() => slack.close())
    const running = await start(slackPlatform, {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    })
    await slack.socket.connected(2)
    return running
  },
  startOutOfReach: () => start(slackPlatform, { ...slackTokens, SLACK_API_URL: `${nowhere}/` }),
})

describePlatform({
  name: 'The terminal',
  platform: terminalPlatform,
  wantedBy: undefined,
  without,
  async start() {
    const running = await start(terminalPlatform, {})
    expect(running.courier).toBeDefined()
    return running
  },
})
