import { oneOf, pattern, whole } from '../../language/pattern.ts'
import { isDateLine } from '../dateline.ts'

const particles = oneOf`van, von, de, der, den, del, della, da, di, dos, du, la, le, bin, ibn, al, el, ter`
const person = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:${particles}\s+){0,2}\p{Lu}[\p{L}.'’-]*){1,3}`
const people = String.raw`${person}(?:(?:,\s*|,?\s+and\s+|\s*&\s*)${person}){0,3}`
const staff = oneOf`
  ([Oo]ur|[Aa]|[Tt]he)\s[^.!?,]{0,30}?([Cc]orrespondent|[Rr]eporter|[Dd]esk|[Bb]ureau|[Ss]taff),
  [Ss]taff(\s+([Ww]riter|[Rr]eporter))?`

const noName = oneOf`
  (Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, January, February, March, April, June, July, August, September, October,
  November, December, The, Our, This, Then, Now, And, Or, Sea, Air, Land, Rail, Road, Night, Day, Design, Default, Law,
  Email, Post, Phone, Contrast, Request, Invitation, Staff, Category, Topic, Date, Author`
/** Many sign with one name alone; behind "By" it is one. */
const single = String.raw`(?!${noName}\b)\p{Lu}\p{Ll}{2,}`

/** "By Jane Roe", "Written by Jane Roe and John Doe, Staff Writer", "By Our Correspondent in Moscow". */
const signed = pattern('u')`
  ^(?:(?:[Ww]ritten|[Rr]eported|[Ss]tory|[Rr]eporting|[Pp]osted|[Ss]ubmitted|[Ww]ords|[Pp]repared|[Aa]nalysis|[Oo]pinion|[Cc]ommentary|[Ii]nterview)(?:\s+and\s+[Pp](?:hotos?|hotographs|ictures))?\s+)?(?:[Bb]y|BY):?\s+
  (${people}|${staff}|${single})
  (?:\s*[,|•·–—/-]\s*([^.!?]{2,40}?)|\s+in\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?|\s+on\s+.{0,20}\d{4}.{0,16})?[.]?$`
const name = pattern('u')`^${people}$`
/** "Words: Jane Roe / Pictures: John Doe", "Text Jane Roe, photos John Doe": who wrote it, and who had another part. */
const wrote = oneOf`[Ww]ords, WORDS, [Tt]ext, TEXT, [Ss]tory, STORY, [Rr]eport(ing)?, [Ww]riter, [Aa]uthor(\/Byline)?, [Rr]eporter, [Ii]nterview`
const drew = pattern('iu')`
  \s*[/|,;·•.–—&-]?\s*(?:and\s+)?\b${oneOf`pictures?, photos?, photograph(s|y|er)?, images?, illustrations?, video, graphics?, camera`}
  \b(?:\s*:|\s+by\b|\s+(?=\p{Lu})).{2,60}$`
const shared = pattern('u')`^${wrote}(?:\s*[:|–—-]\s*|\s+(?:[Bb]y|BY):?\s+|\s+)(${people})$`

/** Whose name a byline gives: "By Jane Roe, The Paper" is Jane Roe, and so is "By JANE ROE". */
export function readByline(line: string): string | undefined {
  const name = signedBy(line)?.name
  return name === undefined ? undefined : asName(name)
}

/** A name in capitals as names are written; one word may be of letters that stand for others. */
export const asName = (name: string): string =>
  name.includes(' ') && !/\p{Ll}/u.test(name) ? inSmallLetters(name) : name

/** What follows the name where it is an outlet: "By Jane Roe, The Paper". */
export function bylineOutlet(line: string): string | undefined {
  return signedBy(line)?.outlet
}

/** "Amy Croft Environment Reporter", "By Amy Croft chief reporter". */
const titled = pattern('u')`
  ^((?:[Bb]y:?\s+)?\p{Lu}\S+\s\p{Lu}[\p{L}.'’-]+)\s(?:(?!(?:and|for)\b)\p{L}+\s){0,3}
  (?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist)$`

/** "Por Lucía Vidal", "Par Zoé Martin", "von Uwe Brandt" in a story from abroad. */
const signedAbroad = pattern('u')`^(?:[Pp]or|[Pp]ar|[Vv]on|[Dd]oor|[Dd]i)\s+(${person})$`
/** "Jane Roe reports from Marrow", below a headline. */
const reporting = pattern(
  'u',
)`^(${people})\s+(?:reports?|writes|reporting)\s+(?:from|in)\s+(?:\p{Lu}[\p{L}’'-]+\s?){1,3}$`

/** What a line says of who wrote a story, where others had a part in it; words alone before a name are no such line. */
function writtenBy(line: string): string | undefined {
  const own = line
    .replace(drew, '')
    .replace(/\s+\|\s+(?:page|section|edition)\b.*$/i, '')
    .replace(/;\s+[^;:|]{3,40}$/, (behind) => (isRole(behind.slice(1).trim()) ? '' : behind))
  return own !== line || /^[\p{L}/]+\s*[:|]/u.test(own) ? shared.exec(own.trim())?.[1] : undefined
}

/** "Jo Marsh, Transport correspondent", on a line of its own. */
function withRole(line: string): string | undefined {
  const [, writer = '', what = ''] = /^([^,|]{4,60}?)\s*[,|]\s+([^,|]{4,50})$/.exec(line) ?? []
  return isRole(what) && isNameLine(writer) ? writer : undefined
}

function signedBy(line: string): { name: string; outlet: string | undefined } | undefined {
  if (line.length > 120) return undefined
  const elsewhere = (signedAbroad.exec(line) ?? reporting.exec(line))?.[1]
  if (elsewhere !== undefined) return { name: elsewhere, outlet: undefined }
  const writer = writtenBy(line) ?? withRole(line)
  if (writer !== undefined) return { name: writer, outlet: undefined }
  if (!/^(?:\p{L}+\s+){0,3}by\b/iu.test(line)) return undefined
  const [, names = '', after = ''] = signed.exec(line) ?? signed.exec(line.replace(titled, '$1')) ?? []
  // "By Reuters" names whose wire it is.
  if (names === '' || (!names.includes(' ') && isOutlet(names))) return undefined
  const parts = names.split(/,\s+/)
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  const [, alone] = titled.exec(names) ?? []
  if (alone !== undefined) return { name: alone, outlet: undefined }
  if (isOutlet(last)) return { name: parts.slice(0, -1).join(', '), outlet: last }
  // "Staff Writer" is written as names are.
  if (beside.test(last)) return { name: parts.slice(0, -1).join(', '), outlet: undefined }
  const whom = after.trim().replace(/^(?:for|special to)\s+/i, '')
  return { name: names, outlet: isOutlet(whom) ? whom : undefined }
}

/** True for a line that only says who wrote the article. */
export function isByline(line: string): boolean {
  return readByline(line) !== undefined
}

/** Where something was said, above a transcript: no family is called so. */
const building = pattern('u')`\s${oneOf`
  Headquarters, HQ, Cent(er|re), Building, Offices?, Station, Hotel, Airport, (Town|City|County|Village) Hall, Courthouse, Stadium,
  (Press|Conference|Briefing|Committee|Meeting) Room, Chambers?`}$`

/** What an office calls its papers; no family is called so either. */
const paper = pattern('u')`\s${oneOf`
  (Cause )?List, Notice, Minutes, Agenda, Summary, Programme?, Calendar, Schedule, Statement, Newsletter, Judgment, Ruling`}$`

/** True for a line that is nothing but names of people; it is a byline only beside a date. */
export function isNameLine(line: string): boolean {
  if (line.length > 80 || !name.test(line) || building.test(line) || paper.test(line)) return false
  return !isOutlet(line) && !isCompany(line) && !/^by\s/i.test(line)
}

const mastheads = oneOf`
  Times, Post, News, Herald, Tribune, Gazette, Chronicle, Journal, Observer, Express, Telegraph, Guardian, Dispatch,
  Courier, Ledger, Mail, Standard, Review, Wire, Agency, Press, Daily, Weekly, Today, Monitor, Sentinel, Examiner, Record,
  Report, Desk, Bulletin, Register, Star, Sun, Globe, Mirror, Independent, Inquirer, Messenger, Reuters, AFP, TASS, PTI,
  ANI, Echo, Mercury, Argus, Advertiser, Advocate, Clarion, Enquirer, Intelligencer, Lantern, Newswire, Spectator,
  Statesman, Scotsman, Courant, Newsday, Gleaner, Picayune, Interfax, Xinhua, Yonhap, Kyodo, Anadolu, Ukrinform, Bloomberg, Agence France-Presse, DPA, EFE, ANSA,
  UPI, BBC, CNN, NPR, Al Jazeera, BBC Monitoring( \p{Lu}\p{L}+){0,4}`
/** "The Times of Tallow". */
const ofPlaces = String.raw`(?:Times|Post|News|Standard|Herald|Journal|Chronicle|Echo|Star|Sun)\s+of\s+(?:the\s+)?\p{Lu}\p{L}+`
/** These are a publisher's name only behind another word. */
const houses = oneOf`
  (Press|News|Wire) Service, Monthly, Quarterly, Beacon, Digest, Outlook, Voice, World, Magazine, Network, Radio, Television, TV, Brief, Briefing, Institute, Foundation,
  Broadcasting( Corporation)?`
/** Papers abroad have the kind first, behind their article: "La Gaceta de Lerma", "Le Petit Journal d’Orville". */
const abroad = String.raw`(?:La|Le|Les|L['’]|El|Il|O|A|Die|Der|Het|De)\s?(?:Petit\s|Nouvel\s|Nuevo\s)?${oneOf`
  Gazette, Gaceta, Gazzetta, Journal, Jornal, Giornale, Diario, Diário, Tribuna, Tribune, Vanguardia, Voz, Voce, Corriere,
  Messaggero, Courrier, Correo, Monde, Mundo, Zeit, Zeitung, Welt, Presse, Krant, Telegraaf, Kurier, Bote, Echo`}
  (?:\sd(?:e|el|i|ella|u|es|er)\s\p{Lu}\p{L}+|\sd['’]\p{Lu}\p{L}+)?`.replace(/\n\s*/g, '')
/** Papers of the north and the middle of Europe have theirs in one word: Aftenposten, Tageszeitung. */
const inOneWord = String.raw`\p{Lu}\p{L}{2,}(?:posten|tidende?|bladet|avisen?|zeitung|blatt|nachrichten|anzeiger|nytt|lehti)`
/** "FOR THE TIMES" says whom a line is for, and is no name. */
const notFirst = String.raw`(?!(?:For|From|By|In|At|On|To|With|And|Special|Via|See|Read)\s)`
const before = String.raw`\p{Lu}[\p{L}&'’-]*\s+`
const outlet = pattern(
  'u',
)`^${notFirst}(?:the\s+)?(?:(?:${before}){0,4}(?:${mastheads}|${ofPlaces})|(?:${before}){1,4}${houses}|${inOneWord}|${abroad})$`
/** "Institute for Public Health", "Ministry of Inland Waters". */
const office = oneOf`
  Ministry, Department, Institute, Cent(er|re), Office, Council, University, Agency, Foundation, Committee, Commission,
  Embassy, Bureau, Board, Society, Association, Federation, Bank, Authority`
const forms = oneOf`AB, AG, AS, A/S, ASA, Co\., Corp\.?, GmbH, Inc\.?, LLC, Limited, Ltd\.?, NV, Oyj?, plc, PLC, S\.?A\.?, SE`
const company = pattern('u')`^(?:${before}){1,5}${forms}$`
const institution = pattern('u')`
  ^(?:The\s+)?(?:${before}){0,3}${office}(?:\s+(?:of|for|on|the|and|&|\p{Lu}[\p{L}&'’-]*)){0,7}
  (?:\s+(?:press|media|news)\s+(?:office|centre|service|team))?$`

/** True for words that read as the name of a paper, an agency or a site. */
export function isOutlet(words: string): boolean {
  const plain = words.replace(/^the\s/i, 'the ')
  return outlet.test(plain) || (!/\p{Ll}/u.test(words) && outlet.test(inSmallLetters(plain)))
}

/** "NORTHLINE NEWS AGENCY" as "Northline News Agency". */
export const inSmallLetters = (words: string): string =>
  words.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase())

