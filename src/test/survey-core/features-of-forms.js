// Definitions as real forms write them: in old names, with texts where values belong, with pages that have no name.
"use strict";

const forms = [];
const form = (name, definition, answers) => forms.push({ feature: name, definition, answers, random: 3, wild: 0.05 });
const page = (...elements) => ({ elements });

form("old names of choices", page(
  { type: "radiogroup", name: "a", choices: ["x", "y"], hasOther: true, storeOthersAsComment: false },
  { type: "checkbox", name: "b", choices: ["x", "y", "z"], hasNone: true, hasComment: true, isRequired: "true" },
  { type: "dropdown", name: "c", choices: ["x", "y"], optionsCaption: "Velg", hasOther: "TRUE", visible: "false" }),
  [{ a: "egen" }, { b: ["none"], "b-Comment": "k" }, { b: ["x", "y"], c: "other" }, { a: "x", b: ["z"] }]);
form("old names of fields", page(
  { type: "text", name: "a", placeHolder: "x", size: 4, validators: [{ type: "regex", regex: "^AB$", insensitive: true, text: "nei" }] },
  { type: "comment", name: "b", placeHolder: "x", hideNumber: true },
  { type: "multipletext", name: "c", itemSize: 3, items: [{ name: "x", placeHolder: "p", isRequired: true }, { name: "y", size: 3 }] },
  { type: "rating", name: "d", rateMax: 3, mininumRateDescription: "lite", maximumRateDescription: "mye", isRequired: true }),
  [{ a: "ab", d: 2, c: { x: "1" } }, { a: "abc" }, { c: { y: "2" }, d: 4 }]);
form("old names of grids", page(
  { type: "matrix", name: "m", columns: ["a", "b"], rows: ["r", "s"], isAllRowRequired: true, rowsOrder: "initial" },
  { type: "matrixdropdown", name: "d", optionsCaption: "Velg", columnsLocation: "vertical", rows: ["r"], columns: [{ name: "k", cellType: "checkbox", choices: ["x", "y"], hasOther: true }, { name: "t", cellType: "text", placeHolder: "x" }] },
  { type: "matrixdynamic", name: "l", rowCount: "2", addRowLocation: "top", emptyRowsText: "Ingen", columns: [{ name: "t", cellType: "text", isRequired: "false" }] }),
  [{ m: { r: "a" } }, { m: { r: "a", s: "b" }, d: { r: { k: ["other", "x"], "k-Comment": "z", t: "1" } } }, { m: { r: "b", s: "b" }, l: [{ t: "1" }, {}] }]);
form("old names of panels", page(
  { type: "panel", name: "p", questionsOrder: "initial", questions: [{ type: "text", name: "x" }] },
  { type: "paneldynamic", name: "d", panelCount: 1, renderMode: "progressTop", panelAddText: "Ny", panelRemoveText: "Bort", panelPrevText: "F", panelNextText: "N", showRangeInProgress: false, templateTitleLocation: "left", panelRemoveButtonLocation: "right", questions: [{ type: "text", name: "y", isRequired: true }] }),
  [{ x: "1", d: [{ y: "2" }] }, { d: [{}] }, { d: [{ y: "1" }, { y: "2" }] }]);
form("old names of surveys", {
  firstPageIsStarted: true, goNextPageAutomatic: true, mode: "edit", focusFirstQuestionAutomatic: false, sendResultOnPageNext: true, showCompletedPage: true, questionsOrder: "initial", maxOthersLength: 5, requiredText: "(*)", questionTitleTemplate: "{no}. {title}", cookieName: "x",
  pages: [{ name: "s", questions: [{ type: "html", name: "h", html: "<p>Hei</p>" }] }, { name: "t", navigationButtonsVisibility: "show", questions: [{ type: "text", name: "a", isRequired: true }] }] },
  [{}, { a: "1" }]);
form("questions of a survey", { questions: [{ type: "text", name: "a", isRequired: true }, { type: "text", name: "b", visibleIf: "{a} = 1" }] }, [{}, { a: "1" }]);
form("no names", { pages: [{ elements: [{ type: "panel", elements: [{ type: "text", name: "a" }] }, { type: "html", html: "x" }, { type: "text", title: "uten navn" }] }, { elements: [{ type: "text", name: "b", visibleIf: "{question2} notempty" }] }, { name: "c", elements: [{ type: "comment" }] }] },
  [{ a: "1" }, { question2: "x", b: "y" }, { question3: "z" }]);
form("true as text", page({ type: "boolean", name: "a", defaultValue: "true" }, { type: "boolean", name: "b", defaultValue: "false", isRequired: "True" }, { type: "text", name: "c", visibleIf: "{a} = true", readOnly: "false" }), [undefined, {}, { a: false }]);
form("an unclosed parenthesis", page({ type: "text", name: "a" }, { type: "text", name: "b", visibleIf: "({a} = 'x' or ({a} = 'y'" }, { type: "expression", name: "c", expression: "iif({a} = 'x', 1, 2" }), [{ a: "x", b: "1" }, { a: "y" }, { a: "z" }]);
form("a long expression", page({ type: "text", name: "a" }, { type: "text", name: "b", visibleIf: Array.from({ length: 500 }, (none, at) => `{a} = 'n${at}'`).join(" or ") }), [{ a: "n499", b: "x" }, { a: "n500" }]);
form("counted choices", page(
  { type: "dropdown", name: "a", choicesMin: 2018, choicesMax: 2022, choicesStep: 2, choices: ["x"] }, { type: "dropdown", name: "b", choicesMax: 3, choicesOrder: "desc", showOtherItem: true },
  { type: "dropdown", name: "c", choicesMin: 3, choicesMax: 3, choices: ["z"] }, { type: "matrixdropdown", name: "d", rows: ["r"], columns: [{ name: "k", cellType: "dropdown", choicesMin: 1, choicesMax: 3, isRequired: true }] }),
  [{ a: 2020, b: 0 }, { a: "x", b: 3, c: "z" }, { d: { r: { k: 2 } } }]);
form("a choice that ticks all", page({ type: "checkbox", name: "a", showSelectAllItem: true, choices: ["x", "y"], maxSelectedChoices: 1 }, { type: "tagbox", name: "b", hasSelectAll: true, selectAllText: "Alle", choices: ["x", "y"], showNoneItem: true }), [{ a: ["x"], b: ["x", "y"] }, { a: ["x", "y"] }, { b: ["none"] }]);
form("signature", page({ type: "signaturepad", name: "a", isRequired: true, penColor: "red" }, { type: "text", name: "b", visibleIf: "{a} notempty" }), [{}, { a: "data:image/png;base64,iVBORw0KGgo=", b: "x" }]);
form("names and values in any letters", page({ type: "radiogroup", name: "Hva er ditt svar?", choices: ["Ja, gjerne", "Nei – aldri!", "Vet ikke (ennå)"] }, { type: "checkbox", name: "k-l", choices: ["a b", "c/d"] }, { type: "text", name: "t", visibleIf: "{Hva er ditt svar?} = 'Ja, gjerne' and {k-l} contains 'a b'" }),
  [{ "Hva er ditt svar?": "Ja, gjerne", "k-l": ["a b"], t: "1" }, { "Hva er ditt svar?": "Nei – aldri!" }, { "k-l": ["c/d"] }]);
form("titles where nothing shows them", page({ type: "html", name: "h", title: "T", html: "<div style='color:red'><b>x</b></div>" }, { type: "text", name: "a", correctAnswer: "1", id: "i" }), [{ a: "1" }]);

module.exports = { forms };
