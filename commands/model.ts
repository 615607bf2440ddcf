import {
  type Asker,
  type Briefing,
  type Consent,
  defineCommand,
  type Team,
  UserError,
} from '../src/command.ts'

const verbs = ['on', 'off', 'status'] as const

export default defineCommand({
  summary: 'Whether a model writes the answers here',
  argument: { name: 'action', about: 'on, off or status', required: false },
  options: {},
  filters: false,
  complete: true,
  examples: ['status', 'on', 'off'],
  asked: [
    '(turn|switch) [the] model on => on',
    '(turn|switch) on the model => on',
    '(turn|switch) [the] model off => off',
    '(turn|switch) off the model => off',
    '(does|is) [a|the] model (write|writing|on|used) [here] => status',
    '(what|which) model (writes|is used|do you use) [here] => status',
  ],
  async answer({ text, asker }, { consent }): Promise<Briefing> {
    return { kind: 'notice', text: await act(text.trim(), asker, consent), nearest: [] }
  },
})

async function act(typed: string, asker: Asker | undefined, consent: Consent | undefined): Promise<string> {
  if (!consent)
    return 'No model is set: every sentence of an answer is an article’s own. Whoever runs Dateline sets one by OPENAI_MODEL in .env.'
  const [word = '', named, ...more] = typed.split(/\s+/)
  const verb = verbs.find((one) => one === (word.toLowerCase() || 'status'))
  if (more.length > 0 || verb === undefined)
    throw new UserError(`/model does not know “${typed}”. It knows: ${verbs.join(', ')}.`)
  if (verb === 'status') return status(asker, consent)
  const team = teamOf(asker, named)
  if (verb === 'off') {
    await consent.take(asker, team)
    return `The model ${consent.model} does not write ${placeOf(team, asker)} any more. Answers are in the articles’ own words.`
  }
  await consent.give(asker, team)
  return `The model ${consent.model} writes ${placeOf(team, asker)} from now on. ${sent} /model off ends it.`
}

const sent =
  'It is sent a question, the line that was asked before it and the passages that were found; no name or id of whoever asks. A sentence that it writes is shown only where the passages bear it out.'

async function status(asker: Asker | undefined, consent: Consent): Promise<string> {
  const { model } = consent
  if (isTerminal(asker)) {
    const teams = (await consent.given()).map(({ platform, team }) => `${platform}/${team}`)
    const elsewhere = teams.length === 0 ? 'nowhere else' : `also in ${teams.join(', ')}`
    return `The model ${model} writes here, and ${elsewhere}. For a workspace or server: /model on slack/T0123ABCD`
  }
  return (await consent.isGiven(asker))
    ? `The model ${model} writes answers here. ${sent} An admin ends it by /model off`
    : `No model writes here, and nothing is sent to one. An admin turns ${model} on by /model on`
}

/** Whoever sits at the terminal names the team; elsewhere it is one's own. */
function teamOf(asker: Asker | undefined, named: string | undefined): Team {
  if (!isTerminal(asker)) {
    if (named === undefined) return asker
    throw new UserError(
      'A workspace or server is turned on and off in itself: write /model on or /model off.',
    )
  }
  const [, platform, team] = /^(slack|discord)\/(\w*)$/.exec(named ?? '') ?? []
  if (platform === undefined || team === undefined)
    throw new UserError(
      'At the terminal the model writes already. Name a workspace or server with its platform, for example: /model on slack/T0123ABCD',
    )
  return { platform, team }
}

/** Nobody is who runs a command on the machine itself. */
const isTerminal = (asker: Asker | undefined): asker is undefined | (Asker & { platform: 'terminal' }) =>
  asker === undefined || asker.platform === 'terminal'

function placeOf(team: Team, asker: Asker | undefined): string {
  if (isTerminal(asker)) return `in ${team.platform}/${team.team}`
  return team.team === '' ? 'in direct messages' : 'here'
}
