// Writes src/test/resources/survey-core/expressions.json: what survey-core makes of expressions over sets of answers, at
// one fixed moment in Oslo. Data only; the same seed gives the same file. Run: npm run expressions
"use strict";
process.env.TZ = "Europe/Oslo";
const NOW = Date.parse("2017-10-02T08:15:30.250Z");
global.Date = class extends Date {
  constructor(...parts) {
    super(...(parts.length ? parts : [NOW]));
  }

  static now() {
    return NOW;
  }
};
const fs = require("fs");
const path = require("path");
const { ConditionsParser, ExpressionRunner, VariableGetterContext } = require("survey-core");

const OUT = path.resolve(__dirname, "../resources/survey-core/expressions.json");
const RANDOM_PAIRS = 2500;
const RANDOM_CALLS = 1500;
const RANDOM_TREES = 3500;

console.error = console.warn = () => {};

function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(1814);
const pick = (list) => list[Math.floor(random() * list.length)];

const ANSWERS = [
  {},
  {
    n: 5, zero: 0, neg: -3, dec: 0.1, t: "ja", nt: "5", big: "JA", word: "lite_ingenting", pad: " ja ", l: ["kurs", "praksis"],
    one: ["kurs"], nl: ["1", "2"], g: { nav: "ofte", skole: "5" }, æ: "Ærlig", date: "2017-10-02", yes: true, born: "1980-10-03",
    time: "2017-10-02T10:15", p: [{ x: 1, y: "a", sub: [{ z: 5 }] }, { x: "2,5", y: "b" }, { y: "c" }, { x: 0.1, y: "A", "d.e": 7 }],
    o: { b: 3, "c.d": 4, deep: { er: { est: [1, [2, 3]] } } }, nul: null, huge: 1e21, tiny: 1e-7, mixed: [1, "a", null, true, 2.5],
    "dot.ted": { x: 9 }, comma: "1,5", hex: "0x1F", quoted: "'x'", length: 3, dates: ["2017-10-02", "2016-02-29"],
  },
  {
    n: 6, zero: "0", neg: "-3", dec: "0.10", t: "nei", nt: "10", big: "Nei", l: ["praksis", "KURS"], one: [], g: {}, yes: "true",
    born: "2000-02-29", time: "2017-10-02 10:15", p: { r1: { x: 3, y: "a" }, r2: { x: 4, y: "b" } }, o: { b: "", "c.d": [] }, nul: "",
    huge: "12345678901234567890", tiny: 0.000001, mixed: [[1, 2], { a: 1 }], comma: "1,5,6", hex: "0x", quoted: '"', date: "2017-10-2",
    dates: "2017-10-02",
  },
  {
    n: 5.5, t: "", nt: "05", l: ["annet"], one: ["kurs", "annet"], g: { skole: "sjelden" }, æ: "ærlig", date: "2017-9-2", yes: false,
    zero: false, neg: -0.5, dec: 0.7, big: "  ", word: "Infinity", born: "2017-10-02", time: "23:59", p: [], nl: [3, "4", 5.25],
    o: { b: [1, 2], deep: {} }, nul: { a: "" }, huge: 123456789.123456, tiny: -1e-9, mixed: [0.1, 0.2, "0.3"], comma: ".5", hex: "1e3",
    quoted: "''", dates: [],
  },
];

const NUMBERS = ["0", "1", "2", "5", "-3", "0.1", "0.2", "10", "1.005", "2.5", "100", "0x10", "12345.678", "007.5"];
const TEXTS = ["''", "'ja'", "'JA'", "'5'", "'05'", "' 5 '", "'kurs'", "'abc'", "'true'", "\"it\\'s\"", "'1,5'", "'2017-10-02'", "'0x10'", "'1e3'", "' '", "ord", "'undefined'"];
const LISTS = ["[]", "['kurs', 'praksis']", "['praksis']", "[1, 2]", "[5]", "['1', 2, true]", "[[1, 2], 3]", "[0.1, 0.2]", "['kurs', {t}]"];
const OTHERS = ["true", "false", "{none}", "null", "{\"x\": 1}"];
const NAMES = ["n", "zero", "neg", "dec", "t", "nt", "big", "pad", "l", "one", "nl", "g", "g.nav", "g.skole", "æ", "date", "yes", "born", "time", "p", "o", "o.b",
  "nul", "huge", "tiny", "mixed", "comma", "hex", "quoted", "dates"];
