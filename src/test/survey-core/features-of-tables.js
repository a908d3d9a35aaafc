// Matrices and dynamic panels: rows and columns, cells, panels in panels.
"use strict";
const { feature, text, number, comment, boolean, panel, expression, dynamic, matrix, dropdowns, table, radio, checkbox, ranking, rating, pages } = require("./definitions");

const broad = { random: 8, wild: 0.1, steps: 3 };
const rows = () => checkbox("s", { choices: ["r1", "r2", "c1"] });
const whole = { r1: "c1", r2: "c2", r3: "c1" };

// --- matrix ---

const asked = [undefined, {}, { q: { r1: "c1" } }, { q: whole }, { q: { ...whole, r2: "zz" } }, { q: { r1: "c1", r9: "c1" } }, { s: ["r1"] }, { s: ["r1"], q: whole }, { s: ["c1", "r2"], q: whole }, { q: { r1: "" } }, { q: { r1: "c1", r2: "C1", r3: "c2" } }];
[{}, { isRequired: true }, { eachRowRequired: true }, { eachRowUnique: true }, { eachRowRequired: true, eachRowUnique: true }].forEach((rule) => {
  feature("matrix rows", [rows(), matrix("q", rule)], asked, broad);
  feature("matrix rowsVisibleIf", [rows(), matrix("q", { ...rule, rowsVisibleIf: "{s} contains {item}" })], asked, broad);
  feature("matrix rowsVisibleIf", [rows(), matrix("q", { ...rule, rowsVisibleIf: "{s} contains {row}", clearIfInvisible: "onHidden" })], asked, broad);
  feature("matrix columnsVisibleIf", [rows(), matrix("q", { ...rule, columnsVisibleIf: "{s} contains {item}" })], asked, broad);
  feature("matrix rows visibleIf", [rows(), matrix("q", { ...rule, rows: ["r1", { value: "r2", visibleIf: "{s} notempty" }, { value: "r3", enableIf: "{s} notempty" }] })], asked, broad);
  feature("matrix columns visibleIf", [rows(), matrix("q", { ...rule, columns: ["c1", { value: "c2", visibleIf: "{s} notempty" }] })], asked, broad);
  feature("matrix hideIfRowsEmpty", [rows(), matrix("q", { ...rule, rowsVisibleIf: "{s} contains {item}", hideIfRowsEmpty: true })], asked, broad);
  feature("matrix conditions", [rows(), matrix("q", rule), text("t", { visibleIf: "{q.r1} = 'c1'" }), matrix("u", { rowsVisibleIf: "{q.r1} notempty and {item} != 'r3'", ...rule })], asked, broad);
});
feature("matrix rows", [matrix("q", { rows: [] })], [{}, { q: "c1" }], broad);
feature("matrix rows", [matrix("q", { rows: [1, { value: 2, text: "to" }], columns: [0, 1, true], eachRowRequired: true })], [{ q: { 1: 0, 2: 1 } }, { q: { 1: true, 2: "1" } }, { q: { 1: 0 } }], broad);
feature("matrix cellType checkbox", [matrix("q", { cellType: "checkbox", isRequired: true, eachRowRequired: true })], [{ q: { r1: ["c1"], r2: ["c1", "c2"] } }, { q: { r1: ["c1"], r2: ["c1", "zz"], r3: ["c2"] } }, { q: { r1: ["c1"], r2: [], r3: ["c2"] } }], broad);
feature("matrix showCommentArea", [rows(), matrix("q", { showCommentArea: true, visibleIf: "{s} notempty" })], [{ q: whole, "q-Comment": "x" }, { s: ["r1"], q: whole, "q-Comment": "x" }, { s: ["r1"], "q-Comment": "x" }], broad);
feature("matrix valueName", [matrix("q", { valueName: "v", rows: ["r1"] }), matrix("p", { valueName: "v", rows: ["r2"] })], [{ v: { r1: "c1", r2: "c2" } }, { v: { r1: "zz" } }], broad);

// --- cells: every type, in matrixdropdown and matrixdynamic ---

