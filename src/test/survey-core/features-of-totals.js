// What stands below the columns of grids: each kind of it, what reads it, and questionnaires drawn at random.
"use strict";
const { Random } = require("./random");

const totals = [];
const total = (of, definition, answers, more) => totals.push({ feature: `totals ${of}`, definition: Array.isArray(definition) ? page(...definition) : definition, answers, random: 3, wild: 0, steps: 2, drawn: true, ...more });
const page = (...elements) => ({ pages: [{ name: "side1", elements }] });

const amount = (name, more) => ({ name, cellType: "text", inputType: "number", ...more });
const text = (name, more) => ({ type: "text", name, ...more });
const worked = (name, expression, more) => ({ type: "expression", name, expression, ...more });
const grid = (name, columns, more) => ({ type: "matrixdropdown", name, columns, rows: ["r1", "r2", "r3"], ...more });
const list = (name, columns, more) => ({ type: "matrixdynamic", name, columns, ...more });
const read = [worked("e", "{q-total.k1}"), text("t", { visibleIf: "{q-total.k1} > 3" })];

const given = [undefined, {}, { q: { r1: { k1: 1 }, r2: { k1: 2.5 } } }, { q: { r1: { k1: 0.1 }, r2: { k1: 0.2 }, r3: {} } }, { q: { r2: { k2: "a" } } }, { q: { r1: { k1: -4 }, r2: { k1: 10 }, r3: { k1: 1 } }, x: "1" }, { q: { r1: { k1: 1 }, "r9": { k1: 7 } } }, { "q-total": { k1: 77 }, q: { r1: { k1: 2 } } }];
const listed = given.map((each) => (each && each.q ? { ...each, q: Object.values(each.q) } : each));

["sum", "count", "min", "max", "avg", "none"].forEach((totalType) => {
  const columns = [amount("k1", { totalType }), { name: "k2", cellType: "text", totalType }];
  total(totalType, [grid("q", columns), ...read], given);
  total(totalType, [list("q", columns), ...read], listed);
  [{ rowsVisibleIf: "{x} = 1 or {item} = 'r2'" }, { columnsVisibleIf: "{x} = 1 or {item} != 'k1'" }, { visibleIf: "{x} = 1" }, { visibleIf: "{x} = 1", clearIfInvisible: "onHidden" }, { visibleIf: "{x} = 1", clearIfInvisible: "none" }, { readOnly: true }, { valueName: "v" }, { isRequired: true }].forEach((more) => {
    total(`${totalType}, more of the grid`, [text("x"), grid("q", columns, more), ...read], given);
    total(`${totalType}, more of the grid`, [text("x"), list("q", columns, more), ...read], listed);
  });
  total(`${totalType} of cells of every kind`, [grid("q", [{ name: "k1", choices: [1, 2, 3], totalType }, { name: "k2", cellType: "rating", totalType }, { name: "k3", cellType: "boolean", valueTrue: 1, valueFalse: 0, totalType }, { name: "k4", cellType: "expression", expression: "{row.k1} * 2", totalType }, { name: "k5", cellType: "radiogroup", choices: ["a", "b"], totalType }]), ...read],
    [undefined, {}, { q: { r1: { k1: 1, k2: 5, k3: 1, k5: "a" }, r2: { k1: 3, k3: 0 } } }, { q: { r3: { k2: 2, k5: "b" } } }]);
});

const EXPRESSIONS = ["sumInArray({matrix}, 'k1') * 2", "sumInArray({q}, 'k1', '{k2} = a')", "{row.k1} + 1", "{totalRow.k1} / 2", "iif({x} = 1, {row.k1}, '')", "countInArray({matrix}, 'k2')", "{x}", "'fast'", "{q-total.k1} + 1", "round(avgInArray({matrix}, 'k1'), 1)", "maxInArray({q}, 'k1') - minInArray({q}, 'k1')"];
EXPRESSIONS.forEach((totalExpression) => {
  const columns = [amount("k1", { totalType: "sum" }), { name: "k2", cellType: "text", totalExpression }, { name: "k3", cellType: "expression", expression: "{row.k1} * 2", totalType: "max" }];
  const also = [worked("e", "{q-total.k2}"), text("t", { requiredIf: "{q-total.k2} notempty" })];
  total("with an expression", [text("x"), grid("q", columns), ...also], given);
  total("with an expression", [text("x"), list("q", columns, { rowCount: 1 }), ...also], listed);
});
total("with both", [grid("q", [amount("k1", { totalType: "count", totalExpression: "sumInArray({matrix}, 'k1')" })]), ...read], given);

const shares = [amount("k1", { totalType: "sum" }), { name: "k2", cellType: "expression", expression: "{row.k1} / {totalRow.k1}", totalType: "sum" }, { name: "k3", cellType: "text", visibleIf: "{totalRow.k1} > 2" }, { name: "k4", cellType: "expression", expression: "countInArray({matrix}, 'k1')" }];
total("read in cells", [grid("q", shares), ...read], given);
total("read in cells", [list("q", shares), ...read], listed);

