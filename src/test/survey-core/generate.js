// Random questionnaires over the whole subset, and random answers to them, the same for the same seed.
// Run: node generate.js SEED COUNT prints COUNT questionnaires with their answers, a line each.
"use strict";
const { Random } = require("./random");
const { Conditions } = require("./conditions");
const { someAnswers, questions, valueOf } = require("./answers");

const CODES = ["a", "b", "c", "d", "e", 1, 2, "10"];
const KINDS = [
  ["radiogroup", 12], ["checkbox", 10], ["dropdown", 7], ["tagbox", 4], ["ranking", 3], ["boolean", 5], ["rating", 4], ["text", 16], ["comment", 4], ["multipletext", 4],
  ["matrix", 6], ["matrixdropdown", 4], ["matrixdynamic", 4], ["paneldynamic", 5], ["expression", 5], ["html", 2], ["image", 1], ["panel", 9],
];
const CELLS = ["text", "comment", "radiogroup", "checkbox", "dropdown", "boolean", "rating", "expression"];
const INPUTS = ["text", "text", "text", "number", "number", "number", "date", "email", "time", "month", "datetime-local", "url", "tel", "week", "range"];
const SELECTS = ["radiogroup", "checkbox", "dropdown", "tagbox", "ranking"];
const CLEARING = ["none", "onComplete", "onHidden", "onHiddenContainer"];
const VARIABLES = ["kommune", "antall"];

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
    this.conditions = new Conditions(random, this.all, VARIABLES, this.calculated);
    definition.pages.forEach((page) => this.decoratePage(page));
    this.decorateWhole(definition);
    return definition;
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
        return { rows: ["r1", "r2", "r3"].slice(0, random.between(1, 3)), columns: this.columns(), choices: ["a", "b", "c"] };
      case "matrixdynamic":
        return { columns: this.columns(), choices: ["a", "b", "c"], ...random.pick([{}, { rowCount: 0 }, { rowCount: 1 }, { minRowCount: 1 }, { rowCount: 0, maxRowCount: 2 }]) };
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

  columns() {
    const random = this.random;
    return Array.from({ length: random.between(1, 3) }, (_, at) => {
      const cellType = random.pick(CELLS);
      const column = { name: `k${at + 1}`, cellType };
      if (cellType === "expression") {
        column.expression = random.pick(["{row.k1} + 'x'", "{rowIndex}", "{row.k1} notempty"]);
      }
      this.sometimes(column, "choices", ["radiogroup", "checkbox", "dropdown"].includes(cellType) ? 0.4 : 0, () => ["a", "b", "x"]);
      this.sometimes(column, "visibleIf", at && 0.2, () => random.pick(["{row.k1} notempty", "{row.k1} = 'a'"]));
      this.sometimes(column, "requiredIf", at && this.strict ? 0.15 : 0, () => "{row.k1} notempty");
      this.sometimes(column, "isRequired", this.strict ? 0.15 : 0, () => true);
      this.sometimes(column, "isUnique", this.strict ? 0.05 : 0, () => true);
      return column;
    });
  }

  template(depth) {
    const random = this.random;
    const kinds = ["text", "radiogroup", "checkbox", "dropdown", "boolean", "rating", "comment", "expression", "matrix", depth ? "text" : "matrixdynamic"];
    const inner = Array.from({ length: random.between(1, 4) }, () => this.element(random.pick(kinds), depth + 1));
    const first = `{panel.${inner[0].name}}`;
    inner.forEach((element, at) => {
      this.sometimes(element, "expression", element.type === "expression" ? 1 : 0, () => random.pick([`${first} + 1`, "{panelIndex} + 1"]));
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
    const condition = () => this.conditions.condition();
    this.sometimes(page, "visibleIf", 0.25, condition);
    this.sometimes(page, "enableIf", 0.05, condition);
    this.sometimes(page, "requiredIf", this.strict ? 0.05 : 0, condition);
    page.elements.forEach((element) => this.decorate(element));
  }

  decorate(element) {
    const condition = () => this.conditions.condition();
    this.sometimes(element, "visibleIf", 0.3, condition);
    this.sometimes(element, "visible", 0.02, () => false);
    this.sometimes(element, "enableIf", 0.08, condition);
    this.sometimes(element, "isRequired", this.strict ? 0.2 : 0, () => true);
    this.sometimes(element, "requiredIf", this.strict ? 0.1 : 0, condition);
    if (element.type === "panel") {
      element.elements.forEach((inner) => this.decorate(inner));
    } else if (!["html", "image"].includes(element.type)) {
      this.decorateQuestion(element);
    }
  }

  decorateQuestion(question) {
    const random = this.random;
    if (question.type === "expression") {
      question.expression = this.conditions.value();
      return;
    }
    this.sometimes(question, "clearIfInvisible", 0.08, () => random.pick(CLEARING));
    this.sometimes(question, "defaultValueExpression", ["text", "comment"].includes(question.type) ? 0.06 : 0, () => this.conditions.value());
    this.sometimes(question, "setValueExpression", ["text", "comment"].includes(question.type) ? 0.04 : 0, () => this.conditions.value());
    this.sometimes(question, "resetValueIf", 0.03, () => this.conditions.condition());
    this.sometimes(question, "validators", this.strict ? 0.12 : 0, () => [this.validator()]);
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
    this.sometimes(question, "defaultValue", 0.08, () => this.answer(question));
  }

  answer(question) {
    const answers = someAnswers({ elements: [question] }, this.random, 1, 0);
    return answers[question.name];
  }

  validator() {
    const random = this.random;
    return {
      ...random.pick([
        { type: "numeric", minValue: 1, maxValue: 20 }, { type: "text", minLength: 2, maxLength: 10 }, { type: "regex", regex: "^[a-zæøå ]+$", caseInsensitive: true }, { type: "email" }, { type: "answercount", minCount: 1, maxCount: 2 },
        { type: "expression", expression: this.conditions.condition() },
      ]),
      ...random.pick([{}, {}, { notificationType: "warning" }, { notificationType: "info" }]),
    };
  }

  decorateChoices(question) {
    const random = this.random;
    ["showOtherItem", "showNoneItem", "showRefuseItem", "showDontKnowItem"].forEach((property) => this.sometimes(question, property, question.type === "ranking" ? 0 : 0.1, () => true));
    this.sometimes(question, "choicesOrder", 0.1, () => random.pick(["asc", "desc"]));
    const many = this.all.filter((other) => ["checkbox", "tagbox", "ranking"].includes(other.type) && other !== question);
    const sources = this.all.filter((other) => SELECTS.includes(other.type) && other !== question && !other.choicesFromQuestion);
    if (many.length && random.chance(0.12)) {
      question.choicesVisibleIf = `{${random.pick(many).name}} contains {item}`;
    } else if (sources.length && random.chance(0.12)) {
      question.choicesFromQuestion = random.pick(sources).name;
      this.sometimes(question, "choicesFromQuestionMode", 0.7, () => random.pick(["selected", "unselected"]));
    } else if (random.chance(0.15)) {
      const at = random.between(0, question.choices.length - 1);
      question.choices[at] = { value: valueOf(question.choices[at]), [random.pick(["visibleIf", "visibleIf", "enableIf"])]: this.conditions.condition() };
    }
    this.sometimes(question, "hideIfChoicesEmpty", 0.1, () => true);
    if (["checkbox", "tagbox"].includes(question.type)) {
      this.sometimes(question, "minSelectedChoices", this.strict ? 0.1 : 0, () => 2);
      this.sometimes(question, "maxSelectedChoices", this.strict ? 0.1 : 0, () => 2);
    }
    this.sometimes(question, "selectToRankEnabled", question.type === "ranking" ? 0.3 : 0, () => true);
    this.sometimes(question, "storeOthersAsComment", question.showOtherItem ? 0.2 : 0, () => false);
  }

  decorateRows(question) {
    const random = this.random;
    const many = this.all.filter((other) => ["checkbox", "tagbox"].includes(other.type));
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
    this.sometimes(definition, "clearInvisibleValues", 0.4, () => random.pick(CLEARING));
    this.sometimes(definition, "firstPageIsStartPage", 0.1, () => true);
    this.sometimes(definition, "storeOthersAsComment", 0.1, () => false);
    this.sometimes(definition, "calculatedValues", this.calculated.length ? 1 : 0, () => this.calculated.map((name) => ({ name, expression: this.conditions.value(), ...(random.chance(0.5) ? { includeIntoResult: true } : {}) })));
    this.sometimes(definition, "triggers", 0.3, () => Array.from({ length: random.between(1, 2) }, () => this.trigger()));
  }

  trigger() {
    const random = this.random;
    const texts = this.all.filter((question) => ["text", "comment"].includes(question.type)).map((question) => question.name).concat("fremmed");
    const expression = this.conditions.condition();
    return random.pick([
      { type: "setvalue", expression, setToName: random.pick(texts), setValue: random.pick(["satt", 3]) },
      { type: "copyvalue", expression, fromName: random.pick(this.all).name, setToName: random.pick(texts) },
      { type: "runexpression", expression, runExpression: this.conditions.value(), setToName: random.pick(texts) },
      { type: "visible", expression, questions: [random.pick(this.all).name], pages: [] },
      { type: "complete", expression },
    ]);
  }
}

// Every sixth set of answers comes as changes, one question after the other, to a response just begun; one of the others is none at all.
function inputs(definition, random, count) {
  return Array.from({ length: count }, (_, at) => {
    const variables = random.pick([undefined, { kommune: "0301", antall: 2 }, { antall: 0 }]);
    const locale = random.pick([undefined, undefined, "no"]);
    const answers = someAnswers(definition, random, random.pick([0.4, 0.8, 1]), 0.015);
    if (at % 6 === 5) {
      return { changes: Object.entries(answers).map(([name, value]) => ({ [name]: value })), locale, variables };
    }
    return at === 0 ? { locale, variables } : { answers, locale, variables };
  });
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
