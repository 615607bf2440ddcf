import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { asTyped } from './main/as-typed.ts'
import { reason, UserError } from './model/errors.ts'
import { readSettings, type Settings, secretsOf } from './runtime/config.ts'
import { createLog, type Log } from './runtime/log.ts'

const usage = `dateline chat                                             a prompt; with tokens in .env, those platforms instead
dateline ask [--corpus DIR] [--data DIR] [--json] TEXT…  one answer; TEXT that begins with / is a command
dateline ask --explain TEXT…                              prints what would be sent to the model, and asks nothing
dateline ask --batch                                      one question a line in, one answer a line out
dateline read [--json] FILE|ID                            what reading finds in one article
dateline stories [--since DATE] [--until DATE] [--json]   the stories: articles on one event
dateline screen FILE [--csv] [--json] [--asof DATE]       the names of a CSV file against the sanctions lists
dateline screen --audit [--csv]                           who screened what, against which lists, and the result
dateline digest create|list|now|why|run …                 scheduled digests on this terminal; run prints them when due
dateline add ADDRESS                                      one page of the web, as an article
dateline feeds add|list|pause|resume|remove|check …        feeds whose items become articles; check makes one round
dateline feeds import FILE | export [FILE]                the feeds as OPML
dateline indexer                                          reads the corpus alone, for bots with ROLE=bot elsewhere
dateline manifest                                         the Slack app's manifest, to paste where Slack asks for it
dateline register [--guild ID]                            registers the commands with Discord, in one server or everywhere
dateline feedback [--json]                                what people thought of their answers
dateline model --stats [--json]                           what the model wrote, cost and was refused, by day and workspace
dateline backup FILE                                      copies the state (digests, answers), also while Dateline runs
dateline restore FILE                                     takes such a copy back; what was there is kept aside
dateline move --to STORE                                  takes the state to another store (postgres, sqlite), all or nothing
dateline eval --help                                      how well it reads, retrieves and answers, from a checkout
dateline bench --help                                     how fast it is, from a checkout`

/** What a sub-command is given; the settings are read where it asks for them. */
interface Call {
  readonly words: readonly string[]
  readonly values: ReturnType<typeof readArguments>['values']
  readonly settings: () => Settings
  readonly log: () => Log
}

/** Each loads what it needs, and no more. */
const subCommands: Readonly<Record<string, (call: Call) => Promise<void>>> = {
  chat: async ({ settings, log }) => (await import('./main/chat.ts')).chat(settings(), log()),
  ask: async ({ words, values: { json, batch, explain }, settings, log }) =>
    (await import('./main/ask.ts')).ask(
      words[0]?.startsWith('/') ? asTyped(words) : words.join(' '),
      { json, batch, explain },
      settings(),
      log(),
    ),
  indexer: async ({ settings, log }) => (await import('./main/indexer.ts')).indexer(settings(), log()),
  read: async ({ words, values, settings, log }) =>
    (await import('./main/read.ts')).read(words.join(' '), values.json, settings, log()),
  stories: async ({ values: { json, since, until }, settings, log }) =>
    (await import('./main/stories.ts')).stories({ json, since, until }, settings(), log()),
  screen: async ({ words, values: { csv, json, audit, asof }, settings, log }) =>
    (await import('./main/screen.ts')).screen(words.join(' '), { csv, json, audit, asof }, settings(), log()),
  digest: async ({ words, values, settings, log }) =>
    (await import('./main/digest.ts')).digest(words, values.json, settings(), log()),
  add: async ({ words, values, settings, log }) =>
    (await import('./main/add.ts')).add(words.join(' '), values.json, settings(), log()),
  feeds: async ({ words, values, settings, log }) =>
    (await import('./main/feeds.ts')).feeds(words, values.json, settings(), log()),
  manifest: async ({ settings }) => (await import('./main/manifest.ts')).manifest(settings()),
  register: async ({ values, settings }) =>
    (await import('./main/register.ts')).register(settings(), values.guild),
  feedback: async ({ values, settings, log }) =>
    (await import('./main/feedback.ts')).feedback(values.json, settings(), log()),
  model: async ({ values: { stats, json }, settings, log }) =>
    (await import('./main/model.ts')).model({ stats, json }, settings(), log()),
  backup: async ({ words, settings, log }) =>
    (await import('./main/backup.ts')).backup(words.join(' '), settings(), log()),
  restore: async ({ words, settings }) =>
    (await import('./main/backup.ts')).restore(words.join(' '), settings()),
  move: async ({ values, settings }) => (await import('./main/move.ts')).move(values.to, settings()),
}

/** What measures Dateline belongs to a checkout; package.json says where it lies, and it reads its own options. */
type Load = () => Promise<{ default: (args: readonly string[]) => Promise<void> }>
const measuring: Readonly<Record<string, Load>> = {
  eval: () => import('#eval'),
  bench: () => import('#bench'),
}

async function measure(name: string, load: Load, args: readonly string[]): Promise<void> {
  const { default: start } = await load().catch((thrown: unknown) => {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_MODULE_NOT_FOUND')) throw thrown
    throw new UserError(
      `dateline ${name} measures Dateline itself, which takes a checkout with all that its tests need (npm ci).`,
    )
  })
  return start(args)
}

/** Starts the sub-command that the arguments name. @throws UserError */
async function main(args: readonly string[]): Promise<void> {
  const [first = '', ...rest] = args
  const load = Object.hasOwn(measuring, first) ? measuring[first] : undefined
  if (load) return measure(first, load, rest)
  const { values, positionals } = readArguments(args)
  const [name = 'chat', ...words] = positionals
  if (values.help) return void process.stdout.write(`${usage}\n`)
  const start = Object.hasOwn(subCommands, name) ? subCommands[name] : undefined
  if (!start) throw new UserError(`“${name}” is not a sub-command. These are:\n${usage}`)
  let read: Settings | undefined
  const settings = (): Settings => {
    read ??= readSettings({
      ...process.env,
      ...(values.corpus === undefined ? {} : { CORPUS: values.corpus }),
      ...(values.data === undefined ? {} : { DATA: values.data }),
    })
    return read
  }
  await start({ words, values, settings, log: () => logOf(settings()) })
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        corpus: { type: 'string' },
        data: { type: 'string' },
        json: { type: 'boolean', default: false },
        guild: { type: 'string' },
        csv: { type: 'boolean', default: false },
        audit: { type: 'boolean', default: false },
        asof: { type: 'string' },
        since: { type: 'string' },
        until: { type: 'string' },
        batch: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        stats: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        to: { type: 'string' },
      },
    })
  } catch (thrown) {
    throw new UserError(`${reason(thrown)}\n${usage}`)
  }
}

const logOf = (settings: Settings): Log =>
  createLog(settings.LOG_LEVEL, secretsOf(settings), (line) => process.stderr.write(line))

// Whoever reads the output may have read enough: "dateline stories | head".
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
})
if (existsSync('.env')) process.loadEnvFile('.env')
main(process.argv.slice(2)).catch((thrown: unknown) => {
  process.stderr.write(
    `${thrown instanceof UserError ? thrown.message : thrown instanceof Error ? thrown.stack : String(thrown)}\n`,
  )
  process.exitCode = 1
})
