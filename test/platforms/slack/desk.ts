import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { readSettings } from '../../../src/config.ts'
import { createLog } from '../../../src/log.ts'
import { type Opened, open } from '../../../src/main/open.ts'
import type { Running } from '../../../src/platform.ts'
import slackPlatform from '../../../src/platforms/slack.ts'
import { openWeb } from '../../../src/web.ts'
import { createFakeSlack, type FakeSlack } from '../../fakes/slack.ts'

const corpus = join(import.meta.dirname, '..', '..', '..', 'corpus')

/** The real platform on the sample corpus, connected to a fake Slack of its own. */
export interface Desk {
  readonly slack: FakeSlack
  readonly running: Running
  readonly logged: string[]
}

export interface DeskOptions {
  readonly mode: 'socket' | 'http'
  readonly environment?: Readonly<Record<string, string>>
  readonly retries?: readonly number[]
  /** Slack is away when the platform starts. */
  readonly away?: boolean
}

/** Anna and Boris share C1; Carla is alone in C2, where the app is no member. */
export async function startDesk(
  opened: Opened,
  options: DeskOptions,
): Promise<Desk & { stop(): Promise<void> }> {
  const { mode, environment = {}, retries = [], away = false } = options
  const slack = await createFakeSlack({ mode, retries })
  for (const user of ['ANNA', 'BORIS', 'CARLA']) slack.addUser(user, { admin: user === 'BORIS' })
  slack.addChannel('C1', ['ANNA', 'BORIS'])
  slack.addChannel('C2', ['CARLA'], { bot: false })
  if (away) slack.leave()
  const logged: string[] = []
  const log = createLog('debug', [], (line) => logged.push(line))
  const settings = readSettings({
    CORPUS: corpus,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    ANSWERS_PER_MINUTE: '500',
    ...(mode === 'socket'
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    ...environment,
  })
  const web = await openWeb({ port: 0, host: '127.0.0.1', health: () => running?.health(), log })
  slack.deliverTo(`http://127.0.0.1:${web.port}/slack/events`)
  let running: Running | undefined
  running = await slackPlatform.start({
    ...opened,
    web,
    settings,
    log,
    progress: () => opened.corpus.status(),
  })
  if (mode === 'socket' && !away) await slack.socket.connected(2)
  const stop = async (): Promise<void> => {
    await running?.stop()
    await web.close()
    await slack.close()
  }
  return { slack, running, logged, stop }
}

/** One corpus and one store for a test file; a platform with a fake Slack of its own for each test. */
export function useDesk(): {
  readonly start: (options: DeskOptions) => Promise<Desk>
  readonly opened: () => Opened
} {
  let folder = ''
  let opened: Opened | undefined
  const stops: (() => Promise<void>)[] = []
  const get = (): Opened => {
    if (!opened) throw new Error('the corpus is not open')
    return opened
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-slack-'))
    const log = createLog('error', [], () => {})
    opened = await open({ CORPUS: corpus, DATA: folder }, log, { watch: false })
    await opened.corpus.read
  })
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })
  afterAll(async () => {
    await opened?.close()
    await rm(folder, { recursive: true })
  })
  return {
    opened: get,
    async start(options) {
      const desk = await startDesk(get(), options)
      stops.push(desk.stop)
      return desk
    },
  }
}
