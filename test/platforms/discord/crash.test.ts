import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { expect, it, onTestFinished } from 'vitest'
import type { By } from '../../fakes/discord/driver.ts'
import { createFakeDiscord, type FakeDiscord } from '../../fakes/discord.ts'
import { sampleData } from '../../sample.ts'
import { forgetIdentifies, startMortal } from './mortal.ts'

/** How often all steps are gone through, by CRASH_ROUNDS; the suite takes one, as each costs a start. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 0)

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
    child = startMortal(data, discord)
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

/** What somebody was answered, in the channel or by direct message. */
const answersTo = (discord: FakeDiscord, { user, channel }: By) =>
  [...discord.messages(channel, user), ...discord.messages(discord.direct(user))].filter(
    ({ author, loading, text }) =>
      author.id === discord.bot.id && !loading && text.includes('Foreign Secretary'),
  )