total("written", [grid("q", [amount("k1", { totalType: "sum", totalFormat: "Sum {0}", totalDisplayStyle: "currency", totalCurrency: "NOK", totalMinimumFractionDigits: 2, totalMaximumFractionDigits: 2, totalAlignment: "right" })], { totalText: "I alt" }), ...read], given);
total("rounded with their column", [grid("q", [amount("k1"), { name: "k2", cellType: "expression", expression: "{row.k1} / 3", precision: 1, totalType: "sum" }]), worked("e", "{q-total.k2}")], given);
total("of defaults", [grid("q", [amount("k1", { totalType: "sum", defaultValue: 3 })]), ...read], given);
total("of defaults", [grid("q", [amount("k1", { totalType: "sum" })], { defaultValue: { r1: { k1: 4 } } }), ...read], given);
total("of defaults", [list("q", [amount("k1", { totalType: "sum" })], { defaultRowValue: { k1: 2 } }), ...read], listed);
total("and triggers", { ...page(text("x"), grid("q", [amount("k1", { totalType: "sum" })]), text("y"), text("z", { setValueExpression: "{q-total.k1}" }), text("w", { resetValueIf: "{q-total.k1} > 5" })), triggers: [{ type: "setvalue", expression: "{q-total.k1} > 3", setToName: "y", setValue: "mye" }, { type: "runexpression", expression: "{q-total.k1} > 5", runExpression: "{q-total.k1} * 10", setToName: "x" }] }, given);
total("and calculated values", { ...page(grid("q", [amount("k1", { totalType: "sum" })]), worked("e", "{kalk} + 1"), text("t", { visibleIf: "{kalk} > 6" })), calculatedValues: [{ name: "kalk", expression: "{q-total.k1} * 2", includeIntoResult: true }] }, given);
total("of two grids", [grid("q", [amount("k1", { totalType: "sum" })]), list("p", [amount("k1", { totalType: "max" })]), worked("e", "{q-total.k1} + {p-total.k1}"), worked("h", "{q-total}")], given.concat([{ q: { r1: { k1: 2 } }, p: [{ k1: 5 }, { k1: 7 }] }]));
total("limits", [grid("q", [amount("k1", { totalType: "sum" })], { validators: [{ type: "expression", expression: "{q-total.k1} <= 5", text: "For mye" }] }), text("t", { inputType: "number", maxValueExpression: "{q-total.k1}" })], given.concat([{ q: { r1: { k1: 9 } }, t: 10 }, { q: { r1: { k1: 3 } }, t: 2 }]));
total("in panels", [{ type: "paneldynamic", name: "p", panelCount: 1, templateElements: [grid("q", [amount("k1", { totalType: "sum" })]), worked("n", "{panel.q-total.k1} * 2"), { type: "text", name: "t", visibleIf: "{panel.q-total.k1} > 3" }] }, worked("e", "{p[0].q-total.k1}")], [undefined, {}, { p: [{ q: { r1: { k1: 5 } }, t: "x" }] }, { p: [{ q: { r1: { k1: 1 } } }, { q: { r2: { k1: 2 } } }] }]);
total("on a later page", { pages: [{ name: "side1", elements: [text("x")] }, { name: "side2", visibleIf: "{x} = 1", elements: [grid("q", [amount("k1", { totalType: "sum" })])] }, { name: "side3", visibleIf: "{q-total.k1} > 3", elements: read }] }, given);

// Drawn: grids with columns and totals of any kind, conditions on them, and questions that read them.
const TYPES = ["sum", "count", "min", "max", "avg"];
function drawn(seed) {
  const random = new Random(seed);
  const names = ["k1", "k2", "k3"].slice(0, random.between(1, 3));
  const columns = names.map((name) => ({
    name,
    ...random.pick([{ cellType: "text", inputType: "number" }, { cellType: "text" }, { cellType: "dropdown", choices: [1, 2, 5] }, { cellType: "rating", rateMax: 4 }, { cellType: "expression", expression: random.pick(["{row.k1} + 1", "{rowIndex}", "{row.k1} * {x}"]) }]),
    ...(random.chance(0.7) ? { totalType: random.pick(TYPES) } : {}),
    ...(name !== "k1" && random.chance(0.3) ? { totalExpression: random.pick(EXPRESSIONS) } : {}),
    ...(random.chance(0.15) ? { visibleIf: "{x} notempty" } : {}),
  })).map((column) => (column.name === "k1" && column.cellType === "expression" ? { ...column, expression: "{rowIndex}" } : column));
  const more = { ...(random.chance(0.25) ? { visibleIf: "{x} != 2" } : {}), ...(random.chance(0.2) ? { clearIfInvisible: random.pick(["onHidden", "none"]) } : {}), ...(random.chance(0.2) ? { isRequired: true } : {}) };
  const asked = random.chance(0.5) ? grid("q", columns, { ...more, ...(random.chance(0.3) ? { rowsVisibleIf: "{x} = 1 or {item} != 'r1'" } : {}) }) : list("q", columns, { ...more, rowCount: random.between(0, 3) });
  const column = random.pick(names);
  const others = [worked("e", `{q-total.${column}}`), text("t", { visibleIf: `{q-total.${column}} ${random.pick(["> 3", "notempty", "= 0", "< 5"])}` }), text("u", random.pick([{ setValueExpression: `{q-total.${column}}` }, { enableIf: `{q-total.${column}} > 1`, isRequired: true }, { defaultValueExpression: `{q-total.${column}}` }, {}]))];
  return { feature: "totals drawn", definition: page(text("x", { inputType: "number" }), asked, ...others), answers: [undefined, {}], random: 4, wild: 0, steps: 2, drawn: true };
}
for (let seed = 1; seed <= 80; seed++) {
  totals.push(drawn(seed));
}

module.exports = { totals };
