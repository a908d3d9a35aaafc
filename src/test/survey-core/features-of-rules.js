// What may be answered: limits, validators, required, pages and panels with conditions, texts in several languages.
"use strict";
const { feature, text, number, comment, boolean, panel, expression, radio, checkbox, dropdown, tagbox, ranking, rating, pages, inputs, dynamic, element } = require("./definitions");

const broad = { random: 8, wild: 0.2 };
const each = (...values) => values.map((q) => ({ q }));

// --- text inputs ---

feature("min and max", [number("q", { min: 0, max: 10 })], each(-1, 0, 5, 10, 11, "5", "11", "abc", "", 5.5, true, [20], "1e3", " 12 "), broad);
feature("min and max", [number("q", { min: 0, max: 10, step: 2 })], each(1, 2, 3.5), broad);
feature("min and max", [text("q", { inputType: "range", min: 10, max: 50 })], each(5, 10, 51, "60"), broad);
feature("min and max", [text("q", { inputType: "date", min: "2026-01-01", max: "2026-12-31" })], each("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01", "tull", "2026-13-01", 5, "2026-03"), broad);
feature("min and max", [text("q", { inputType: "date", min: "=today()", max: "=today(10)" })], each("2026-03-01", "2026-03-02", "2026-03-12", "2026-03-13"), broad);
feature("min and max", [text("q", { inputType: "datetime-local", min: "2026-01-01T10:00", max: "2026-12-31T10:00" })], each("2026-01-01T09:59", "2026-01-01T10:00", "2026-12-31T10:01"), broad);
feature("min and max", [text("q", { inputType: "time", min: "08:00", max: "16:00" })], each("07:59", "08:00", "16:01", "25:00"), broad);
feature("min and max", [text("q", { inputType: "month", min: "2026-02", max: "2026-11" })], each("2026-01", "2026-02", "2026-12"), broad);
feature("min and max", [text("q", { inputType: "week", min: "2026-W05", max: "2026-W40" })], each("2026-W04", "2026-W05", "2026-W41"), broad);
feature("min and max", [text("q", { min: "5", max: "10" })], each("4", 4, 20, "x"), broad);
feature("minValueExpression", [number("s"), number("q", { minValueExpression: "{s} + 1", maxValueExpression: "{s} * 2" })], [{ s: 5, q: 5 }, { s: 5, q: 6 }, { s: 5, q: 11 }, { q: 0 }, { s: "x", q: 3 }], broad);
feature("minValueExpression", [text("s", { inputType: "date" }), text("q", { inputType: "date", minValueExpression: "{s}", maxValueExpression: "today()" })], [{ s: "2026-01-05", q: "2026-01-04" }, { s: "2026-01-05", q: "2026-01-05" }, { q: "2026-03-03" }, { q: "2026-03-02" }], broad);
feature("minValueExpression", [number("s"), number("q", { min: 5, minValueExpression: "{s}" })], [{ q: 3 }, { s: 2, q: 3 }, { s: 4, q: 3 }, { s: 0, q: -1 }], broad);
feature("maxLength", [text("q", { maxLength: 3 }), comment("r", { maxLength: 3 })], [{ q: "abcd", r: "abcd" }, { q: "abc" }], broad);
feature("maxLength", { maxTextLength: 2, maxCommentLength: 2, ...pages([text("q"), comment("r", { showCommentArea: true })]) }, [{ q: "abcd", r: "abcd", "r-Comment": "abcd" }], broad);
["email", "tel", "url", "text", "color", "password"].forEach((inputType) => feature("inputType", [text("q", { inputType })], each("a@b.no", "a@b", "x", "https://a.no", "a b", 5, true, ["a@b.no"]), broad));
["number", "range", "date", "datetime-local", "month", "week", "time"].forEach((inputType) => feature("inputType", [text("q", { inputType, isRequired: true }), text("r", { visibleIf: "{q} > 3" })], each(0, 5, "0", "5", "abc", "", " ", "2026-03-02", "2026-03-02T10:00", "10:00", "2026-W05", "2026-03"), { random: 8, wild: 0.3 }));

