import {
  type Desk,
  defineCommand,
  nearest,
  optionsOf,
  promptsOf,
  UserError,
  usageOf,
  whoWrites,
} from '../src/command.ts'

/** What is said before the card where somebody is friendly, by the word that plain words come to. */
const friendly: Readonly<Record<string, string>> = {
  hello: 'Hello.',
  thanks: 'You are welcome.',
  sorry: 'No harm done.',
  bye: 'Goodbye. What was asked here is remembered for a day.',
  neither: 'I set sources side by side, and do not say which of them is right.',
  stop: 'I only speak when I am asked. Digests are stopped with /digest pause.',
  whoami: 'I am Dateline, a desk that answers from articles.',
}

const greetings =
  'hi|hello|hey|heya|hiya|yo|sup|gm|howdy|greetings|good morning|good afternoon|good evening|good day|hi there|hello there|hey there|hello again|morning|welcome'
const addressed = 'dateline|all|everyone|everybody|team|folks|bot|friend|mate|man|guys|again'
const thanks =
  'thanks|thank you|thx|ty|tysm|cheers|ta|ta very much|got it|nice one|many thanks|thanks a bunch|thanks a million|thanks a ton|appreciate it|that helps|that helped|lovely|super|excellent|fantastic|amazing|great stuff|great job|nice work|good work|thanks a lot|thanks so much|thank you very much|thank you so much|much appreciated|great thanks|ok thanks|okay thanks|perfect|great|brilliant|nice|cool|awesome|well done|good job|good bot'

