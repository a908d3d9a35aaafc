// Random answers to a questionnaire: mostly such as a respondent could give, and with "wild" a share that nobody should.
"use strict";

const WILD = [0, 1, 7, -1, 3.5, "", " ", "ukjent", "12", "true", true, false, [], ["a"], ["a", "ukjent"], [1], {}, { a: 1 }, { r1: "c1" }, [{}], [{ a: 1 }]];

// What the browser could send to a question of this kind, though it is no answer to it.
const WILD_TEXTS = [" ", "ukjent", "12", "true", "2026-13-01"];

function wildOf(question, random) {
  switch (question.type) {
    case "text":
    case "comment":
      return random.pick(question.inputType === "number" ? ["12"] : WILD_TEXTS);
    case "rating":
      return 7;
    case "matrix":
      return { [random.pick(["r1", "r9"])]: random.pick(["c9", "c1"]) };
    default:
      return undefined;
  }
}

const TEXTS = {
  text: ["a", "Oslo", "abc", "ab cd", "12", "x1", "JA", "Æøå", "en ganske lang tekst"],
  number: [0, 1, 2, 3, 5, 7.5, 10, 11, 50, 100, -4, "5", "abc"],
  range: [0, 10, 50, 100, 101],
  email: ["a@b.no", "ola.nordmann@example.org", "a@", "ikke epost"],
  tel: ["22334455", "+47 22 33 44 55"],
  url: ["https://example.org", "eksempel"],
  date: ["2026-03-02", "2026-01-31", "2025-12-24", "2027-01-01", "2026-13-01"],
  "datetime-local": ["2026-03-02T10:00", "2026-03-01T23:59", "2027-01-01T00:00"],
  month: ["2026-03", "2025-12", "2027-01"],
  week: ["2026-W10", "2025-W52"],
  time: ["10:00", "08:30", "23:59"],
};

// Every element of the questionnaire with a value, those in panels too, not those in dynamic panels and cells.
function questions(definition) {
  const flat = (elements) => elements.flatMap((element) => (element.type === "panel" ? flat(element.elements || []) : [element]));
  return flat((definition.pages || [definition]).flatMap((page) => page.elements || []));
}

const valueOf = (item) => beforeBar(item !== null && typeof item === "object" ? item.value : item);
const beforeBar = (value) => (typeof value === "string" ? value.split("|")[0] : value);

// "wildFor" says what is given instead of an answer, now and then; anything, unless told.
function someAnswers(definition, random, share, wild, wildFor) {
  const all = questions(definition);
  const answers = {};
  all.filter(() => random.chance(share)).forEach((question) => give(question, all, random, wild, answers, wildFor));
  if (random.chance(wild) && !wildFor) {
    answers.fremmed = random.pick(["x", 1, ["y"]]);
  }
  return JSON.parse(JSON.stringify(answers));
}

function give(question, all, random, wild, answers, wildFor) {
  const name = question.valueName || question.name;
  if (question.type === "expression") {
    return;
  }
  const value = random.chance(wild) ? (wildFor ? wildFor(question, random) : random.pick(WILD)) : someValue(question, all, random, wild, wildFor);
  if (value !== undefined) {
    answers[name] = value;
  }
  if (random.chance(hasComment(question, value) ? 0.6 : wildFor ? 0 : wild / 2)) {
    answers[name + "-Comment"] = random.pick(["Fritekst", "noe annet", ""]);
  }
}

const hasComment = (question, value) => question.showCommentArea || (question.storeOthersAsComment !== false && [].concat(value).includes("other"));

function someValue(question, all, random, wild, wildFor) {
  switch (question.type) {
    case "radiogroup":
    case "dropdown":
      return random.pick(codes(question, all));
    case "checkbox":
    case "tagbox":
      return ticks(codes(question, all), random);
    case "ranking":
      return random.chance(0.8) || (wildFor && !question.selectToRankEnabled) ? random.shuffled(codes(question, all)) : random.shuffled(random.some(codes(question, all), 0.6));
    case "boolean":
      return random.chance(0.5) ? orElse(question.valueTrue, true) : orElse(question.valueFalse, false);
    case "rating":
      return random.pick(rates(question));
    case "text":
      return random.pick(TEXTS[question.inputType || "text"] || TEXTS.text);
    case "comment":
      return random.pick(TEXTS.text);
    case "multipletext":
      return entries(question.items, (item) => item.name, (item) => someValue({ ...item, type: "text" }, all, random, wild, wildFor), random);
    case "matrix":
      return entries(question.rows || [], valueOf, () => rowAnswer(question, random), random);
    case "matrixdropdown":
      return entries(question.rows || [], valueOf, () => cells(question, all, random, wild, wildFor), random);
    case "matrixdynamic":
      return rowsOf(random.between(0, 3), wildFor, () => cells(question, all, random, wild, wildFor));
    case "paneldynamic":
      return rowsOf(random.between(0, question.maxPanelCount || 3), wildFor, () => inner(question.templateElements || [], all, random, wild, wildFor));
    default:
      return undefined;
  }
}

// Blank ones only where anything goes: whether they are kept is a known difference.
function rowsOf(count, wildFor, make) {
  const rows = Array.from({ length: count }, make).filter((row) => !wildFor || Object.keys(row).length);
  return rows.length || !wildFor ? rows : undefined;
}

const orElse = (value, other) => (value === undefined ? other : value);

function ticks(values, random) {
  const some = random.some(values, 0.4);
  return some.length ? some : [random.pick(values)];
}

function rates(question) {
  const least = orElse(question.rateMin, 1);
  return question.rateValues ? question.rateValues.map(valueOf) : Array.from({ length: orElse(question.rateMax, 5) - least + 1 }, (_, i) => least + i);
}

function rowAnswer(question, random) {
  const columns = question.columns.map(valueOf);
  return random.pick(columns);
}

function entries(items, nameOf, valueFor, random) {
  const given = random.chance(0.4) ? items : random.some(items, 0.6);
  return given.length ? Object.fromEntries(given.map((item) => [nameOf(item), valueFor(item)])) : undefined;
}

function cells(question, all, random, wild, wildFor) {
  const columns = (question.columns || []).map((column) => ({
    choices: question.choices, ...column, type: column.cellType || question.cellType || "dropdown",
  }));
  return inner(columns, all, random, wild, wildFor);
}

function inner(elements, all, random, wild, wildFor) {
  const answers = {};
  const flat = questions({ elements });
  flat.filter(() => random.chance(0.8)).forEach((element) => give(element, all.concat(flat), random, wild / 2, answers, wildFor));
  return answers;
}

// The codes one could tick, those of special items and of another question's choices too.
function codes(question, all) {
  const own = (question.choices || []).map(valueOf);
  const source = all.find((other) => other.name === question.choicesFromQuestion);
  const carried = source && source !== question && source.choices ? codes({ ...source, choicesFromQuestion: undefined }, all) : [];
  const special = [["showOtherItem", "other"], ["showNoneItem", "none"], ["showRefuseItem", "refused"], ["showDontKnowItem", "dontknow"]];
  const found = [...new Set(own.concat(carried, special.filter(([shown]) => question[shown]).map(([, code]) => code)))];
  return found.length ? found : ["a", "b"];
}

module.exports = { someAnswers, questions, TEXTS, valueOf, wildOf };