const PATHS = ["p[0].x", "p[1].x", "p[-1].x", "p[9].x", "p.0.x", "p.x", "p[0].sub[0].z", "p[3].d.e", "P[0].X", "p.length", "l.length", "l[0]", "l[-1]", "l[5]", "t.length",
  "none.length", "n.length", "one.length", "o.c.d", "o.c", "o.deep.er.est[1][0]", "o.deep.er.est[1]", "o.deep.er.est", "O.DEEP", "dot.ted.x", "dot.ted", "dot", "N", "T",
  "p.r1.x", "#nt", "#yes", "#hex", "#quoted", "#comma", "mixed[3]", "mixed.1", "length", "#", "p[x].y", "p[0", "dates[0]", " n ", "n.x", "nul.x", "g.NAV", "p[0].sub.length"];
const VALUES = [...NUMBERS, ...TEXTS, ...LISTS, ...OTHERS, ...NAMES.map((name) => `{${name}}`), ...PATHS.map((name) => `{${name}}`)];
const COMPARISONS = ["=", "==", "!=", "<>", ">", ">=", "<", "<=", "contains", "notcontains", "anyof", "allof", "noneof", "*=", "=>", "=<"];
const ARITHMETIC = ["+", "-", "*", "/", "%", "^", "and", "or", "power"];
const DATES = ["today()", "currentDate()", "getDate({born})", "getDate('2016-02-29')", "dateAdd({born}, 1, 'months')", "today(-1)", "getDate('x')"];

const FUNCTIONS = {
  number: ["sum", "min", "max", "count", "avg", "round", "trunc"],
  list: ["sumInArray", "minInArray", "maxInArray", "countInArray", "avgInArray"],
  date: ["age", "getDate", "getYear", "year", "month", "day", "weekday"],
  dates: ["dateDiff", "diffDays"],
};
const FILTERS = ["{y} = 'a'", "{x} > 1", "{x} > {n}", "{y} anyof ['a', 'b']", "{x} notempty", "{n} = 5", "true", "{x}", "{y} = \\'a\\'", "{X} >= 1", "{z} empty"];

