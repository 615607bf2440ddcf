import { oneOf, pattern } from '../../language/pattern.ts'
/** What a file may say of its article. */
export type Field =
  | 'title'
  | 'text'
  | 'summary'
  | 'publisher'
  | 'byline'
  | 'url'
  | 'date'
  | 'updated'
  | 'free'
  | 'short'
  | 'standing'
  | 'embargo'

const list = (keys: string): readonly string[] => keys.trim().split(/\s+/)

/**
 * The keys that stand for each field, the surest first, in the spelling of `plainKey`: those of NewsAPI, the Guardian,
 * the New York Times, GDELT, Feedly, Inoreader, news-please, newspaper4k, trafilatura, Webz, EventRegistry, Diffbot,
 * WordPress, JSON Feed, Zotero, CSL, schema.org, ninjs, MediaCloud, Reuters-21578, and of Hugo, Jekyll, Obsidian and
 * the labelled heads of mail and wire copy.
 */
const aliases: Readonly<Record<Field, readonly string[]>> = {
  title:
    list(`hl1 title titlesnippet headline webtitle titleplain head hed heading articletitle storytitle newstitle posttitle pagetitle
    ogtitle dctitle dctermstitle twittertitle headlinetext titletext mainheadline displaytitle headlines subject name hl hd titel überschrift ueberschrift schlagzeile titre titolo título titulo titular h1 fulltitle programme program show`),
  text: list(`text volltext artikeltext texte testo texto inhalt contenu contenido contenuto beitragstext maintext articlebody bodytext body content contenthtml contenttext fulltext articletext storytext story
    article bodyhtml bodyxhtml rawtext cleantext cleanedtext plaintext datacontent textcontent htmlcontent contentencoded encoded
    fullcontent articlecontent newscontent postcontent contentrendered transcript html markdown markdowncontent paragraphs sections blocks td
    copy storycopy bodycontent bodynitf bodies components main contentelements bodyparagraphs contentparagraphs articleparagraphs selftext`),
  summary:
    list(`summary description abstract leadparagraph snippet excerpt trailtext standfirst shortdescription
    abstractnote contentsnippet openingtext hitsentence selection dek lede lead lp subtitle teaser intro`),
  publisher:
    list(`publicationtitle containertitle newspaper publisher publishername sourcename namesource sitename ogsitename outlet publication publicationname pubname pubdata infosource sourcecommonname copyrightholder doccopyright
    metasitename journal journaltitle medianame mediumname mediaoutlet outletname papername
    source paper site sitefull website websitetitle websitename sourcetitle sourcehostname provider providername feedtitle
    feedname feed origin origintitle agency newsagency station channel channelname blogtitle brand newswire publishedin quelle zeitung fuente testata periódico periodico medium
    sn pub dcpublisher masthead distributor domain domainname sourcedomain cleanurl domainurl hostname host sourceuri infosources creditline`),
  byline:
    list(`byline bylines author authors authorname authornames authordisplayname articleauthor creator creators dccreator writer
    writers reporter reporters journalist journalists correspondent by writtenby contributor contributors metaauthor
    authorlist matchedauthors creatorsname authorsbyline bylinetext publishedby influencer preparedby au dcauthor autor autore auteur auteurs verfasser`),
  url: list(`url weburl link links canonicalurl canonical permalink sourceurl urlsource articleurl pageurl storyurl newsurl
    posturl documentidentifier originalurl origurl canonicalhref alternate resolvedurl externalurl href uri mainentityofpage mobileurl ogurl guid address
    source sourceuri id`),
  date: list(`firstpublished firstpublishedat firstpublishdate firstpublicationdate firstpublishedon datefirstpublished originalpublishdate
    originalpublicationdate publishedat published datepublished datepublish publishdate publicationdate publishedon publisheddate
    publishtime publishedtime publicationtime dateissue datepublication storydate pubdate pubdateiso
    webpublicationdate articlepublishedtime articlepublished ogpublishedtime releasedate
    released releasedat issued issuedate dateissued dcdateissued firstcreated versioncreated datetimepub seendate
    date datetime dcdate dctermscreated dctermsissued dctermsdate postdate posteddate dategmt pubdatetime timestamp time
    publicreleasedate displaydate golive goliveat goliveon livefrom onlinedate publishfrom visiblefrom articledate newsdate dateposted postedat posted poston createdat created
    datecreated createddate createdon creationdate createdutc estimateddate sent sentat sentdate filed filedat pd
    erscheinungsdatum veröffentlicht datepublication fecha fechapublicacion datapubblicazione day datum when ts pubdt publisheddt dateofpublication publicationday broadcast broadcastdate broadcaston aired airdate`),
  updated:
    list(`updated updatedat updatedon lastupdated dateupdated updateddate datemodified modified modifiedat modifieddate lastmod
    lastmodified lastmodifieddate lastmodifiedat articlemodifiedtime`),
  free: list('isaccessibleforfree free isfree'),
  short: list('issummary'),
  standing: list('pubstatus status articlestatus storystatus creativeworkstatus publishingstatus editstatus'),
  embargo: list('embargo embargoed embargodate embargoeduntil embargotime embargotill notbefore'),
}

/** Objects around the fields of an article: "fields" of the Guardian, "_source" of Elasticsearch, "thread" of Webz. */
const containers = new Set(
  list(`fields attributes metadata meta data article doc document item node post props properties params
    thread origin page content record entry story news yoastheadjson frontmatter info head body bodyhead hedline docdata pubdata
    nitf newsitem itemmeta rightsinfo contentmeta contentset inlinexml newscomponent newslines newsmanagement contentitem datacontent
    extra custom credits embedded noteattributes administrativemetadata tei teiheader filedesc titlestmt publicationstmt sourcedesc biblfull`),
)