// --- validators ---

const validated = (...validators) => [text("s"), text("q", { validators })];
feature("validator numeric", validated({ type: "numeric", minValue: 1, maxValue: 5 }), each("3", "abc", 9, "", 0, "5.5", "1,5", true, 1, 5, "0x3", " 4 "), broad);
feature("validator numeric", validated({ type: "numeric" }), each("3", "abc", "3.5", "-1", "1e2", [1]), broad);
feature("validator numeric", [number("q", { validators: [{ type: "numeric", minValue: 3 }] }), comment("r", { validators: [{ type: "numeric" }] })], [{ q: 2 }, { q: 3, r: "x" }, { r: "4" }], broad);
feature("validator text", validated({ type: "text", minLength: 2, maxLength: 4 }), each("a", "ab", "abcd", "abcde", 12, " a ", "", "æøå"), broad);
feature("validator text", validated({ type: "text", minLength: 2, allowDigits: false }), each("ab1", "abc", 12, "1"), broad);
feature("validator regex", validated({ type: "regex", regex: "^[a-z]+$" }), each("abc", "ABC", "a1", 5, "", "æ"), broad);
feature("validator regex", validated({ type: "regex", regex: "^[a-z]+$", caseInsensitive: true }), each("abc", "ABC", "a1"), broad);
feature("validator regex", validated({ type: "regex", regex: "\\d{4}" }), each("1234", "x12345", "123", 1234), broad);
feature("validator regex", [checkbox("q", { choices: ["ab", "a1"], validators: [{ type: "regex", regex: "^[a-z]+$" }] })], each(["ab"], ["ab", "a1"]), broad);
feature("validator email", validated({ type: "email" }), each("a@b", "a@b.no", 5, "a.b+c@d.e.org", "a b@c.no", "@b.no", "a@b.no "), broad);
feature("validator expression", validated({ type: "expression", expression: "{q} > 3 and {s} notempty" }), [{ q: 5 }, { q: 5, s: 1 }, { s: 1 }, {}, { q: "4", s: "x" }], broad);
feature("validator expression", validated({ type: "expression", expression: "" }, { type: "expression", expression: "{self} > 3" }), each(1, 5), broad);
feature("validator expression", [text("s"), panel("p", [radio("q", { validators: [{ type: "expression", expression: "{q} != {s}" }] })])], [{ s: "a", q: "a" }, { s: "a", q: "b" }, {}], broad);
[checkbox, tagbox, ranking].forEach((some) => feature("validator answercount", [some("q", { validators: [{ type: "answercount", minCount: 2, maxCount: 2 }] })], each(undefined, ["a"], ["a", "b"], ["a", "b", "c"], []), broad));
feature("validator answercount", [inputs("q", [{ name: "i1" }, { name: "i2" }], { validators: [{ type: "answercount", minCount: 2 }] }), text("r", { validators: [{ type: "answercount", minCount: 2 }] })], [{}, { q: { i1: "x" } }, { r: "x" }], broad);
["error", "warning", "info"].forEach((notificationType) => {
  feature("notificationType", validated({ type: "expression", expression: "{q} > 3", notificationType }), [{ q: 1 }, { q: 5 }, {}], broad);
  feature("notificationType", validated({ type: "expression", expression: "{q} > 3", notificationType }, { type: "numeric", minValue: 2 }), [{ q: 1 }, { q: 2 }, { q: 5 }], broad);
  feature("notificationType", [dynamic("p", [number("q", { validators: [{ type: "numeric", maxValue: 3, notificationType }] })]), inputs("m", [{ name: "i1", validators: [{ type: "text", minLength: 3, notificationType }] }])], [{ p: [{ q: 9 }] }, { m: { i1: "x" } }, { p: [{ q: 2 }], m: { i1: "xyz" } }], broad);
});
feature("several validators", validated({ type: "text", minLength: 3 }, { type: "regex", regex: "^a" }, { type: "expression", expression: "{s} notempty" }), [{ q: "a" }, { q: "abc" }, { q: "abc", s: "1" }, { q: "xyz", s: "1" }], broad);
feature("validators hidden or read-only", [text("s"), number("a", { visibleIf: "{s} = 'x'", max: 3 }), number("b", { enableIf: "{s} = 'x'", max: 3, isRequired: true }), panel("p", [number("c", { max: 3, isRequired: true })], { enableIf: "{s} = 'x'" }), panel("p2", [number("d", { max: 3, isRequired: true })], { visibleIf: "{s} = 'x'" })],
  [{}, { s: "x" }, { a: 5, b: 5, c: 5, d: 5 }, { s: "x", a: 5, b: 5, c: 5, d: 5 }, { s: "x", b: 1, c: 1, d: 1 }], broad);

