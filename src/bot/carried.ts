import { onTopic, parseLine, writeLine } from '../composing/follow-up.ts'
import { withoutEndMarks } from '../language/end-marks.ts'
import { meaningsIn } from '../language/meanings.ts'
import { nameWords } from '../language/same-person.ts'
import type { Article } from '../model/article.ts'
import type { Briefing, Excerpt } from '../model/briefing.ts'
import type { Narrowed } from './narrowed.ts'

/** What was asked in the end, and of what topic; empty where it was of none. */
interface Asked {
  readonly asked: string
  readonly on: string
}

/**
 * A question that names nothing itself is asked of what was spoken of: in its words, then of the articles that have them.
 * Where those say nothing it is asked of all of any time, which is said and not remembered.
 */
export async function onTopicFirst<T extends Narrowed>(
  line: string,
  about: string,
  ask: (line: string) => Promise<T>,
): Promise<T & Asked> {
  const first = await ask(onTopic(line, about))
  if (about === '') return { ...first, asked: line, on: '' }
  const { words, filters } = parseLine(line)
  const asked = `${withoutEndMarks(words)} (on ${about})`
  const own = ofArticles(first.briefing, about)
  if (own) return { ...first, briefing: { ...own, title: asked }, asked, on: about }
  // Whoever wants one paper alone is not answered with others.
  const all = await ask(writeLine({ command: '', words, filters: { source: filters.source }, view: '' }))
  const held = ofArticles(all.briefing, about)
  if (held) return { ...all, briefing: { ...held, title: asked }, asked, on: about }
  if (all.briefing.kind === 'notice') return { ...all, asked, on: about }
  const remark = `Nothing on “${about}” was found that answers that, so this is from all articles.`
  const remarks = [remark, ...(all.briefing.remarks ?? [])]
  return { ...all, briefing: { ...all.briefing, remarks }, asked: words, on: '' }
}

/**
 * Where a question says nothing of what was put into it, what there is on that is told instead: "and the heron?" after
 * "when does the vote end?"
 * @param or a command and its words; empty where there is nothing to ask instead
 * @param isPerson whether somebody was put into it, who is then named in what is said
 */
export async function orElse<T extends Narrowed & Asked>(
  found: T,
  or: string,
  isPerson: (command: string) => boolean,
  ask: (line: string) => Promise<T>,
): Promise<T> {
  const [, command = '', words = ''] = /^(\S+) (.+)$/.exec(or) ?? []
  if (command === '') return found
  const isOf = ofArticles(found.briefing, words) && (!isPerson(command) || names(found.briefing, words))
  if (isOf) return found
  const { filters } = parseLine(found.asked)
  const summed = await ask(writeLine({ command, words, filters, view: '' }))
  // What nothing is about may still be named.
  const told =
    summed.briefing.kind === 'briefing'
      ? summed
      : await ask(writeLine({ command: '', words, filters, view: '' }))
  if (told.briefing.kind === 'notice') return found.briefing.kind === 'notice' ? found : told
  const remark = `Nothing on “${words}” was found that answers that, so this is what the articles say of it.`
  const remarks = [remark, ...(told.briefing.remarks ?? [])]
  return { ...told, briefing: { ...told.briefing, remarks } }
}

/** Whether a statement or what it stands on has somebody's last name. */
const names = (briefing: Briefing, name: string): boolean =>
  briefing.kind === 'briefing' &&
  briefing.sections
    .flatMap(({ statements }) => statements)
    .some(({ text, excerpts }) =>
      [text, ...excerpts.map(({ quote }) => quote)].some((said) =>
        nameWords(said).includes(nameWords(name).at(-1) ?? ''),
      ),
    )

/** Characters of an article in which a topic is looked for. */
const mostLooked = 40_000

/** What a briefing says out of articles that speak of a topic; nothing where it is all of others. */
function ofArticles(briefing: Briefing, topic: string): Extract<Briefing, { kind: 'briefing' }> | undefined {
  if (briefing.kind === 'notice') return undefined
  const wanted = meaningsIn(topic)
  const known = new Map<string, boolean>()
  const speaksOf = ({ id, title, text }: Article): boolean => {
    const is = known.get(id) ?? wanted.isSubsetOf(meaningsIn(`${title}\n${text.slice(0, mostLooked)}`))
    known.set(id, is)
    return is
  }
  const isOnTopic = ({ excerpts }: { readonly excerpts: readonly Excerpt[] }): boolean =>
    excerpts.every(({ article }) => speaksOf(article))
  const sections = briefing.sections
    .map((section) => ({ ...section, statements: section.statements.filter(isOnTopic) }))
    .filter(({ statements }) => statements.length > 0)
  const conflicts = briefing.conflicts.filter(({ values }) => values.every(isOnTopic))
  return sections.length === 0 ? undefined : { ...briefing, sections, conflicts }
}
