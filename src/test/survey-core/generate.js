// Random questionnaires over the whole subset, and random answers to them, the same for the same seed. Left out is what is
// known to differ and has features of its own, or what our checks refuse: formulas that need themselves, conditions on what
// is ranked, lists that begin with rows of their own, calculations that are read-only, and answers of another kind than
// their question's.
// Run: node generate.js SEED COUNT prints COUNT questionnaires with their answers, a line each.
"use strict";
const { Random } = require("./random");
const { Conditions } = require("./conditions");
const { offered, typed } = require("./evaluate");
const { someAnswers, questions, valueOf, wildOf } = require("./answers");

const CODES = ["a", "b", "c", "d", "e", 1, 2, "10"];
const KINDS = [
  ["radiogroup", 12], ["checkbox", 10], ["dropdown", 7], ["tagbox", 4], ["ranking", 3], ["boolean", 5], ["rating", 4], ["text", 16], ["comment", 4], ["multipletext", 4],
  ["matrix", 6], ["matrixdropdown", 4], ["matrixdynamic", 4], ["paneldynamic", 5], ["expression", 5], ["html", 2], ["image", 1], ["panel", 9],
];
const CELLS = ["text", "comment", "radiogroup", "checkbox", "dropdown", "boolean", "rating", "expression"];
const INPUTS = ["text", "text", "text", "number", "number", "number", "date", "email", "time", "month", "datetime-local", "url", "tel", "week", "range"];
const SELECTS = ["radiogroup", "checkbox", "dropdown", "tagbox", "ranking"];
const LISTS = ["matrixdynamic", "paneldynamic"];
const SHOWN_ONLY = ["html", "image"];
const MANY = ["checkbox", "tagbox"];
const WRITTEN = ["text", "comment"];
const CLEARING = ["none", "onComplete", "onHidden", "onHiddenContainer"];
const VARIABLES = ["kommune", "antall"];

// Whether something is worked out in it, or in its rows or panels.
const calculates = (element) => JSON.stringify(element).includes('"expression"');

class Questionnaire {
  constructor(random) {
    this.random = random;
    this.count = 0;
    this.strict = random.chance(0.5);
  }

  make() {
    const random = this.random;
    const definition = { pages: Array.from({ length: random.between(2, 4) }, (_, at) => ({ name: `side${at + 1}`, elements: this.elements(random.between(1, random.chance(0.3) ? 9 : 5), 0) })) };
    this.calculated = Array.from({ length: random.chance(0.3) ? random.between(1, 2) : 0 }, (_, at) => `k${at + 1}`);
    this.all = questions(definition);
    this.plain = this.all.filter((question) => question.type === "expression" || !calculates(question));
    this.workedOut = new Set(this.all.filter((question) => question.type === "expression" || (WRITTEN.includes(question.type) && !["month", "week", "time", "date", "datetime-local"].includes(question.inputType) && random.chance(0.12))));
    this.looksAhead = random.chance(0.3);
    this.conditions = new Conditions(random, this.plain.length ? this.plain : this.all, VARIABLES.concat(this.calculated));
    this.formulas = new Conditions(random, this.given(), VARIABLES);
    definition.pages.forEach((page) => this.decoratePage(page));
    this.decorateWhole(definition);
    return definition;
  }

  // What the conditions of some questions can be about: never themselves, and where they look ahead or at what is worked
  // out, nothing is cleared when it is hidden, so that nothing can hide itself.
  about(some) {
    const variables = this.looksAhead ? VARIABLES.concat(this.calculated) : VARIABLES;
    const first = this.all.indexOf(some[0]);
    const others = this.plain.filter((question) => (this.looksAhead ? !some.includes(question) : this.all.indexOf(question) < first));
    return new Conditions(this.random, others.length ? others : [{ type: "html", name: "q0" }], variables);
  }

