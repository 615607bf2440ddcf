/** Locales of Discord in which commands have their own name; elsewhere they go by the English one. */
type Locale = 'de' | 'fr' | 'es-ES' | 'es-419' | 'pt-BR' | 'it' | 'nl'
export type Localised = Readonly<Partial<Record<Locale, string>>>

const spanish = (text: string) => ({ 'es-ES': text, 'es-419': text })

/** What is registered under another name where Discord speaks another language. The answers stay English. */
const names: Readonly<Record<string, Localised>> = {
  ask: {
    de: 'fragen',
    fr: 'demander',
    ...spanish('preguntar'),
    'pt-BR': 'perguntar',
    it: 'chiedi',
    nl: 'vraag',
  },
  check: {
    de: 'prüfen',
    fr: 'vérifier',
    ...spanish('verificar'),
    'pt-BR': 'verificar',
    it: 'verifica',
    nl: 'controleer',
  },
  compare: {
    de: 'vergleichen',
    fr: 'comparer',
    ...spanish('comparar'),
    'pt-BR': 'comparar',
    it: 'confronta',
    nl: 'vergelijk',
  },
  help: { de: 'hilfe', fr: 'aide', ...spanish('ayuda'), 'pt-BR': 'ajuda', it: 'aiuto', nl: 'hulp' },
  sanctions: {
    de: 'sanktionen',
    fr: 'sanctions',
    ...spanish('sanciones'),
    'pt-BR': 'sanções',
    it: 'sanzioni',
    nl: 'sancties',
  },
  sources: {
    de: 'quellen',
    fr: 'sources',
    ...spanish('fuentes'),
    'pt-BR': 'fontes',
    it: 'fonti',
    nl: 'bronnen',
  },
  summary: {
    de: 'zusammenfassung',
    fr: 'résumé',
    ...spanish('resumen'),
    'pt-BR': 'resumo',
    it: 'riassunto',
    nl: 'samenvatting',
  },
  timeline: {
    de: 'zeitleiste',
    fr: 'chronologie',
    ...spanish('cronología'),
    'pt-BR': 'cronologia',
    it: 'cronologia',
    nl: 'tijdlijn',
  },
  who: { de: 'wer', fr: 'qui', ...spanish('quién'), 'pt-BR': 'quem', it: 'chi', nl: 'wie' },
  name: { de: 'name', fr: 'nom', ...spanish('nombre'), 'pt-BR': 'nome', it: 'nome', nl: 'naam' },
  public: {
    de: 'öffentlich',
    fr: 'public',
    ...spanish('público'),
    'pt-BR': 'público',
    it: 'pubblico',
    nl: 'openbaar',
  },
  question: {
    de: 'frage',
    fr: 'question',
    ...spanish('pregunta'),
    'pt-BR': 'pergunta',
    it: 'domanda',
    nl: 'vraag',
  },
  since: { de: 'seit', fr: 'depuis', ...spanish('desde'), 'pt-BR': 'desde', it: 'da', nl: 'sinds' },
  source: { de: 'quelle', fr: 'source', ...spanish('fuente'), 'pt-BR': 'fonte', it: 'fonte', nl: 'bron' },
  topic: { de: 'thema', fr: 'sujet', ...spanish('tema'), 'pt-BR': 'tema', it: 'tema', nl: 'onderwerp' },
  until: { de: 'bis', fr: 'jusque', ...spanish('hasta'), 'pt-BR': 'até', it: 'fino', nl: 'tot' },
}

const menu: Localised = {
  de: 'Mit den Quellen abgleichen',
  fr: 'Confronter aux sources',
  ...spanish('Contrastar con las fuentes'),
  'pt-BR': 'Verificar com as fontes',
  it: 'Confronta con le fonti',
  nl: 'Toetsen aan de bronnen',
}

export const localisedName = (name: string): Localised | null => names[name] ?? null
export const localisedMenu = menu
