// Values that come about by themselves: defaults, expressions, calculated values, triggers, variables, clearing.
"use strict";
const { feature, text, number, comment, boolean, panel, expression, dynamic, dropdowns, table, radio, checkbox, dropdown, rating, pages } = require("./definitions");

const stepped = { random: 8, wild: 0.1, steps: 8 };

// --- default values ---

feature("defaultValueExpression", [text("a", { defaultValue: "A" }), text("b", { defaultValueExpression: "{a} + 'x'" }), text("c", { defaultValueExpression: "{b} + 'y'" }), expression("e", "{c} + '!'")],
  [undefined, {}, { a: "Q" }, { b: "B" }, { c: "C" }, { e: "gitt" }], stepped);
feature("defaultValueExpression", [number("a"), number("b", { defaultValueExpression: "{a} * 2" }), text("c", { visibleIf: "{b} > 5" })], [undefined, {}, { a: 3 }, { a: 3, b: 1 }, { b: 9 }], stepped);
feature("defaultValueExpression", [number("b", { defaultValueExpression: "{a} * 2" }), number("a", { defaultValueExpression: "{c} + 1" }), number("c", { defaultValue: 4 })], [undefined, {}, { c: 1 }, { a: 1 }], stepped);
feature("defaultValueExpression", [text("d", { inputType: "date", defaultValueExpression: "today()" }), text("t", { inputType: "datetime-local", defaultValueExpression: "currentDate()" })], [undefined, {}, { d: "2025-01-01" }]);
feature("defaultValueExpression", [radio("a"), radio("b", { defaultValueExpression: "{a}" }), checkbox("c", { defaultValueExpression: "['a', 'b']" }), boolean("d", { defaultValueExpression: "{a} = 'a'" })], [undefined, {}, { a: "a" }], stepped);
feature("defaultValueExpression", [text("s"), text("a", { visibleIf: "{s} = 'x'", defaultValueExpression: "{s} + '1'" })], [undefined, { s: "x" }, { s: "y" }], stepped);
feature("defaultValueExpression", { clearInvisibleValues: "onHidden", ...pages([text("s"), text("a", { visibleIf: "{s} = 'x'", defaultValueExpression: "{s} + '1'" })]) }, [undefined, { s: "x" }, { s: "y" }], stepped);
feature("defaultValueExpression", [text("a", { defaultValue: "fast", defaultValueExpression: "{b}" }), text("b")], [undefined, {}, { b: "x" }], stepped);
feature("defaultValue chain", [radio("a", { defaultValue: "b" }), text("b", { visibleIf: "{a} = 'b'", defaultValue: "B" }), text("c", { visibleIf: "{b} = 'B'", isRequired: true })], [undefined, {}, { a: "b" }, { a: "b", b: "B" }], stepped);
feature("defaultValue chain", { clearInvisibleValues: "onHidden", ...pages([radio("a", { defaultValue: "b" }), text("b", { visibleIf: "{a} = 'b'", defaultValue: "B" }), text("c", { visibleIf: "{b} = 'B'", defaultValue: "C" })]) }, [undefined, {}, { a: "b" }, { a: "a" }, { a: "b", b: "x" }], stepped);
feature("defaultValue", [checkbox("q", { defaultValue: ["a", "zz"] }), dropdown("r", { defaultValue: "zz", showOtherItem: true }), rating("s", { defaultValue: 9 }), boolean("t", { defaultValue: "false" }), boolean("u", { defaultValue: "indeterminate" })], [undefined, {}], stepped);
feature("defaultValue", pages([text("a", { defaultValue: "1" })], [text("b", { defaultValue: "2", visibleIf: "{a} = '1'" }), panel("p", [text("c", { defaultValue: "3" })], { visibleIf: "{b} = '2'" })]), [undefined, {}, { a: "1" }, { a: "1", b: "2" }], stepped);

// --- values set on a change ---

feature("setValueExpression", [number("a"), number("b", { setValueExpression: "{a} * 2" }), number("c", { setValueExpression: "{b} + 1" })], [undefined, {}, { a: 2 }, { a: 2, b: 9 }], stepped);
feature("setValueIf", [number("a"), number("b", { setValueIf: "{a} > 1", setValueExpression: "7" }), number("c", { setValueIf: "{a} > 1", setValueExpression: "{a} + {b}" }), number("d", { setValueIf: "{a} > 1" })], [undefined, {}, { a: 2 }, { a: 5, d: 4 }], stepped);
feature("resetValueIf", [number("a"), number("b", { resetValueIf: "{a} > 1" }), number("c", { defaultValue: 3, resetValueIf: "{a} > 1" }), radio("d", { resetValueIf: "{a} notempty" })], [undefined, {}, { a: 2, b: 1 }, { a: 5, c: 4, d: "a" }], stepped);
feature("resetValueIf", [radio("land"), dropdown("by", { choicesVisibleIf: "{land} = {item}", resetValueIf: "{land} notempty" })], [undefined, { land: "a", by: "a" }], stepped);
feature("setValueExpression", [radio("a"), checkbox("b", { setValueIf: "{a} = 'a'", setValueExpression: "['a', 'b']" }), text("c", { setValueExpression: "displayValue('a')" }), boolean("d", { setValueExpression: "{a} = 'b'" })], [undefined, { a: "a" }], stepped);
feature("setValueExpression", [number("x", { defaultValue: 5 }), number("y", { setValueExpression: "{x} + 1" }), number("z", { setValueExpression: "{z} + {x}" })], [undefined, {}, { x: 5 }], stepped);

