/** German of what Discord's menus say, by the English. */
export const de: Readonly<Record<string, string>> = {
  'Add a page of the web to the articles': 'Eine Webseite zu den Artikeln hinzufügen',
  'Answer a question with the passages that answer it':
    'Eine Frage mit den Stellen beantworten, die sie beantworten',
  'Check a text against the sources, claim by claim':
    'Einen Text Behauptung für Behauptung mit den Quellen abgleichen',
  'Set side by side where sources agree and where they differ':
    'Nebeneinanderstellen, worin Quellen übereinstimmen und worin nicht',
  'Schedule digests that say only what is new': 'Pressespiegel planen, die nur das Neue sagen',
  'Whether a model writes the answers here': 'Ob hier ein Modell die Antworten schreibt',
  'on, off or status': 'on, off oder status',
  'Follow feeds, whose items become articles': 'Feeds folgen, deren Einträge zu Artikeln werden',
  'Forget this conversation, or all that is kept about you':
    'Dieses Gespräch vergessen oder alles, was über dich gespeichert ist',
  'Tell what can be asked, and how': 'Sagen, was man fragen kann und wie',
  'Tell apart sanctions imposed, at risk, waived, and the law':
    'Verhängte, drohende und ausgesetzte Sanktionen und das Gesetz',
  'Look names up in the sanctions lists that are loaded':
    'Namen in den geladenen Sanktionslisten nachschlagen',
  'List the articles and what was refused, show one article, or what was asked here in vain':
    'Artikel und Abgelehntes auflisten, einen Artikel zeigen oder was hier ohne Antwort blieb',
  'Sum up what happened, most corroborated first':
    'Zusammenfassen, was geschah, das am besten Belegte zuerst',
  'Put dated events in order': 'Datierte Ereignisse der Reihe nach',
  'Tell who somebody is, what they said and what is said of them':
    'Sagen, wer jemand ist, was die Person sagte und was man über sie sagt',
  'show the answer to everybody here': 'die Antwort allen hier zeigen',
  'the address of a page': 'die Adresse einer Seite',
  'a question': 'eine Frage',
  'a text with something to check in it': 'ein Text, in dem etwas zu prüfen ist',
  'a topic': 'ein Thema',
  'a target or a topic': 'ein Ziel oder ein Thema',
  'a name': 'ein Name',
  'a command': 'ein Befehl',
  'me, for all that is kept about you': 'me, für alles, was über dich gespeichert ist',
  "an article's id or file, or gaps": 'Kennung oder Datei eines Artikels, oder gaps',
  'names with semicolons between them': 'Namen, durch Semikolons getrennt',
  'add, list, pause, resume, remove or check': 'add, list, pause, resume, remove oder check',
  'what it is called by, and its folder': 'wie er heißt, und sein Ordner',
  'how often it is checked': 'wie oft er geprüft wird',
  'no: the feed’s own text, without the pages behind it':
    'no: der Text des Feeds selbst, ohne die Seiten dahinter',
  'the year or day of birth': 'Jahr oder Tag der Geburt',
  'a country': 'ein Land',
  'a passport, tax or IMO number': 'eine Pass-, Steuer- oder IMO-Nummer',
  'the lists as they stood on a day': 'die Listen nach dem Stand eines Tages',
  'set an entry aside for this name, by its number, with because:':
    'einen Eintrag für diesen Namen verwerfen, nach seiner Nummer, mit because:',
  'why it is set aside': 'warum er verworfen wird',
  'take that back': 'das zurücknehmen',
  'only the words around an excerpt, by its offsets': 'nur die Worte um einen Auszug, nach seinen Stellen',
  'only articles from this day, month or year on': 'nur Artikel ab diesem Tag, Monat oder Jahr',
  'only articles up to this day, month or year': 'nur Artikel bis zu diesem Tag, Monat oder Jahr',
  'only articles of this publisher': 'nur Artikel dieses Herausgebers',
  'what to do with a digest that is set; leave it out to set one':
    'was mit einem Pressespiegel geschehen soll; ohne dies wird einer angelegt',
  'which one': 'welcher',
  'everything, a topic, a person, a source, sanctions, listed parties or disagreements':
    'alles, ein Thema, eine Person, eine Quelle, Sanktionen, Gelistete oder Widersprüche',
  'the times, as in every weekday at 9:00': 'die Zeiten, auf Englisch, wie every weekday at 9:00',
  'the time zone of these times, as in Europe/Berlin': 'die Zeitzone dieser Zeiten, wie Europe/Berlin',
  'where it comes': 'wohin er kommt',
  'the last day, as in 2026-12-31, or how long, as in 3 months':
    'der letzte Tag, wie 2026-12-31, oder wie lange, wie 3 months',
  'what to do when nothing is new': 'was geschieht, wenn es nichts Neues gibt',
  'the channel or forum it comes to, where that is not this one':
    'der Kanal oder das Forum dafür, wenn nicht dieser hier',
  'a role that each digest pings': 'eine Rolle, die jeder Pressespiegel erwähnt',
  'begin a thread under each digest, with its stories in it':
    'unter jedem Pressespiegel einen Thread mit seinen Themen beginnen',
  'as in': 'wie',
  'Check against the sources': 'Mit den Quellen abgleichen',
  'Add to the desk': 'Zu den Artikeln hinzufügen',
}
