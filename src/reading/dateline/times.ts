const iso =
  /^(\d{4,6})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const rfc = /^(?:\w{3},?\s+)?\d{1,2}\s+\w{3}\s+\d{4}\s+\d{2}:\d{2}(?::\d{2})?\s+(?:GMT|UTC|[+-]\d{4})$/i

/**
 * A moment written for machines: ISO 8601 (without a zone it is taken as UTC), RFC 2822, or seconds or milliseconds
 * since 1970. 'impossible' where the form is right and the moment is none.
 */
export function readTime(words: string): Date | 'impossible' | undefined {
  const found = iso.exec(words)
  if (found !== null) return fromIso(found)
  if (rfc.test(words)) return real(new Date(words))
  if (/^\d{9,10}$/.test(words)) return real(new Date(Number(words) * 1000))
  if (/^\d{12,13}$/.test(words)) return real(new Date(Number(words)))
  return undefined
}

function fromIso(found: RegExpExecArray): Date | 'impossible' {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', zone = 'Z'] = found
  // Date rolls the 31st of February over into March, so the day is tried on its own.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() + 1 !== Number(month)) return 'impossible'
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...)(\d\d)$/, '$1:$2') : 'Z'
  return real(new Date(`${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}${offset}`))
}

function real(date: Date): Date | 'impossible' {
  return Number.isNaN(date.getTime()) ? 'impossible' : date
}