const CELLS = {
  text: [{}, "x"], number: [{ cellType: "text", inputType: "number", min: 1, max: 5 }, 7], comment: [{}, "x"], radiogroup: [{ choices: ["a", "b"] }, "b"], dropdown: [{ choices: ["a", "b"] }, "zz"],
  checkbox: [{ choices: ["a", "b"], showOtherItem: true }, ["a", "other"]], boolean: [{}, false], rating: [{}, 3], expression: [{ expression: "{row.k1} + 'x'" }, "gitt"], tagbox: [{ choices: ["a", "b"] }, ["b"]],
};
Object.entries(CELLS).forEach(([cellType, [more, value]]) => {
  const k1 = { name: "k1", cellType: "text" };
  const k2 = { name: "k2", cellType, ...more };
  const variants = [k2, { ...k2, isRequired: true }, { ...k2, visibleIf: "{row.k1} = 'a'" }, { ...k2, requiredIf: "{row.k1} = 'a'" }, { ...k2, enableIf: "{row.k1} = 'a'", isRequired: true }, { ...k2, isUnique: true }, { ...k2, defaultValue: value },
    { ...k2, validators: [{ type: "expression", expression: "{row.k1} notempty" }] }, { ...k2, readOnly: true, isRequired: true }, { ...k2, resetValueIf: "{row.k1} = 'a'" }, { ...k2, setValueExpression: "{row.k1}" }];
  const row = { k1: "a", k2: value };
  variants.forEach((column) => {
    feature(`cell ${cellType}`, [dropdowns("q", [k1, column])], [undefined, {}, { q: { r1: row } }, { q: { r1: row, r2: row } }, { q: { r1: { k2: value } } }], { random: 4, wild: 0.2, steps: 2 });
    feature(`cell ${cellType}`, [table("q", [k1, column])], [undefined, {}, { q: [] }, { q: [{}] }, { q: [row] }, { q: [row, {}, row] }, { q: [{ k2: value }] }], { random: 4, wild: 0.2, steps: 2 });
  });
});

// --- matrixdropdown ---

const cells = (...names) => names.map((name) => ({ name, cellType: "text" }));
const grid = [undefined, {}, { q: { r1: { k1: "a" } } }, { s: ["r1"] }, { s: ["r1"], q: { r1: { k1: "a", k2: "b" }, r2: { k1: "b" } } }, { q: { r1: { k1: "a" }, r9: { k1: "b" } } }, { q: { r1: { k1: "a", ukjent: 1 } } }, { s: ["r1", "r2"], q: { r1: { k1: "a" }, r2: { k1: "a" } } }];
[{}, { isRequired: true }, { eachRowRequired: true }, { eachRowUnique: true }, { rowsVisibleIf: "{s} contains {item}" }, { rowsVisibleIf: "{s} contains {item}", isRequired: true }, { rowsVisibleIf: "{s} contains {item}", clearIfInvisible: "onHidden" }, { columnsVisibleIf: "{s} notcontains {item}" }, { hideIfRowsEmpty: true, rowsVisibleIf: "{s} contains {item}" }, { rows: ["r1", { value: "r2", visibleIf: "{s} notempty" }] }, { keyDuplicationError: "x", columns: [{ name: "k1", cellType: "text", isUnique: true }] }].forEach((more) => {
  feature("matrixdropdown", [rows(), dropdowns("q", cells("k1", "k2"), more)], grid, broad);
  feature("matrixdropdown", [rows(), dropdowns("q", [{ name: "k1", isRequired: true }, { name: "k2", requiredIf: "{row.k1} = 'a'", cellType: "text" }], more)], grid, broad);
});
feature("row paths", [number("faktor"), dropdowns("q", [{ name: "pris", cellType: "text", inputType: "number" }, { name: "antall", cellType: "text", inputType: "number" }, { name: "sum", cellType: "expression", expression: "{row.pris} * {row.antall} * {faktor}" }], { rows: ["r1", "r2"] }), expression("alt", "{q.r1.sum} + {q.r2.sum}"), text("t", { visibleIf: "{alt} > 10" })],
  [undefined, { faktor: 2, q: { r1: { pris: 3, antall: 2 } } }, { faktor: 1, q: { r1: { pris: 3, antall: 2 }, r2: { pris: 5, antall: 5 } } }], broad);
feature("row paths", [dropdowns("q", [{ name: "k1", cellType: "text" }, { name: "k2", cellType: "expression", expression: "{rowName} + {rowIndex} + {rowValue}" }, { name: "k3", cellType: "text", visibleIf: "{rowName} = 'r1' or {row.k1} = {q.r1.k1}" }])], [undefined, {}, { q: { r1: { k1: "x" }, r2: { k1: "x", k3: "y" } } }], broad);
feature("cell choices", [dropdowns("q", [{ name: "k1", cellType: "checkbox", choices: ["a", "b", "c"] }, { name: "k2", cellType: "dropdown", choicesVisibleIf: "{row.k1} contains {item}" }, { name: "k3", cellType: "radiogroup", choices: ["x", { value: "y", visibleIf: "{row.k2} notempty" }] }])], [{ q: { r1: { k1: ["a"], k2: "a", k3: "y" } } }, { q: { r1: { k1: ["a"], k2: "b", k3: "y" } } }, { q: { r1: { k2: "b", k3: "y" } } }], broad);
feature("column totals", [table("q", [{ name: "k1", cellType: "text", totalType: "sum" }, { name: "k2", cellType: "text", totalExpression: "countInArray({q}, 'k1')" }])], [undefined, {}, { q: [{ k1: 1 }, { k1: 2, k2: 5 }] }], broad);