const SYNTAX = [
  "true", "false", "1", "0", "'ja'", "''", "5 = 5", "'5' = 5", "'a' < 'b'", "'B' < 'a'", "10 > 9", "'10' > '9'", "'10' > 'a'",
  "{t} = 'ja' and {n} = 5", "{t} = 'ja' or {n} = 5", "{t} = 'ja' && {n} = 5", "{t} = 'ja' || {n} = 5",
  "{t} = 'ja' or {n} = 5 and {nt} = '10'", "({t} = 'ja' or {n} = 5) and {nt} = '10'", "{t} = 'nei' and {n} = 6 or {n} = 5",
  "{t} = 'ja' AND {n} = 5", "{t} = 'ja' Or {n} = 6", "{t} = 'ja' and ({n} = 6 or {n} = 5)", "(({t} = 'ja'))", "({t}) = ('ja')",
  "!({t} = 'ja')", "not ({t} = 'ja')", "not({t} = 'ja')", "NOT ({t} = 'ja')", "! ({t} = 'ja') and {n} = 6", "!!{t}", "not not {t}",
  "not {t} = 'ja'", "!{t} = 'ja'", "not ({t} = 'ja') or {n} = 5", "not {none} empty", "!{none} empty", "negate {t}", "negate ({t} = 'ja')", "negate {none} empty", "NEGATE({t} = 'ja')", "{t} = 'ja' = true",
  "{t} equal 'ja'", "{t} notequal 'ja'", "{n} greater 5", "{n} greaterorequal 5", "{n} less 6", "{n} lessorequal 5",
  "{l} contain 'kurs'", "{l} notcontain 'kurs'", "{l} Contains 'kurs'", "{l} anyof 'kurs'", "{t} Empty", "{t} NotEmpty",
  "{n} >= 5 and {n} <= 5", "{n}=5", "{n}>5and{n}<7", "{t}='ja'", "{t} = \"ja\"", "{t}=\"JA\"", "{pad} = 'ja'", "{pad} = ' ja '",
  "{t} = ' ja '", "{word} contains 'ingen'", "{word} contains 'INGEN'", "{word} notcontains 'ingen'", "{word} anyof ['lite_ingenting', 'x']",
  "{t} anyof ['ja', 'nei']", "{t} noneof ['ja', 'nei']", "{t} allof ['ja']", "{t} allof ['ja', 'nei']", "{l} allof []", "{l} anyof []",
  "{l} noneof []", "{none} noneof []", "{none} noneof ['a']", "{none} allof ['a']", "{none} anyof ['a']", "{l} = ['praksis', 'kurs']",
  "{l} = ['kurs', 'praksis']", "{l} = ['KURS', 'praksis']", "{l} != ['kurs', 'praksis']", "{l} = 'kurs'", "{one} = 'kurs'", "{one} = ['kurs']",
  "{nl} contains 1", "{nl} contains '1'", "{nl} anyof [1, 3]", "{nl} allof [1, 2]", "{nl} = [1, 2]", "{nl} = ['1', '2']",
  "{n} anyof [5, 6]", "{n} anyof ['5', '6']", "{nt} anyof [5, 10]", "{neg} = -3", "{neg} < 0", "{neg} > -4", "{neg} >= -3", "{n} > -1",
  "{zero} = 0", "{zero} = false", "{zero} empty", "{zero} = ''", "{zero} = '0'", "{dec} = 0.1", "{dec} < 0.2", "{dec} = 0.10", "{dec} = '0.1'",
  "{n} = 5.0", "{nt} = 5", "{nt} = '5'", "{nt} = '05'", "{nt} > 9", "{nt} > '9'", "{nt} < {n}", "{g.nav} = 'OFTE'", "{g.skole} = 5",
  "{g.nav} contains 'of'", "{g} empty", "{g} notempty", "{g.nav} notempty and {g.skole} notempty", "{æ} = 'ærlig'", "{æ} = 'ÆRLIG'",
  "{æ} contains 'ær'", "{date} > '2017-10-01'", "{date} = '2017-10-02'", "{date} < '2017-10-03'", "{none} = 'undefined'", "{none} = 0",
  "{none} < 1", "{none} > 1", "{none} != 1", "{none} <> 'a'", "{none} = {t}", "{t} = {none}", "{none} <= 0", "{none} >= 0", "{none} notcontains 'a'",
  "{t} notcontains 'a'", "{none} contains ''", "{t} contains ''", "{t} = 'true'", "{n} = '5.0'", "{n} = ' 5 '", "{n} = '5a'", "{n} = '0x5'",
  "{n} = '5e0'", "{nt} >= '05'", "'2' contains 2", "{n} contains 5", "{nt} contains 0", "'' empty", "[] empty", "['a'] notempty",
  "['a', 'b'] contains 'a'", "'a' anyof ['A']", "true = true", "true = false", "true = 'true'", "false = 0", "{t} = true", "({n} > 4) = true",
  "({n} = 5) and ({t} = 'ja') and ({nt} = '5') or {n} = 6", "{t} = 'ja' or {t} = 'nei' or {t} empty", "{t} <> 'ja' and {t} <> 'nei'",
  "-2^2", "2^3^2", "2 * 3 + 4", "2 + 3 * 4", "(2 + 3) * 4", "2 - 3 - 4", "20 / 2 / 5", "17 % 5 % 3", "1 + 2 = 3", "1 + 2 > 2 and 1", "{n} -5", "{n}-5", "{n} - -5", "- 5",
  "-{n}", "5 -3", "1 + + 2", "1 +", "+ 1", "* 2", "{n} +", "{n} contains", "{l} anyof", "({l} contains) = false", "{l} contains and {n}", "(((((5)))))", "()", "", " ", "(", ")",
  "[", "]", "[1", "[1,]", "[ ]", "[1 2]", "max( )", "max(1 2)", "max()", "max(1, 2, 3)", "MAX(1, 2)", "Max(1)", "iif(1)", "iif()", "iif({n} > 5, 'a', 'b')", "iif({n} > 5, 'a')",
  "iif({none}, 1, 2)", "iif({l}, 1, 2)", "iif('', 1, 2)", "iif('0', 1, 2)", "iif(0, 1, 2)", "iif({t} = 'ja', {n} + 1, {n} - 1)", "abc", "abc def", "ab12cd", "12ab", "a_b", "a-b",
  "æ", "{æ}", "true1", "trueish", "falsely", "nullable", "undefined", "null = undefined", "{none} = null", "{none} == undefined", "order", "orange", "negated", "negate", "negate - 5",
  "negate negate {n}", "({n} = 5", "max(1, 2", "[,1]", "max(,1)", "iif(null, 1, 2)", "[null, 1]", "[1, null]", "null empty", "!null", "null + 1", "(null)", "!!!{n}", "! {n}", "!", "!({n})", "!{n} + 1", "!{n} = true", "!{n} and {t}", "{n} empty empty", "{n} notempty empty", "({n}) empty", "{n} + 1 notempty",
  "max({n}) empty", "{n} empty = true", "1e5", "1.5e3", "1.", ".5", "05", "007.5", "0.50", "00", "0x", "0x12", "0x1F", "0X12", "-0x12", "-0", "-0.5", "1.2.3", "1,5", "1_000",
  "'a' + 'b'", "'a' + 1 + 2", "1 + 2 + 'a'", "'5' + 1", "'5' - 1", "'5' * '2'", "'a' * 2", "'10' / 4", "5 / 0", "0 / 5", "5 % 0", "5 / {none}", "{none} / 5", "{none} + 1",
  "{none} + 'a'", "{none} + {none}", "{none} * 5", "{none} + {l}", "{l} + {none}", "{l} + {one}", "{l} + 'a'", "'a' + {l}", "{nl} + 1", "1 + {nl}", "{l} + true", "{mixed} + 1",
  "{mixed} + 'a'", "{g} + 1", "{g} + 'a'", "true + 1", "true + 'a'", "true + true", "0.1 + 0.2", "0.1 + 0.2 = 0.3", "0.3 - 0.1", "0.1 * 3", "1.1 * 1.1", "0.7 + 0.1", "1.005 * 100",
  "3 * 1.15", "10 / 3", "2 ^ 0.5", "2 ^ -1", "0 ^ 0", "-8 ^ 0.5", "10 ^ 21", "10 ^ 20 + 1", "10 ^ -7", "10 ^ 400", "-10 ^ 401", "'' + 10 ^ 21", "'' + 10 ^ -7", "'' + 0.000001",
  "'' + 123456789012345680000", "'' + 1.5 ^ 300", "'' + 1 / 3", "'' + {huge}", "'' + {tiny}", "'' + {mixed}", "'' + {g}", "'' + {o.deep}", "'' + {nul}", "'' + true", "'' + -0",
  "{tiny} + 1", "{huge} + 0.1", "{huge} - 0.1", "{comma} + 1", "{comma} * 2", "{comma} = 1.5", "{hex} = 31", "{hex} + 1", "{quoted} = 'x'", "{quoted}", "'a\"b'", "'a\\'b'", "\"a'b\"",
  "'a\\\\b'", "'a\\nb'", "'\\'", "'a", "a'", "''''", "\"\"", "' '", "'equals'", "{n} equals 5", "{n} notequals 5", "'a => b'", "'a =< b'", "'a <> b'", "{t} contains 'a", "{n", "n}", "{}",
  "{ }", "{a{b}}", "{\"x\": 1}", "{\"x\": 1} = {\"x\": 1}", "{\"x\": [1, 2], \"y\": \"z\"}", "{x: 1}", "{'x': 1}", "{o} = {\"b\": 3}", "{a:b}", "{n} | 5", "{n} & 5", "{n} = = 5", "{n} === 5",
  "{n} !== 5", "{n} ! = 5", "{n} > = 5", "{n} >== 5", "{n}and{t}", "{n}or{t}", "{n} AND{t}", "{n} && {t} || {l}", "{n} or {t} and {l}", "{n} and {t} or {l}", "{none} and {l}", "{l} and {none}",
  "{none} or {none}", "{none} and {none}", "{none} or 'a'", "{t} or 'b'", "{n} and 'b'", "0 or ''", "'' or 0", "'' and 1", "0 and {l}", "{one} and {l}", "[1] and 1", "['1']", "[1]", "['a']",
  "[true]", "[1, 1]", "[[1]]", "{one} or false", "'1'", "' 1 '", "'1.0'", "'true'", "{yes}", "!{yes}", "{yes} = true", "{yes} = 'true'", "{yes} = 1", "{yes} = 'TRUE'", "{#yes} = true",
  "{#yes} = 'true'", "{#nt} + 1", "{nt} + 1", "{#nt} = 5", "5 = 5 = true", "1 < 2 < 3", "3 > 2 > 1", "1 = 1 = 1", "2 = 2 = 2", "{n} = 5\n and\t{t} = 'ja'", "{n} =\r5", "\u00a0{n}",
  "[1, 2] = [2, 1]", "[1, 2] = ['2', '1']", "[[1], 2] = [2, [1]]", "[] = {none}", "{none} = []", "[] = ''", "{o} = {o}", "{o} = {g}", "{l} = {l}", "{p} contains {p[0]}", "{p} anyof {p}",
  "{p} allof [{p[0]}]", "{mixed} contains [1, 2]", "{mixed} contains 'a'", "{mixed} contains null", "{mixed} contains true", "{mixed} contains {none}", "{l} contains ''", "{l} contains ['kurs', 'x']",
  "{l} notcontains ['kurs', 'x']", "{l} notcontains []", "{l} contains []", "{one} notcontains 'x'", "{none} notcontains ''", "{none} notcontains {none}", "0 contains 0", "0 contains '0'", "{zero} contains 0",
  "{yes} contains 'r'", "55 contains 5", "{g} contains 'object'", "{g} notcontains 'x'", "{g} anyof ['a']", "{g} allof ['a']", "5 anyof [5, 6]", "'5' anyof [5, 6]", "5 allof [5]",
  "{l} allof 'kurs'", "{none} allof {none}", "{none} allof []", "{l} allof {none}", "{l} anyof {none}", "{none} anyof {none}", "0 anyof [0]", "false anyof [false]", "{zero} anyof [0]", "{zero} allof [0]",
  "{big} = ''", "{big} empty", "{big} = '  '", "{big} = 0", "{word} = 'infinity'", "{nul} empty", "{nul} = ''", "{nul} = null", "{o} empty", "{one} empty", "{one.length} = 0", "{p} empty", "{p.length} > 2",
  "{date} = '2017-10-2'", "{date} < today()", "{date} <= today()", "{date} >= today()", "{date} = today()", "today() = {date}", "today() >= {date}", "currentDate() > {date}", "currentDate() = {date}",
  "currentDate() >= {time}", "currentDate() <= ''", "getDate({born}) < ''", "today() = ''", "currentDate() = {time}", "currentDate() = '2017-10-02T10:15'", "currentDate() > '2017-10-02T10:15'", "currentDate() > '2017-10-02T10'", "'2017-10-02T10:15:30' = currentDate()",
  "currentDate() = '2017-10-02T10:15:30'", "'2017-10-02' = currentDate()", "'2017-10-02T10:15' < currentDate()", "'2017-10-02T10:15:30.250' = currentDate()", "today() = '2017-10-02'", "today() = getDate('2017-10-02')",
  "getDate('2017-10-02') = today()", "getDate('2017-10-02') >= today()", "currentDate() = currentDate()", "currentDate() > today()", "today() < currentDate()", "today() contains 'Oct'", "today() empty",
  "today() notempty", "today() anyof ['a']", "[today()] contains today()", "today() + 1", "1 + today()", "today() + 'x'", "today() - 1", "today() - getDate('2017-10-01')", "today() * 1", "today() / 1", "today() and 1",
  "1 and today()", "today() or 1", "!today()", "today() = 'abc'", "today() > 'abc'", "today() > 5", "5 < today()", "today() = true", "today() > true", "today() = null", "today() > {none}", "getDate('abc')",
  "getDate('abc') = getDate('abc')", "getDate('abc') + ''", "getDate('abc') > 1", "'' + getDate('2017-01-01')", "'' + getDate('2017-07-01T12:00')", "[today(), 1]", "iif(true, today(), 1)", "max(today(), currentDate())",
  "min(today(), currentDate())", "sum(today(), 1)", "count(today())", "round(today())", "today(1)", "today(-1)", "today('1')", "today({n})", "today({none})", "today(1, 2)", "today(0.9)", "today(-40)", "today(1000)",
  "today(200)", "currentDate(1)", "currentYear()", "currentYear() - 1980", "currentYear() - getYear({born})", "getYear()", "getYear({born}, 1)", "getYear({none})", "year()", "month()", "day()", "weekday()", "year({none})",
  "weekday('2017-10-01')", "month('2017-01-31')", "day('2017-01-31T23:30:00Z')", "year('2017-12-31T23:30:00Z')", "day(0)", "day(1)", "day(86400000)", "year(-1)", "year('abc')", "getDate(0)", "getDate(1)", "getDate({n})",
  ...["2017-10-02T10:00", "2017-10-02T10:00Z", "2017-10-02T10:00:00+02:00", "2017-1-5", "2017-01", "2017", "1/5/2017", "2017/1/5", "05.01.2017", "19.05.2017", "2017-13-01", "2017-02-30", "2017-01-01x", "2017-01-01T",
    "2017-01-01T24:00", "2017-01-01T25:00", "2017-1-5 9:07", "2017-01-01 10:00", "20170101", "2021-03-28T02:30", "2021-10-31T02:30", "2017-01-01T10:00:00.5", "2017-02-31T10:00", "2017-00-10", "2017-10-00", "2017-10-32",
    "1900-01-01", "0001-01-01", "9999-12-31", "2017-10-02 ", " 2017-10-02", "2017-10-02T10:61", "2017-01-01T10:00:00.123456Z"].map((text) => `getDate('${text}')`),
  ...["days", "months", "years", "hours", "minutes", "seconds", "weeks", ""].flatMap((unit) => [
    `dateAdd('2016-02-29', 1, '${unit}')`, `dateAdd('2017-10-31', -13, '${unit}')`, `dateAdd('2017-03-25T12:00', 36, '${unit}')`, `dateAdd({born}, 2.7, '${unit}')`, `dateAdd('2017-10-02', '5', '${unit}')`,
    `dateDiff('2016-02-29', '2017-02-28', '${unit}')`, `dateDiff('2017-03-25', '2017-03-27', '${unit}')`, `dateDiff({born}, today(), '${unit}')`, `dateDiff('2017-12-31', '2017-01-01', '${unit}')`, `age({born}, '${unit}')`,
    `dateDiff('2017-10-02T10:00', '2017-10-02T11:30:20', '${unit}')`, `dateDiff('abc', '2017-01-01', '${unit}')`, `age('2016-10-03', '${unit}')`, `dateAdd('abc', 1, '${unit}')`, `age('2030-01-01', '${unit}')`,
    `dateDiff(currentDate(), '2017-10-03', '${unit}')`, `dateAdd(today(), 1, '${unit}') = '2017-10-03'`]),
  "age({none})", "age('')", "age()", "age(0)", "age('abc')", "age('1980-10-02')", "age('1980-10-03')", "age({born}) >= 18", "dateDiff({none}, today())", "dateDiff(today())", "diffDays('2017-01-01', '2017-12-31')",
  "diffDays('2017-03-25', '2017-03-27')", "diffDays('2017-12-31', '2017-01-01')", "diffDays('2017-01-01')", "diffDays('abc', '2017-01-01')", "diffDays({born}, {date})", "dateAdd({none}, 1)", "dateAdd(today(), 0)", "dateAdd(today())",
  "dateAdd(today(), 5)", "dateAdd(today(), {n}, 'weeks')", "dateAdd(today(), 1000000000, 'years')", "dateAdd(today(), 'abc')",
  "substring('abcdef', 2)", "substring('abcdef', 2, 4)", "substring('abcdef', 4, 2)", "substring('abcdef', -1, 3)", "substring('abcdef', 2, 100)", "substring('abcdef', '2')", "substring('abcdef', 1.7, 3.9)", "substring('abcdef')",
  "substring('abcdef', 'x')", "substring({t}, 0, 1)", "substring({n}, 0, 1)", "substring({l}, 0)", "substring('', 0)", "substring('abc', 1, 'x')", "substring('abc', '0x1')", "substring('abcdef', '1,5')", "substring()",
  "round(1.005, 2)", "round(1.5)", "round(2.5)", "round(-1.5)", "round(-2.5)", "round(0.5)", "round(1234.5678, -2)", "round(1234.5678, 2)", "round('1.25', 1)", "round('abc')", "round()", "round({none})", "round([1.26, 1])",
  "round({dec}, {n})", "round(1.45, 1)", "round(8.345, 2)", "round({huge}, 3)", "round({tiny}, 9)", "round(1.5, 'x')", "round(true)", "round(0.285, 2)", "round(1.255, 2)", "round(5.015, 2)", "round(10.235, 2)", "round(1, 400)",
  "trunc(1.999)", "trunc(1.999, 2)", "trunc(-1.999, 1)", "trunc(12345.678, 2)", "trunc({huge}, 2)", "trunc({tiny}, 2)", "trunc('1.999', 2)", "trunc('abc')", "trunc()", "trunc(5, 2)", "trunc(1.999, -1)", "trunc(1.999, 1.5)",
  "trunc(10 ^ 21, 2)", "trunc(1.999, 20)", "trunc(0.5)", "trunc(-0.5)", "trunc([1.999, 1])",
  "sum({nl})", "sum({n}, {dec}, {none})", "sum('a', 1)", "sum(1, 'a', 0.5)", "sum({mixed})", "sum(true, 1)", "sum([[1, 2], [3]])", "sum({p})", "sum({g})", "sum('1,5', '2')", "sum(0.1, 0.2, 0.3)", "sum()", "min('b', 'a')",
  "min('10', '9')", "min('10', 9)", "min({nl})", "max({nl})", "max('a', 1)", "max({none}, 1)", "max({l})", "min(true, 2)", "min({none})", "max([], 1)", "max([3, [9, 4]])", "count({l})", "count({none})", "count('', 0)",
  "count({l}, {one}, 1)", "count({mixed})", "count({p})", "avg({nl})", "avg(1, 2)", "avg()", "avg({none})", "avg(1, 'a')", "avg('1', '2')", "avg(0.1, 0.2)", "avg({mixed})", "unknown()", "foo(1)", "sumInArray()",
  "sumInArray({p})", "sumInArray({p}, 'x')", "sumInArray({p}, x)", "sumInArray({p}, 'X')", "sumInArray({p}, 'y')", "sumInArray({p}, 5)", "sumInArray({p}, 'x', 'y')", "sumInArray({p}, 'x', 'y', '{x} > 1')", "sumInArray({p}, 'x', 1, 2, 3)",
  "sumInArray({p}, 'd.e')", "sumInArray({n}, 'x')", "sumInArray('abc', 'length')", "sumInArray({l}, 'length')", "sumInArray({none}, 'x')", "sumInArray([{g}, {o}], 'b')", "countInArray({p}, 'y')", "countInArray({p}, 'y', {y} = 'a')",
  "sumInArray({p}, 'x', {x} > 1)", "sumInArray({p}, 'x', {x} > {n} - 5)", "sumInArray({p}, 'x', '')", "sumInArray({p}, 'x', 'x', '')", "sumInArray({p}, 'x', true)", "sumInArray({p}, 'x', false)", "sumInArray({p}, 'x', 1)", "sumInArray({p}, 'x', 0)",
  "sumInArray({p}, 'x', '{x} >')", "minInArray({p}, 'x', 'y')", "maxInArray({p}, 'x', 'y')", "maxInArray({p}, 'x', y)", "maxInArray({p}, 'x', 'y', '{x} < 2')", "maxInArray({p}, 'x', 'zzz')", "minInArray({p}, 'x', '')", "avgInArray({p}, 'x')",
  "avgInArray({p}, 'y')", "avgInArray({p}, 'x', '{y} = \\'b\\'')", "sumInArray({mixed}, 'a')", "sumInArray({p}, 'sub')", "maxInArray({p}, 'sub')", "sumInArray({p}, 'x', max({x}, 0) > 1)", "countInArray({p}, 'x', !{x})",
];

