/** Portuguese of what Discord's menus say, by the English. */
export const pt: Readonly<Record<string, string>> = {
  'Add a page of the web to the articles': 'Adicionar uma página da web aos artigos',
  'Answer a question with the passages that answer it':
    'Responder a uma pergunta com os trechos que a respondem',
  'Check a text against the sources, claim by claim':
    'Confrontar um texto com as fontes, afirmação por afirmação',
  'Set side by side where sources agree and where they differ':
    'Pôr lado a lado em que as fontes concordam e em que divergem',
  'Schedule digests that say only what is new': 'Agendar boletins que dizem só o que é novo',
  'Whether a model writes the answers here': 'Se aqui um modelo escreve as respostas',
  'on, off or status': 'on, off ou status',
  'Follow feeds, whose items become articles': 'Seguir feeds cujos itens se tornam artigos',
  'Forget this conversation, or all that is kept about you':
    'Esquecer esta conversa, ou tudo o que se guarda sobre você',
  'Tell what can be asked, and how': 'Dizer o que se pode perguntar e como',
  'Tell apart sanctions imposed, at risk, waived, and the law':
    'Distinguir sanções impostas, possíveis, suspensas, e a lei',
  'Look names up in the sanctions lists that are loaded': 'Procurar nomes nas listas de sanções carregadas',
  'List the articles and what was refused, show one article, or what was asked here in vain':
    'Listar os artigos e o recusado, mostrar um artigo, ou o que aqui ficou sem resposta',
  'Sum up what happened, most corroborated first': 'Resumir o que aconteceu, primeiro o mais corroborado',
  'Put dated events in order': 'Pôr em ordem os fatos com data',
  'Tell who somebody is, what they said and what is said of them':
    'Dizer quem é alguém, o que disse e o que se diz da pessoa',
  'show the answer to everybody here': 'mostrar a resposta a todos aqui',
  'the address of a page': 'o endereço de uma página',
  'a question': 'uma pergunta',
  'a text with something to check in it': 'um texto com algo a verificar',
  'a topic': 'um tema',
  'a target or a topic': 'um alvo ou um tema',
  'a name': 'um nome',
  'a command': 'um comando',
  'me, for all that is kept about you': 'me, para tudo o que se guarda sobre você',
  "an article's id or file, or gaps": 'o identificador ou o arquivo de um artigo, ou gaps',
  'names with semicolons between them': 'nomes separados por ponto e vírgula',
  'add, list, pause, resume, remove or check': 'add, list, pause, resume, remove ou check',
  'what it is called by, and its folder': 'o nome e a pasta dele',
  'how often it is checked': 'com que frequência é verificado',
  'no: the feed’s own text, without the pages behind it':
    'no: o texto do próprio feed, sem as páginas por trás',
  'the year or day of birth': 'o ano ou o dia de nascimento',
  'a country': 'um país',
  'a passport, tax or IMO number': 'um número de passaporte, fiscal ou IMO',
  'the lists as they stood on a day': 'as listas como estavam num dia',
  'set an entry aside for this name, by its number, with because:':
    'descartar uma entrada para este nome, pelo número, com because:',
  'why it is set aside': 'por que é descartada',
  'take that back': 'voltar atrás',
  'only the words around an excerpt, by its offsets': 'só as palavras em torno de um trecho, pelas posições',
  'only articles from this day, month or year on': 'só artigos a partir deste dia, mês ou ano',
  'only articles up to this day, month or year': 'só artigos até este dia, mês ou ano',
  'only articles of this publisher': 'só artigos deste veículo',
  'what to do with a digest that is set; leave it out to set one':
    'o que fazer com um boletim já criado; omita para criar um',
  'which one': 'qual',
  'everything, a topic, a person, a source, sanctions, listed parties or disagreements':
    'tudo, um tema, uma pessoa, uma fonte, sanções, partes listadas ou divergências',
  'the times, as in every weekday at 9:00': 'os horários, em inglês, como every weekday at 9:00',
  'the time zone of these times, as in Europe/Berlin': 'o fuso desses horários, como Europe/Berlin',
  'where it comes': 'aonde chega',
  'the last day, as in 2026-12-31, or how long, as in 3 months':
    'o último dia, como 2026-12-31, ou por quanto, como 3 months',
  'what to do when nothing is new': 'o que fazer quando não há nada novo',
  'the channel or forum it comes to, where that is not this one':
    'o canal ou fórum de destino, se não for este',
  'a role that each digest pings': 'um cargo que cada boletim menciona',
  'begin a thread under each digest, with its stories in it':
    'abrir um tópico sob cada boletim, com suas notícias',
  'as in': 'como',
  'Check against the sources': 'Verificar com as fontes',
  'Add to the desk': 'Adicionar aos artigos',
}
