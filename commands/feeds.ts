import {
  type Asker,
  asField,
  type Briefing,
  defineCommand,
  enumerated,
  type FeedCard,
  type Feeds,
  type Input,
  UserError,
} from '../src/command.ts'

const verbs = ['add', 'list', 'pause', 'resume', 'remove', 'check'] as const

export default defineCommand({
  summary: 'Follow feeds, whose items become articles',
  argument: {
    name: 'action',
    about: enumerated(verbs, 'or'),
    required: false,
  },
  options: {
    name: { about: 'what it is called by, and its folder', example: 'name:harbour-news' },
    every: { about: 'how often it is checked', example: 'every:30m' },
    full: { about: 'no: the feed’s own text, without the pages behind it', example: 'full:no' },
  },
  filters: false,
  complete: true,
  waits: true,
  examples: [
    'add https://news.example',
    'add https://news.example/feed.xml name:harbour-news every:30m',
    'list',
    'check harbour-news',
    'pause harbour-news',
  ],
  asked: [
    ...verbs.flatMap((verb) => [
      `(feed|feeds) ${verb} => ${verb}`,
      `(feed|feeds) ${verb} {text} => ${verb} {text}`,
    ]),
    ...(['pause', 'resume', 'remove', 'check'] as const).map(
      (verb) => `${verb} [the|my|our] feed {text} => ${verb} {text}`,
    ),
    '(follow|add) [the|this] feed {text} => add {text}',
    '(list|show|what are) [all] [me] [my|the|our|your] feeds => list',
    '[my|the|our|all] feeds => list',
    '(what|which) feeds (are there|are followed|do you follow|do we follow) => list',
  ],
  async answer(input, { feeds }): Promise<Briefing> {
    const { asker } = input
    if (!feeds || !asker)
      throw new UserError(
        'Feeds are followed in Slack or Discord, or on the machine itself: dateline feeds list',
      )
    const [, verb = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(input.text) ?? []
    return {
      kind: 'notice',
      text: await act(verb.toLowerCase() || 'list', rest.trim(), input, asker, feeds),
      nearest: [],
    }
  },
})

async function act(
  verb: string,
  rest: string,
  { options }: Input,
  asker: Asker,
  feeds: Feeds,
): Promise<string> {
  switch (verb) {
    case 'add': {
      if (rest === '') throw new UserError('Give an address, for example: /feeds add https://news.example')
      return `Followed from now on; its articles come in with the next round, within a minute where Dateline runs.\n${linesOf(await feeds.add(asker, rest, options))}`
    }
    case 'list':
      return list(rest, asker, feeds)
    case 'pause':
    case 'resume':
      return linesOf(await feeds[verb](asker, rest))
    case 'remove': {
      const { name } = await feeds.remove(asker, rest)
      return `${name} is no longer followed. Its articles stay in their folder.`
    }
    case 'check':
      return feeds.check(asker, rest)
    default:
      throw new UserError(
        `/feeds does not know “${verb}”. It knows: ${verbs.join(', ')}. For example: /feeds add https://news.example`,
      )
  }
}

const linesOf = ({ name, title, url, state, lines }: FeedCard): string =>
  [`${name} (${state}): ${asField(title)}, ${url}`, ...lines].join('\n  ')

async function list(typed: string, asker: Asker, feeds: Feeds): Promise<string> {
  if (!/^\d{0,4}$/.test(typed))
    throw new UserError(`“${typed}” is not a page. Give a number, for example: /feeds list 2`)
  const page = Math.max(1, Number(typed || 1))
  const { cards, pages, total, failing, paused } = await feeds.list(asker, page)
  if (total === 0) return 'No feed is followed yet. Follow one, for example: /feeds add https://news.example'
  if (cards.length === 0)
    throw new UserError(`There are ${pages} pages. Give one of them: /feeds list ${pages}`)
  const said = [
    `${total} ${total === 1 ? 'feed' : 'feeds'}`,
    ...(failing > 0 ? [`${failing} failing`] : []),
    ...(paused > 0 ? [`${paused} paused`] : []),
  ]
  return [
    `${said.join(', ')}.`,
    ...cards.map(linesOf),
    ...(page < pages ? [`Page ${page} of ${pages}: /feeds list ${page + 1}`] : []),
  ].join('\n')
}
