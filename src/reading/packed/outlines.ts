import { isKeyOf, isKnownKey } from '../facts/keys.ts'

/** What Org and AsciiDoc write otherwise than Markdown does, line by line. */
type Rule = readonly [find: RegExp, put: string | ((...groups: string[]) => string)]

const marks = (count: number): string => '#'.repeat(Math.min(6, count))

const ofOrg: readonly Rule[] = [
  [/^[ \t]*:(?:PROPERTIES|LOGBOOK):[ \t]*\n[\s\S]{0,4000}?^[ \t]*:END:[ \t]*\n/gim, ''],
  [/^[ \t]*(?:#\+.*|SCHEDULED:.*|DEADLINE:.*|CLOSED:.*|# .*)$/gim, ''],
  [
    /^(\*{1,6})[ \t]+(?:(?:TODO|DONE|NEXT|WAITING)[ \t]+)?(?:\[#[A-Z]\][ \t]+)?(.*?)(?:[ \t]+:[\w@:]+:)?[ \t]*$/gm,
    (_, stars = '', words = '') => `${marks(stars.length + 1)} ${words}`,
  ],
  [/\[\[[^\]\n]{1,2000}\]\[([^\]\n]{1,500})\]\]/g, '$1'],
  [/\[fn:[^\]\n]{1,200}\]/g, ''],
  [/(?<=^|[\s('"“])([/=~+])(?=\S)([^\n]{0,200}?\S)\1(?=$|[\s.,;:!?)'"”])/gm, (_, _mark, words = '') => words],
]

/** The first drawer of properties says what clippers know of a page. */
const drawer = /^[ \t]*:PROPERTIES:[ \t]*\n([\s\S]{0,4000}?)^[ \t]*:END:[ \t]*$/im

/** Org, as Emacs keeps notes: "#+TITLE:", stars for headings, drawers of properties. */
export function markdownOfOrg(text: string): string {
  const given = text.replace(/\r\n?/g, '\n')
  const kept = drawer.exec(given)?.[1] ?? ''
  const fields = [
    ...given.matchAll(/^#\+(\w+):[ \t]*(\S.*)$/gm),
    ...kept.matchAll(/^[ \t]*:(\w+):[ \t]*(\S.*)$/gm),
  ]
    .filter(([, key = '']) => isKnownKey(key) && !isKeyOf('text', key))
    .map(
      ([, key = '', words = '']) =>
        [key.toLowerCase(), words.trim().replace(/^[<[](\d{4}-\d\d-\d\d)\b.*[>\]]$/, '$1')] as const,
    )
  return withFront(fields, applied(ofOrg, given))
}

const ofAsciiDoc: readonly Rule[] = [
  [/^(?:\/\/\/\/)[ \t]*\n[\s\S]{0,8000}?^\/\/\/\/[ \t]*$/gm, ''],
  [/^(?:\/\/.*|:[\w-]+!?:.*|\[[^\]\n]*\]|(?:image|video|toc|include)::.*|[-=_*.]{4,}|'''|<<<)[ \t]*$/gm, ''],
  [/^(={2,6})[ \t]+(.*)$/gm, (_, signs = '', words = '') => `${marks(signs.length)} ${words}`],
  [/(?:link:)?https?:[^\s[\]]{1,2000}\[([^\]\n]{1,500})\]/g, '$1'],
  [/footnote:\[[^\]\n]{1,500}\]/g, ''],
]
/** "1.0, 2024-03-05": how often and when it was changed, below who wrote it. */
const revision = /^v?\d[\w.]*,[ \t]*(\d{4}-\d\d-\d\d|[^:\n]{6,30}\d{4})\b.*$/

/** AsciiDoc: its title, who wrote it and when stand in the first lines, and ":key: value" below them. */
export function markdownOfAsciiDoc(text: string): string {
  const given = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const found = /^\s*=[ \t]+(.+)\n((?:.+\n)*)/.exec(given)
  if (found === null) return applied(ofAsciiDoc, given)
  const [all, title = '', below = ''] = found
  const lines = below.split('\n').filter((line) => line !== '' && !line.startsWith('//'))
  const named = lines.flatMap((line) => {
    const [, key, words] = /^:([\w-]+):[ \t]+(\S.*)$/.exec(line) ?? []
    return key === undefined || words === undefined ? [] : [[key, words] as const]
  })
  const [first = '', second = ''] = lines
  const date = revision.exec(second)?.[1]
  const author = first.startsWith(':') ? undefined : first.replace(/\s*<[^>]*>/g, '')
  return withFront(
    [
      ['title', title],
      ...(author ? [['author', author] as const] : []),
      ...(date ? [['date', date] as const] : []),
      ...named,
    ],
    applied(ofAsciiDoc, given.slice(all.length)),
  )
}

const applied = (rules: readonly Rule[], text: string): string =>
  rules.reduce(
    (read, [find, put]) => (typeof put === 'string' ? read.replace(find, put) : read.replace(find, put)),
    text,
  )

const withFront = (fields: readonly (readonly [string, string])[], body: string): string =>
  fields.length === 0
    ? body
    : `---\n${fields.map(([key, words]) => `${key}: ${JSON.stringify(words)}`).join('\n')}\n---\n${body}`
