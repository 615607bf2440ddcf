import type { Act, Seen } from '../../fakes/discord/driver.ts'
import type { Shown, Stage } from '../steps.ts'
import type { Newsroom } from './newsroom.ts'

/** An answer in Discord, and where it stands. */
export interface Answered extends Shown {
  readonly seen: Seen
}

const shown = (seen: Seen): Answered => ({
  seen,
  text: seen.text,
  buttons: seen.buttons.map(({ label }) => label),
})

/** The steps of somebody at a desk of their own. */
export function stageOf({ discord, seat, restart }: Newsroom): Stage<Answered> {
  const by = seat()
  const bo = discord.user('bo')
  const { user, channel } = by
  const dm = discord.direct(user)
  const filled = async (act: Act): Promise<Answered> => shown(await act.answer())
  /** Words as they are typed into a command's options. */
  const options = (name: string, words = ''): Record<string, string> => {
    const found: Record<string, string> = {}
    const text = words.replace(/(since|until|source):(\S+)/g, (_, key: string, value: string) => {
      found[key] = value
      return ''
    })
    const named = {
      ask: 'question',
      who: 'name',
      summary: 'topic',
      timeline: 'topic',
      check: 'text',
      forget: 'whom',
    }
    const argument = Object.entries(named).find(([command]) => command === name)?.[1]
    if (argument && text.trim() !== '') found[argument] = text.trim()
    return found
  }
  const replyTo = async (question: Seen): Promise<Answered> =>
    shown(await discord.sees({ user, channel: question.channel }, (one) => one.replyTo === question.id))
  return {
    command: (name, words) => filled(discord.command(name, options(name, words), by)),
    publicly: (name, words) => filled(discord.command(name, { ...options(name, words), public: true }, by)),
    direct: (text) => replyTo(discord.directMessage(user, text)),
    mention: (text) => replyTo(discord.mention(user, channel, text)),
    goOn: ({ seen }, text) => replyTo(discord.say(user, seen.channel, text, seen)),
    check: (text) =>
      filled(discord.contextMenu('Check against the sources', discord.say(bo, channel, text), by)),
    add: (text) => filled(discord.contextMenu('Add to the desk', discord.say(bo, channel, text), by)),
    async press({ seen }, button) {
      const found = seen.buttons.find(({ label }) => button.test(label))
      const where = seen.channel === dm ? { user, channel: dm } : by
      return filled(discord.click(seen, found?.label ?? String(button), where))
    },
    others: async () =>
      discord
        .messages(channel, bo)
        .filter(({ author }) => author.bot)
        .map(({ text }) => text),
    restart,
  }
}
