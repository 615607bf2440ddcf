import { describe, expect, it } from 'vitest'
import { NotSent, Refused, ReplyLost } from '../../../src/durable/sender.ts'
import { refusal } from '../../../src/platforms/slack/connect/api.ts'
import { createPulse } from '../../../src/platforms/slack/post/pulse.ts'
import { createLog } from '../../../src/runtime/log.ts'

const log = createLog('error', [], () => {})

describe('Whether Slack answers to our token', () => {
  it('is told where the token was taken back, until a post is taken again', () => {
    const pulse = createPulse(async () => undefined, log)
    pulse.note(refusal('token_revoked'))
    expect(pulse.trouble()).toBe('Slack does not take our token: token_revoked')
    pulse.note(undefined)
    expect(pulse.trouble()).toBeUndefined()
    pulse.note(new Refused('not_in_channel'))
    expect(pulse.trouble()).toBeUndefined()
    pulse.note(new ReplyLost('no reply from Slack'))
    expect(pulse.trouble()).toBe('Slack does not answer: no reply from Slack')
    pulse.stop()
  })

  it('is no matter of the other workspaces where one took its token back', () => {
    const pulse = createPulse(undefined, log)
    pulse.note(refusal('token_revoked'))
    expect(pulse.trouble()).toBeUndefined()
    pulse.stop()
  })

  it.each(['invalid_auth', 'token_revoked', 'account_inactive', 'not_authed'])(
    'and what was to be shown meanwhile is tried again (%s)',
    (code) => expect(refusal(code)).toBeInstanceOf(NotSent),
  )
})