export default defineCommand({
  summary: 'Tell what can be asked, and how',
  argument: { name: 'command', about: 'a command', required: false, completes: 'command' },
  filters: false,
  examples: ['who', ''],
  asked: [
    `(${greetings}) [${addressed}] => hello`,
    `(${greetings}) [${addressed}][,] how (are you|are you doing|is it going|do you do) => hello`,
    `(${thanks}) [${addressed}|for your help|for that|for the help] => thanks`,
    '(that was|this is|that is|very) [very|really] (helpful|useful|great) [thanks] => thanks',
    '(bye|bye bye|bye now|bye for now|goodbye|good bye|see you|see you later|good night|cheerio) [dateline|all|everyone] => bye',
    `[(${thanks})] [,] [that is|that's|thats|that will be|i am|i'm] [all|it|done|good|enough] (for now|for today|i needed|thanks|then|all done|all good) => bye`,
    `(${thanks}) [,] (that is|that's|that was|that will be) (all|it|enough) [for now|for today|i needed|then] => thanks`,
    "(that is|that's|that was|that will be|i am|i'm) (all|it|everything|done|all done|good) [for now|for today|then] => bye",
    '[(sorry|oops|my bad|apologies)] [,] (wrong (channel|chat|window|thread|person|bot)|ignore (me|that|this)|my bad|my mistake|never mind me) => sorry',
    '(lol|haha|hah|ha|hehe|lmao|rofl|wow|omg|yay|hm|hmm|ok|okay|okey|k|yes|yep|yeah|no|nope|sure|alright|fine|oh|ah|i see|understood|noted) => card',
    '(which|which one|which of them|who|which source|which paper|which number|which figure) is [the] (right|correct|true) [one] => neither',
    '(which|which one|which source|which paper|which number|which figure|who) is (right|correct) (about|on) {topic} => neither',
    '(which|which one|which of them|who|whom) (should|can|do) (i|we|you) (believe|trust) => neither',
    'what do you think [about (it|that|this)|of (it|that|this)] => neither',
    '(stop|cancel|quit|exit|shut up|be quiet) => stop',
    '(tell me|got) (a joke|jokes) => card',
    '(who|what) are you => whoami',
    '(are you|is this) [a|an] (bot|robot|human|person|real person|ai|chatgpt|machine|model|real|there) => whoami',
    'do you (make things up|make this up|hallucinate|lie|write this yourself) => whoami',
    'what else is there [here] => card',
    'what is it [exactly] [that] (you|this bot|dateline) [can|actually|really] (do|does) [here|exactly|for me] => card',
    'what [else] (can|do) (you|i|we|dateline|it|this bot|this) (do|ask|ask you|know|cover|say here) [here|exactly|for me] => card',
    'how (do|can|does|should) (you|i|we|this|it|dateline|this bot) (work|use this|use you|use it|use dateline|ask|begin|start|ask you [something|a question]) => card',
    'what [kind of|kinds of|sort of|sorts of] things (do|can) you (know|know about|do|answer|cover|tell me) => card',
    '(what|which) [kind of|kinds of|sort of|sorts of] (questions|things) can (i ask|you answer) [you|here] => card',
    '(help|help me|please help|i need help|can you help|can you help me|usage|instructions|menu|start|commands|options)',
    '(help|help me) out [here|a bit]',
    '(what|which) commands (are there|do you know|do you have|can i use)',
    'help [with|on|about] {thing} => {thing}',
    'how (do|can|could|should) (i|we|you) (use|make|set up|create|schedule|start|get|add|change|edit|order) [a|an|the|my|our|a new] {command} => {command}',
    'how (do|does) [a|an|the|your] {command} work => {command}',
    'how (do|can|could|should) (i|we) {command} [a|an|the|some|several|my] (claim|claims|message|text|statement|source|sources|page|name|names|paper|papers|article|articles|feed|this|it|something|things)',
    'how (do|can|could) (i|we) (get|have|receive) (this|that|it|these|news|the news|updates|a digest|digests) {recurring} => digest',
    "(what is|what's|whats) [this|the] (this|bot|dateline|thing) [for|about|good for|doing here] => whoami",
    'what (is|are|does) [a|an|the] {command} (for|good for|do) => {command}',
  ],
  async answer({ text }, desk) {
    const { commands } = desk
    const name = text.replace(/^\//, '').toLowerCase()
    const said = friendly[name]
    if (said !== undefined || name === 'card')
      return {
        kind: 'notice',
        text: [...(said ? [said] : []), ...(await card(desk))].join('\n'),
        nearest: [],
      }
    const lines: string[] = []
    if (name === '') {
      for (const [known, declaration] of commands)
        lines.push(`${usageOf(known, { ...declaration, filters: false })}  ${declaration.summary}`)
      lines.push(
        '',
        'Plain words do as well: “timeline of …”, “compare the sources on …”, “who is …?”, “is it true that …?”',
        'Anything else is taken as a question. Options: since:2021-12-01  until:2021-12  source:"Eastern Ledger"',
        '/help COMMAND tells more of one.',
        whoWrites,
      )
    } else {
      const declaration = commands.get(name) ?? commands.get(name.replace(/s$/, ''))
      if (!declaration) {
        const meant = nearest(name, commands.keys())
        throw new UserError(
          `There is no command /${name}.${meant ? ` Did you mean /${meant}?` : ''} /help lists them all.`,
        )
      }
      lines.push(usageOf(name, declaration), `${declaration.summary}.`)
      for (const [option, { about, example }] of Object.entries(optionsOf(declaration)))
        lines.push(`  ${option}:  ${about}, as in ${example}`)
      lines.push(...declaration.examples.map((example) => `  > /${name} ${example}`.trimEnd()))
    }
    return { kind: 'notice', text: lines.join('\n'), nearest: [] }
  },
})

/** What there is to ask about, and three things to try. */
async function card(desk: Desk): Promise<readonly string[]> {
  const prompts = (await promptsOf(desk)).slice(0, 3)
  const articles = await desk.index.count()
  const publishers = (await desk.index.sources()).length
  return [
    `I answer from ${count(articles, 'article')} by ${count(publishers, 'publisher')}, and quote every source word for word.`,
    ...(prompts.length > 0 ? ['Ask a question in your own words, or try one of these:'] : []),
    ...prompts.map(({ line }) => `  ${line}`),
    'Help lists all that can be asked.',
  ]
}

const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