// --- matrixdynamic ---

const listed = [undefined, {}, { q: [] }, { q: [{}] }, { q: [{ k1: "a" }] }, { q: [{ k1: "a", k2: "1" }, {}, { k2: "2" }] }, { q: [{ k1: "a" }, { k1: "a" }] }, { q: [{ k1: "a" }, { k1: "A" }] }, { q: [{}, {}, {}] }, { q: [{ ukjent: 1 }] }, { q: [{ k1: "a" }, { k1: "b" }, { k1: "c" }, { k1: "d" }] }];
[{}, { isRequired: true }, { rowCount: 0 }, { rowCount: 0, isRequired: true }, { rowCount: 1, minRowCount: 1 }, { minRowCount: 2, isRequired: true }, { minRowCount: 3, rowCount: 1 }, { maxRowCount: 2 }, { keyName: "k1" }, { eachRowUnique: true }, { defaultRowValue: { k1: "d" }, rowCount: 1 }, { defaultRowValue: { k1: "d" }, minRowCount: 2 }, { defaultValue: [{ k1: "d" }] }, { copyDefaultValueFromLastEntry: true, rowCount: 1 }, { allowAddRows: false }, { rowsVisibleIf: "{row.k1} = 'a'" }].forEach((more) => {
  feature("matrixdynamic", [rows(), table("q", cells("k1", "k2"), more)], listed, broad);
  feature("matrixdynamic", [rows(), table("q", [{ name: "k1", cellType: "text", isRequired: true }, { name: "k2", cellType: "text", visibleIf: "{row.k1} = 'a'" }, { name: "k3", cellType: "expression", expression: "{row.k1} + {rowIndex}" }], more)], listed, broad);
  feature("matrixdynamic on a later page", pages([text("f")], [table("q", [{ name: "k1", cellType: "text", defaultValue: "d" }, { name: "k2", cellType: "expression", expression: "{row.k1}" }], more)]), listed, { random: 4 });
});
feature("array paths", [table("q", [{ name: "k1", cellType: "text", inputType: "number" }], { rowCount: 0 }), text("a", { visibleIf: "{q[0].k1} = 1" }), text("b", { visibleIf: "{q[1].k1} notempty" }), text("c", { visibleIf: "{q.length} > 1" }), expression("d", "sumInArray({q}, 'k1')"), expression("e", "countInArray({q}, 'k1')"), expression("f", "avgInArray({q}, 'k1')"), expression("g", "{prevRow.k1}")],
  [undefined, { q: [{ k1: 1 }] }, { q: [{ k1: 1 }, { k1: 5 }] }, { q: [{}, { k1: 2 }] }], broad);

// --- dynamic panels ---

const people = [undefined, {}, { q: [] }, { q: [{}] }, { q: [{ a: "x" }] }, { q: [{ a: "x", b: "1" }, { a: "y", b: "2" }] }, { q: [{ a: "x" }, { a: "x" }] }, { q: [{ a: "x" }, { a: "X" }] }, { q: [{}, {}] }, { q: [{ ukjent: 1 }] }, { q: [{ a: "1" }, { a: "2" }, { a: "3" }, { a: "4" }] }, { f: "x", q: [{ a: "x", b: "1" }] }];
[{}, { isRequired: true }, { panelCount: 2 }, { minPanelCount: 1 }, { minPanelCount: 2, isRequired: true }, { maxPanelCount: 2 }, { panelCount: 1, maxPanelCount: 3 }, { keyName: "a" }, { templateVisibleIf: "{panel.a} = 'x'" }, { templateVisibleIf: "{f} = 'x' or {panelIndex} = 1" }, { visibleIf: "{f} = 'x'" }, { defaultPanelValue: { a: "d" }, panelCount: 1 }, { defaultValue: [{ a: "d" }], panelCount: 2 }, { readOnly: true, isRequired: true }, { clearIfInvisible: "onHidden", visibleIf: "{f} = 'x'" }].forEach((more) => {
  feature("paneldynamic", [text("f"), dynamic("q", [text("a"), text("b")], more)], people, broad);
  feature("paneldynamic", [text("f"), dynamic("q", [text("a", { isRequired: true }), text("b", { visibleIf: "{panel.a} = 'x'" }), expression("e", "{panel.a} + {panelIndex}")], more)], people, broad);
  feature("paneldynamic defaults", [text("f"), dynamic("q", [text("a", { defaultValue: "d" }), text("b", { defaultValueExpression: "{panel.a}" })], more)], people, { random: 4, steps: 2 });
  feature("paneldynamic on a later page", pages([text("f")], [dynamic("q", [text("a"), text("b", { isRequired: true, visibleIf: "{panel.a} = 'x'" })], more)]), people, { random: 4 });
  feature("paneldynamic defaults on a later page", pages([text("f")], [dynamic("q", [text("a", { defaultValue: "d" }), text("b", { defaultValueExpression: "{panel.a}" })], more)]), people, { random: 2 });
});
const inner = [
  radio("a", { isRequired: true }), radio("b", { showOtherItem: true }), checkbox("c", { choices: ["a", "b"], minSelectedChoices: 1, showNoneItem: true }), number("d", { min: 1, max: 5 }), boolean("e"), rating("g"), comment("h", { isRequired: true, visibleIf: "{panel.a} = 'a'" }),
  ranking("i"), matrix("j", { eachRowRequired: true, visibleIf: "{panel.a} = 'b'" }), dropdowns("k", [{ name: "k1" }], { visibleIf: "{panel.a} = 'c'" }), { type: "multipletext", name: "l", items: [{ name: "i1" }] }, { type: "html", name: "m", html: "{panel.a}" },
];
inner.forEach((question) => {
  feature("types in dynamic panels", [dynamic("q", [radio("a"), ...(question.name === "a" ? [] : [question])])], [{ q: [{ a: "a" }] }], { random: 12, wild: 0.15 });
  feature("types in dynamic panels", [dynamic("q", [panel("p", [question], { visibleIf: "{panel.a} = 'a' or {panel.a} empty" }), ...(question.name === "a" ? [] : [radio("a")])])], [{ q: [{ a: "a" }] }], { random: 12, wild: 0.15 });
});
feature("nested dynamic panels", [dynamic("q", [text("a"), panel("p", [text("b"), dynamic("d", [text("x", { isRequired: true }), text("y", { visibleIf: "{panel.x} = {parentPanel.a}" })])], { visibleIf: "{panel.a} = 'x'" })])],
  [{ q: [{ a: "x", b: "1", d: [{}] }] }, { q: [{ a: "x", d: [{ x: "x", y: "1" }, { x: "y", y: "2" }] }] }, { q: [{ a: "y", b: "1", d: [{ x: "x" }] }] }], broad);