function calls() {
  const all = [];
  for (const name of FUNCTIONS.number) {
    VALUES.forEach((value) => all.push(`${name}(${value})`));
  }
  for (const name of FUNCTIONS.date) {
    [...TEXTS, ...DATES, ...NUMBERS, ...NAMES.map((each) => `{${each}}`), ...PATHS.map((each) => `{${each}}`)].forEach((value) => all.push(`${name}(${value})`));
  }
  for (const name of FUNCTIONS.list) {
    for (const list of ["{p}", "{o}", "{l}", "{mixed}", "{t}", "[{p[0]}, {p[1]}]"]) {
      ["x", "y", "b"].forEach((field) => all.push(`${name}(${list}, '${field}')`));
      FILTERS.forEach((filter) => all.push(`${name}(${list}, 'x', "${filter.replace(/(?<!\\)'/g, "\\'")}")`));
      FILTERS.filter((filter) => !filter.includes("\\")).forEach((filter) => all.push(`${name}(${list}, 'x', 'y', ${filter})`));
    }
  }
  return all;
}

const randomCall = () => {
  const some = (most, make) => Array.from({ length: Math.floor(random() * (most + 1)) }, make).join(", ");
  switch (Math.floor(random() * 4)) {
    case 0: return `${pick(FUNCTIONS.number)}(${some(4, () => pick(VALUES))})`;
    case 1: return `${pick(FUNCTIONS.dates)}(${pick([...DATES, "{born}", "{date}", "{time}", "'2017-02-03'"])}, ${pick([...DATES, "{born}", "{date}", "{n}"])}${pick(["", ", 'months'", ", 'years'", ", 'hours'"])})`;
    case 2: return `dateAdd(${pick([...DATES, "{born}", "{date}"])}, ${pick([...NUMBERS, "{n}", "{none}", "-400", "1.5"])}${pick(["", ", 'months'", ", 'years'", ", 'hours'", ", 'seconds'"])})`;
    default: return `iif(${some(3, () => pick(VALUES))})`;
  }
};

