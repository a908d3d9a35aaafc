// Writes src/test/resources/survey-core/*.json: what survey-core, the reference of our questionnaire format, makes of
// random answers to the questionnaires. Data only; the same seed gives the same files.
"use strict";
const fs = require("fs");
const path = require("path");
const { Model } = require("survey-core");

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

questionnaire("intro-leder", 2017);
questionnaire("nav-leder", 356);
questionnaire("som-brukerundersokelse", 441);
