// Choices: conditions, order, special items, comments, choices taken from another question.
"use strict";
const { feature, text, dynamic, matrix, table, radio, checkbox, dropdown, tagbox, ranking, pages } = require("./definitions");

[radio, checkbox, dropdown, tagbox, ranking].forEach((some) => {
  const s = checkbox("s", { choices: ["a", "b", "c", "d"] });
  const type = some("q").type;
  const broad = { random: 12, wild: 0.1 };
  const one = (value) => ({ q: type === "radiogroup" || type === "dropdown" ? value : [value] });
  const picked = [{}, { s: ["a"] }, { s: ["b", "d"] }, { s: ["a"], ...one("a") }, { s: ["a"], ...one("b") }, { s: ["d", "a"], ...one("d") }, one("zzz")];
  feature("choices visibleIf", [s, some("q", { choices: ["a", { value: "b", visibleIf: "{s} contains 'b'" }, { value: "c", visibleIf: "{s} notempty" }] })], picked, broad);
  feature("choices enableIf", [s, some("q", { choices: ["a", { value: "b", enableIf: "{s} contains 'b'" }, { value: "c", enableIf: "{s} empty" }] })], picked, broad);
  feature("choicesVisibleIf", [s, some("q", { choicesVisibleIf: "{s} contains {item}" })], picked, broad);
  feature("choicesVisibleIf", [s, some("q", { choicesVisibleIf: "{s} contains {choice}", isRequired: true })], picked, broad);
  feature("choicesVisibleIf", [s, some("q", { choicesVisibleIf: "{s} contains {item}", showOtherItem: true, showNoneItem: true })], picked.concat(one("other"), one("none")), broad);
  feature("choicesEnableIf", [s, some("q", { choicesEnableIf: "{s} contains {item}" })], picked, broad);
  feature("hideIfChoicesEmpty", [s, some("q", { choicesVisibleIf: "{s} contains {item}", hideIfChoicesEmpty: true, isRequired: true })], picked, broad);
  feature("hideIfChoicesEmpty", [some("q", { choices: [], hideIfChoicesEmpty: true, isRequired: true })], [{}, one("a")]);
  feature("hideIfChoicesEmpty", [some("q", { choices: [], hideIfChoicesEmpty: true, showOtherItem: true })], [{}, one("other")]);
  ["asc", "desc"].forEach((choicesOrder) => {
    feature("choicesOrder", [some("q", { choicesOrder, showOtherItem: true, choices: ["b", "a", { value: "z", text: "Aa" }, { value: "y", text: "aB" }, 10, 9, { value: "x", text: "Ære" }, { value: "w", text: "Zoo" }] })], [{}, one("b")]);
    feature("choicesOrder", [some("q", { choicesOrder, choices: [3, 10, 1, 2] })], [{}, one(3)]);
    feature("choicesOrder", [some("q", { choicesOrder, choices: [{ value: 1, text: "Øst 10" }, { value: 2, text: "Øst 9" }, { value: 3, text: { default: "B", no: "Å" } }, { value: 4, text: { default: "C", no: "A" } }] })], [{}], { locale: "no" });
  });
  ["showOtherItem", "showNoneItem", "showRefuseItem", "showDontKnowItem"].forEach((shown) => {
    const code = { showOtherItem: "other", showNoneItem: "none", showRefuseItem: "refused", showDontKnowItem: "dontknow" }[shown];
    const sets = [{}, one(code), { ...one(code), "q-Comment": "x" }, { ...one("a"), "q-Comment": "x" }, one("zzz"), { ...one("a"), "q-Comment": "" }];
    feature(shown, [some("q", { [shown]: true })], sets, broad);
    feature(shown, [some("q", { [shown]: true, isRequired: true })], sets, broad);
    feature(shown, [s, some("q", { [shown]: true, choicesVisibleIf: "{s} contains {item}" })], sets.concat({ s: ["a"], ...one(code) }), broad);
    feature(shown, { storeOthersAsComment: false, ...pages([some("q", { [shown]: true })]) }, sets.concat(one("egen tekst")), broad);
    feature("storeOthersAsComment", [some("q", { [shown]: true, storeOthersAsComment: false })], sets.concat(one("egen tekst")), broad);
    feature("storeOthersAsComment", [some("q", { [shown]: true, storeOthersAsComment: true })], sets.concat(one("egen tekst")), broad);
  });
  feature("special items together", [some("q", { showOtherItem: true, showNoneItem: true, showRefuseItem: true, showDontKnowItem: true })], [{}, one("none")], broad);
  feature("special items together", [some("q", { choices: ["a", "other", "none"], showOtherItem: true, showNoneItem: true })], [{}, one("none"), one("other")], broad);
  feature("showCommentArea", [some("q", { showCommentArea: true })], [{}, { "q-Comment": "x" }, { ...one("a"), "q-Comment": "x" }], broad);
  feature("showCommentArea", [s, some("q", { showCommentArea: true, visibleIf: "{s} notempty" })], [{ "q-Comment": "x" }, { ...one("a"), "q-Comment": "x" }, { s: ["a"], "q-Comment": "x" }], broad);
  feature("showCommentArea", [some("q", { showCommentArea: true, isRequired: true })], [{ "q-Comment": "x" }], broad);
  feature("choice comment area", [some("q", { choices: ["a", { value: "b", showCommentArea: true }, { value: "c", showCommentArea: true, isCommentRequired: true }] })],
    [one("a"), one("b"), one("c"), { ...one("c"), "q-Comment": "x" }, { ...one("b"), "q-Comment": "x" }, { ...one("a"), "q-Comment": "x" }], broad);
  feature("piping", [text("navn"), some("q", { choices: [{ value: "a", text: "{navn} a" }, { value: "b", text: "B {navn}" }], choicesOrder: "asc" })], [{}, { navn: "Z" }, { navn: "Aa" }], broad);
  feature("numeric codes", [some("q", { choices: [1, 2, { value: 3, text: "tre" }, "4"] })], [one(1), one("1"), one("4"), one(4), one(5)], broad);
  feature("boolean codes", [some("q", { choices: [{ value: true, text: "Ja" }, { value: false, text: "Nei" }, 0] })], [one(true), one(false), one("true"), one(0)], broad);
});

