import { oneOf, pattern } from '../../language/pattern.ts'

/** The months of German, French, Spanish, Italian, Portuguese, Dutch and the north, Polish, Czech, Russian, Ukrainian and Turkish, in the order of the year; English ones are shared. */
const months: readonly string[] = [
  oneOf`januar, jänner, janvier, enero, gennaio, janeiro, januari, january, stycznia, ledna, января, січня, ocak`,
  oneOf`
    februar, feber, février, fevrier, febrero, febbraio, fevereiro, februari, february,
    lutego, února, unora, февраля, лютого, şubat`,
  oneOf`märz, maerz, mars, marzo, março, marco, maart, march, marca, března, brezna, марта, березня, mart`,
  oneOf`april, avril, abril, aprile, kwietnia, dubna, апреля, квітня, nisan`,
  oneOf`mai, mayo, maggio, maio, mei, maj, may, maja, května, kvetna, мая, травня, mayıs`,
  oneOf`juni, juin, junio, giugno, junho, june, czerwca, června, cervna, июня, червня, haziran`,
  oneOf`juli, juillet, julio, luglio, julho, july, lipca, července, cervence, июля, липня, temmuz`,
  oneOf`august, août, aout, agosto, augustus, augusti, sierpnia, srpna, августа, серпня, ağustos`,
  oneOf`september, septembre, septiembre, setiembre, settembre, setembro, września, září, zari, сентября, вересня, eylül`,
  oneOf`oktober, octobre, octubre, ottobre, outubro, october, października, října, rijna, октября, жовтня, ekim`,
  oneOf`november, novembre, noviembre, novembro, listopada, listopadu, ноября, листопада, kasım`,
  oneOf`
    dezember, décembre, decembre, diciembre, dicembre, dezembro, desember, december,
    grudnia, prosince, декабря, грудня, aralık`,
]
const english = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** The days of the week of the same languages, before a date; they tell nothing that the date does not. */
const weekday = oneOf`
  montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, lundi, mardi, mercredi, jeudi, vendredi,
  samedi, dimanche, lunes, martes, miércoles, miercoles, jueves, viernes, sábado, sabado, domingo, lunedì, martedì,
  mercoledì, giovedì, venerdì, sabato, domenica, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira,
  maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag`
const lead = oneOf`vom, den, am, le, el, il, em, op`
/** What such a line says of its dates, before each of them. */
const appeared = oneOf`
  publiée?, veröffentlicht, erschienen, publicado, publicada, pubblicato, gepubliceerd, geplaatst, publisert, publicerad,
  udgivet`
const changed = oneOf`
  mise? à jour, modifiée?, actualisée?, aktualisiert, geändert, stand, actualizado, actualizada, atualizado, atualizada,
  aggiornato, bijgewerkt, gewijzigd, oppdatert, uppdaterad, opdateret`
const label = (words: string): RegExp =>
  pattern('giu')`(?<!\p{L})${words}(?:\s*:|\s+${lead})?\s+(?=(?:${weekday}\s*,?\s+)?\d)`
const [first, later] = [label(appeared), label(changed)]
/** "à 08h30", "um 10.05 Uhr", "kl. 9.15". */
const clock = pattern('giu')`
  (?<!\p{L})(?:à|um|kl\.?|(?:alle\s+)?ore|alle|a\s+las|às|om|-|–)?\s*\b(\d{1,2})(?:\s?h\s?|[:.])(\d{2})(?:\s*(?:Uhr|uur|h))?(?![\d.])`

/** "Dienstag, 10. November 2026", "le 1er mars 2026", "martes, 17 de noviembre de 2026". */
const dates = months.map(
  (month) => pattern('giu')`
  (?<!\p{L})(?:(?:${lead})\s+)?(?:(?:${weekday})\s*,?\s+)?(?:(?:${lead})\s+)?
  (\d{1,2})(?:\.|er|º|°)?\s+(?:d[ei]\s+)?${month}(?:\s+(?:del?\s+)?|,\s*)(\d{4})(?!\d)`,
)

/**
 * A line with the dates of neighbouring languages as English has them: "10 November 2026". Only whole days with their
 * year are read so; other words stay.
 */
export function datesInEnglish(line: string): string {
  const labelled = line.replace(first, 'published ').replace(later, 'updated ')
  const read = dates.reduce((words, one, at) => words.replace(one, `$1 ${english[at]} $2`), labelled)
  return read === line ? line : read.replace(clock, ' at $1:$2')
}
