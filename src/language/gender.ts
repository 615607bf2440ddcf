import { whole } from './pattern.ts'

/** Who may be "she", and who "he": told by a title, an office or a first name that is borne by one alone. */
export type Gender = 'f' | 'm' | ''

const female =
  'Mrs|Ms|Miss|Madam|Madame|Lady|Queen|Princess|Baroness|Duchess|Dame|Sister|spokeswoman|chairwoman|businesswoman|congresswoman|actress'
const male = 'Mr|Sir|Lord|King|Prince|Baron|Duke|Father|spokesman|chairman|businessman|congressman|actor'

const femaleWord = new RegExp(`^(?:${female})$`, 'i')
const maleWord = new RegExp(`^(?:${male})$`, 'i')

const kinOfHer = whole(
  'i',
)`wife, widow, mother, sister, daughter, aunt, niece, grandmother, girl, woman, nun, waitress`
const kinOfHis = whole(
  'i',
)`husband, widower, father, brother, son, uncle, nephew, grandfather, boy, man, monk, waiter`

/** By a title or a word for somebody: "spokeswoman", "his wife". */
export const genderByWord = (word: string): Gender => {
  if (femaleWord.test(word) || kinOfHer.test(word)) return 'f'
  return maleWord.test(word) || kinOfHis.test(word) ? 'm' : ''
}

/** By what a text calls somebody, else by a first name. */
export const genderOf = (name: string, text: string): Gender =>
  genderByTitle(name, text) || genderByFirstName(name)

/** By a title that stands before the last name in a text: "Mrs Amis", "spokesman Olin Kast". */
function genderByTitle(name: string, text: string): Gender {
  const last = name.split(/\s+/).at(-1) ?? ''
  if (text === '' || last === '') return ''
  if (titled.text !== text) titled = { text, f: titledIn(text, female), m: titledIn(text, male) }
  return titled.f.has(last) ? 'f' : titled.m.has(last) ? 'm' : ''
}

/** Of the text that was asked last: an article may name thousands, for each of whom it is not gone through anew. */
let titled: { readonly text: string; readonly f: ReadonlySet<string>; readonly m: ReadonlySet<string> } = {
  text: '',
  f: new Set(),
  m: new Set(),
}

/** What a text has behind such titles, over up to three words of a name: each word, and what of it no letter goes on. */
function titledIn(text: string, titles: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { 0: title, index } of text.matchAll(new RegExp(`\\b(?:${titles})\\b\\.?\\s+`, 'gu'))) {
    let at = index + title.length
    for (let word = 0; word <= mostBefore; word++) {
      const [here = ''] = text.slice(at, at + longestWord).match(/^\S+/) ?? []
      for (const { index: end } of here.matchAll(/(?!^)(?!\p{L})/gu)) found.add(here.slice(0, end))
      const [passed] = /^\p{Lu}[\p{L}.’'-]*\s+/u.exec(text.slice(at, at + longestWord)) ?? []
      if (passed === undefined) break
      at += passed.length
    }
  }
  return found
}
const mostBefore = 3
const longestWord = 60