// --- choices taken from another question ---

[radio, checkbox, dropdown, tagbox, ranking].forEach((some) => {
  const taken = (more) => some("q", { choices: ["x"], choicesFromQuestion: "s", ...more });
  const broad = { random: 6, wild: 0.1 };
  const source = (more) => checkbox("s", { choices: ["a", "b", { value: "c", text: "Ce" }], ...more });
  const sets = [{}, { s: ["a", "c"] }, { s: ["a", "b", "c"] }, { s: ["ukjent"] }];
  [undefined, "all", "selected", "unselected"].forEach((choicesFromQuestionMode) => {
    feature("choicesFromQuestion", [source(), taken({ choicesFromQuestionMode })], sets, broad);
    feature("choicesFromQuestion", [source({ showOtherItem: true, showNoneItem: true }), taken({ choicesFromQuestionMode })],
      sets.concat({ s: ["none"] }, { s: ["a", "other"], "s-Comment": "mitt" }, { s: ["other"] }), broad);
    feature("choicesFromQuestion", [radio("s"), taken({ choicesFromQuestionMode, choices: [] })], [{}, { s: "b" }], broad);
    feature("choicesFromQuestion", [radio("s", { showOtherItem: true }), taken({ choicesFromQuestionMode, showOtherItem: true, showNoneItem: true })], [{}, { s: "other", "s-Comment": "x" }], broad);
    feature("choicesFromQuestion", [text("f"), source({ choicesVisibleIf: "{f} contains {item}" }), taken({ choicesFromQuestionMode })], [{ f: "ab" }, { f: "ab", s: ["a", "c"] }], broad);
    feature("choicesFromQuestion", [text("f"), source({ visibleIf: "{f} = 'abc'" }), taken({ choicesFromQuestionMode })], [{ f: "abc", s: ["a"] }, { s: ["a"] }], broad);
    feature("choicesFromQuestion", [source(), taken({ choicesFromQuestionMode, hideIfChoicesEmpty: true, choices: [], isRequired: true })], sets, broad);
    feature("choicesFromQuestion", [source(), taken({ choicesFromQuestionMode, choicesVisibleIf: "{item} != 'a'" })], sets, broad);
    feature("choicesFromQuestion", [source(), { ...taken({ choicesFromQuestionMode }), choicesOrder: "desc" }], sets, broad);
    feature("choicesFromQuestion", pages([source()], [taken({ choicesFromQuestionMode })], [{ ...taken({ choicesFromQuestionMode }), name: "q2", choicesFromQuestion: "q" }]), sets.concat({ s: ["a", "b"], q: "a" }, { s: ["a", "b"], q: ["a", "x"] }), broad);
  });
  ["tagbox", "dropdown", "ranking"].forEach((type) => {
    const s = { type, name: "s", choices: ["a", "b", "c"] };
    ["selected", "unselected"].forEach((mode) => feature("choicesFromQuestion", [s, taken({ choicesFromQuestionMode: mode })], [{}, { s: type === "dropdown" ? "b" : ["b"] }], broad));
  });
  const rows = table("s", [{ name: "k1", cellType: "text" }, { name: "k2" }], { rowCount: 0 });
  const panels = dynamic("s", [text("k1"), radio("k2")]);
  [rows, panels].forEach((s) => {
    const filled = [{}, { s: [{ k1: "Per", k2: "a" }, { k1: "Kari" }] }, { s: [{ k1: "Per" }, { k2: "a" }] }, { s: [{}, { k1: "Per" }, { k1: "Per", k2: "b" }] }, { s: [{ k1: "Per", k2: "a" }], q: "Per" }, { s: [{ k1: "Per", k2: "a" }], q: ["a"] }];
    feature("choiceValuesFromQuestion", [s, taken({})], filled, broad);
    feature("choiceValuesFromQuestion", [s, taken({ choiceValuesFromQuestion: "k1" })], filled, broad);
    feature("choiceValuesFromQuestion", [s, taken({ choiceValuesFromQuestion: "k1", choiceTextsFromQuestion: "k2", choicesOrder: "asc" })], filled, broad);
    feature("choiceValuesFromQuestion", [s, taken({ choiceValuesFromQuestion: "k2", choices: [], hideIfChoicesEmpty: true })], filled, broad);
    feature("choiceValuesFromQuestion", [s, taken({ choiceValuesFromQuestion: "k1", showOtherItem: true })], filled, broad);
  });
  feature("choicesFromQuestion", [matrix("s"), taken({})], [{}, { s: { r1: "c1" } }], broad);
  feature("choicesFromQuestion", [taken({}), source()], sets, broad);
  feature("choicesFromQuestion", [taken({ choicesFromQuestion: "finnes ikke" })], [{}]);
});
