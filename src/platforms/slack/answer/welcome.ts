import { z } from 'zod'
import { cut } from '../../../language/cut.ts'
import { whoWrites } from '../../../model/show.ts'
import { harmless } from '../../shared/text.ts'
import type { Heard } from '../hear/events.ts'
import { persevere } from '../post/persevere.ts'
import { renderHome } from '../show/home.ts'
import { sentence } from '../show.ts'
import { askerId, type Slack } from './slack.ts'

type Opened = Extract<Heard, { kind: 'opened' }>

/** Slack shows four prompts; a title is a short line. */
const mostPrompts = 4
const longestTitle = 75
const recentShown = 5
const greeting = `Hello. I answer from the articles of this desk, each sentence with its source. ${whoWrites} Ask me anything about them, or take one of the suggestions.`

/** What somebody sees who opens the app. */
export function createWelcome(slack: Slack) {
  const { bot, answers, api, people, digests, tell, wording, log } = slack
  const greeted = slack.store.collection('slack greetings', z.object({ key: z.string() }))

  const home = async (heard: Opened): Promise<void> => {
    const client = await api.client(heard.team)
    // In no channel: only the person's own digests.
    const asker = await people.asker({ ...heard, channel: '' })
    const [card, recent, own] = await Promise.all([
      bot.corpus(),
      answers.recent(askerId(heard), recentShown),
      digests?.list(asker),
    ])
    const { admin, zone } = asker
    const view = renderHome({ card, recent, digests: own, commands: bot.commands, admin, zone, wording })
    await persevere('the App Home', log, async () => client?.views.publish({ user_id: heard.user, view }))
  }

  /** Prompts stand above the empty field each time; the greeting comes once. */
  const messages = async (heard: Opened, key: string): Promise<void> => {
    const { team, user, channel, at } = heard
    const client = await api.client(team)
    const [first, ...rest] = (await bot.prompts()).slice(0, mostPrompts).map(({ title, line }) => ({
      title: cut(harmless(title), longestTitle),
      message: line,
    }))
    const prompts = { channel_id: channel, title: 'What the articles can tell' }
    if (first)
      await persevere('suggested prompts', log, async () =>
        client?.assistant.threads.setSuggestedPrompts({ ...prompts, prompts: [first, ...rest] }),
      )
    const once = `${team}/${user}`
    if (!(await greeted.insert(once, { key })) && (await greeted.get(once))?.value.key !== key) return
    await tell({
      key: `${key}/hello`,
      team,
      user,
      channel,
      target: { to: 'channel', channel },
      message: sentence(greeting),
      since: at,
    })
  }

  return (heard: Opened, key: string): Promise<void> =>
    heard.tab === 'home' ? home(heard) : messages(heard, key)
}