  earlier(question) {
    return this.plain.filter((other) => !SHOWN_ONLY.includes(other.type) && this.all.indexOf(other) < this.all.indexOf(question));
  }

  clearing() {
    return this.random.pick(this.looksAhead ? CLEARING.slice(0, 2) : CLEARING);
  }

  // Formulas are written over these alone, so that nothing is worked out from itself, or from what is worked out in rows.
  given() {
    const given = this.plain.filter((question) => !SHOWN_ONLY.includes(question.type) && !this.workedOut.has(question) && !LISTS.includes(question.type));
    return given.length ? given : [{ type: "html", name: "q0" }];
  }

  name(letter) {
    this.count += 1;
    return letter + this.count;
  }

  elements(count, depth) {
    return Array.from({ length: count }, () => this.element(this.kind(), depth));
  }

  kind() {
    const total = KINDS.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.random.next() * total;
    return KINDS.find(([, weight]) => (left -= weight) < 0)[0];
  }

  element(type, depth) {
    if (type === "panel") {
      return depth > 1 ? this.element("text", depth) : { type, name: this.name("p"), elements: this.elements(this.random.between(1, 4), depth + 1) };
    }
    return { type, name: this.name("q"), ...this.shape(type, depth) };
  }

  shape(type, depth) {
    const random = this.random;
    if (SELECTS.includes(type)) {
      return { choices: random.shuffled(CODES).slice(0, random.between(2, 5)).map((value) => (random.chance(0.3) ? { value, text: `Tekst ${value}` } : value)) };
    }
    switch (type) {
      case "text":
        return this.input();
      case "rating":
        return random.pick([{}, { rateMax: 3 }, { rateMin: 0, rateMax: 10 }, { rateValues: ["a", 2, { value: "c", text: "C" }] }]);
      case "boolean":
        return random.pick([{}, {}, { valueTrue: "ja", valueFalse: "nei" }, { valueTrue: 1, valueFalse: 0 }]);
      case "multipletext":
        return { items: Array.from({ length: random.between(1, 3) }, (_, at) => ({ name: `i${at + 1}`, ...this.input(), ...(this.strict && random.chance(0.2) ? { isRequired: true } : {}) })) };
      case "matrix":
        return { rows: ["r1", "r2", { value: "r3", text: "Rad 3" }].slice(0, random.between(1, 3)), columns: ["c1", "c2", 3].slice(0, random.between(2, 3)) };
      case "matrixdropdown":
        return { rows: ["r1", "r2", "r3"].slice(0, random.between(1, 3)), columns: this.columns(type), choices: ["a", "b", "c"] };
      case "matrixdynamic":
        return { columns: this.columns(type), choices: ["a", "b", "c"], ...random.pick([{}, { rowCount: 0 }, { rowCount: 1 }, { minRowCount: 1 }, { rowCount: 0, maxRowCount: 2 }]) };
      case "paneldynamic":
        return { templateElements: this.template(depth), ...random.pick([{}, {}, { panelCount: 1 }, { minPanelCount: 1 }, { maxPanelCount: 2 }]) };
      case "html":
        return { html: "<p>Hei {q1}</p>" };
      case "image":
        return { imageLink: "data:image/png;base64,AA==" };
      case "expression":
        return { expression: "1 + 1" };
      default:
        return {};
    }
  }

  input() {
    const inputType = this.random.pick(INPUTS);
    return inputType === "text" ? {} : { inputType };
  }

