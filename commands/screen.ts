import {
  type Asked,
  type Asker,
  type Briefing,
  type Desk,
  defineCommand,
  editionLine,
  forPeople,
  type Input,
  layOut,
  matchedIn,
  readNames,
  tableOf,
  UserError,
} from '../src/command.ts'

/** More names go through `dateline screen FILE`. */
const mostNames = 25
const longest = 4_000
/** Names of files that are dropped into a chat, and bytes of one of them. */
const mostDropped = 1_000
const largestDropped = 1_000_000

export default defineCommand({
  summary: 'Look names up in the sanctions lists that are loaded',
  argument: { name: 'names', about: 'names with semicolons between them', required: false, longest },
  options: {
    born: { about: 'the year or day of birth', example: 'born:1957' },
    nationality: { about: 'a country', example: 'nationality:Iran' },
    number: { about: 'a passport, tax or IMO number', example: 'number:A1234567' },
    asof: { about: 'the lists as they stood on a day', example: 'asof:2019-06-30' },
    dismiss: {
      about: 'set an entry aside for this name, by its number, with because:',
      example: 'dismiss:12927',
    },
    because: { about: 'why it is set aside', example: 'because:"born in another year"' },
    restore: { about: 'take that back', example: 'restore:12927' },
  },
  filters: false,
  complete: true,
  files: { from: 'everybody' },
  examples: ['Mahan Air', 'Jon Example; Jane Example', 'Jon Example born:1957', ''],
  asked: [
    '[please] screen [(this|these|them|the|it)] [attached] [names|name|file|list|table|csv] [against the lists]',
    'screen: {text}',
    'screen the (name|person|company|firm|bank|ship) {thing}',
    '(screen|check) {thing} against [the] [sanctions|sanction] lists',
    'is {thing} on (a|any|the) [us|eu|un|ofac] (sanctions|sanction) (list|lists)',
  ],
  async answer(input, { screening }): Promise<Briefing> {
    if (!screening)
      throw new UserError('Nothing can be screened here: there is no store that keeps what was screened.')
    if (input.files && input.files.length > 0) return screenFiles(input, input.files, screening)
    if (input.text === '') return overview(screening)
    const { dismiss, restore } = input.options
    if (dismiss !== undefined) return setAside(dismiss, input, screening)
    if (restore !== undefined) return takeBack(restore, input, screening)
    return screen(input, screening)
  },
})

type Screening = NonNullable<Desk['screening']>

async function screen({ text, options, asker }: Input, screening: Screening): Promise<Briefing> {
  const { born, nationality, number: identifier, asof } = options
  const names = namesIn(text)
  if (names.length > 1 && (born ?? nationality ?? identifier) !== undefined)
    throw new UserError('born:, nationality: and number: are of one name. Ask for each name by itself.')
  const asked: readonly Asked[] = names.map((name) => ({ name, born, nationality, identifier }))
  const { screened, against } = await screening.screen(
    asked,
    asker,
    asof === undefined ? undefined : readDay(asof),
  )
  const { sections, remarks } = layOut(screened, against)
  if (sections.length === 0) return { kind: 'notice', text: remarks.join('\n'), nearest: [] }
  const { refused } = await screening.state()
  return {
    kind: 'briefing',
    title: `Screening: ${names.join('; ')}`,
    sections,
    conflicts: [],
    writer: 'lists',
    remarks: [...remarks, forPeople, ...refused.map((sentence) => `Refused: ${sentence}`)],
  }
}

/** Names of files that somebody dropped: a table to look at, and all of it with the reasons as CSV. */
async function screenFiles(
  { text, options, asker }: Input,
  files: NonNullable<Input['files']>,
  screening: Screening,
): Promise<Briefing> {
  const asked = [
    ...(text === '' ? [] : namesIn(text).map((name) => ({ name }))),
    ...files.flatMap((file) => namesOf(file)),
  ]
  if (asked.length > mostDropped)
    throw new UserError(
      `Those are ${asked.length} names. Drop ${mostDropped} at most, or give the file to: dateline screen FILE`,
    )
  const { asof } = options
  const { screened, against } = await screening.screen(
    asked,
    asker,
    asof === undefined ? undefined : readDay(asof),
  )
  const lists = against.map(editionLine).join(', ')
  return {
    kind: 'notice',
    text: `${screened.length} names, ${matchedIn(screened)} with a match, against ${lists}.\n${forPeople}`,
    nearest: [],
    table: tableOf(screened),
  }
}