// --- how many may be chosen ---

[checkbox, tagbox].forEach((some) => {
  feature("minSelectedChoices", [some("q", { minSelectedChoices: 2, maxSelectedChoices: 2 })], each(undefined, ["a"], ["a", "b"], ["a", "b", "c"], ["a", "zz"], ["a", "a"], []), broad);
  feature("minSelectedChoices", [some("q", { minSelectedChoices: 2, isRequired: true, showNoneItem: true, showOtherItem: true })], each(undefined, ["none"], ["a"], ["other"], ["a", "other"]), broad);
  feature("maxSelectedChoices", [some("q", { maxSelectedChoices: 1, showNoneItem: true })], each(undefined, ["a"], ["a", "b"], ["none", "a"]), broad);
  feature("isExclusive", [some("q", { choices: ["a", "b", { value: "c", isExclusive: true }], showNoneItem: true, showRefuseItem: true })], each(["a", "c"], ["c", "a"], ["a", "none"], ["none", "a"], ["none", "refused"]), { random: 8, wild: 0.1, steps: 8 });
});
feature("selectToRankEnabled", [ranking("q", { selectToRankEnabled: true })], each(undefined, ["c"], ["c", "a", "b"], ["zz"], [], "a"), broad);
feature("selectToRankEnabled", [ranking("q", { selectToRankEnabled: true, isRequired: true, minSelectedChoices: 2, maxSelectedChoices: 2 })], each(undefined, ["c"], ["c", "a"], ["c", "a", "b"], ["c", "zz"]), broad);
feature("ranking", [text("s"), ranking("q", { choicesVisibleIf: "{s} contains {item}", isRequired: true })], [{ s: "ab" }, { s: "ab", q: ["b", "a"] }, { s: "ab", q: ["c", "b", "a"] }, { s: "abc", q: ["c", "b"] }, { s: "a", q: ["a"] }], broad);

// --- rating, boolean, inputs ---

feature("rating", [rating("q", { rateMax: 3, isRequired: true }), text("r", { visibleIf: "{q} >= 2" })], each(undefined, 0, 1, 3, 4, "2", "x", [1]), broad);
feature("rating", [rating("q", { rateMin: 0, rateMax: 10, rateStep: 2 })], each(0, 1, 2), broad);
feature("rating", [rating("q", { rateCount: 7 })], each(7, 8), broad);
feature("rating", [rating("q", { rateValues: ["a", { value: 2, text: "to" }], isRequired: true })], each("a", 2, "2", 5), broad);
feature("boolean", [boolean("q", { isRequired: true }), text("r", { visibleIf: "{q} = true" }), text("t", { visibleIf: "{q}" }), text("u", { visibleIf: "{q} = false" })], each(undefined, true, false, "true", "false", "x", 1, 0, null), broad);
feature("boolean", [boolean("q", { valueTrue: "ja", valueFalse: "nei", isRequired: true }), text("r", { visibleIf: "{q} = 'ja'" })], each(undefined, "ja", "nei", true, false, "x"), broad);
feature("boolean", [boolean("q", { valueTrue: 1, valueFalse: 0, defaultValue: "true" }), text("r", { visibleIf: "{q} = 1" })], [undefined].concat(each(0, 1, true, "1")), broad);
feature("multipletext", [inputs("q", [{ name: "i1", isRequired: true }, { name: "i2", inputType: "number", min: 1, validators: [{ type: "numeric", maxValue: 5 }] }])], each(undefined, { i1: "x" }, { i1: "x", i2: 9 }, { i1: "x", i2: 0 }, { i1: "x", zz: 1 }, { i2: 2 }, "x", ["x"], { i1: "" }), broad);
feature("multipletext", [inputs("q", [{ name: "i1" }, { name: "i2", inputType: "email" }], { isRequired: true }), text("r", { visibleIf: "{q.i1} = 'a'" })], each(undefined, {}, { i1: "" }, { i1: "a" }, { i2: "x" }, { i2: "a@b.no" }), broad);
feature("multipletext", [number("s"), inputs("q", [{ name: "i1", inputType: "number", minValueExpression: "{s}" }, { name: "i2", inputType: "number", maxValueExpression: "{q.i1}" }])], [{ s: 3, q: { i1: 2 } }, { s: 3, q: { i1: 4, i2: 5 } }, { q: { i1: 4, i2: 4 } }], broad);
feature("multipletext", [inputs("q", [{ name: "i1", defaultValue: "d" }, { name: "i2", requiredIf: "{q.i1} = 'a'" }])], [undefined].concat(each({}, { i1: "a" }, { i2: "b" })), { ...broad, steps: 6 });

