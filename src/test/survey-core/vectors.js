// Writes src/test/resources/survey-core/*.json: what survey-core, the reference of our questionnaire format, makes of
// conditions and of random answers to the questionnaires. Data only; the same seed gives the same files.
"use strict";
const fs = require("fs");
const path = require("path");
const { ConditionRunner, Model } = require("survey-core");

const ROOT = path.resolve(__dirname, "../../..");
const OUT = path.join(ROOT, "src/test/resources/survey-core");
const SETS_PER_QUESTIONNAIRE = 500;

console.error = console.warn = () => {};
console.log = () => {};

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function write(name, head, lines) {
  fs.mkdirSync(OUT, { recursive: true });
  const body = lines.map((line) => JSON.stringify(line)).join(",\n");
  fs.writeFileSync(path.join(OUT, name), `${head}[\n${body}\n]${head ? "}" : ""}\n`);
}

// --- conditions ---

const ANSWERS = [
  {},
  {
    n: 5, zero: 0, neg: -3, dec: 0.1, t: "ja", nt: "5", big: "JA", word: "lite_ingenting", pad: " ja ",
    l: ["kurs", "praksis"], one: ["kurs"], nl: ["1", "2"], g: { nav: "ofte", skole: "5" }, æ: "Ærlig", date: "2017-10-02",
  },
  { n: 6, zero: "0", neg: "-3", dec: "0.10", t: "nei", nt: "10", big: "Nei", l: ["praksis", "KURS"], one: [], g: {} },
  { n: 5.0, t: "", nt: "05", l: ["annet"], one: ["kurs", "annet"], g: { skole: "sjelden" }, æ: "ærlig", date: "2017-9-2" },
];

