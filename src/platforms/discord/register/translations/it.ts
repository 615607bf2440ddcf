/** Italian of what Discord's menus say, by the English. */
export const it: Readonly<Record<string, string>> = {
  'Add a page of the web to the articles': 'Aggiungere una pagina web agli articoli',
  'Answer a question with the passages that answer it':
    'Rispondere a una domanda con i passaggi che vi rispondono',
  'Check a text against the sources, claim by claim':
    'Confrontare un testo con le fonti, affermazione per affermazione',
  'Set side by side where sources agree and where they differ':
    'Mettere a confronto dove le fonti concordano e dove divergono',
  'Schedule digests that say only what is new': 'Programmare rassegne che dicono solo le novità',
  'Whether a model writes the answers here': 'Se qui un modello scrive le risposte',
  'on, off or status': 'on, off o status',
  'Follow feeds, whose items become articles': 'Seguire feed le cui voci diventano articoli',
  'Forget this conversation, or all that is kept about you':
    'Dimenticare questa conversazione, o tutto ciò che si conserva di te',
  'Tell what can be asked, and how': 'Dire che cosa si può chiedere, e come',
  'Tell apart sanctions imposed, at risk, waived, and the law':
    'Distinguere sanzioni imposte, possibili, revocate, e la legge',
  'Look names up in the sanctions lists that are loaded': 'Cercare nomi nelle liste di sanzioni caricate',
  'List the articles and what was refused, show one article, or what was asked here in vain':
    'Elencare gli articoli e i rifiuti, mostrarne uno, o ciò che qui è rimasto senza risposta',
  'Sum up what happened, most corroborated first':
    'Riassumere che cosa è successo, prima ciò che è più confermato',
  'Put dated events in order': 'Mettere in ordine gli eventi datati',
  'Tell who somebody is, what they said and what is said of them':
    'Dire chi è qualcuno, che cosa ha detto e che cosa se ne dice',
  'show the answer to everybody here': 'mostrare la risposta a tutti qui',
  'the address of a page': 'l’indirizzo di una pagina',
  'a question': 'una domanda',
  'a text with something to check in it': 'un testo con qualcosa da verificare',
  'a topic': 'un tema',
  'a target or a topic': 'un obiettivo o un tema',
  'a name': 'un nome',
  'a command': 'un comando',
  'me, for all that is kept about you': 'me, per tutto ciò che si conserva di te',
  "an article's id or file, or gaps": 'l’identificativo o il file di un articolo, o gaps',
  'names with semicolons between them': 'nomi separati da punto e virgola',
  'add, list, pause, resume, remove or check': 'add, list, pause, resume, remove o check',
  'what it is called by, and its folder': 'il suo nome e la sua cartella',
  'how often it is checked': 'quanto spesso viene controllato',
  'no: the feed’s own text, without the pages behind it':
    'no: il testo del feed stesso, senza le pagine dietro',
  'the year or day of birth': 'l’anno o il giorno di nascita',
  'a country': 'un paese',
  'a passport, tax or IMO number': 'un numero di passaporto, fiscale o IMO',
  'the lists as they stood on a day': 'le liste com’erano in un dato giorno',
  'set an entry aside for this name, by its number, with because:':
    'scartare una voce per questo nome, con il suo numero e because:',
  'why it is set aside': 'perché viene scartata',
  'take that back': 'annullarlo',
  'only the words around an excerpt, by its offsets':
    'solo le parole intorno a un estratto, dalle sue posizioni',
  'only articles from this day, month or year on': 'solo articoli da questo giorno, mese o anno',
  'only articles up to this day, month or year': 'solo articoli fino a questo giorno, mese o anno',
  'only articles of this publisher': 'solo articoli di questa testata',
  'what to do with a digest that is set; leave it out to set one':
    'che fare di una rassegna già creata; da omettere per crearne una',
  'which one': 'quale',
  'everything, a topic, a person, a source, sanctions, listed parties or disagreements':
    'tutto, un tema, una persona, una fonte, sanzioni, soggetti in lista o disaccordi',
  'the times, as in every weekday at 9:00': 'gli orari, in inglese, come every weekday at 9:00',
  'the time zone of these times, as in Europe/Berlin': 'il fuso di questi orari, come Europe/Berlin',
  'where it comes': 'dove arriva',
  'the last day, as in 2026-12-31, or how long, as in 3 months':
    'l’ultimo giorno, come 2026-12-31, o quanto, come 3 months',
  'what to do when nothing is new': 'che fare quando non c’è nulla di nuovo',
  'the channel or forum it comes to, where that is not this one':
    'il canale o forum di destinazione, se non è questo',
  'a role that each digest pings': 'un ruolo che ogni rassegna menziona',
  'begin a thread under each digest, with its stories in it':
    'aprire un thread sotto ogni rassegna, con le sue notizie',
  'as in': 'come',
  'Check against the sources': 'Confronta con le fonti',
  'Add to the desk': 'Aggiungi agli articoli',
}
