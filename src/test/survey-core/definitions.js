// Short ways to write the parts of a questionnaire, and the list of features they are gathered in.
"use strict";

const features = [];

// "of" is the name under which the cases are counted.
function feature(of, definition, answers = [{}], more = {}) {
  const pages = Array.isArray(definition) ? { pages: [{ name: "side1", elements: definition }] } : definition;
  features.push({ feature: of, definition: pages, answers, ...more });
}

const element = (type) => (name, more) => ({ type, name, ...more });
const text = element("text");
const number = (name, more) => text(name, { inputType: "number", ...more });
const comment = element("comment");
const boolean = element("boolean");
const panel = (name, elements, more) => ({ type: "panel", name, elements, ...more });
const expression = (name, formula, more) => ({ type: "expression", name, expression: formula, ...more });
const dynamic = (name, templateElements, more) => ({ type: "paneldynamic", name, templateElements, ...more });
const matrix = (name, more) => ({ type: "matrix", name, rows: ["r1", "r2", "r3"], columns: ["c1", "c2"], ...more });
const dropdowns = (name, columns, more) => ({ type: "matrixdropdown", name, rows: ["r1", "r2"], columns, choices: ["a", "b", "c"], ...more });
const table = (name, columns, more) => ({ type: "matrixdynamic", name, columns, choices: ["a", "b", "c"], ...more });
const choice = (type) => (name, more) => ({ type, name, choices: ["a", "b", "c"], ...more });
const radio = choice("radiogroup");
const checkbox = choice("checkbox");
const dropdown = choice("dropdown");
const tagbox = choice("tagbox");
const ranking = choice("ranking");
const rating = element("rating");
const pages = (...lists) => ({ pages: lists.map((elements, at) => ({ name: `side${at + 1}`, elements })) });
const inputs = (name, items, more) => ({ type: "multipletext", name, items, ...more });

module.exports = {
  features, feature, element, text, number, comment, boolean, panel, expression, dynamic, matrix, dropdowns, table,
  radio, checkbox, dropdown, tagbox, ranking, rating, pages, inputs,
};