  columns(grid) {
    const random = this.random;
    return Array.from({ length: random.between(1, 3) }, (_, at) => {
      const cellType = random.pick(CELLS);
      const column = { name: `k${at + 1}`, cellType };
      if (cellType === "expression") {
        column.expression = random.pick(["{rowIndex}", "{rowIndex} + 1", ...(at ? ["{row.k1} + 'x'", "{row.k1} notempty"] : [])]);
      }
      this.sometimes(column, "choices", ["radiogroup", "checkbox", "dropdown"].includes(cellType) ? 0.4 : 0, () => ["a", "b", "x"]);
      this.sometimes(column, "visibleIf", at && 0.2, () => random.pick(["{row.k1} notempty", "{row.k1} = 'a'"]));
      this.sometimes(column, "requiredIf", at && this.strict ? 0.15 : 0, () => "{row.k1} notempty");
      this.sometimes(column, "isRequired", this.strict ? 0.15 : 0, () => true);
      this.sometimes(column, "isUnique", this.strict && grid === "matrixdynamic" ? 0.1 : 0, () => true);
      return column;
    });
  }

  template(depth) {
    const random = this.random;
    const kinds = ["text", "radiogroup", "checkbox", "dropdown", "boolean", "rating", "comment", "expression", "matrix", depth ? "text" : "matrixdynamic"];
    const inner = Array.from({ length: random.between(1, 4) }, (_, at) => this.element(random.pick(at ? kinds : kinds.slice(0, 7)), depth + 1));
    const first = `{panel.${inner[0].name}}`;
    inner.forEach((element, at) => {
      this.sometimes(element, "expression", element.type === "expression" ? 1 : 0, () => random.pick([...(at ? [`${first} + 1`] : []), "{panelIndex} + 1"]));
      this.sometimes(element, "visibleIf", at && 0.3, () => random.pick([`${first} notempty`, `${first} = 'a'`, `${first} empty`]));
      this.sometimes(element, "isRequired", this.strict ? 0.2 : 0, () => true);
      this.sometimes(element, "requiredIf", at && this.strict ? 0.1 : 0, () => `${first} notempty`);
    });
    return inner;
  }

  sometimes(object, property, share, value) {
    if (this.random.chance(share)) {
      object[property] = value();
    }
  }

  decoratePage(page) {
    const condition = () => this.about(questions(page)).condition();
    this.sometimes(page, "visibleIf", 0.25, condition);
    this.sometimes(page, "enableIf", calculates(page) ? 0 : 0.1, condition);
    this.sometimes(page, "requiredIf", this.strict ? 0.05 : 0, condition);
    page.elements.forEach((element) => this.decorate(element));
  }

  decorate(element) {
    const condition = () => this.about(questions({ elements: [element] })).condition();
    this.sometimes(element, "visibleIf", 0.3, condition);
    this.sometimes(element, "visible", 0.02, () => false);
    const asks = questions({ elements: [element] }).some((each) => !SHOWN_ONLY.includes(each.type));
    this.sometimes(element, "enableIf", calculates(element) ? 0 : 0.1, condition);
    this.sometimes(element, "isRequired", this.strict && asks ? 0.2 : 0, () => true);
    this.sometimes(element, "requiredIf", this.strict && asks ? 0.1 : 0, condition);
    if (element.type === "panel") {
      element.elements.forEach((inner) => this.decorate(inner));
    } else if (!SHOWN_ONLY.includes(element.type)) {
      this.decorateQuestion(element);
    }
  }

  decorateQuestion(question) {
    const random = this.random;
    if (question.type === "expression") {
      question.expression = this.formulas.value();
      return;
    }
    this.sometimes(question, "clearIfInvisible", 0.08, () => this.clearing());
    this.sometimes(question, "defaultValueExpression", this.workedOut.has(question) ? 0.5 : 0, () => this.formulas.value());
    this.sometimes(question, "setValueExpression", this.workedOut.has(question) ? 0.35 : 0, () => this.formulas.value());
    this.sometimes(question, "resetValueIf", this.looksAhead || !this.earlier(question).length ? 0 : 0.05, () => new Conditions(random, this.earlier(question), []).condition());
    this.sometimes(question, "validators", this.strict ? 0.12 : 0, () => [this.validator(question)]);
    this.sometimes(question, "showCommentArea", SELECTS.includes(question.type) ? 0.08 : 0, () => true);
    if (SELECTS.includes(question.type)) {
      this.decorateChoices(question);
    }
    if (question.type.startsWith("matrix")) {
      this.decorateRows(question);
    }
    if (question.inputType === "number") {
      this.sometimes(question, "min", this.strict ? 0.3 : 0.05, () => random.between(-1, 2));
      this.sometimes(question, "max", this.strict ? 0.3 : 0.05, () => random.between(8, 60));
      this.sometimes(question, "maxValueExpression", this.strict ? 0.1 : 0, () => this.conditions.number());
    }
    this.sometimes(question, "defaultValue", LISTS.includes(question.type) || question.choicesFromQuestion || question.type === "ranking" ? 0 : 0.08, () => this.answer(question));
  }