function conditions() {
  const all = new Set();
  const symbols = ["=", "==", "!=", "<>", ">", ">=", "<", "<=", "contains", "notcontains", "anyof", "allof", "noneof"];
  const variables = ["n", "zero", "neg", "dec", "t", "nt", "big", "l", "one", "nl", "g.nav", "g.skole", "none", "g.none"];
  const literals = ["5", "'5'", "'ja'", "'JA'", "'kurs'", "['kurs', 'praksis']", "['praksis']", "0", "-3", "''", "'ar'"];
  for (const variable of variables) {
    all.add(`{${variable}} empty`);
    all.add(`{${variable}} notempty`);
    all.add(`{${variable}}`);
    all.add(`!{${variable}}`);
    for (const symbol of symbols) {
      literals.forEach((literal) => all.add(`{${variable}} ${symbol} ${literal}`));
    }
  }
  for (const symbol of symbols) {
    ["{n}|{nt}", "{t}|{big}", "{l}|{one}", "{one}|{l}", "{l}|{t}", "{g.nav}|{t}", "{none}|{none}", "{none}|{t}", "{l}|{l}"]
      .map((pair) => pair.split("|"))
      .forEach(([left, right]) => all.add(`${left} ${symbol} ${right}`));
  }
  [
    "true", "false", "1", "0", "'ja'", "''", "5 = 5", "'5' = 5", "'a' < 'b'", "'B' < 'a'", "10 > 9", "'10' > '9'", "'10' > 'a'",
    "{t} = 'ja' and {n} = 5", "{t} = 'ja' or {n} = 5", "{t} = 'ja' && {n} = 5", "{t} = 'ja' || {n} = 5",
    "{t} = 'ja' or {n} = 5 and {nt} = '10'", "({t} = 'ja' or {n} = 5) and {nt} = '10'", "{t} = 'nei' and {n} = 6 or {n} = 5",
    "{t} = 'ja' AND {n} = 5", "{t} = 'ja' Or {n} = 6", "{t} = 'ja' and ({n} = 6 or {n} = 5)", "(({t} = 'ja'))", "({t}) = ('ja')",
    "!({t} = 'ja')", "not ({t} = 'ja')", "not({t} = 'ja')", "NOT ({t} = 'ja')", "! ({t} = 'ja') and {n} = 6", "!!{t}", "not not {t}",
    "not {t} = 'ja'", "!{t} = 'ja'", "not ({t} = 'ja') or {n} = 5", "not {none} empty", "!{none} empty", "negate {t}", "negate ({t} = 'ja')", "negate {none} empty", "NEGATE({t} = 'ja')", "{t} = 'ja' = true",
    "{t} equal 'ja'", "{t} notequal 'ja'", "{n} greater 5", "{n} greaterorequal 5", "{n} less 6", "{n} lessorequal 5",
    "{l} contain 'kurs'", "{l} notcontain 'kurs'", "{l} Contains 'kurs'", "{l} anyof 'kurs'", "{t} Empty", "{t} NotEmpty",
    "{n} >= 5 and {n} <= 5", "{n}=5", "{n}>5and{n}<7", "{t}='ja'", "{t} = \"ja\"", "{t}=\"JA\"", "{pad} = 'ja'", "{pad} = ' ja '",
    "{t} = ' ja '", "{word} contains 'ingen'", "{word} contains 'INGEN'", "{word} notcontains 'ingen'", "{word} anyof ['lite_ingenting', 'x']",
    "{t} anyof ['ja', 'nei']", "{t} noneof ['ja', 'nei']", "{t} allof ['ja']", "{t} allof ['ja', 'nei']", "{l} allof []", "{l} anyof []",
    "{l} noneof []", "{none} noneof []", "{none} noneof ['a']", "{none} allof ['a']", "{none} anyof ['a']", "{l} = ['praksis', 'kurs']",
    "{l} = ['kurs', 'praksis']", "{l} = ['KURS', 'praksis']", "{l} != ['kurs', 'praksis']", "{l} = 'kurs'", "{one} = 'kurs'", "{one} = ['kurs']",
    "{nl} contains 1", "{nl} contains '1'", "{nl} anyof [1, 3]", "{nl} allof [1, 2]", "{nl} = [1, 2]", "{nl} = ['1', '2']",
    "{n} anyof [5, 6]", "{n} anyof ['5', '6']", "{nt} anyof [5, 10]", "{neg} = -3", "{neg} < 0", "{neg} > -4", "{neg} >= -3", "{n} > -1",
    "{zero} = 0", "{zero} = false", "{zero} empty", "{zero} = ''", "{zero} = '0'", "{dec} = 0.1", "{dec} < 0.2", "{dec} = 0.10", "{dec} = '0.1'",
    "{n} = 5.0", "{nt} = 5", "{nt} = '5'", "{nt} = '05'", "{nt} > 9", "{nt} > '9'", "{nt} < {n}", "{g.nav} = 'OFTE'", "{g.skole} = 5",
    "{g.nav} contains 'of'", "{g} empty", "{g} notempty", "{g.nav} notempty and {g.skole} notempty", "{æ} = 'ærlig'", "{æ} = 'ÆRLIG'",
    "{æ} contains 'ær'", "{date} > '2017-10-01'", "{date} = '2017-10-02'", "{date} < '2017-10-03'", "{none} = 'undefined'", "{none} = 0",
    "{none} < 1", "{none} > 1", "{none} != 1", "{none} <> 'a'", "{none} = {t}", "{t} = {none}", "{none} <= 0", "{none} >= 0", "{none} notcontains 'a'",
    "{t} notcontains 'a'", "{none} contains ''", "{t} contains ''", "{t} = 'true'", "{n} = '5.0'", "{n} = ' 5 '", "{n} = '5a'", "{n} = '0x5'",
    "{n} = '5e0'", "{nt} >= '05'", "'2' contains 2", "{n} contains 5", "{nt} contains 0", "'' empty", "[] empty", "['a'] notempty",
    "['a', 'b'] contains 'a'", "'a' anyof ['A']", "true = true", "true = false", "true = 'true'", "false = 0", "{t} = true", "({n} > 4) = true",
    "({n} = 5) and ({t} = 'ja') and ({nt} = '5') or {n} = 6", "{t} = 'ja' or {t} = 'nei' or {t} empty", "{t} <> 'ja' and {t} <> 'nei'",
  ].forEach((text) => all.add(text));
  write("expressions.json", `{"answers":${JSON.stringify(ANSWERS)},\n"expressions":`, [...all].map((text) => [text, held(text)]));
}