function tree(depth) {
  const kind = random();
  if (depth === 0 || kind < 0.1) {
    return random() < 0.05 ? randomCall() : pick(VALUES);
  }
  if (kind < 0.4) {
    return `${tree(depth - 1)} ${pick(ARITHMETIC)} ${tree(depth - 1)}`;
  }
  if (kind < 0.65) {
    return `${tree(depth - 1)} ${pick(COMPARISONS)} ${tree(depth - 1)}`;
  }
  if (kind < 0.8) {
    return `(${tree(depth - 1)})`;
  }
  if (kind < 0.86) {
    return `!${tree(depth - 1)}`;
  }
  if (kind < 0.9) {
    return `${pick(VALUES)} ${pick(["empty", "notempty"])}`;
  }
  return pick([randomCall, () => `iif(${tree(depth - 1)}, ${tree(depth - 1)}, ${tree(depth - 1)})`, () => `[${tree(depth - 1)}, ${tree(depth - 1)}]`])();
}

function expressions() {
  const all = new Set(SYNTAX);
  VALUES.forEach((value) => [value, `!${value}`, `${value} empty`, `${value} notempty`, `'' + ${value}`, `${value} + 0`].forEach((each) => all.add(each)));
  for (const name of NAMES) {
    for (const sign of COMPARISONS.slice(0, 13)) {
      ["5", "'5'", "'ja'", "'JA'", "'kurs'", "['kurs', 'praksis']", "['praksis']", "0", "-3", "''", "'ar'"].forEach((literal) => all.add(`{${name}} ${sign} ${literal}`));
    }
  }
  for (let pair = 0; pair < RANDOM_PAIRS; pair++) {
    all.add(`${pick(VALUES)} ${pick(random() < 0.5 ? ARITHMETIC : COMPARISONS)} ${pick(VALUES)}`);
    all.add(random() < 0.1 ? `${pick(DATES)} ${pick([...ARITHMETIC, ...COMPARISONS])} ${pick([...VALUES, ...DATES])}` : `${pick(NAMES.map((name) => `{${name}}`))} ${pick(COMPARISONS)} ${pick(VALUES)}`);
  }
  calls().forEach((call) => all.add(call));
  for (let call = 0; call < RANDOM_CALLS; call++) {
    all.add(randomCall());
  }
  for (let each = 0; each < RANDOM_TREES; each++) {
    all.add(tree(1 + Math.floor(random() * 5)));
  }
  return [...all].filter((text) => text.length <= 300);
}

// Null when survey-core cannot read the expression; else a value for each set of answers, nothing and no number as null,
// and whether it holds as a condition. Where survey-core itself fails, the value is {"fails": true}.
function result(text) {
  const parser = new ConditionsParser();
  parser.createCondition(text);
  if (parser.error || !text) {
    return [null, ""];
  }
  const results = ANSWERS.map((answers) => valueOf(text, JSON.parse(JSON.stringify(answers))));
  return [results.map((each) => each.value), results.map((each) => each.holds).join("")];
}

function valueOf(text, answers) {
  try {
    const survey = { getValueGetterContext: () => new VariableGetterContext(answers) };
    const value = new ExpressionRunner(text).runValues(answers, { survey });
    return { value: value === undefined ? null : JSON.parse(JSON.stringify(value)), holds: value == true ? 1 : 0 };
  } catch (failed) {
    return { value: { fails: true }, holds: 0 };
  }
}

const lines = expressions().map((text) => JSON.stringify([text, ...result(text)]));
fs.writeFileSync(OUT, `{"now":${JSON.stringify(new Date(NOW).toISOString())},"answers":${JSON.stringify(ANSWERS)},\n"expressions":[\n${lines.join(",\n")}\n]}\n`);
console.log(`${lines.length} expressions`);