// --- triggers ---

const trigger = (type, more) => ({ type, ...more });
const withTriggers = (elements, ...triggers) => ({ triggers, ...pages(elements) });
const abc = () => [text("a"), text("b"), radio("c"), checkbox("d")];
const triggered = { random: 8, wild: 0.05, steps: 14 };
const given = [undefined, {}, { a: "1" }, { a: "1", b: "z" }, { a: "2", c: "a" }];
feature("trigger setvalue", withTriggers(abc(), trigger("setvalue", { expression: "{a} = '1'", setToName: "b", setValue: "satt" })), given, triggered);
feature("trigger setvalue", withTriggers(abc(), trigger("setvalue", { expression: "{c} = 'a'", setToName: "d", setValue: ["b", "c"] }), trigger("setvalue", { expression: "{d} contains 'b'", setToName: "b", setValue: 5 })), given, triggered);
feature("trigger setvalue", withTriggers(abc(), trigger("setvalue", { expression: "{a} notempty", setToName: "ny", setValue: true }), trigger("setvalue", { expression: "{ny} = true", setToName: "b", setValue: "ny" })), given, triggered);
feature("trigger setvalue", withTriggers(abc().concat(text("e", { visibleIf: "{v} = 1" })), trigger("setvalue", { expression: "{a} notempty", setToName: "v", setValue: 1, isVariable: true })), given, triggered);
feature("trigger setvalue", withTriggers([text("a", { defaultValue: "1" }), text("b"), expression("e", "{b} + '!'"), text("f")], trigger("setvalue", { expression: "{a} = '1'", setToName: "b", setValue: "satt" }), trigger("setvalue", { expression: "{e} = 'x!'", setToName: "f", setValue: "fra e" })), [undefined, {}, { a: "1" }, { b: "x" }], triggered);
feature("trigger copyvalue", withTriggers(abc(), trigger("copyvalue", { expression: "{c} = 'a'", fromName: "a", setToName: "b" })), given, triggered);
feature("trigger copyvalue", withTriggers(abc().concat(checkbox("e")), trigger("copyvalue", { fromName: "d", setToName: "e" }), trigger("copyvalue", { expression: "{d} contains 'c'", fromName: "c", setToName: "a" })), given, triggered);
feature("trigger copyvalue", withTriggers([boolean("lik"), panel("p1", [text("a"), text("b")]), panel("p2", [text("c"), text("d")])], trigger("copyvalue", { expression: "{lik} = true", fromName: "a", setToName: "c" }), trigger("copyvalue", { expression: "{lik} = true", fromName: "b", setToName: "d" })), [undefined, {}, { lik: true, a: "x" }], triggered);
feature("trigger runexpression", withTriggers(abc(), trigger("runexpression", { expression: "{a} notempty", runExpression: "{a} + {b}", setToName: "sum" })), given, triggered);
feature("trigger runexpression", withTriggers([number("a"), number("b"), number("c")], trigger("runexpression", { expression: "{a} > 0 and {b} > 0", runExpression: "{a} * {b}", setToName: "c" }), trigger("runexpression", { expression: "{c} > 10", runExpression: "iif({c} > 50, 'mye', 'noe')", setToName: "d" })), [undefined, { a: 2, b: 3 }], triggered);
feature("trigger visible", withTriggers(abc(), trigger("visible", { expression: "{a} = '1'", questions: ["b", "c"], pages: [] })), given, triggered);
feature("trigger visible", { triggers: [trigger("visible", { expression: "{a} = 'Oslo'", pages: ["side2"], questions: [] })], ...pages([text("a")], [text("b", { isRequired: true })]) }, [undefined, { a: "Oslo" }, { b: "x" }], triggered);
feature("trigger complete", withTriggers(abc(), trigger("complete", { expression: "{a} = '1'" })), given, triggered);
feature("trigger skip", withTriggers(abc(), trigger("skip", { expression: "{a} = '1'", gotoName: "d" })), given, triggered);
feature("trigger skip", { triggers: [trigger("skip", { expression: "{a} = '1'", gotoName: "c" })], ...pages([text("a")], [text("b")], [text("c", { isRequired: true })]) }, given, triggered);