/** First names of women, written for this project; those that men bear as well are left out. */
const women = `abigail ada adele adela agata agnes agnieszka aino aisha aleksandra alessandra alexandra alice alicia alina
alison alma amalia amanda amelia amelie amina amy ana anastasia angela angelina anita anja anna annabel anne annette
annie antonia anya asha astrid asunción audrey aurora ayesha barbara beata beatrice beatriz belinda benedetta berit
bernadette bertha beth bianca birgit birgitta bridget brigitte britta camilla camille carina carla carlotta carmen
carol carolina caroline carolyn catalina catherine cecilia celia charlotte chiara chloe christa christina christine
clara claire claudia colleen concepción cristina cynthia dagmar daisy dalia daniela danielle daphne deborah deirdre
denise diana diane dina dolores donna dora doris dorothea dorothy ebba edith edna eileen elaine eleanor elena eleni
elin elina elisa elisabeth elise elizabeth ella ellen elsa elsie emilia emily emma erica erika esther ethel eugenia
eva eve evelyn fatima fatou federica felicia fiona flora florence franziska frances francesca freya frida gabriela
gabriella gemma georgia geraldine gerda gertrude gina gisela giulia gloria grace greta gry guadalupe gudrun gwen
halina hanna hannah harriet hazel heather hedda hedwig heidi helen helena helene helga henrietta hilary hilda
hildegard hina ida ildikó ilona ilse imelda imogen indira ines inés inga ingeborg ingrid irena irene irina iris
irma isabel isabella isla ivana ivanka ivy jacqueline jana jane janet janice jasmin jasmine jelena jennifer jenny
jessica jill joanna johanna josefina josephine joyce juana judith judy julia juliana julie juliet justine kaisa kaja
kamala karen karin karina karla katarina kate katerina katharina katherine kathleen kathryn katja katrin katrine
kayla kerstin khadija kirsten klara krista kristin kristina lara larisa larissa latifa laura lauren layla leila lena
leonie leonor leticia lidia liisa lila liliana lillian lily linda lisa lise liv livia liza lola lorena loretta
lorraine lotte louisa louise lucia lucille lucy ludmila luisa lydia lyudmila madeleine mabel magda magdalena
malgorzata malin manuela margaret margarita margaux margot margrethe marguerite maria mariam mariana marianne marie
marija marina marit marjorie marta martha martina mary maryam mathilde matilda maud maureen mei-ling melania melanie
melinda melissa mercedes meredith merete mette mia michelle milena millie mina minna miranda mireille miriam molly
mona monica monika monique muriel myra nadezhda nadia nadine nancy naomi natalia natalie natasha nathalie nina nora
noura octavia odile olena olga olivia oksana ottilie pamela patricia paula pauline pauliina penelope petra philippa
phoebe phyllis pia pilar polina priscilla priya rachel ragnhild raisa ramona rana rania raquel rebecca regina renata
rhonda rita roberta rocío rosa rosalie rose rosemary roxana rukmini ruth sabina sabine sabrina sally samira sandra
sanna sara sarah selma serena sheila shirley shreya sif sigrid silje silvia sissel siri sofia sofie solveig sonia
sonja soraya stefania stella stephanie sunita susan susanna susanne suzanne svetlana sylvia tamara tania tanja tanya
tatiana tatyana teresa thea thelma theresa theresia therese tilda tina tiina tora tove trine trude ulla ulrike ursula
usha valentina valeria valerie vanessa vera verónica veronica veronika victoria viktoria viola violet virginia vivian
wanda wendy wilhelmina wilma winifred yasmin yelena yevgenia yolanda yulia yvette yvonne zainab zofia zsuzsa zuzana`