/** True for a name with the form of its company behind it: "Norrland Rail AB". */
export const isCompany = (words: string): boolean => company.test(words)

/** True for words that read as the name of an office that publishes; headlines of some papers are written so as well. */
export function isInstitution(words: string): boolean {
  return institution.test(words)
}

const inCapitals = pattern(
  'iu',
)`^(?:the\s)?(?:[\p{L}&'’-]+\s){0,3}${office}(?:\s(?:of|for|on)\s[\p{L}&'’ -]{3,60})?$`

/** True for an office as it stands above a release, also in capitals: "MINISTRY OF INLAND WATERS". */
export const isLetterhead = (words: string): boolean =>
  isInstitution(words) || (!/\p{Ll}/u.test(words) && inCapitals.test(words))

/** "Jane Roe, in Kemi", "Jane Roe in New York". */
const fromPlace = /(?<=\p{L}),?\s+in\s+(?:\p{Lu}\p{L}+\s?){1,3}$/u

/** "By Jane Roe" names Jane Roe, and so does "Jane Roe, Senior Reporter". */
export function cleanByline(author: string): string {
  const words = author
    .replace(/^\{\s*name\s*:\s*["']?([^,}"']{1,80})["']?[^}]*\}$/i, '$1')
    .replace(lead, '')
    .replace(/^\S+@\S+\.\w+\s*\(([^()]+)\)$/, '$1')
    .replace(/<[^>]*>|\S+@\S+\.\w+/g, '')
    .trim()
    .replace(/[\s,|–—-]+$/, '')
    .replace(titled, '$1')
    .replace(fromPlace, '')
  const [, names, role = ''] = /^(.*?)\s*[,|–—]\s+([^,|–—]*)$/u.exec(words) ?? []
  return names !== undefined && isNameLine(names) && isBeside(role) ? names : words
}

