import { de } from './translations/de.ts'
import { es } from './translations/es.ts'
import { fr } from './translations/fr.ts'
import { it } from './translations/it.ts'
import { nl } from './translations/nl.ts'
import { pt } from './translations/pt.ts'

/** Locales of Discord in which what is registered has a name of its own; elsewhere it goes by the English one. */
export type Localised = Readonly<Record<'de' | 'fr' | 'es-ES' | 'es-419' | 'pt-BR' | 'it' | 'nl', string>>

/** German, French, Spanish, Portuguese, Italian and Dutch. */
type Six = readonly [string, string, string, string, string, string]

/** Of commands and their options. The answers stay English. */
const names: Readonly<Record<string, Six>> = {
  add: ['hinzufügen', 'ajouter', 'añadir', 'adicionar', 'aggiungi', 'toevoegen'],
  ask: ['fragen', 'demander', 'preguntar', 'perguntar', 'chiedi', 'vraag'],
  check: ['prüfen', 'vérifier', 'verificar', 'verificar', 'verifica', 'controleer'],
  compare: ['vergleichen', 'comparer', 'comparar', 'comparar', 'confronta', 'vergelijk'],
  digest: ['pressespiegel', 'revue', 'boletín', 'boletim', 'rassegna', 'overzicht'],
  feeds: ['feeds', 'flux', 'canales', 'feeds', 'feed', 'feeds'],
  forget: ['vergessen', 'oublier', 'olvidar', 'esquecer', 'dimentica', 'vergeet'],
  help: ['hilfe', 'aide', 'ayuda', 'ajuda', 'aiuto', 'hulp'],
  model: ['modell', 'modèle', 'modelo', 'modelo', 'modello', 'model'],
  sanctions: ['sanktionen', 'sanctions', 'sanciones', 'sanções', 'sanzioni', 'sancties'],
  screen: ['listenprüfung', 'criblage', 'cribado', 'triagem', 'vaglio', 'screening'],
  sources: ['quellen', 'sources', 'fuentes', 'fontes', 'fonti', 'bronnen'],
  summary: ['zusammenfassung', 'résumé', 'resumen', 'resumo', 'riassunto', 'samenvatting'],
  timeline: ['zeitleiste', 'chronologie', 'cronología', 'cronologia', 'cronologia', 'tijdlijn'],
  who: ['wer', 'qui', 'quién', 'quem', 'chi', 'wie'],

  address: ['adresse', 'adresse', 'dirección', 'endereço', 'indirizzo', 'adres'],
  asof: ['stand', 'au', 'a-fecha', 'em-data', 'al-giorno', 'per'],
  because: ['weil', 'parce-que', 'porque', 'porque', 'perché', 'omdat'],
  born: ['geboren', 'né', 'nacido', 'nascido', 'nato', 'geboren'],
  dismiss: ['verwerfen', 'écarter', 'descartar', 'descartar', 'scarta', 'afwijzen'],
  names: ['namen', 'noms', 'nombres', 'nomes', 'nomi', 'namen'],
  nationality: [
    'nationalität',
    'nationalité',
    'nacionalidad',
    'nacionalidade',
    'nazionalità',
    'nationaliteit',
  ],
  number: ['nummer', 'numéro', 'número', 'número', 'numero', 'nummer'],
  restore: ['wiederherstellen', 'rétablir', 'restaurar', 'restaurar', 'ripristina', 'herstellen'],
  action: ['aktion', 'action', 'acción', 'ação', 'azione', 'actie'],
  channel: ['kanal', 'salon', 'canal', 'canal', 'canale', 'kanaal'],
  command: ['befehl', 'commande', 'comando', 'comando', 'comando', 'opdracht'],
  context: ['kontext', 'contexte', 'contexto', 'contexto', 'contesto', 'context'],
  every: ['alle', 'toutes', 'cada', 'cada', 'ogni', 'elke'],
  full: ['ganz', 'entier', 'entero', 'inteiro', 'intero', 'volledig'],
  name: ['name', 'nom', 'nombre', 'nome', 'nome', 'naam'],
  ping: ['erwähnen', 'mentionner', 'mencionar', 'mencionar', 'menziona', 'vermelden'],
  public: ['öffentlich', 'public', 'público', 'público', 'pubblico', 'openbaar'],
  question: ['frage', 'question', 'pregunta', 'pergunta', 'domanda', 'vraag'],
  quiet: ['stille', 'silence', 'silencio', 'silêncio', 'silenzio', 'stilte'],
  since: ['seit', 'depuis', 'desde', 'desde', 'da', 'sinds'],
  source: ['quelle', 'source', 'fuente', 'fonte', 'fonte', 'bron'],
  text: ['text', 'texte', 'texto', 'texto', 'testo', 'tekst'],
  thread: ['thread', 'fil', 'hilo', 'tópico', 'discussione', 'thread'],
  topic: ['thema', 'sujet', 'tema', 'tema', 'tema', 'onderwerp'],
  whom: ['wen', 'qui', 'a-quién', 'quem', 'chi', 'wie'],
  until: ['bis', 'jusque', 'hasta', 'até', 'fino', 'tot'],
  what: ['was', 'quoi', 'qué', 'que', 'cosa', 'wat'],
  when: ['wann', 'quand', 'cuándo', 'quando', 'quando', 'wanneer'],
  where: ['wo', 'où', 'dónde', 'onde', 'dove', 'waar'],
  zone: ['zeitzone', 'fuseau', 'zona', 'fuso', 'fuso', 'tijdzone'],
}

const localised = ([german, french, spanish, portuguese, italian, dutch]: Six): Localised => ({
  de: german,
  fr: french,
  'es-ES': spanish,
  'es-419': spanish,
  'pt-BR': portuguese,
  it: italian,
  nl: dutch,
})

const mapped = (of: (locale: keyof Localised) => string): Localised => ({
  de: of('de'),
  fr: of('fr'),
  'es-ES': of('es-ES'),
  'es-419': of('es-419'),
  'pt-BR': of('pt-BR'),
  it: of('it'),
  nl: of('nl'),
})

/** Nothing for what has the same name everywhere, as `id`. */
export function localisedName(name: string): Localised | null {
  const six = names[name]
  return six ? localised(six) : null
}

/** What a menu says, in its readers' languages; nothing where one of them lacks it. */
export function inLocales(english: string): Localised | null {
  const six = [de, fr, es, pt, it, nl].map((texts) => texts[english])
  return isWhole(six) ? localised(six) : null
}

const isWhole = (six: readonly (string | undefined)[]): six is Six =>
  six.length === 6 && !six.includes(undefined)

/** "only articles of this publisher, as in Eastern Ledger": an example is the same in each language. */
export function withExample(english: string, example: string): Localised | null {
  const [told, joined] = [inLocales(english), inLocales('as in')]
  if (!told || !joined) return null
  return mapped((locale) => `${told[locale]}, ${joined[locale]} ${example}`)
}
