// Every type of element: alone, required, hidden, read-only, cleared, with a default value.
"use strict";
const {
  feature, text, number, comment, boolean, panel, expression, dynamic, matrix, dropdowns, table, radio, checkbox, dropdown, tagbox,
  ranking, rating, pages, inputs,
} = require("./definitions");

const TYPES = {
  radiogroup: [radio("q"), "b"],
  checkbox: [checkbox("q"), ["a", "c"]],
  dropdown: [dropdown("q"), "b"],
  tagbox: [tagbox("q"), ["b"]],
  ranking: [ranking("q"), ["c", "a", "b"]],
  boolean: [boolean("q"), true],
  rating: [rating("q"), 3],
  text: [text("q"), "tekst"],
  number: [number("q"), 7],
  email: [text("q", { inputType: "email" }), "a@b.no"],
  date: [text("q", { inputType: "date" }), "2026-03-02"],
  comment: [comment("q"), "lang tekst"],
  multipletext: [inputs("q", [{ name: "i1" }, { name: "i2" }]), { i1: "x" }],
  matrix: [matrix("q"), { r1: "c1" }],
  matrixdropdown: [dropdowns("q", [{ name: "k1" }, { name: "k2", cellType: "text" }]), { r1: { k1: "a" } }],
  matrixdynamic: [table("q", [{ name: "k1" }, { name: "k2", cellType: "text" }]), [{ k1: "a" }]],
  paneldynamic: [dynamic("q", [text("p1"), radio("p2")]), [{ p1: "x" }]],
  html: [{ type: "html", name: "q", html: "Hei {s}" }, undefined],
  image: [{ type: "image", name: "q", imageLink: "data:image/png;base64,AA==" }, undefined],
  expression: [expression("q", "{s} + 'x'"), undefined],
};

Object.entries(TYPES).forEach(([type, [question, value]]) => {
  const s = radio("s", { choices: ["ja", "nei"] });
  const sets = [{}, { s: "ja" }, { s: "nei" }, { s: "ja", q: value }, { s: "nei", q: value }, { q: value, ukjent: 1 }];
  const broad = { random: 14, wild: 0.3 };
  feature(`type ${type}`, [question], [{}, { q: value }, { q: null }, { q: "" }], { random: 20, wild: 0.4 });
  feature("isRequired", [{ ...question, isRequired: true }], [{}, { q: value }], broad);
  feature("requiredIf", [s, { ...question, requiredIf: "{s} = 'ja'" }], sets, broad);
  feature("visibleIf", [s, { ...question, visibleIf: "{s} = 'ja'" }], sets, broad);
  feature("visibleIf", [s, { ...question, visibleIf: "{s} = 'ja'", isRequired: true }], sets, broad);
  feature("visible", [{ ...question, visible: false, isRequired: true }], [{}, { q: value }], { random: 3, wild: 0.3 });
  feature("enableIf", [s, { ...question, enableIf: "{s} = 'ja'", isRequired: true }], sets, broad);
  feature("readOnly", [{ ...question, readOnly: true, isRequired: true }], [{}, { q: value }], { random: 3, wild: 0.3 });
  ["none", "onComplete", "onHidden", "onHiddenContainer"].forEach((clearing) => {
    const hidden = { ...question, visibleIf: "{s} = 'ja'" };
    feature("clearInvisibleValues", { clearInvisibleValues: clearing, ...pages([s, hidden]) }, sets, { random: 3, wild: 0.1 });
    feature("clearIfInvisible", [s, { ...hidden, clearIfInvisible: clearing }], sets, { random: 3, wild: 0.1 });
    const inPanel = [s, panel("pn", [question], { visibleIf: "{s} = 'ja'" })];
    feature("clearInvisibleValues", { clearInvisibleValues: clearing, ...pages(inPanel) }, sets, { random: 3, wild: 0.1 });
    const onPage = { clearInvisibleValues: clearing, pages: [{ name: "side1", elements: [s] }, { name: "side2", visibleIf: "{s} = 'ja'", elements: [question] }] };
    feature("clearInvisibleValues", onPage, sets, { random: 3, wild: 0.1 });
  });
  if (value !== undefined) {
    feature("defaultValue", [{ ...question, defaultValue: value }], [{}, { q: value }], broad);
    feature("defaultValue", [s, { ...question, defaultValue: value, visibleIf: "{s} = 'ja'" }], sets, broad);
    feature("defaultValue", [s, { ...question, defaultValue: value, visibleIf: "{s} = 'ja'", clearIfInvisible: "onHidden" }], sets, broad);
    feature("valueName", [{ ...question, valueName: "felles" }], [{}, { felles: value }, { q: value }], broad);
    feature("validators expression", [s, { ...question, validators: [{ type: "expression", expression: "{s} = 'ja'" }] }], sets, broad);
  }
});