const kinds = oneOf`words, written, posted, reported, story, text, analysis, opinion, review, commentary, interview`
const lead = pattern('i')`^(?:${kinds}\s+)?by:?\s+`

/** Accounts and desks: "admin", "user5105", "Newsroom", "The Editorial Team". */
const nobody = whole('i')`
  admin(istrator)?, \w{3,12}admin, webmaster, root, super\s?user, user\d*, default, anonymous, guest, wordpress, calibre,
  (the\s)?(web|online|news|press|media|editorial|content|city|foreign|sports?)\s?(desk|room|team|staff|board|office|editors?),
  ((our|a|the)\s)?(own\s|special\s|staff\s)?(staff|writers?|reporters?|correspondents?|contributors?), (various|agencies)`

/** True for an author who is nobody: an account, a desk, an office of whoever publishes. */
export function isNobody(words: string): boolean {
  return nobody.test(words) || isInstitution(words)
}

/** What stands in a box beside the name: what somebody is, how long the story takes to read, how many follow. */
const ofAuthors = oneOf`
  reporter, writer, editor, correspondent, columnist, journalist, contributor, producer, staff, author, analyst, bureau,
  desk, fellow, follow(ers|ing)?, share, comments?, updated, published, posted, min read, photograph(er|y), subscribe`
