/** Spanish of what Discord's menus say, by the English. */
export const es: Readonly<Record<string, string>> = {
  'Add a page of the web to the articles': 'Añadir una página web a los artículos',
  'Answer a question with the passages that answer it':
    'Responder a una pregunta con los pasajes que la contestan',
  'Check a text against the sources, claim by claim':
    'Contrastar un texto con las fuentes, afirmación por afirmación',
  'Set side by side where sources agree and where they differ':
    'Poner lado a lado en qué coinciden y en qué difieren las fuentes',
  'Schedule digests that say only what is new': 'Programar boletines que dicen solo lo nuevo',
  'Whether a model writes the answers here': 'Si aquí un modelo escribe las respuestas',
  'on, off or status': 'on, off o status',
  'Follow feeds, whose items become articles': 'Seguir canales cuyas entradas se convierten en artículos',
  'Forget this conversation, or all that is kept about you':
    'Olvidar esta conversación, o todo lo que se guarda de ti',
  'Tell what can be asked, and how': 'Decir qué se puede preguntar y cómo',
  'Tell apart sanctions imposed, at risk, waived, and the law':
    'Distinguir sanciones impuestas, posibles, levantadas, y la ley',
  'Look names up in the sanctions lists that are loaded':
    'Buscar nombres en las listas de sanciones cargadas',
  'List the articles and what was refused, show one article, or what was asked here in vain':
    'Listar los artículos y lo rechazado, mostrar un artículo o lo que aquí quedó sin respuesta',
  'Sum up what happened, most corroborated first': 'Resumir lo ocurrido, primero lo más corroborado',
  'Put dated events in order': 'Poner en orden los hechos con fecha',
  'Tell who somebody is, what they said and what is said of them':
    'Decir quién es alguien, qué dijo y qué se dice de esa persona',
  'show the answer to everybody here': 'mostrar la respuesta a todos aquí',
  'the address of a page': 'la dirección de una página',
  'a question': 'una pregunta',
  'a text with something to check in it': 'un texto con algo que comprobar',
  'a topic': 'un tema',
  'a target or a topic': 'un objetivo o un tema',
  'a name': 'un nombre',
  'a command': 'un comando',
  'me, for all that is kept about you': 'me, para todo lo que se guarda de ti',
  "an article's id or file, or gaps": 'el identificador o el archivo de un artículo, o gaps',
  'names with semicolons between them': 'nombres separados por punto y coma',
  'add, list, pause, resume, remove or check': 'add, list, pause, resume, remove o check',
  'what it is called by, and its folder': 'su nombre y su carpeta',
  'how often it is checked': 'con qué frecuencia se comprueba',
  'no: the feed’s own text, without the pages behind it':
    'no: el texto del propio canal, sin las páginas que hay detrás',
  'the year or day of birth': 'el año o el día de nacimiento',
  'a country': 'un país',
  'a passport, tax or IMO number': 'un número de pasaporte, fiscal u OMI',
  'the lists as they stood on a day': 'las listas tal como estaban un día',
  'set an entry aside for this name, by its number, with because:':
    'descartar una entrada para este nombre, por su número, con because:',
  'why it is set aside': 'por qué se descarta',
  'take that back': 'deshacerlo',
  'only the words around an excerpt, by its offsets':
    'solo las palabras alrededor de un extracto, por sus posiciones',
  'only articles from this day, month or year on': 'solo artículos desde este día, mes o año',
  'only articles up to this day, month or year': 'solo artículos hasta este día, mes o año',
  'only articles of this publisher': 'solo artículos de este medio',
  'what to do with a digest that is set; leave it out to set one':
    'qué hacer con un boletín ya creado; omítelo para crear uno',
  'which one': 'cuál',
  'everything, a topic, a person, a source, sanctions, listed parties or disagreements':
    'todo, un tema, una persona, una fuente, sanciones, partes listadas o desacuerdos',
  'the times, as in every weekday at 9:00': 'las horas, en inglés, como every weekday at 9:00',
  'the time zone of these times, as in Europe/Berlin': 'la zona horaria de estas horas, como Europe/Berlin',
  'where it comes': 'adónde llega',
  'the last day, as in 2026-12-31, or how long, as in 3 months':
    'el último día, como 2026-12-31, o cuánto, como 3 months',
  'what to do when nothing is new': 'qué hacer cuando no hay nada nuevo',
  'the channel or forum it comes to, where that is not this one': 'el canal o foro de destino, si no es este',
  'a role that each digest pings': 'un rol que cada boletín menciona',
  'begin a thread under each digest, with its stories in it':
    'abrir un hilo bajo cada boletín, con sus noticias',
  'as in': 'como',
  'Check against the sources': 'Contrastar con las fuentes',
  'Add to the desk': 'Añadir a los artículos',
}
