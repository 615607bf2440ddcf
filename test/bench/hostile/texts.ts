/** A text of about so many characters that a reader finds hard. */
export type Hostile = (size: number) => string

const repeat =
  (one: (n: number) => string): Hostile =>
  (size) => {
    const parts: string[] = []
    for (let n = 0, length = 0; length < size; n++) {
      const part = one(n)
      parts.push(part)
      length += part.length
    }
    return parts.join('')
  }

const letters = (n: number): string => {
  const code = n.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
  return code[0]?.toUpperCase() + code.slice(1)
}

/** By the ending of the file that they are read as. */
interface Text {
  readonly ending: 'txt' | 'md' | 'html'
  readonly make: Hostile
  /** Asked of a desk that has the text beside nothing else. */
  readonly ask?: readonly string[]
}

const stuffing = repeat(
  () => 'Orvanne dam died people treaty Quint states signed Vesk bank lost billion Putin Modi sanctions ',
)

export const texts: Readonly<Record<string, Text>> = {
  names: { ending: 'txt', make: repeat((n) => `Anna ${letters(n)}son met others. `) },
  'one family': {
    ending: 'txt',
    make: repeat((n) => `${letters(n)}a Vesk met ${letters(n * 7 + 3)}o Vesk of ${letters(n * 3 + 9)}land. `),
  },
  ages: { ending: 'txt', make: repeat((n) => `Anna ${letters(n)}son, ${(n % 80) + 18}, met others. `) },
  speakers: { ending: 'txt', make: repeat((n) => `“No ${n},” said Anna ${letters(n)}son. `) },
  pronouns: {
    ending: 'txt',
    make: repeat((n) => `Anna Berg left. It was late. It was cold. “No ${n},” she said. `),
  },
  'new names': { ending: 'txt', make: repeat((n) => `Vexil ${letters(n)}son left. “No ${n},” she said. `) },
  'said that': { ending: 'txt', make: repeat(() => 'said that ') },
  keywords: { ending: 'txt', make: stuffing },
  'keywords, asked': {
    ending: 'txt',
    make: (size) => `Putin meets Modi\n\n${stuffing(size)}`,
    ask: ['/check The Quint treaty was signed by 12 states.', 'When was the Quint treaty signed?'],
  },
  sanctions: {
    ending: 'txt',
    make: repeat((n) => `The United States imposed sanctions on Orvanne bank ${n} on ${(n % 28) + 1} May. `),
  },
  'sanctions, asked': {
    ending: 'txt',
    make: repeat((n) => `The United States imposed sanctions on Orvanne bank ${n} on ${(n % 28) + 1} May. `),
    ask: ['/sanctions Orvanne', '/summary Orvanne'],
  },
  'days, asked': {
    ending: 'txt',
    make: repeat(
      (n) => `Anna Berg met ${n + 2} people in Orvanne on ${(n % 28) + 1} May ${1950 + (n % 70)}. `,
    ),
    ask: ['/timeline Anna Berg', '/who Anna Berg', '/compare Orvanne', 'How many people did Anna Berg meet?'],
  },
  'no stops, asked': {
    ending: 'txt',
    make: repeat(
      (n) => `and Anna Berg met ${n + 2} people in Orvanne on ${(n % 28) + 1} May ${1950 + (n % 70)} `,
    ),
    ask: ['/timeline Anna Berg', '/who Anna Berg', '/summary Orvanne'],
  },
  quotes: { ending: 'txt', make: repeat((n) => `“He said “no ${n}” and `) },
  brackets: { ending: 'md', make: repeat(() => '[(') },
  digits: { ending: 'txt', make: repeat((n) => `${n},000,000 and ${n}.5 `) },
  'one number': { ending: 'txt', make: repeat(() => '1234567890') },
  dates: { ending: 'txt', make: repeat((n) => `on ${(n % 28) + 1} May ${1900 + (n % 200)} to `) },
  capitals: { ending: 'txt', make: repeat(() => 'Aa ') },
  addresses: { ending: 'txt', make: repeat((n) => `https://a.example/${n}?x=1 `) },
  blanks: { ending: 'txt', make: (size) => `Words.${' '.repeat(size)}More words.` },
  lines: { ending: 'txt', make: (size) => `Words.${'\n '.repeat(size / 2)}More words.` },
  keys: {
    ending: 'md',
    make: (size) => `---\n${repeat((n) => `key${n}: 1\n`)(size)}---\nTitle\n\nA sentence of some words.`,
  },
  attributes: {
    ending: 'html',
    make: (size) =>
      `<html><body><p ${repeat((n) => `a${n}="1" `)(size)}>A sentence of some words.</p></body></html>`,
  },
  links: {
    ending: 'html',
    make: (size) =>
      `<html><body><p>A sentence.</p>${repeat((n) => `<a href="/${n}">l</a>`)(size)}</body></html>`,
  },
  'link boxes': {
    ending: 'html',
    make: (size) =>
      `<html><body><p>A sentence.</p>${repeat((n) => `<div><a href="/${n}">l</a></div>`)(size)}</body></html>`,
  },
  tables: {
    ending: 'html',
    make: (size) =>
      `<html><body><table>${repeat((n) => `<tr><td>${n}</td></tr>`)(size)}</table></body></html>`,
  },
  ampersands: {
    ending: 'html',
    make: (size) => `<html><body><p>${repeat(() => '&amp')(size)}</p></body></html>`,
  },
}