// One result per set of answers, or null when survey-core cannot read the expression.
function held(text) {
  const runner = new ConditionRunner(text);
  if (!runner.canRun()) {
    return null;
  }
  return ANSWERS.map((answers) => !!runner.runValues(JSON.parse(JSON.stringify(answers))));
}

// --- questionnaires ---

function someAnswers(json, random) {
  const wanted = [0.25, 0.5, 0.95][Math.floor(random() * 3)];
  const data = {};
  const ticked = {};
  for (const element of json.pages.flatMap((page) => page.elements).filter((element) => element.type !== "html")) {
    if (element.choices) {
      ticked[element.name] = element.choices;
    }
    if (random() < wanted || (element.choices && element.type === "radiogroup" && random() < 0.5)) {
      data[element.name] = answer(element, ticked, wanted, random);
    }
    if (element.showCommentArea && random() < 0.2) {
      data[element.name + "-Comment"] = "Fritekst æøå";
    }
  }
  return JSON.parse(JSON.stringify(data));
}

const pick = (list, random) => list[Math.floor(random() * list.length)];

function answer(element, ticked, wanted, random) {
  switch (element.type) {
    case "radiogroup":
      return pick(element.choices, random).value;
    case "checkbox":
      return ticks(element, ticked, random);
    case "matrix":
      return rows(element, wanted > 0.9 && random() < 0.8 ? 1 : 0.4, random);
    case "text":
      return element.inputType === "number" ? pick([0, 1, 12, 0.1, 7.5, -1, -4, 100000, 100001], random) : "Kommunen";
    default:
      return "Fritekst";
  }
}

function ticks(element, ticked, random) {
  const choices = element.choices || ticked[element.choicesFromQuestion];
  const some = choices.filter(() => random() < 0.3).map((choice) => choice.value);
  return some.length ? some : [pick(choices, random).value];
}

function rows(element, share, random) {
  const given = element.rows.filter(() => random() < share);
  const one = given.length ? given : [element.rows[0]];
  return Object.fromEntries(one.map((row) => [row.value, pick(element.columns, random).value]));
}

function vector(json, data) {
  const survey = new Model(json);
  survey.data = JSON.parse(JSON.stringify(data));
  survey.start();
  const shown = survey.visiblePages.filter((page) => !page.isStartPage && !page.isStarted);
  const questions = survey.getAllQuestions().filter((question) => question.getType() !== "html");
  const visible = questions.filter((question) => question.isVisible && question.page.isVisible);
  shown.forEach((page) => page.validate(true, false));
  const offered = visible.filter((question) => question.choicesFromQuestion);
  const result = {
    answers: data,
    hiddenPages: survey.pages.filter((page) => !shown.includes(page) && page !== survey.startPage && page !== survey.startedPage).map((page) => page.name),
    hidden: questions.filter((question) => !visible.includes(question)).map((question) => question.name),
    faulty: visible.filter((question) => question.errors.length > 0).map((question) => question.name),
    offered: Object.fromEntries(offered.map((question) => [question.name, question.visibleChoices.map((choice) => choice.value)])),
  };
  survey.doComplete();
  return Object.assign(result, difference(data, survey.data));
}

// The completed data as what went and what changed, to keep the files small.
function difference(before, after) {
  const removed = Object.keys(before).filter((name) => !(name in after));
  const changed = Object.fromEntries(
    Object.entries(after).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)));
  return { removed, changed };
}

function questionnaire(code, seed) {
  const json = JSON.parse(fs.readFileSync(path.join(ROOT, "questionnaires", code, "1.json"), "utf8"));
  const random = randomFrom(seed);
  const lines = [];
  for (let set = 0; set < SETS_PER_QUESTIONNAIRE; set++) {
    lines.push(vector(json, set === 0 ? {} : someAnswers(json, random)));
  }
  write(`${code}.json`, "", lines);
}

conditions();
if (process.argv.includes("--conditions")) {
  process.exit();
}
questionnaire("intro-leder", 2017);
questionnaire("nav-leder", 356);
questionnaire("som-brukerundersokelse", 441);
