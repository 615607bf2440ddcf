/** Dutch of what Discord's menus say, by the English. */
export const nl: Readonly<Record<string, string>> = {
  'Add a page of the web to the articles': 'Een webpagina aan de artikelen toevoegen',
  'Answer a question with the passages that answer it':
    'Een vraag beantwoorden met de passages die het antwoord geven',
  'Check a text against the sources, claim by claim':
    'Een tekst bewering voor bewering aan de bronnen toetsen',
  'Set side by side where sources agree and where they differ':
    'Naast elkaar zetten waarin bronnen overeenkomen en verschillen',
  'Schedule digests that say only what is new': 'Overzichten plannen die alleen melden wat nieuw is',
  'Whether a model writes the answers here': 'Of een model hier de antwoorden schrijft',
  'on, off or status': 'on, off of status',
  'Follow feeds, whose items become articles': 'Feeds volgen waarvan de items artikelen worden',
  'Forget this conversation, or all that is kept about you':
    'Dit gesprek vergeten, of alles wat over jou is bewaard',
  'Tell what can be asked, and how': 'Vertellen wat je kunt vragen, en hoe',
  'Tell apart sanctions imposed, at risk, waived, and the law':
    'Opgelegde, dreigende en opgeheven sancties, en de wet',
  'Look names up in the sanctions lists that are loaded': 'Namen opzoeken in de geladen sanctielijsten',
  'List the articles and what was refused, show one article, or what was asked here in vain':
    'Artikelen en wat is geweigerd tonen, één artikel, of wat hier onbeantwoord bleef',
  'Sum up what happened, most corroborated first': 'Samenvatten wat er gebeurde, het best bevestigde eerst',
  'Put dated events in order': 'Gedateerde gebeurtenissen op volgorde zetten',
  'Tell who somebody is, what they said and what is said of them':
    'Vertellen wie iemand is, wat die zei en wat over die gezegd wordt',
  'show the answer to everybody here': 'het antwoord aan iedereen hier tonen',
  'the address of a page': 'het adres van een pagina',
  'a question': 'een vraag',
  'a text with something to check in it': 'een tekst met iets om te controleren',
  'a topic': 'een onderwerp',
  'a target or a topic': 'een doelwit of een onderwerp',
  'a name': 'een naam',
  'a command': 'een opdracht',
  'me, for all that is kept about you': 'me, voor alles wat over jou is bewaard',
  "an article's id or file, or gaps": 'het id of bestand van een artikel, of gaps',
  'names with semicolons between them': 'namen met puntkomma’s ertussen',
  'add, list, pause, resume, remove or check': 'add, list, pause, resume, remove of check',
  'what it is called by, and its folder': 'hoe hij heet, en zijn map',
  'how often it is checked': 'hoe vaak hij wordt gecontroleerd',
  'no: the feed’s own text, without the pages behind it':
    'no: de tekst van de feed zelf, zonder de pagina’s erachter',
  'the year or day of birth': 'het jaar of de dag van geboorte',
  'a country': 'een land',
  'a passport, tax or IMO number': 'een paspoort-, fiscaal of IMO-nummer',
  'the lists as they stood on a day': 'de lijsten zoals ze op een dag waren',
  'set an entry aside for this name, by its number, with because:':
    'een vermelding voor deze naam afwijzen, op nummer, met because:',
  'why it is set aside': 'waarom ze wordt afgewezen',
  'take that back': 'dat terugnemen',
  'only the words around an excerpt, by its offsets': 'alleen de woorden rond een fragment, op posities',
  'only articles from this day, month or year on': 'alleen artikelen vanaf deze dag, maand of dit jaar',
  'only articles up to this day, month or year': 'alleen artikelen tot en met deze dag, maand of dit jaar',
  'only articles of this publisher': 'alleen artikelen van deze uitgever',
  'what to do with a digest that is set; leave it out to set one':
    'wat te doen met een bestaand overzicht; laat weg om er een te maken',
  'which one': 'welke',
  'everything, a topic, a person, a source, sanctions, listed parties or disagreements':
    'alles, een onderwerp, persoon of bron, sancties, partijen op lijsten of verschillen',
  'the times, as in every weekday at 9:00': 'de tijden, in het Engels, zoals every weekday at 9:00',
  'the time zone of these times, as in Europe/Berlin': 'de tijdzone van deze tijden, zoals Europe/Berlin',
  'where it comes': 'waar het komt',
  'the last day, as in 2026-12-31, or how long, as in 3 months':
    'de laatste dag, zoals 2026-12-31, of hoe lang, zoals 3 months',
  'what to do when nothing is new': 'wat te doen als er niets nieuws is',
  'the channel or forum it comes to, where that is not this one':
    'het kanaal of forum ervoor, als dat niet dit is',
  'a role that each digest pings': 'een rol die elk overzicht vermeldt',
  'begin a thread under each digest, with its stories in it':
    'onder elk overzicht een thread beginnen, met de berichten erin',
  'as in': 'zoals',
  'Check against the sources': 'Toetsen aan de bronnen',
  'Add to the desk': 'Aan de artikelen toevoegen',
}