/** First names of men, on the same terms. */
const men = `aaron abdul abdullah abraham adam adnan adolf adrian ahmad ahmed akira alan albert alberto aldo alejandro
aleksandr aleksander alessandro alexander alexandre alexei alexey alfonso alfred alfredo ali alistair allan allen
alvaro amir anatoly anders andré andreas andrei andrej andrew andrey andrzej angus anil anthony antoine anton antonio
antti ari arkady armando arne arnold artem arthur arturo arun arvid asger ashok august augusto axel barack barry
bartosz bashar ben benedict benjamin bernard bernd bernhard bernie bill bjarne bjorn bjørn bo bob bogdan boris brad
brendan brett brian bruce bruno burak carl carlo carlos carsten cedric cesar cezary charles chidi christer christian
christoph christopher clarence claus clement clifford colin connor craig curtis cyril dag damir daniel darren dave
david declan deepak denis dennis derek desmond didier diego dieter dimitri dirk dmitri dmitry dominic donald douglas
duncan dwight eddie edgar edmund eduardo edvard edward edwin eero egil einar elias emanuel emeka emil emilio emmanuel
enrico enrique eric erich erik erling ernest ernesto ernst erwin esteban ethan eugene evan fabio faisal felipe felix
ferdinand fernando fidel filip finn floyd francesco francisco franco françois frank franz fred frederic frederick
fredrik friedrich fritz gabor gareth gary gavin gennady geoffrey georg george georgi gerald gerard gerhard gianni
gilbert giorgio giovanni giuseppe glen glenn goran gordon graham greg gregory guido guillaume guillermo gunnar gunther
gus gustav gustavo haakon habib hakan håkon hamid hans harald harold harry harvey hasan hassan hector heiko heinrich
heinz hendrik henning henri henrik henry herbert herman hermann hiroshi holger horace horst howard hubert hugh hugo
humphrey hussein ian ibrahim ignacio igor ilkka imran ioannis isaac ismail istván ivan ivar ivo jaakko jack jacob
jacques jakob jakub jamal james janos janusz jared jari jaroslav jason javier jeff jeffrey jens jeremy jerome
jerry jerzy jesper jim joachim joakim joao joaquin joe joel joern johan johann johannes john johnny jonas jonathan jón
jon jorge jörg jose josé josef joseph joshua juan juha juhani julian julio julius jürgen justin jozef kalle karel kari
karl karsten kaspar kasper keir keith kemal kenneth kevin khaled khalid klaus knud knut konrad konstantin krzysztof
kurt lars lasse lawrence leif leo leon leonard leonardo leonid liam lloyd lorenzo louis luca lucas ludovic ludwig
luigi luis lukas lukasz luke mads magnus mahmoud malcolm manfred manuel marc marcel marcin marco marcos marcus marek
mario mark marko markus martin martti marvin mateusz matias mats matteo matthew matthias matti maurice mauricio max
maxim mehmet michael michał miguel mihai mikael mike mikhail mikko milan milos miloš mirko miroslav mohamed mohammad
mohammed morten moses muhammad mustafa nathan neil nelson niall nicholas nicolas niels nigel nikolai nikolay nikos nils
norbert norman odd olaf olav ole oleg oleksandr oleksiy oliver olof omar ondrej orlando oscar oskar osman otto owen
pablo paolo pasquale patrick paul paulo pavel pavlo pawel pedro peder peer pekka per percy petar peter petr petter
philip philippe pierre piet pieter pietro piotr poul radovan rafael rahul raj rajesh ralf ralph ramón rashid raul ravi
raymond reinhard remy rené ricardo richard rick robert roberto rodney rodrigo roger roland rolf roman ronald rory roy
rudolf rune rupert russell ryan salim salvador salvatore samuel sanjay santiago scott sean sebastian sergei sergey
sergio serhiy seth sidney siegfried sigurd simon slobodan søren soren stanislav stanley stefan stefano stein stellan
stephen steve steven stig stuart sundar sven svein takeshi tadeusz tariq tarjei ted terence theodor theodore thierry
thomas thor thorsten tim timo timothy tobias todd tom tomas tomasz tomislav tommaso tommy tony tor tore torbjørn
torsten trevor tuomas ueli ulf ulrich umberto uwe václav vadim valentin vasily vaughn viktor victor vidar vikram
vincent vincenzo vitaly vladimir vlad vojtech volker volodymyr walter warren wayne werner wilfred wilhelm willem
william winston wojciech wolfgang xavier yannick yannis yaroslav yasser yevgeny yuri yusuf yves zachary zbigniew zoltan
zoran`

const [byWomen, byMen] = [women, men].map((names) => new Set(names.split(/\s+/)))

/** By a first name that is borne by women or by men alone. */
function genderByFirstName(name: string): Gender {
  const [first = '', last] = name.split(/\s+/)
  const low = first.toLowerCase()
  if (last === undefined) return ''
  return byWomen?.has(low) ? 'f' : byMen?.has(low) ? 'm' : ''
}
