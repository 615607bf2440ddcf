/** What lists call countries whose usual name is another one. */
const alsoCalled: Readonly<Record<string, string>> = {
  'russian federation': 'RU',
  'syrian arab republic': 'SY',
  'democratic peoples republic of korea': 'KP',
  'korea north': 'KP',
  'north korea': 'KP',
  'republic of korea': 'KR',
  'korea south': 'KR',
  'south korea': 'KR',
  'democratic republic of the congo': 'CD',
  'congo democratic republic of the': 'CD',
  'united republic of tanzania': 'TZ',
  'united states of america': 'US',
  usa: 'US',
  uk: 'GB',
  'viet nam': 'VN',
  burma: 'MM',
  turkey: 'TR',
  'republic of moldova': 'MD',
  'czech republic': 'CZ',
  'cote divoire': 'CI',
  'ivory coast': 'CI',
  palestinian: 'PS',
  'state of palestine': 'PS',
}

const known = new Map<string, string>()
/** ISO 3166 codes by the English names of countries. */
function codes(): ReadonlyMap<string, string> {
  if (known.size > 0) return known
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const first of letters)
    for (const second of letters) {
      const name = names.of(first + second)
      if (name !== undefined) known.set(plain(name), first + second)
    }
  for (const [name, code] of Object.entries(alsoCalled)) known.set(name, code)
  return known
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}|[’']/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
    .toLowerCase()

/** The ISO 3166 code of a country by its code or name, or nothing where it is neither. */
export function countryCode(text: string): string | undefined {
  if (/^[a-z]{2}$/i.test(text.trim())) return text.trim().toUpperCase()
  const name = plain(text)
  const short = name.replace(
    /^(?:the )?(?:islamic |arab |federal |peoples |kingdom |state )*(?:republic |kingdom |state )?of (?:the )?/,
    '',
  )
  return codes().get(name) ?? codes().get(short)
}
