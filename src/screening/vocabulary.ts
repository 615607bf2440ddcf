/** Words before and after a person's name that are not the name. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady rev imam mullah mulla maulavi mawlawi maulawi haji hajji hajj ' +
    'sheikh shaikh shaykh sheik cheikh sayyed ustad ustaz general gen col colonel capt captain lt major maj sgt president prasident ' +
    'minister monsieur madame senor senora herr frau comrade his her excellency hon honourable esq jr sr'
  ).split(' '),
)

/** Short words that many names share; two names do not become one by them. */
export const particles: ReadonlySet<string> = new Set(
  (
    'al el ul ur ad as at az an ar abu bin ben ibn bint ould de del della di da do dos das du la le van von der den ter zu af av ' +
    'and the of for in y e na wa'
  ).split(' '),
)

/** Legal forms, each under the one that it equals elsewhere. */
const sameForms: Readonly<Record<string, string>> = {
  llc: 'llc ooo tov gmbh sarl srl sl lda too mchj dmcc fzc fze fzco spzoo doo eood ood',
  ltd: 'ltd limited pvt pte private plc pty bhd sdn',
  jsc: 'jsc ojsc cjsc pjsc ao oao zao pao ag ab asa nv saoc psc kk spa',
  sa: 'sa sae sal',
  inc: 'inc incorporated',
  company: 'co company corp corporation coop comp',
  bv: 'bv bvba',
  lp: 'lp llp',
  kg: 'kg ohg',
  oy: 'oy oyj',
  as: 'as aps',
}

export const forms: ReadonlyMap<string, string> = new Map(
  Object.entries(sameForms).flatMap(([form, words]) => words.split(' ').map((word) => [word, form] as const)),
)

const longForms: readonly (readonly [RegExp, string])[] = (
  [
    ['(?:gesellschaft )?mit beschrankter haftung|gesellschaft mbh', 'gmbh'],
    ['aktiengesellschaft', 'ag'],
    ['(?:obshchestvo|obschestvo) s ogranichennoi otvetstvennost(?:yu|iu)', 'ooo'],
    ['limited liability (?:company|partnership)', 'llc'],
    ['(?:otkrytoe|zakrytoe|publichnoe|aktsionernoe) (?:aktsionernoe )?obshchestvo', 'ao'],
    ['(?:open|closed|public|private)? ?joint stock compan(?:y)?', 'jsc'],
    ['public limited company', 'plc'],
    ['societe anonyme|sociedad anonima|societa per azioni', 'sa'],
    ['societatea cu raspundere limitata|sociedad de responsabilidad limitada', 'srl'],
    ['sp z o o', 'spzoo'],
    ['besloten vennootschap', 'bv'],
    ['naamloze vennootschap', 'nv'],
  ] as const
).map(([words, form]) => [new RegExp(` (?:${words}) `, 'g'), ` ${form} `])

/** Forms of several words become one. @param text lower case with a space at either end */
export function phrases(text: string): string {
  return longForms.reduce((shorter, [words, form]) => shorter.replace(words, form), text)
}

/** What is written in two ways in the names of organisations. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  (
    'intl:international natl:national mfg:manufacturing bros:brothers dept:department govt:government ' +
    'organisation:organization centre:center univ:university assn:association one:1 two:2 three:3 four:4 five:5 six:6 ' +
    'seven:7 eight:8 nine:9 ten:10 first:1 second:2 third:3 1st:1 2nd:2 3rd:3'
  )
    .split(' ')
    .map((pair): readonly [string, string] => {
      const [from = '', to = ''] = pair.split(':')
      return [from, to]
    }),
)

/** Short forms of given names, and what they are short for. */
export const shortForms: ReadonlyMap<string, string> = new Map(
  (
    'bill:william will:william bob:robert rob:robert ted:theodore mike:michael jim:james joe:joseph tom:thomas dick:richard ' +
    'rick:richard dan:daniel dave:david steve:stephen tony:anthony ed:edward alex:alexander sasha:alexander ' +
    'volodya:vladimir kolya:nikolai misha:mikhail seryozha:sergei zhenya:yevgeny dima:dmitry pepe:jose paco:francisco ' +
    'pancho:francisco chuy:jesus nacho:ignacio'
  )
    .split(' ')
    .map((pair): readonly [string, string] => {
      const [from = '', to = ''] = pair.split(':')
      return [from, to]
    }),
)