const beside = whole('i')`
  \d+\s*min(ute)?s?(\s+read)?, .*\b${ofAuthors}\b.*, [\d,.:\s/-]+([ap]\.?m\.?)?, on, at, in, by, and, [|•·–—,-]`

/** What somebody is, or for whom: "Senior Reporter", "CNN Business", "Associated Press". */
function isBeside(words: string): boolean {
  return beside.test(words) || isOutlet(words) || /^\p{Lu}{2,}(?:\s\p{L}+){0,2}$/u.test(words)
}

/** "Senior Reporter", "Staff Writer", "Correspondent": what a writer is, on a line of its own. */
export const isRole = (line: string): boolean => role.test(line)
const role = pattern('iu')`
  ^(?:\p{L}+\s){0,3}${oneOf`reporter, writer, editor, correspondent, columnist, journalist, contributor, bureau chief, analyst`}
  (?:(?:\s(?:in|at)|,)\s\p{L}+(?:\s\p{L}+)?)?$`

/** "Petra Voll, Altried": where somebody writes stands behind the name in its own box. */
const placed = /^(\p{Lu}[^,]{3,40}), \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u

/** The names in the parts of a byline's box: "By", "Jane Roe", "Senior Reporter", "3 March 2020". */
export function bylineOfParts(parts: readonly string[]): string | undefined {
  const names: string[] = []
  for (const [at, part] of parts.entries()) {
    const words = cleanByline(part).replace(/\s+/g, ' ')
    if (words === '' || beside.test(words) || isDateLine(words)) continue
    const signed =
      readByline(part) ?? (/^by:?$/i.test(parts[at - 1] ?? '') ? readByline(`By ${part}`) : undefined)
    if (signed !== undefined) names.push(signed)
    else if (isNameLine(words) && words.length <= 60) names.push(words)
    else {
      const [, named = ''] = placed.exec(words) ?? []
      if (isNameLine(named)) names.push(named)
    }
  }
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 4).join(', ')
}

