import { actionsOf } from '../../fakes/slack/blocks.ts'
import { type FakeSlack, type Message, read } from '../../fakes/slack.ts'
import type { Shown, Stage } from '../steps.ts'

/** An answer in Slack, and where it stands. */
export interface Answered extends Shown {
  readonly message: Message
}

interface Press {
  readonly label: string
  readonly action: string
  readonly choice: string | undefined
}

/** Everything that can be pressed; a menu counts as its first choice. */
const presses = ({ blocks }: Message): readonly Press[] =>
  blocks.flatMap(actionsOf).flatMap((element): readonly Press[] => {
    const action = element.action_id ?? ''
    if (element.type === 'button') return [{ label: element.text.text, action, choice: undefined }]
    if (element.type === 'static_select')
      return [{ label: element.placeholder?.text ?? '', action, choice: element.options[0]?.value }]
    return []
  })

const shown = (message: Message): Answered => ({
  message,
  text: read(message),
  buttons: presses(message).map(({ label }) => label),
})

/** The steps of somebody in a channel of their own, with one other member. */
export function stageOf(slack: FakeSlack, restart: () => Promise<void>): Stage<Answered> {
  const user = slack.addUser(slack.world.id('U'))
  const other = slack.addUser(slack.world.id('U'))
  const { id: channel } = slack.addChannel(slack.world.id('C'), [user, other])
  const who = { user, channel }
  return {
    command: async (name, words = '') =>
      shown(await (await slack.command(`/dateline ${name} ${words}`, who)).visible()),
    publicly: async (name, words = '') =>
      shown(await (await slack.command(`/dateline ${name} ${words} public`, who)).visible()),
    direct: async (text) => shown(await (await slack.directMessage(text, { user })).visible()),
    mention: async (text) => shown(await (await slack.mention(text, who)).visible()),
    async goOn({ message }, text) {
      const place = { user, channel: message.channel, thread: message.thread ?? message.ts }
      const direct = message.channel === slack.conversation(user)
      const step = await (direct ? slack.directMessage(text, place) : slack.mention(text, place))
      return shown(await step.visible())
    },
    async check(text) {
      const said = slack.say(text, { user: other, channel })
      return shown(await (await slack.shortcut('check', said, user)).visible())
    },
    async add(text) {
      const said = slack.say(text, { user: other, channel })
      return shown(await (await slack.shortcut('add', said, user)).visible())
    },
    async press({ message }, button) {
      const found = presses(message).find(({ label }) => button.test(label))
      const { action, choice } = found ?? { action: String(button), choice: undefined }
      const step = await slack.click(message, action, choice === undefined ? { user } : { user, choice })
      return shown(await step.visible())
    },
    others: async () =>
      slack
        .visibleTo(other, channel)
        .filter(({ bot }) => bot)
        .map(read),
    restart,
  }
}
