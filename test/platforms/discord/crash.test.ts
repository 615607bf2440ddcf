import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import sqlite from '../../../src/stores/sqlite.ts'
import type { By } from '../../fakes/discord/driver.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'
import { sampleData } from '../../sample.ts'

const root = join(import.meta.dirname, '..', '..', '..')
/** How often all steps are gone through, by CRASH_ROUNDS; the suite takes one, as each costs a start. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 0)

/** The product as it is, but that what a dead process left is taken over after half a second. */
const program = `
  const [{ readSettings }, { createLog }, { open }, { start }] = await Promise.all(
    ['runtime/config.ts', 'runtime/log.ts', 'main/open.ts', 'platforms/discord/start.ts'].map((file) => import(process.argv[1] + '/' + file)),
  )
  const settings = readSettings(process.env)
  const log = createLog('error', [], (line) => process.stderr.write(line))
  const opened = await open(settings, log, { watch: false })
  await opened.corpus.read
  await start({ ...opened, settings, log, progress: () => opened.corpus.status(), web: undefined }, 500)
`

/** Where a process is killed: at the nth such request, before Discord does it or after. */
const steps = [
  ['at a first response', /^POST .*callback$/, 'before', 2],
  ['after a first response', /^POST .*callback$/, 'after', 2],
  ['while somebody is shown that it works', /^POST .*typing$/, 'before', 1],
  ['before an answer to a command', /^PATCH .*original$/, 'before', 1],
  ['after an answer to a command', /^PATCH .*original$/, 'after', 1],
  ['before an answer to a message', /^POST \/channels\/\d+\/messages$/, 'before', 1],
  ['after an answer to a message', /^POST \/channels\/\d+\/messages$/, 'after', 1],
  ['after some answers', /^(?:PATCH .*original|POST \/channels\/\d+\/messages)$/, 'after', 3],
] as const

it('A process that is killed at any step loses no answer and gives none twice', async () => {
  const data = await sampleData()
  const discord = await createFakeDiscord()
  let child: ChildProcess | undefined
  // It runs until it is killed, and would outlive a test that failed.
  onTestFinished(async () => {
    child?.kill('SIGKILL')
    await discord.close()
    await rm(data, { recursive: true, maxRetries: 20, retryDelay: 100 })
  })
  const guild = discord.guild('Newsroom')
  const start = (): void => {
    const env = {
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      CORPUS: join(root, 'corpus'),
      DATA: data,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.api,
      ANSWERS_PER_MINUTE: '1000',
    }
    const options = ['--input-type=module', '--eval', program, join(root, 'src')]
    child = spawn(process.execPath, options, { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  start()
  await discord.until(() => (discord.registered.size > 0 ? true : undefined), 'the commands')
  const asked: (By & { readonly about: string })[] = []
  const some = steps.filter((_, at) => at === 6)
  for (let round = 0; round < Math.max(1, rounds); round++)
    for (const [about, request, when, nth] of rounds > 0 ? steps : some) {
      let seen = 0
      /** What addresses of this round hold; what the last round left may still be on its way. */
      const own: string[] = []
      const died = Promise.withResolvers<void>()
      const running = child
      running?.once('exit', () => died.resolve())
      let kept = 0
      const held: (() => void)[] = []
      discord.chaos(({ method, path }) => {
        if (!own.some((id) => path.includes(id))) return undefined
        return (proceed) => {
          const go = (): void => {
            if (running?.killed) return
            const isLast = request.test(`${method} ${path}`) && ++seen === nth
            if (isLast) running?.kill('SIGKILL')
            if (!isLast || when === 'after') proceed()
          }
          // A command is acknowledged when it is kept, and two come last: what is not kept was never promised.
          if (path.endsWith('/callback')) kept++
          held.push(go)
          if (kept === 2) for (const one of held.splice(0)) one()
        }
      })
      for (let at = 0; at < 4; at++) {
        const channel = discord.channel(`desk ${asked.length}`, guild)
        const by = { user: discord.user(`reader ${asked.length}`), channel, about }
        asked.push(by)
        own.push(channel.id)
        if (at < 2) discord.mention(by.user, channel, 'Who is Shringla?')
        else {
          const { interaction } = discord.command('who', { name: 'Shringla' }, by)
          own.push(interaction.id, interaction.token)
        }
      }
      await died.promise
      discord.chaos()
      // Nobody hears what is said to a connection that is dead and not closed yet.
      await discord.until(() => discord.gateway.connected().length === 0 || undefined, 'the end')
      await forgetIdentifies(data)
      start()
      await discord.ready()
      for (const by of asked.slice(-4))
        await discord.until(() => answersTo(discord, by)[0], `an answer, killed ${about}`)
    }
  const counts = asked.map((by) => ({ about: by.about, answers: answersTo(discord, by).length }))
  expect(counts.filter(({ answers }) => answers !== 1)).toEqual([])
  expect(discord.loud).toEqual([])
}, 3_600_000)

/** As many crashes in an hour as here are made to wait, with reason. */
async function forgetIdentifies(data: string): Promise<void> {
  const store = await sqlite.open({ DATA: data })
  const kept = store.collection('discord identifies', z.unknown())
  for (const row of await kept.list({ limit: 10 })) await kept.remove(row)
  await store.close()
}

/** What somebody was answered, in the channel or by direct message. */
const answersTo = (discord: FakeDiscord, { user, channel }: By) =>
  [...discord.messages(channel, user), ...discord.messages(discord.direct(user))].filter(
    ({ author, loading, text }) =>
      author.id === discord.bot.id && !loading && text.includes('Foreign Secretary'),
  )
