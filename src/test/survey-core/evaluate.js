// The reference of our `evaluate`: what survey-core makes of a questionnaire and a set of answers.
//
// The sense of each part, which is also the contract of `evaluate` in the server:
// * A new Model() gets its locale and the variables (setVariable), as both are known from the start, then the definition
//   (fromJSON), then all answers at once (model.data = …). That takes the place of all that was there, so default values
//   are gone. Triggers and setValueIf/setValueExpression/resetValueIf, which answer to changes, do not run for what was given, only for what the
//   model changes itself on the way (expression questions, values cleared when hidden).
// * Without "answers" nothing is assigned: a response that was just begun, with its default values.
// * "changes" (optional, after the answers) is a list of {name: value}: each is set, in order, as when a respondent types
//   it (setValue; setComment for <name>-Comment). Here triggers run. Going to a next page is not played.
// * pages: all pages of the definition in order, the start page too. visible = page.isVisible.
// * elements: the questions of the page in order, also those inside panels, also html, image and expression; not those
//   inside dynamic panels and cells. visible = the question, all panels above it and the page are visible.
//   required = isRequired, also when it is hidden.
// * choices: the values of visibleChoices but for the one that ticks all, for radiogroup, checkbox, dropdown, tagbox and ranking.
//   rows: the names of the visible rows, for matrix and matrixdropdown. Both also when the question is hidden.
// * errors: names of the questions (as listed in elements) with an error after validation of all visible pages,
//   the start page first; a container counts by its own name when anything inside it is wrong; so does a required panel or
//   page without an answer. Warnings and infos are no errors. Sorted by code unit, each once.
// * complete: the data after doComplete when there are no errors, else null.
// * The clock stands at 2 March 2026, 10:00 in Oslo.
//
// Run as a program it reads {"definition","answers","locale","variables","changes"} a line and answers a line each.
"use strict";
process.env.TZ = "Europe/Oslo";

const NOW = Date.parse("2026-03-02T10:00:00+01:00");
const WITH_CHOICES = ["radiogroup", "checkbox", "dropdown", "tagbox", "ranking"];
const WITH_ROWS = ["matrix", "matrixdropdown"];

const RealDate = Date;
global.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length ? parts : [NOW]));
  }
  static now() {
    return NOW;
  }
};

const print = console.log.bind(console);
console.log = console.warn = console.error = () => {};
const { Model } = require("survey-core");

const copy = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

// "drawn" says that every page is drawn as it would be in a browser before anything is given: the rows of grids are made then.
function evaluate(definition, answers, locale, variables, changes, drawn) {
  const model = answered(definition, answers, locale, variables, drawn);
  (changes || []).forEach((change) => Object.entries(copy(change)).forEach(([name, value]) => set(model, name, value)));
  const pages = model.pages.map(page);
  const errors = faulty(model);
  const outcome = copy({ pages, errors, complete: errors.length ? null : completed(model) });
  return outcome;
}

function answered(definition, answers, locale, variables, drawn) {
  const model = new Model();
  if (locale) {
    model.locale = locale;
  }
  Object.entries(copy(variables) || {}).forEach(([name, value]) => model.setVariable(name, value));
  model.fromJSON(copy(definition));
  const draw = () => drawn && makeRows(model.getAllQuestions());
  draw();
  if (answers) {
    model.data = copy(answers);
    draw();
  }
  return model;
}

// Rows are made when they are asked for.
function makeRows(questions) {
  questions.forEach((question) => [question.visibleRows, makeRows((question.panels || []).flatMap((panel) => panel.questions))]);
}

function set(model, name, value) {
  if (name.endsWith("-Comment")) {
    model.setComment(name.slice(0, -"-Comment".length), value);
  } else {
    model.setValue(name, value);
  }
}

// Of some answers, those that a respondent could give one after the other, where each question is shown and what is chosen is
// offered; and what is then stored.
function typed(definition, answers, locale, variables) {
  const model = answered(definition, undefined, locale, variables);
  const changes = [];
  Object.entries(answers).forEach(([name, value]) => {
    if (canBeTyped(model, name, value)) {
      set(model, name, copy(value));
      changes.push({ [name]: value });
    }
  });
  const stored = copy(model.data);
  return { changes, stored };
}

// The same answers without what is not offered among them, which no respondent can have given.
function offered(definition, answers, locale, variables) {
  const model = answered(definition, answers, locale, variables);
  const possible = Object.fromEntries(Object.entries(answers).filter(([name, value]) => isOffered(model.getQuestionByValueName(name), value)));
  return possible;
}

function isOffered(question, value) {
  const choices = question && WITH_CHOICES.includes(question.getType()) && question.visibleChoices.map((choice) => choice.value);
  return !choices || [].concat(value).every((one) => choices.includes(one));
}

function canBeTyped(model, name, value) {
  const question = model.getQuestionByValueName(name.replace(/-Comment$/, ""));
  if (!question || question.isReadOnly || !question.isVisible || !question.isParentVisible || !question.page.isVisible) {
    return false;
  }
  if (name.endsWith("-Comment")) {
    return question.hasComment || (question.isOtherSelected && question.getStoreOthersAsComment());
  }
  return isOffered(question, value);
}

function page(page) {
  return { name: page.name, visible: page.isVisible, elements: page.questions.map((question) => element(question, page)) };
}

function element(question, page) {
  const type = question.getType();
  return {
    name: question.name,
    visible: page.isVisible && question.isVisible && question.isParentVisible,
    required: question.isRequired,
    choices: WITH_CHOICES.includes(type) ? question.visibleChoices.filter((choice) => choice !== question.selectAllItem).map((choice) => choice.value) : undefined,
    rows: WITH_ROWS.includes(type) ? (question.visibleRows || []).map((row) => (type === "matrix" ? row.name : row.rowName)) : undefined,
  };
}

function faulty(model) {
  const start = model.pages.filter((page) => page.isStartPage && page.isVisible);
  const valid = start.map((page) => page.validate(true, false)).concat(model.validate(true, false)).every((held) => held);
  const visible = model.pages.filter((page) => page.isVisible);
  const names = visible.concat(model.getAllPanels(), visible.flatMap((page) => page.questions)).filter(hasError).map((each) => each.name);
  if (valid !== (names.length === 0)) {
    throw new Error(`validation says ${valid}, errors are [${names}]`);
  }
  return [...new Set(names)].sort();
}

const hasError = (element) => (element.isPanel || element.isPage ? element.errors : element.getAllErrors()).some((error) => error.isError && error.visible);

function completed(model) {
  model.doComplete();
  return model.data;
}

function answer(line) {
  const { definition, answers, locale, variables, changes } = JSON.parse(line);
  try {
    return evaluate(definition, answers, locale, variables, changes);
  } catch (fault) {
    return { fault: String(fault.message) };
  }
}

function serve() {
  require("readline")
    .createInterface({ input: process.stdin })
    .on("line", (line) => print(JSON.stringify(answer(line))));
}

module.exports = { evaluate, answered, typed, offered, print };

if (require.main === module) {
  serve();
}