// --- expression questions, calculated values, variables ---

const calculated = (...values) => ({ calculatedValues: values.map(([name, formula, includeIntoResult]) => ({ name, expression: formula, includeIntoResult })) });
feature("calculatedValues", { ...calculated(["k", "{j} + 1", true], ["j", "{a} * 2"]), ...pages([number("a"), text("c", { visibleIf: "{k} > 3" })]) }, [undefined, {}, { a: 1 }, { a: 2 }, { a: 2, k: 99 }, { k: 99 }], stepped);
feature("calculatedValues", { ...calculated(["full", "{f} + ' ' + {e}", true], ["tom", "{f} empty", true], ["liste", "['a', 'b']", true], ["dato", "today()", true]), ...pages([text("f"), text("e"), expression("v", "{full}")]) }, [undefined, {}, { f: "Per" }, { f: "Per", e: "Ås" }], stepped);
feature("calculatedValues", { ...calculated(["a", "{b} + 1", true], ["b", "{a} + 1", true]), ...pages([text("c", { visibleIf: "{a} > 0" })]) }, [undefined, {}]);
feature("calculatedValues", { ...calculated(["antall", "countInArray({p}, 'x')", true], ["sum", "sumInArray({p}, 'x')", true], ["hoy", "sumInArray({p}, 'x', {x} > 2)"]), ...pages([dynamic("p", [number("x")]), text("c", { visibleIf: "{sum} > 5" }), text("d", { visibleIf: "{hoy} > 5" })]) }, [undefined, {}, { p: [{ x: 3 }, { x: 4 }] }, { p: [{ x: 1 }, {}] }], stepped);
feature("expression question", [number("a"), expression("e", "{a} + 1", { visibleIf: "{a} > 1" }), text("f", { visibleIf: "{e} > 2" }), expression("g", "{e} empty", { isRequired: true })], [undefined, {}, { a: 1 }, { a: 2 }, { a: 1, e: 5 }], stepped);
feature("expression question", [number("a"), expression("e", "{a} / 3", { displayStyle: "decimal", precision: 2 }), expression("f", "round({e}, 1)"), expression("g", "iif({a} > 3, today(), '')"), expression("h", "{a} > 3")], [undefined, {}, { a: 1 }, { a: 10 }, { a: "4" }, { a: "x" }], stepped);
feature("expression question", [expression("e", "{f} + 1"), expression("f", "{a} + 1"), number("a")], [undefined, {}, { a: 1 }, { e: 5, f: 6 }], stepped);
feature("expression question", [number("a"), expression("e", "{a} * 2", { readOnly: true, validators: [{ type: "expression", expression: "{e} < 10" }] }), expression("f", "{a} * 2", { validators: [{ type: "numeric", maxValue: 10 }] })], [undefined, { a: 1 }, { a: 9 }], stepped);
feature("expression question", { clearInvisibleValues: "onHidden", ...pages([number("a"), expression("e", "{a} + 1", { visibleIf: "{a} > 1" }), text("f", { visibleIf: "{e} > 2" })]) }, [undefined, {}, { a: 1 }, { a: 2 }], stepped);
[{ kommune: "0301", antall: 3, fylker: ["03", "11"] }, { kommune: "", antall: 0 }, {}, undefined].forEach((variables) => {
  const elements = [
    text("a", { visibleIf: "{kommune} = '0301'" }), text("b", { defaultValueExpression: "{kommune}" }), expression("c", "{antall} * 2"), radio("d", { choicesVisibleIf: "{antall} > 2 or {item} = 'a'" }),
    text("e", { visibleIf: "{fylker} contains '03'" }), text("f", { setValueExpression: "{Kommune}" }), number("g", { maxValueExpression: "{antall}" }), text("kommune", { isRequired: true }),
  ];
  feature("variables", elements, [undefined, {}, { a: "x", b: "y" }, { g: 5 }, { kommune: "1103" }], { variables, random: 6, steps: 4 });
  feature("variables", { ...calculated(["k", "{antall} + 1", true]), ...pages([text("a", { visibleIf: "{k} > 3" })], elements.slice(1, 5)) }, [undefined, {}, { a: "x" }, { antall: 9 }], { variables, random: 6, steps: 4 });
});

// --- one value for several questions ---

