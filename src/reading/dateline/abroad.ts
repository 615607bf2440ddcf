import { oneOf, pattern } from '../../language/pattern.ts'

/** The months of German, French, Spanish, Italian, Portuguese and Dutch, in the order of the year; English ones are shared. */
const months: readonly string[] = [
  oneOf`januar, jänner, janvier, enero, gennaio, janeiro, januari, january`,
  oneOf`februar, feber, février, fevrier, febrero, febbraio, fevereiro, februari, february`,
  oneOf`märz, maerz, mars, marzo, março, marco, maart, march`,
  oneOf`april, avril, abril, aprile`,
  oneOf`mai, mayo, maggio, maio, mei, may`,
  oneOf`juni, juin, junio, giugno, junho, june`,
  oneOf`juli, juillet, julio, luglio, julho, july`,
  oneOf`august, août, aout, agosto, augustus`,
  oneOf`september, septembre, septiembre, setiembre, settembre, setembro`,
  oneOf`oktober, octobre, octubre, ottobre, outubro, october`,
  oneOf`november, novembre, noviembre, novembro`,
  oneOf`dezember, décembre, decembre, diciembre, dicembre, dezembro, december`,
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
const lead = oneOf`veröffentlicht am, vom, den, am, publié le, le, publicado el, el, il, em`

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
  return dates.reduce((words, one, at) => words.replace(one, `$1 ${english[at]} $2`), line)
}
