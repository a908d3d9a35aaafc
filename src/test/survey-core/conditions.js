// Random conditions and values over the questions of a questionnaire, earlier and later ones alike.
"use strict";
const { TEXTS, valueOf } = require("./answers");

const COMPARED = ["=", "!=", ">", ">=", "<", "<="];
const SINGLE = ["text", "comment", "radiogroup", "dropdown", "boolean", "rating"];
const quoted = (value) => (typeof value === "string" ? `'${value}'` : String(value));
const LISTS = ["matrixdynamic", "paneldynamic"];
const listed = (values) => `[${values.map(quoted).join(", ")}]`;

class Conditions {
  constructor(random, questions, others) {
    this.random = random;
    this.questions = questions;
    this.others = others;
  }

  condition(depth = 0) {
    const roll = this.random.next();
    if (depth < 2 && roll < 0.3) {
      return `${this.side(depth)} ${this.random.pick(["and", "or"])} ${this.side(depth)}`;
    }
    return roll < 0.36 ? `!(${this.condition(depth + 1)})` : this.atom();
  }

  side(depth) {
    const part = this.condition(depth + 1);
    return / (and|or) /.test(part) ? `(${part})` : part;
  }

  atom() {
    const roll = this.random.next();
    if (roll < 0.07 && this.others.length) {
      return `{${this.random.pick(this.others)}} ${this.random.pick(["= 2", "> 1", "empty", "notempty", "= '0301'"])}`;
    }
    return roll < 0.15 && this.numbers().length ? this.ofNumbers() : this.about(this.random.pick(this.questions));
  }

  ofNumbers() {
    const [a, b] = [this.number(), this.number()];
    return this.random.pick([
      `${a} + ${b} > 10`, `sum(${a}, ${b}) >= 5`, `max(${a}, ${b}) < 10`, `min(${a}, ${b}) = 1`, `iif(${a} > ${b}, 'mer', 'mindre') = 'mer'`, `${a} > ${b}`, `round(${a} / 3) = 1`, `avg(${a}, ${b}) > 2`, `${a} * 2 = ${b}`,
    ]);
  }

  numbers() {
    return this.questions.filter((question) => question.inputType === "number" || question.type === "rating");
  }

  number() {
    const numbers = this.numbers();
    return numbers.length && this.random.chance(0.9) ? `{${keyOf(this.random.pick(numbers))}}` : String(this.random.between(1, 9));
  }

  about(question) {
    const random = this.random;
    const name = keyOf(question);
    if (random.chance(0.2) && !LISTS.includes(question.type)) {
      return `{${name}} ${random.pick(["empty", "notempty"])}`;
    }
    switch (question.type) {
      case "radiogroup":
      case "dropdown": {
        const codes = question.choices.map(valueOf);
        return random.pick([`{${name}} = ${quoted(random.pick(codes))}`, `{${name}} != ${quoted(random.pick(codes))}`, `{${name}} anyof ${listed(random.some(codes, 0.6))}`]);
      }
      case "checkbox":
      case "tagbox":
      case "ranking": {
        const codes = question.choices.map(valueOf);
        const some = random.some(codes, 0.5);
        return random.pick([
          `{${name}} contains ${quoted(random.pick(codes))}`, `{${name}} notcontains ${quoted(random.pick(codes))}`, `{${name}} anyof ${listed(some)}`, `{${name}} allof ${listed(some)}`, `{${name}} noneof ${listed(some)}`, `{${name}.length} > 1`, `{${name}[0]} = ${quoted(codes[0])}`,
        ]);
      }
      case "boolean":
        return `{${name}} = ${random.pick(["true", "false"])}`;
      case "matrix":
        return `{${name}.${random.pick(question.rows.map(valueOf))}} ${random.pick(["=", "!="])} ${quoted(random.pick(question.columns.map(valueOf)))}`;
      case "matrixdropdown":
        return `{${name}.${valueOf(random.pick(question.rows))}.${given(question.columns, random)}} ${random.pick(["notempty", "empty", "= 'a'"])}`;
      case "matrixdynamic":
        return this.ofList(name, given(question.columns, random));
      case "paneldynamic":
        return this.ofList(name, given(question.templateElements, random));
      case "multipletext":
        return `{${name}.${random.pick(question.items).name}} ${random.pick(["notempty", "empty", "= 'a'"])}`;
      case "html":
      case "image":
        return `1 = ${random.between(1, 2)}`;
      default:
        return this.ofText(question, name);
    }
  }

  ofList(name, inner) {
    return this.random.pick([`{${name}.length} > 1`, `{${name}[0].${inner}} notempty`, `{${name}[1].${inner}} = 'a'`, `countInArray({${name}}, '${inner}') > 1`, `sumInArray({${name}}, '${inner}') > 3`]);
  }

  ofText(question, name) {
    const random = this.random;
    if (question.inputType === "date") {
      return random.pick([`{${name}} < today()`, `{${name}} >= '2026-03-02'`, `age({${name}}) > 0`, `dateDiff({${name}}, today(), 'days') > 10`]);
    }
    const value = random.pick(TEXTS[question.inputType || "text"] || TEXTS.text);
    return random.pick([`{${name}} ${random.pick(COMPARED)} ${quoted(value)}`, `{${name}} contains 'a'`]);
  }

  // An expression with a value.
  value() {
    const random = this.random;
    if (!this.numbers().length) {
      return `iif(${this.atom()}, 'a', 'b')`;
    }
    const one = this.questions.filter((question) => SINGLE.includes(question.type));
    const [a, b] = [random.pick(one.length ? one : this.questions), random.pick(this.questions)].map((question) => `{${keyOf(question)}}`);
    return random.pick([`${this.number()} + ${this.number()}`, `${a} + '-' + ${b}`, a, `iif(${this.atom()}, 'a', 'b')`, `sum(${this.number()}, ${this.number()})`, `${this.number()} * 2 - 1`, `iif(${this.atom()}, ${this.number()}, 0)`, this.atom()]);
  }
}

// What is worked out in a row or panel comes late in survey-core, which is a known difference.
const given = (parts, random) => random.pick(parts.filter((part) => (part.cellType || part.type) !== "expression").concat(parts.slice(0, 1))).name;

const keyOf = (question) => question.valueName || question.name;

module.exports = { Conditions };