const minutes = String.raw`min(?:ute)?s?\s*read`
const dated = String.raw`(?:19|20)\d{2}(?:[,\s|•·–—-]*(?:at\s+)?\d{1,2}[:.]\d{2}.{0,16})?`
const credit = pattern('iu')`^(?:written\s+)?by:?\s+\p{Lu}.*(?:${minutes}|${dated})\W*$`
const minutesAlone = pattern('i')`^(?:.{4,30}\b\d{4}\s+[—–|·•-])?\W*\d+\s*${minutes}\W*$`

/** "Posted on October 3rd, 2026 by Lene Hald in News", as a blog has it under a headline. */
const postedBy = pattern(
  'iu',
)`^(?:posted|published)\s+(?:on\s+)?.{0,30}\b(?:19|20)\d{2}\b.{0,20}\bby\s+(?<name>\p{L}.{0,60}?)(?:\s+in\s+[^.!?]{2,40})?(?<![.!?])$`

/** "3 October 2026 - Posted by: Lene Hald - Category: News", in the languages that blogs are kept in. */
const datedBy = pattern('iu')`
  ^\S.{4,28}\b(?:19|20)\d{2}\W{1,4}${oneOf`posted, published, written, publicado, publié, pubblicato, geschrieben`}
  \s(?:by|por|par|da|von):?\s+(?<name>\p{Lu}[\p{L}.’' -]{2,50}?)(?:\s*[|•·–—-]\s*.{0,160}|\s+in\s+[^.!?]{2,40})?(?<![.!?])$`

/** "Submitted by Lene Hald on Thu, 10/19/2023 - 14:02", as Drupal has it; an account may have any name. */
const submittedBy = pattern('iu')`
  ^(?:posted|published|submitted|created|written) by:?\s+(?<name>\S.{0,60}?),?\s+(?:on|at)\s+.{0,30}\b(?:19|20)\d{2}\b.{0,20}$`

/** "Posted by Ulf Dahl at 07:44 2 comments", below a story. */
const postedAt = pattern('iu')`^posted by:?\s+(?<name>\S.{1,60}?)\s+(?:at|on)\s+\d{1,2}[:.]\d{2}\b.{0,60}$`

/** Whose name such a line gives. */
export function postedByWhom(line: string): string | undefined {
  const groups =
    line.length > 160
      ? undefined
      : (postedBy.exec(line) ?? datedBy.exec(line) ?? submittedBy.exec(line) ?? postedAt.exec(line))?.groups
  const name = groups?.name
  return name !== undefined && isNameLine(name) ? name : undefined
}

/** "4 min read". */
export const isMinutes = (words: string): boolean => minutesAlone.test(words)

/** "Klara Benes 8 December 2022 4 min read", as boxes without a mark between them read. */
function isNameAndDay(line: string): boolean {
  const words = line.replace(/\W*\d+\s*min(?:ute)?s?(?:\s+read)?\W*$/i, '').split(' ')
  return [2, 3, 4].some(
    (length) =>
      words.length > length &&
      isNameLine(words.slice(0, length).join(' ')) &&
      isDateLine(words.slice(length).join(' ').replace(/^\W+/, '')),
  )
}

/** A byline's box in one line: it begins with "By" and ends with a date or the minutes that the story takes. */
export function isCreditLine(line: string): boolean {
  if (line.length > 220 || /[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(line)) return false
  return (
    [credit, minutesAlone, postedBy, datedBy, submittedBy, postedAt].some((one) => one.test(line)) ||
    isNameAndDay(line)
  )
}