  answer(question) {
    const answers = someAnswers({ elements: [question] }, this.random, 1, 0);
    return answers[question.name];
  }

  validator(question) {
    const random = this.random;
    const ofText = [{ type: "numeric", minValue: 1, maxValue: 20 }, { type: "text", minLength: 2, maxLength: 10 }, { type: "regex", regex: "^[a-zæøå ]+$", caseInsensitive: true }, { type: "email" }];
    const ofMany = [{ type: "answercount", minCount: 1, maxCount: 2 }];
    return {
      ...random.pick([...(WRITTEN.includes(question.type) ? ofText : []), ...(MANY.includes(question.type) ? ofMany : []), { type: "expression", expression: this.conditions.condition() }]),
      ...random.pick([{}, {}, { notificationType: "warning" }, { notificationType: "info" }]),
    };
  }

  decorateChoices(question) {
    const random = this.random;
    ["showOtherItem", "showNoneItem", "showRefuseItem", "showDontKnowItem"].forEach((property) => this.sometimes(question, property, question.type === "ranking" ? 0 : 0.1, () => true));
    this.sometimes(question, "choicesOrder", 0.1, () => random.pick(["asc", "desc"]));
    const many = this.all.filter((other) => [...MANY, "ranking"].includes(other.type) && other !== question);
    const sources = this.all.filter((other) => SELECTS.includes(other.type) && other !== question && !other.choicesFromQuestion);
    const isSource = this.all.some((other) => other.choicesFromQuestion === question.name);
    if (question.type === "ranking") {
      // conditions on what is ranked are a known difference, and a feature of their own
    } else if (many.length && random.chance(0.12)) {
      question.choicesVisibleIf = `{${random.pick(many).name}} contains {item}`;
    } else if (sources.length && !isSource && random.chance(0.12)) {
      question.choicesFromQuestion = random.pick(sources).name;
      this.sometimes(question, "choicesFromQuestionMode", 0.7, () => random.pick(["selected", "unselected"]));
    } else if (random.chance(0.15)) {
      const at = random.between(0, question.choices.length - 1);
      question.choices[at] = { value: valueOf(question.choices[at]), [random.pick(["visibleIf", "visibleIf", "enableIf"])]: this.conditions.condition() };
    }
    this.sometimes(question, "hideIfChoicesEmpty", 0.1, () => true);
    if (MANY.includes(question.type)) {
      this.sometimes(question, "minSelectedChoices", this.strict ? 0.1 : 0, () => 2);
      this.sometimes(question, "maxSelectedChoices", this.strict ? 0.1 : 0, () => 2);
    }
    this.sometimes(question, "selectToRankEnabled", question.type === "ranking" ? 0.3 : 0, () => true);
    this.sometimes(question, "storeOthersAsComment", question.showOtherItem ? 0.2 : 0, () => false);
  }