// --- pages and panels ---

const flow = (more) => ({ pages: [{ name: "side1", elements: [radio("s")] }, { name: "side2", elements: [text("a", { isRequired: true }), text("b")], ...more }, { name: "side3", elements: [text("c")] }] });
const flowing = [{}, { s: "a" }, { s: "a", a: "x" }, { s: "b", a: "x", b: "y" }, { a: "x" }, { s: "a", b: "y" }];
feature("page visibleIf", flow({ visibleIf: "{s} = 'a'" }), flowing, broad);
feature("page requiredIf", flow({ requiredIf: "{s} = 'a'" }), flowing, broad);
feature("page requiredIf", flow({ isRequired: true, visibleIf: "{s} = 'a'" }), flowing, broad);
feature("page enableIf", flow({ enableIf: "{s} = 'a'" }), flowing, broad);
feature("page readOnly", flow({ readOnly: true, requiredIf: "{s} = 'a'" }), flowing, broad);
feature("page visible", flow({ visible: false }), flowing, broad);
feature("page empty", { pages: [{ name: "side1", elements: [text("s")] }, { name: "side2", elements: [text("a", { visibleIf: "{s} = 'a'" })] }, { name: "side3", elements: [] }, { name: "side4", elements: [panel("p", [])] }, { name: "side5", elements: [{ type: "html", name: "h", html: "x", visibleIf: "{s} notempty" }] }] }, [{}, { s: "a" }, { a: "1" }], broad);
feature("page name as condition", { pages: [{ name: "side1", elements: [text("s")] }, { name: "side2", visibleIf: "{s} notempty", elements: [text("a", { visibleIf: "{b} = 'x'" }), text("b", { visibleIf: "{a} empty" })] }] }, [{}, { s: "a" }, { s: "a", b: "x" }, { s: "a", a: "1", b: "x" }], broad);
["isRequired", "requiredIf", "visibleIf", "enableIf"].forEach((property) => {
  const value = property === "isRequired" ? true : "{s} = 'a'";
  const inside = [text("a"), text("b", { visibleIf: "{s} = 'b'" }), { type: "html", name: "h", html: "x" }];
  feature(`panel ${property}`, [radio("s"), panel("p", inside, { [property]: value })], flowing, broad);
  feature(`panel ${property}`, [radio("s"), panel("ytre", [panel("p", inside, { [property]: value }), text("c", { isRequired: true })], { visibleIf: "{s} notempty" })], flowing, broad);
});
feature("nested panels", [radio("s"), panel("p1", [panel("p2", [panel("p3", [text("a", { isRequired: true })], { visibleIf: "{s} = 'a'" })], { requiredIf: "{s} = 'b'" }), text("b")])], flowing, broad);
feature("elements at the root", { elements: [text("a", { isRequired: true }), text("b", { visibleIf: "{a} = 'x'" })] }, [{}, { a: "x" }], broad);
feature("html and image", [text("s"), { type: "html", name: "h", html: "Hei {s}", visibleIf: "{s} notempty" }, { type: "image", name: "i", imageLink: "data:image/png;base64,AA==", visibleIf: "{s} = 'a'" }], [{}, { s: "a" }, { s: "b", h: 1, i: 2 }], broad);
feature("unknown keys", [text("a")], [{ a: "x", b: 1, "a-Comment": "y", "c-Comment": "z", "": 1, " a ": "w", A: "stor" }, { "a.b": 1, a: { b: 2 } }, { " a ": "w" }], broad);
feature("empty values", [text("a"), radio("b"), checkbox("c"), inputs("d", [{ name: "i1" }]), number("e"), boolean("f"), text("g", { visibleIf: "{a} empty" }), text("h", { visibleIf: "{c} empty" }), text("i", { visibleIf: "{d} notempty" })],
  [{ a: "", b: "", c: [], d: {}, e: "", f: "" }, { a: null, b: null, c: null }, { a: " ", b: " ", c: [""] }, { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 }, { a: false, c: [null], d: { i1: "" } }], broad);
