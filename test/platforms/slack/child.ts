import { join } from 'node:path'
import { open } from '../../../src/main/open.ts'
import { start } from '../../../src/platforms/slack/start.ts'
import { readSettings } from '../../../src/runtime/config.ts'
import { createLog } from '../../../src/runtime/log.ts'

/**
 * The desk in Slack as a process of its own, to be killed: `node child.ts DATA API_URL BOT_TOKEN APP_TOKEN LEASE`; with a
 * model where its settings are in the environment.
 */
const [data = '', url = '', bot = '', app = '', lease = ''] = process.argv.slice(2)
const log = createLog('warn', [bot, app], (line) => process.stderr.write(line))
const model = Object.entries(process.env).filter(([name]) => /^(?:OPENAI|MODEL)_/.test(name))
const settings = readSettings({
  ...Object.fromEntries(model),
  CORPUS: join(import.meta.dirname, '..', '..', '..', 'corpus'),
  DATA: data,
  SLACK_API_URL: url,
  SLACK_BOT_TOKEN: bot,
  SLACK_APP_TOKEN: app,
  ANSWERS_PER_MINUTE: '1000',
})
const opened = await open(settings, log, { watch: false, modelMs: 150_000 })
await opened.corpus.read
const progress = () => opened.corpus.status()
await start({ ...opened, web: undefined, settings, log, progress }, Number(lease))

// What the parent asks for: how much memory is held, after a collection.
process.on('message', () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage().heapUsed)
})
process.on('disconnect', () => process.exit())
