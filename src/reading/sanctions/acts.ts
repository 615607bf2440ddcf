import type { Verb } from '../../language/clauses.ts'
import { baseOf as irregularBase } from '../../language/irregular.ts'
import { whole } from '../../language/pattern.ts'

/** What a deed does to sanctions. */
export type Act =
  | 'impose'
  | 'keep'
  | 'extend'
  | 'tighten'
  | 'ease'
  | 'suspend'
  | 'lift'
  | 'waive'
  | 'threaten'
  | 'call'
  | 'plan'
  | 'reject'
  | 'evade'
  | 'bear'
  /** To escape what has not come yet. */
  | 'avert'

/** Verbs of the press by what they do where sanctions are their object (or what they are done with). */
const verbs: Readonly<Record<Act, string>> = {
  impose:
    'impose level reimpose reinstate reintroduce restore revive re-impose slap levy issue place put introduce announce adopt enact approve unveil apply clamp enforce order sign hit target pass implement institute bring roll unleash launch declare invoke sanction blacklist designate list punish penalise penalize freeze ban bar add establish agree set land name respond join',
  keep: 'maintain keep retain remain continue stay uphold hold stand run last apply',
  extend: 'extend renew prolong',
  tighten:
    'tighten widen expand toughen broaden strengthen step increase intensify ramp harden ratchet reinforce',
  ease: 'ease relax loosen soften reduce scale moderate roll-back',
  suspend: 'suspend pause postpone defer delay',
  lift: 'lift remove drop end scrap repeal revoke rescind cancel terminate withdraw abolish undo annul quash overturn void nullify invalidate delist unfreeze',
  waive: 'waive exempt spare',
  threaten: 'threaten risk warn',
  call: 'call urge demand seek want propose recommend push press back support favor favour advocate ask appeal request need',
  plan: 'plan prepare consider weigh mull vow intend draft discuss debate contemplate eye ready promise pledge expect study examine aim decide',
  reject: 'reject veto oppose block refuse resist decline',
  evade: 'evade dodge circumvent skirt violate breach break bypass flout defy bust sidestep',
  bear: 'face suffer endure limit prevent affect bite work survive hurt hammer cripple harm squeeze isolate batter slam hobble strangle choke burden weaken',
  avert: 'avoid avert escape forestall',
}

const byVerb = new Map<string, Act>()
for (const act of Object.keys(verbs).filter((key): key is Act => key in verbs))
  for (const verb of verbs[act].split(' ')) if (!byVerb.has(verb)) byVerb.set(verb, act)

/** What a verb does to sanctions; "roll back" eases what "roll out" imposes. */
export function actOf(lemma: string, particle = ''): Act | undefined {
  if (lemma === 'hold' && /^(?:off|back)$/.test(particle)) return 'reject'
  if (particle === 'back') return 'ease'
  if (particle === 'up' && /^(?:step|crank|ratchet)$/.test(lemma)) return 'tighten'
  if (particle === 'off' && /^(?:head|stave|ward|fend)$/.test(lemma)) return 'avert'
  if (particle === 'off' && lemma === 'call') return 'waive'
  if (particle === 'down' && lemma === 'strike') return 'lift'
  return byVerb.get(lemma)
}

/** Verbs of what sanctions do to whom they are on: "sanctions that hammer the economy". */
export const harming = whole()`hurt, hammer, cripple, hit, harm, squeeze, isolate, batter, slam, target, limit, affect, punish,
  hobble, strangle, choke, burden, weaken`

/** Verbs that are sanctions by themselves: their object, or their passive subject, is who is hit. */
export const sanctioning = /^(?:sanction|blacklist|designate|delist|unfreeze)$/

/** Verbs of what is always done by an order: trade, entry, accounts and firms are banned so. */
export const banning = whole()`ban, bar, prohibit, forbid, blacklist, outlaw, expel(le)?, freeze, exclude, suspend, block, halt, restrict`

/** What is done to a project, a firm or a bank beside a word of sanctions: it is halted, cut off, frozen. */
export const halting = whole()`halt, suspend, stop, freeze, unfreeze, block, ban, bar, exclude, expel(le)?, remove, cut, kick, disconnect, eject,
  shut, blacklist, outlaw, seize, impound, confiscate, shelve, scrap, cancel, revoke, restrict, target, prohibit, forbid, close, sever`

/** Deeds that take from sanctions rather than add to them. */
export const relieving: ReadonlySet<Act> = new Set(['ease', 'suspend', 'lift', 'waive'])

/** Verbs and nouns that only lead to a deed: "agreed to impose", "is preparing to lift". */
const leads: readonly (readonly [Act, RegExp])[] = [
  ['reject', /^(?:refuse|reject|oppose|decline|fail|veto|resist|block|stop|rule)$/],
  ['threaten', /^(?:threaten|warn|threat|risk|warning)$/],
  [
    'call',
    whole()`call, urge, demand, ask, want, push, press, propose, seek, recommend, appeal, request, advocate, need, lobby,
      suggest, support, favou?r, back, should, must, proposal, bill`,
  ],
  [
    'plan',
    whole()`plan, prepare, consider, weigh, mull, vow, intend, promise, pledge, agree, decide, vote, expect, aim, try, hope,
      set, ready, likely, about, move, decision, bid, commit, offer, will, delay, authori[sz]e, allow, able, power, may,
      might, could, can, would, include, involve, mean, entail`,
  ],
]

/** What a word that governs a deed makes of it. */
export const leadOf = (lemma: string): Act | undefined => leads.find(([, words]) => words.test(lemma))?.[0]

/** What a verb of a clause does to sanctions, by its base form or, where the tree has a wrong one, by its words. */
export const actOfVerb = ({ lemma, particle }: Verb, form: string): Act | undefined =>
  actOf(lemma, particle) ?? actOf(baseOf(form), particle)

/** What a verb may be the form of: "eased", "lifts", "imposing". */
const basesOf = (form: string): readonly string[] => {
  const whole = [form, irregularBase(form) ?? form]
  return /(?:ed|ing|s)$/.test(form)
    ? [
        ...whole,
        form.replace(/(?:ed|ing|s)$/, ''),
        form.replace(/(?:ed|ing)$/, 'e'),
        form.replace(/(.)\1(?:ed|ing)$/, '$1'),
        form.replace(/ies$|ied$/, 'y'),
        form.replace(/es$/, ''),
      ]
    : whole
}

/** A verb's base form, where it is one that acts. */
export const baseOf = (form: string): string =>
  basesOf(form).find((base) => actOf(base) !== undefined) ?? form

/** What a word that governs a deed makes of it, whatever its form: "threatened", "vows". */
export const leadOfForm = (form: string): Act | undefined =>
  basesOf(form).flatMap((base) => leadOf(base) ?? [])[0]
