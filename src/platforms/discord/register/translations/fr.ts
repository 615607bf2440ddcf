/** French of what Discord's menus say, by the English. */
export const fr: Readonly<Record<string, string>> = {
  'Add a page of the web to the articles': 'Ajouter une page du web aux articles',
  'Answer a question with the passages that answer it':
    'Répondre à une question par les passages qui y répondent',
  'Check a text against the sources, claim by claim':
    'Confronter un texte aux sources, affirmation par affirmation',
  'Set side by side where sources agree and where they differ':
    'Mettre côte à côte ce en quoi les sources concordent ou divergent',
  'Schedule digests that say only what is new': 'Planifier des revues qui ne disent que le nouveau',
  'Whether a model writes the answers here': 'Si un modèle écrit les réponses ici',
  'on, off or status': 'on, off ou status',
  'Follow feeds, whose items become articles': 'Suivre des flux dont les entrées deviennent des articles',
  'Forget this conversation, or all that is kept about you':
    'Oublier cette conversation, ou tout ce qui est gardé de vous',
  'Tell what can be asked, and how': 'Dire ce qu’on peut demander, et comment',
  'Tell apart sanctions imposed, at risk, waived, and the law':
    'Distinguer les sanctions prises, possibles, levées, et la loi',
  'Look names up in the sanctions lists that are loaded':
    'Chercher des noms dans les listes de sanctions chargées',
  'List the articles and what was refused, show one article, or what was asked here in vain':
    'Lister les articles et les refus, montrer un article, ou ce qui est resté ici sans réponse',
  'Sum up what happened, most corroborated first': 'Résumer ce qui s’est passé, le mieux corroboré d’abord',
  'Put dated events in order': 'Mettre dans l’ordre les événements datés',
  'Tell who somebody is, what they said and what is said of them':
    'Dire qui est quelqu’un, ce qu’il a dit et ce qu’on dit de lui',
  'show the answer to everybody here': 'montrer la réponse à tous ici',
  'the address of a page': 'l’adresse d’une page',
  'a question': 'une question',
  'a text with something to check in it': 'un texte où il y a quelque chose à vérifier',
  'a topic': 'un sujet',
  'a target or a topic': 'une cible ou un sujet',
  'a name': 'un nom',
  'a command': 'une commande',
  'me, for all that is kept about you': 'me, pour tout ce qui est gardé de vous',
  "an article's id or file, or gaps": 'l’identifiant ou le fichier d’un article, ou gaps',
  'names with semicolons between them': 'des noms séparés par des points-virgules',
  'add, list, pause, resume, remove or check': 'add, list, pause, resume, remove ou check',
  'what it is called by, and its folder': 'son nom, et son dossier',
  'how often it is checked': 'la fréquence des vérifications',
  'no: the feed’s own text, without the pages behind it':
    'no : le texte du flux lui-même, sans les pages derrière',
  'the year or day of birth': 'l’année ou le jour de naissance',
  'a country': 'un pays',
  'a passport, tax or IMO number': 'un numéro de passeport, fiscal ou IMO',
  'the lists as they stood on a day': 'les listes telles qu’elles étaient un jour donné',
  'set an entry aside for this name, by its number, with because:':
    'écarter une entrée pour ce nom, par son numéro, avec because:',
  'why it is set aside': 'pourquoi elle est écartée',
  'take that back': 'revenir là-dessus',
  'only the words around an excerpt, by its offsets':
    'seulement les mots autour d’un extrait, par ses positions',
  'only articles from this day, month or year on': 'seulement les articles à partir de ce jour, mois ou an',
  'only articles up to this day, month or year': 'seulement les articles jusqu’à ce jour, mois ou an',
  'only articles of this publisher': 'seulement les articles de cet éditeur',
  'what to do with a digest that is set; leave it out to set one':
    'que faire d’une revue existante ; à omettre pour en créer une',
  'which one': 'laquelle',
  'everything, a topic, a person, a source, sanctions, listed parties or disagreements':
    'tout, un sujet, une personne, une source, sanctions, parties listées ou désaccords',
  'the times, as in every weekday at 9:00': 'les heures, en anglais, comme every weekday at 9:00',
  'the time zone of these times, as in Europe/Berlin': 'le fuseau horaire de ces heures, comme Europe/Berlin',
  'where it comes': 'où elle arrive',
  'the last day, as in 2026-12-31, or how long, as in 3 months':
    'le dernier jour, comme 2026-12-31, ou la durée, comme 3 months',
  'what to do when nothing is new': 'que faire quand rien n’est nouveau',
  'the channel or forum it comes to, where that is not this one':
    'le salon ou forum de destination, si ce n’est pas celui-ci',
  'a role that each digest pings': 'un rôle que chaque revue mentionne',
  'begin a thread under each digest, with its stories in it':
    'ouvrir un fil sous chaque revue, avec ses sujets',
  'as in': 'comme',
  'Check against the sources': 'Confronter aux sources',
  'Add to the desk': 'Ajouter aux articles',
}
