import {
  type Added,
  asField,
  type Briefing,
  day,
  defineCommand,
  type Taken,
  type Understood,
  UserError,
} from '../src/command.ts'

export default defineCommand({
  summary: 'Add a page of the web to the articles',
  argument: { name: 'address', about: 'the address of a page', required: true, longest: 2_048 },
  files: { from: 'admins', usual: true },
  menu: {
    name: 'Add to the desk',
    short: 'Add to the desk',
    about: 'Reads the page that a message links to as an article',
    takes: 'link',
    without: 'There is no link in that message. Copy the address of the page into /add.',
  },
  filters: false,
  complete: true,
  waits: true,
  examples: ['https://news.example/2026/03/ferry'],
  asked: [
    '(add|fetch|read|save) [the|this] [page|article|story] {text} (to|into) [the|your|our] (desk|articles|corpus|sources) => {text}',
  ],
  async answer({ text, asker, files = [] }, { pages }): Promise<Briefing> {
    if (!pages)
      throw new UserError(
        'Pages are added where the articles are read. On that machine: dateline add ADDRESS',
      )
    if (files.length === 0) return notice(tell(await pages.add(asker, text)))
    const taken = await pages.take(asker, files)
    return notice(files.map(({ name }, at) => tellFile(name.slice(0, longestName), taken[at])).join('\n\n'))
  },
})

const notice = (text: string): Briefing => ({ kind: 'notice', text, nearest: [] })

const states: Readonly<Record<Added['state'], string>> = {
  new: 'Added',
  changed: 'It has changed, and is read anew',
  same: 'It is there already, and has not changed',
}

/** A file's name that is shown is no longer. */
const longestName = 120

const tell = ({ state, file, ...article }: Added): string =>
  [`${states[state]}: ${tellArticle(article)}`, whereItLies(file)].join('\n')

function tellFile(name: string, taken: Taken | string = 'It was not read.'): string {
  if (typeof taken === 'string') return `${name} is not added. ${taken}`
  const { state, file, articles, total, remarks } = taken
  const [only] = articles
  const lines =
    total === 1 && only !== undefined
      ? [`${states[state]}: ${tellArticle(only)}`]
      : [
          `${states[state]}: ${name}, ${total.toLocaleString('en')} articles.`,
          ...articles.map((article) => `• ${tellArticle(article)}`),
          ...(total > articles.length
            ? [`… and ${(total - articles.length).toLocaleString('en')} more.`]
            : []),
        ]
  return [...lines, ...remarks, whereItLies(file)].join('\n')
}

/** What was understood, so that what was not is seen at once. */
function tellArticle({ title, publisher, published, words, partial, mark }: Understood): string {
  const date = published === undefined ? 'no date was found' : day(published)
  return [
    `“${asField(title)}” (${asField(publisher ?? 'no publisher was found')}, ${date}), ${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}.`,
    ...(partial ? ['Only a part of it could be read: it says that the rest is not free.'] : []),
    ...(mark === undefined ? [] : [`It says that it is ${mark}.`]),
  ].join('\n')
}

const whereItLies = (file: string): string =>
  `It lies in ${file}; to take it out of the answers, delete that file.`