feature("nested dynamic panels", [dynamic("q", [text("a"), table("d", [{ name: "x", cellType: "text" }, { name: "y", cellType: "text", visibleIf: "{row.x} = {panel.a}" }], { rowCount: 1 })])], [{}, { q: [{ a: "x", d: [{ x: "x", y: "1" }, { x: "z", y: "2" }] }] }, { q: [{ a: "x" }] }, { q: [{ d: [] }] }], broad);
feature("panel paths", [dynamic("q", [text("a"), text("b", { visibleIf: "{q[0].a} = 'x'" }), text("c", { visibleIf: "{prevPanel.a} = 'x'" }), text("d", { visibleIf: "{nextPanel.a} = 'x'" })]), text("e", { visibleIf: "{q[0].a} = 'x'" }), text("f", { visibleIf: "{q[1].a} notempty" }), expression("g", "{q.length}"), text("h", { visibleIf: "{q} contains 'x'" })], people.concat({ q: [{ a: "x", b: "1", c: "2", d: "3" }, { a: "x", b: "1", c: "2", d: "3" }] }), broad);
feature("panel choices", [dynamic("q", [checkbox("a"), radio("b", { choicesFromQuestion: "a", choicesFromQuestionMode: "selected" }), radio("c", { choicesVisibleIf: "{panel.a} contains {item}", isRequired: true })])], [{ q: [{ a: ["a", "b"], b: "a", c: "a" }, { a: ["b"], b: "a", c: "a" }, {}] }], { random: 15, wild: 0.1 });
feature("panels from a panel", [dynamic("q", [text("a")]), dynamic("r", [text("b")], { valueName: "q", allowAddPanel: false, allowRemovePanel: false, templateTitle: "{panel.a}" })], [undefined, { q: [{ a: "x" }, { a: "y", b: "1" }] }], broad);
feature("expressions in dynamic panels", [number("f"), dynamic("q", [number("a"), expression("e", "{panel.a} * {f}"), text("b", { visibleIf: "{panel.e} > 10" })]), expression("sum", "sumInArray({q}, 'e')"), text("t", { visibleIf: "{sum} > 20" })], [undefined, { f: 2, q: [{ a: 3 }, { a: 9, b: "x" }] }, { q: [{ a: 9, b: "x" }] }], broad);
feature("expressions in dynamic panels", pages([number("f"), text("t", { visibleIf: "{sum} > 20" })], [dynamic("q", [number("a"), expression("e", "{panel.a} * {f}"), text("b", { visibleIf: "{panel.e} > 10" })])], [expression("sum", "sumInArray({q}, 'e')")]), [undefined, { f: 2, q: [{ a: 3 }, { a: 9, b: "x" }] }, { q: [{ a: 9, b: "x" }] }], broad);
