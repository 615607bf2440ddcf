import { defineCommand, UserError } from '../src/command.ts'

export default defineCommand({
  summary: 'Forget this conversation, or all that is kept about you',
  argument: { name: 'whom', about: 'me, for all that is kept about you', required: false },
  filters: false,
  complete: true,
  ends: true,
  examples: ['', 'me'],
  asked: [
    '(forget|forget it|new question|different question|something else|other topic|different topic|forget this|forget that|forget this conversation|forget what i said|forget what we said|start over|start again|start afresh|new topic|reset|never mind|nevermind|scratch that|forget about it)',
    '(forget|delete|remove|erase|wipe|clear) (me|my data|my answers|my questions|my history|everything about me|all about me|all my data|everything of mine|what you know about me|what you have on me) => me',
    '(delete|erase|wipe|clear) (everything|all) [that] you (know|have|keep|store|saved|kept) (of|about|on) me => me',
  ],
  async answer({ text, asker }, { forget }) {
    const whom = text.toLowerCase().replace(/[.!]+$/, '')
    if (whom === '')
      return notice(
        'What was said here no longer carries over; the next question stands on its own. /forget me deletes what is kept about you.',
      )
    if (whom !== 'me')
      throw new UserError(`/forget does not know “${text}”. Write /forget me, or /forget alone.`)
    if (!forget || !asker)
      throw new UserError('Nothing is kept about anybody here. Ask in Slack, Discord or the terminal.')
    const rows = await forget(asker)
    return notice(
      [
        rows === 0
          ? 'Nothing was kept about you.'
          : `Deleted: your answers, their ratings and your conversations, ${rows} ${rows === 1 ? 'record' : 'records'} in all.`,
        'Messages stay where they were posted; delete them there. Your digests go on: /digest list shows them.',
      ].join('\n'),
    )
  },
})

const notice = (text: string) => ({ kind: 'notice' as const, text, nearest: [] })