/** Dates of something else than publication: a change, a download, an expiry. */
const otherDates = pattern()`${oneOf`
  modif, updat, revis, correct, edit, chang, download, crawl, fetch, access, retriev, index, scrap, captur, archiv, visit,
  saved?, added, load, expir, event, until, birth, start, end, import, sync, last`}`

export interface Found {
  readonly key: string
  readonly value: unknown
}

/** A table says so which of its languages a column has, and in which form its days are (MM/DD/YYYY). */
const english = /(?<=.)(?:\s*[([](?:en|eng|english|[ymdhs/:. -]{4,20})[\])]|[\s_-](?:en|eng|english))$/i

/** Words of a key that say where it stands: "extra_source_attributes.name" is the source's name. */
const fillers = new Set(
  list('extra attribute attributes main article news post item doc document raw parsed extracted'),
)
const known = new Set(Object.values(aliases).flat())

/** "date_published", "datePublished" and "Date-Published" are one key. */
export function plainKey(key: string): string {
  const read = plainKeys.get(key)
  if (read !== undefined) return read
  const given = key.replace(english, '')
  const letters = given.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const bare = given
    .split(/[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .filter((word) => !fillers.has(word.toLowerCase()))
    .join('')
    .toLowerCase()
  // "Quote / text": whoever made a sheet named a column twice.
  const either = given.split(/\s\/\s/).map((part) => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
  const named = [bare, ...either].find((one) => known.has(one))
  const plain = known.has(letters) ? letters : (named ?? letters)
  if (plainKeys.size < mostKeys) plainKeys.set(key, plain)
  return plain
}

/** The keys of an export are the same in each of its articles. */
const plainKeys = new Map<string, string>()
const mostKeys = 2_000

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** True for a key that stands for this field. */
export function isKeyOf(field: Field, key: string): boolean {
  return aliases[field].includes(plainKey(key))
}

/** True for a key that stands for some field, so that a line that begins with it is a label. */
export function isKnownKey(key: string): boolean {
  return known.has(plainKey(key))
}

/** TEI's teiHeader/fileDesc/sourceDesc/biblFull/publicationStmt is the deepest box that was seen, below its root. */
const deepestBox = 6

/** A record by the keys that a field is looked for under. */
interface Laid {
  readonly entries: readonly { readonly key: string; readonly plain: string; readonly value: unknown }[]
  /** The first that is not empty of each plain key. */
  readonly byKey: ReadonlyMap<string, Found>
  readonly boxes: readonly { readonly key: string; readonly held: Readonly<Record<string, unknown>> }[]
}

/** Every field is looked for in the same record, so that it is laid out once, however many keys it has. */
const laid = new WeakMap<object, Laid>()

function layOut(record: Readonly<Record<string, unknown>>): Laid {
  const before = laid.get(record)
  if (before !== undefined) return before
  const entries = Object.entries(record).map(([key, value]) => ({ key, plain: plainKey(key), value }))
  const byKey = new Map<string, Found>()
  for (const { key, plain, value } of entries)
    if (value !== null && value !== undefined && value !== '' && !byKey.has(plain))
      byKey.set(plain, { key, value })
  const boxes = entries.flatMap(({ key, plain, value }) =>
    isRecord(value) && containers.has(plain) ? [{ key, held: value }] : [],
  )
  const all = { entries, byKey, boxes }
  laid.set(record, all)
  return all
}

/** The values that may stand for a field, the surest first: the record's own, then those of the boxes in it. */
export function candidates(
  record: Readonly<Record<string, unknown>>,
  field: Field,
  depth = 0,
): readonly Found[] {
  const { byKey, boxes } = layOut(record)
  const found = aliases[field].flatMap((alias) => byKey.get(alias) ?? [])
  if (depth === deepestBox) return found
  const further = boxes.flatMap(({ key: box, held }) =>
    candidates(held, field, depth + 1).map(({ key, value }) => ({ key: `${box}.${key}`, value })),
  )
  return [...found, ...inOrderOf(further, field)]
}

/** The surest first, from whichever box: an agency's headline counts before the title in the head of its file. */
function inOrderOf(found: readonly Found[], field: Field): readonly Found[] {
  const rank = ({ key }: Found): number =>
    aliases[field].indexOf(plainKey(key.slice(key.lastIndexOf('.') + 1)))
  return [...found].sort((one, other) => rank(one) - rank(other))
}

/** From the first days of the web to 2100, in seconds since 1970. */
const [firstMoment, lastMoment] = [600_000_000, 4_102_444_800]

/** Whether a number may be a moment, in seconds or in thousandths of one. */
const isMoment = (value: unknown): boolean =>
  typeof value === 'number' &&
  [value, value / 1000].some((seconds) => seconds >= firstMoment && seconds <= lastMoment)

/** Keys that look as if they gave this field and are none that is known. */
export function lookalikes(
  record: Readonly<Record<string, unknown>>,
  field: 'date' | 'publisher',
  depth = 0,
): readonly Found[] {
  const looks =
    field === 'date' ? /date|time|publi|posted|issued|day/ : /source|publish|outlet|paper|media|site|agency/
  return layOut(record).entries.flatMap(({ key, plain, value }) => {
    if (isRecord(value) && containers.has(plain) && depth < deepestBox)
      return lookalikes(value, field, depth + 1).map((found) => ({ ...found, key: `${key}.${found.key}` }))
    if (!looks.test(plain) || known.has(plain) || otherDates.test(plain)) return []
    const isWords = typeof value === 'string' && value.trim() !== '' && value.length <= 60
    return isWords || (field === 'date' && isMoment(value)) ? [{ key, value }] : []
  })
}