  decorateRows(question) {
    const random = this.random;
    const many = this.all.filter((other) => MANY.includes(other.type));
    this.sometimes(question, "eachRowRequired", this.strict && question.type === "matrix" ? 0.2 : 0, () => true);
    this.sometimes(question, "eachRowUnique", this.strict && question.type === "matrix" ? 0.1 : 0, () => true);
    if (question.rows) {
      this.sometimes(question, "rowsVisibleIf", 0.12, () => (many.length ? `{${random.pick(many).name}} contains {item}` : `{item} != 'r2'`));
      const at = random.between(0, question.rows.length - 1);
      if (random.chance(0.15)) {
        question.rows[at] = { value: valueOf(question.rows[at]), visibleIf: this.conditions.condition() };
      }
    }
    this.sometimes(question, "columnsVisibleIf", question.type === "matrix" ? 0.05 : 0, () => "{item} != 'c2'");
  }

  decorateWhole(definition) {
    const random = this.random;
    this.sometimes(definition, "clearInvisibleValues", 0.4, () => this.clearing());
    this.sometimes(definition, "firstPageIsStartPage", 0.1, () => true);
    this.sometimes(definition, "storeOthersAsComment", 0.1, () => false);
    this.sometimes(definition, "calculatedValues", this.calculated.length ? 1 : 0, () => this.calculated.map((name) => ({ name, expression: this.formulas.value(), ...(random.chance(0.5) ? { includeIntoResult: true } : {}) })));
    this.sometimes(definition, "triggers", 0.3, () => Array.from({ length: random.between(1, 2) }, () => this.trigger()));
  }

  trigger() {
    const random = this.random;
    const texts = this.all.filter((question) => WRITTEN.includes(question.type) && this.workedOut.has(question)).map((question) => question.name).concat("fremmed");
    const single = this.all.filter((question) => !LISTS.includes(question.type));
    const expression = new Conditions(random, single.length ? single : this.all, VARIABLES).condition();
    const shown = this.all.filter((question) => !question.visibleIf);
    return random.pick([
      { type: "setvalue", expression, setToName: random.pick(texts), setValue: random.pick(["satt", 3]) },
      { type: "copyvalue", expression, fromName: random.pick(this.all.filter((question) => question.type !== "ranking").concat(this.all[0])).name, setToName: random.pick(texts) },
      { type: "runexpression", expression, runExpression: this.formulas.value(), setToName: random.pick(texts) },
      ...(shown.length ? [{ type: "visible", expression, questions: [random.pick(shown).name], pages: [] }] : []),
      { type: "complete", expression },
    ]);
  }
}

// One set of answers is none at all. Of the others every third comes as changes, one question after the other, to a response
// just begun, such as a respondent could make; every third is what stands after such changes, and the others are drawn.
function inputs(definition, random, count) {
  return Array.from({ length: count }, (_, at) => {
    const variables = random.pick([undefined, { kommune: "0301", antall: 2 }, { antall: 0 }]);
    const locale = random.pick([undefined, undefined, "no"]);
    if (at === 0) {
      return { locale, variables };
    }
    const answers = someAnswers(definition, random, random.pick([0.4, 0.8, 1]), 0.02, wildOf);
    const { changes, stored, possible } = play(definition, answers, locale, variables);
    return { locale, variables, ...[{ answers: possible }, { changes }, { answers: stored }][at % 3] };
  });
}

// survey-core breaks down on a few.
function play(definition, answers, locale, variables) {
  try {
    return { ...typed(definition, answers, locale, variables), possible: offered(definition, answers, locale, variables) };
  } catch (fault) {
    return { changes: [], stored: answers, possible: answers };
  }
}

// "cases" answer sets to each of "count" questionnaires.
function generated(seed, count, cases = 12) {
  return Array.from({ length: count }, (_, at) => {
    const random = new Random(Math.imul(seed, 7919) + at);
    const definition = JSON.parse(JSON.stringify(new Questionnaire(random).make()));
    return { definition, inputs: inputs(definition, random, cases) };
  });
}

module.exports = { generated };

if (require.main === module) {
  const [seed, count] = process.argv.slice(2).map(Number);
  generated(seed || 1, count || 1).forEach((each) => console.log(JSON.stringify(each)));
}