feature("valueName", [text("a", { valueName: "v" }), text("b", { valueName: "v", visibleIf: "{z} = 'x'" }), text("z")], [{ v: "1" }, { a: "1" }, { z: "x", v: "2" }], stepped);
feature("valueName", [text("z"), text("a", { valueName: "v", visibleIf: "{z} = 'x'" }), text("b", { valueName: "v", visibleIf: "{z} = 'y'", isRequired: true })], [{ v: "1" }, { z: "x", v: "1" }, { z: "y", v: "1" }, { z: "y" }], stepped);
feature("valueName", [radio("a", { valueName: "v", choices: ["a", "b"] }), radio("b", { valueName: "v", choices: ["b", "c"] }), checkbox("c", { choicesFromQuestion: "a" })], [{ v: "a" }, { v: "c" }, { v: "zz" }], stepped);
feature("valueName", [table("t", [{ name: "navn", cellType: "text" }], { valueName: "v", rowCount: 1 }), dynamic("p", [text("alder")], { valueName: "v", templateTitle: "{panel.navn}" })], [undefined, {}, { v: [{ navn: "A" }, { navn: "B", alder: "3" }] }, { v: [{ alder: "1" }] }], { random: 3 });
feature("valueName", [text("a", { valueName: "v" }), expression("e", "{v} + {a}"), text("c", { visibleIf: "{v} = 'x'" }), text("d", { visibleIf: "{a} = 'x'" })], [{ v: "x" }, { a: "x" }], stepped);

// --- hiding chains and clearing ---

["none", "onComplete", "onHidden", "onHiddenContainer"].forEach((clearInvisibleValues) => {
  const chain = [text("a"), text("b", { visibleIf: "{a} = 'x'" }), text("c", { visibleIf: "{b} notempty" }), text("d", { visibleIf: "{c} notempty", defaultValue: "D" }), expression("e", "{b} + {c} + {d}")];
  feature("clearing chain", { clearInvisibleValues, ...pages(chain) }, [undefined, {}, { a: "x", b: "1", c: "2", d: "3" }, { b: "1", c: "2", d: "3" }, { a: "y", b: "1", c: "2" }], stepped);
  feature("clearing chain", { clearInvisibleValues, ...pages(chain.slice().reverse()) }, [undefined, { a: "x", b: "1", c: "2", d: "3" }, { b: "1", c: "2", d: "3" }], stepped);
  const nested = panel("ytre", [text("b"), panel("indre", [text("c"), comment("d", { clearIfInvisible: "none" })], { visibleIf: "{b} = 'x'" })], { visibleIf: "{a} = 'x'" });
  feature("nested panels", { clearInvisibleValues, ...pages([text("a"), nested]) }, [undefined, { a: "x", b: "x", c: "1", d: "2" }, { b: "x", c: "1", d: "2" }, { a: "x", c: "1", d: "2" }], stepped);
  feature("clearing tables", { clearInvisibleValues, ...pages([text("s"), dropdowns("m", [{ name: "k1" }, { name: "k2", cellType: "text", visibleIf: "{row.k1} = 'a'" }], { visibleIf: "{s} notempty" }), dynamic("p", [text("x"), text("y", { visibleIf: "{panel.x} = 'a'" })], { visibleIf: "{s} notempty" })]) },
    [undefined, {}, { m: { r1: { k1: "a", k2: "1" } }, p: [{ x: "a", y: "1" }] }, { s: "x", m: { r1: { k1: "a", k2: "1" }, r2: { k1: "b", k2: "2" } }, p: [{ x: "a", y: "1" }, { x: "b", y: "2" }] }], stepped);
  feature("swapping questions", { clearInvisibleValues, ...pages([radio("s"), text("a", { visibleIf: "{b} empty" }), text("b", { visibleIf: "{a} empty" }), text("c", { visibleIf: "{s} = 'a' and {c} != 'x'" })]) }, [{ a: "1" }, { b: "1" }, { a: "1", b: "1" }, { s: "a", c: "x" }], stepped);
  feature("start page", { clearInvisibleValues, firstPageIsStartPage: true, ...pages([text("a", { isRequired: true }), text("b", { visibleIf: "{a} = 'x'" })], [text("c", { visibleIf: "{a} = 'x'", isRequired: true }), text("d")]) }, [undefined, {}, { a: "x" }, { a: "y", b: "1", c: "2" }, { a: "x", c: "2" }, { c: "1" }], stepped);
});
feature("start page", { firstPageIsStartPage: true, ...pages([text("a", { isRequired: true })]) }, [{}, { a: "x" }]);
feature("start page", { firstPageIsStartPage: true, ...pages([{ type: "html", name: "h", html: "Velkommen" }], [text("a", { isRequired: true })]) }, [{}, { a: "x" }]);
feature("start page", { firstPageIsStartPage: true, pages: [{ name: "s", visibleIf: "{z} empty", elements: [text("a", { isRequired: true })] }, { name: "p", elements: [text("z")] }] }, [{}, { z: "x" }, { z: "x", a: "1" }]);