/** @throws UserError that names the file, where it is not one of names */
function namesOf(file: NonNullable<Input['files']>[number]): readonly Asked[] {
  const refuse = (why: string): UserError =>
    new UserError(`${file.name.slice(0, 120)} is not screened. ${why}`)
  if ('why' in file) throw refuse(file.why)
  if (file.bytes.length > largestDropped)
    throw refuse('It is larger than a megabyte. Give it to: dateline screen FILE')
  let content: string
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
  } catch {
    throw refuse('It is not a text in UTF-8. Save the names as CSV in UTF-8, and drop that file.')
  }
  try {
    return readNames(content)
  } catch (thrown) {
    throw thrown instanceof UserError ? refuse(thrown.message) : thrown
  }
}

function namesIn(text: string): readonly string[] {
  const names = text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length > mostNames)
    throw new UserError(
      `Those are ${names.length} names. Ask for ${mostNames} at most, or give a file of names to: dateline screen FILE`,
    )
  return names
}

/** Which lists are loaded, from when, and what was refused. */
async function overview(screening: Screening): Promise<Briefing> {
  const { editions, refused, reading } = await screening.state()
  const lines = [
    ...(editions.length === 0
      ? ['No sanctions list is loaded. Name files of lists in SANCTIONS_LISTS.']
      : ['Lists loaded:']),
    ...editions.map((edition) => {
      const { entries, publisher, file } = edition
      const count = `${entries.toLocaleString('en')} ${entries === 1 ? 'entry' : 'entries'}`
      return `  ${editionLine(edition)}, ${count} (${publisher}; ${file})`
    }),
    ...(reading ? ['Lists are still being read.'] : []),
    ...refused.map((sentence) => `Refused: ${sentence}`),
  ]
  return { kind: 'notice', text: lines.join('\n'), nearest: [] }
}

async function setAside(
  id: string,
  { text, options, asker }: Input,
  screening: Screening,
): Promise<Briefing> {
  const why = options.because
  if (why === undefined)
    throw new UserError(`Say why, for example: /screen ${text} dismiss:${id} because:"born in another year"`)
  for (const entry of await entriesOf(text, id, asker, screening))
    await screening.dismiss(text, entry, why, asker)
  return {
    kind: 'notice',
    text: `${id} is set aside for “${text}”: ${why}. To take that back: /screen ${text} restore:${id}`,
    nearest: [],
  }
}

/** The entries of this number near a name; two lists may both have it. */
async function entriesOf(
  text: string,
  id: string,
  asker: Asker | undefined,
  screening: Screening,
): Promise<readonly { readonly list: string; readonly id: string }[]> {
  const { screened } = await screening.screen([{ name: text }], asker)
  const near = screened.flatMap(({ hits }) =>
    hits.map(({ edition, entry }) => ({ list: edition.list, id: entry.id })),
  )
  const meant = near.filter((entry) => entry.id === id)
  if (meant.length === 0)
    throw new UserError(
      near.length === 0
        ? `Nothing on the lists is near “${text}”, so there is nothing to set aside.`
        : `${id} is not an entry near “${text}”. These are: ${near.map((entry) => entry.id).join(', ')}.`,
    )
  return meant
}

async function takeBack(id: string, { text, asker }: Input, screening: Screening): Promise<Briefing> {
  let done = false
  for (const entry of await entriesOf(text, id, asker, screening))
    done = (await screening.restore(text, entry, asker)) || done
  if (!done) throw new UserError(`${id} was not set aside for “${text}”.`)
  return { kind: 'notice', text: `${id} counts for “${text}” again.`, nearest: [] }
}

function readDay(typed: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(typed))
    throw new UserError(
      `“asof:${typed}” is not a date. Write a day, a month or a year, for example asof:2019-06-30`,
    )
  return typed
}