feature("isRequired whitespace", [text("a", { isRequired: true }), comment("b", { isRequired: true })], [{ a: " ", b: "\n" }, { a: "x ", b: " y" }, { a: 0, b: false }]);
feature("requiredIf chain", [text("a", { requiredIf: "{b} empty" }), text("b", { requiredIf: "{a} empty" }), text("c", { isRequired: true, requiredIf: "{a} = 'x'" })], [{}, { a: "x" }, { b: "y" }, { a: "x", c: "1" }, { a: "y" }], broad);

// --- languages, texts, completion ---

const local = { default: "{navn} standard", no: "{navn} norsk", nn: "nynorsk" };
[undefined, "no", "nn", "en", "nb", "xx"].forEach((locale) => {
  feature("localised strings", [text("navn"), radio("q", { title: local, choices: [{ value: 1, text: { default: "B", no: "Å", nn: "A" } }, { value: 2, text: { default: "A", no: "B", nn: "Z" } }], choicesOrder: "asc" }), text("v", { setValueExpression: "displayValue('q')" }), expression("e", "displayValue('q')"), text("w", { visibleIf: "{locale} = 'nn'" })], [{}, { q: 1 }, { q: 2, navn: "Per" }], { locale, steps: 4 });
});
feature("completedHtml", { completedHtml: "Takk {a}", completedHtmlOnCondition: [{ expression: "{a} = 'x'", html: "Takk for x" }], showPreviewBeforeComplete: true, showProgressBar: true, ...pages([text("a", { isRequired: true })], [text("b", { visibleIf: "{a} = 'x'" })]) }, [{}, { a: "x" }, { a: "y", b: "z" }], broad);
feature("piping", [text("navn"), text("q", { title: "{navn} og {ukjent}", description: "{navn}" }), dropdown("r", { choices: [{ value: "b", text: "{navn}" }, { value: "a", text: "m" }], choicesOrder: "asc" })], [{}, { navn: "Å" }, { navn: "a" }], broad);
feature("conditions", [number("a"), number("b"), checkbox("c"), text("d", { inputType: "date" }),
  text("v1", { visibleIf: "{a} + {b} > 10" }), text("v2", { visibleIf: "{c} anyof ['a', 'b'] and {a} notempty" }), text("v3", { visibleIf: "age({d}) >= 18" }), text("v4", { visibleIf: "iif({a} > {b}, 'x', 'y') = 'x'" }),
  text("v5", { visibleIf: "{c.length} > 1" }), text("v6", { visibleIf: "{c[0]} = 'a'" }), text("v7", { visibleIf: "{d} < today()" }), text("v8", { visibleIf: "sum({a}, {b}) = 5 or max({a}, {b}) = 7" }), text("v9", { visibleIf: "{a} % 2 = 0 and {b} ^ 2 > 3" })],
  [{}, { a: 3, b: 2 }, { a: 7, b: 5, c: ["a", "c"] }, { d: "2000-01-01" }, { d: "2010-01-01", a: "7" }], { random: 25, wild: 0.1 });
