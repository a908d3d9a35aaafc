// Writes features.json.gz, forms.json.gz, totals.json.gz, changes.json.gz and generated.json.gz in src/test/resources/survey-core: a line for each
// questionnaire, {"feature","definition","cases":[{"answers","locale","variables","changes","drawn","expected"}]} in the sense of
// evaluate.js. A case without "answers" is a response just begun. The same source gives the same files.
"use strict";
const fs = require("fs");
const path = require("path");
const zlib = require("zlib");
const { evaluate, print } = require("./evaluate");
const { features } = require("./features");
const { forms } = require("./features-of-forms");
const { totals } = require("./features-of-totals");
const { someAnswers } = require("./answers");
const { generated } = require("./generate");
const { widened } = require("./widen");
const { Random } = require("./random");

const OUT = path.resolve(__dirname, "../resources/survey-core");
const SEED = 20260302;
const QUESTIONNAIRES = 220;
// Each kind of widen.js twice, and those that need more to be seen.
const WIDENED = Array.from({ length: 34 }, (_, at) => at + 1).concat([41, 58, 75, 78, 109, 126, 143, 160, 163, 177, 180, 194, 211, 228]);
const failed = [];

function write(name, lines) {
  const packed = zlib.gzipSync(lines.map((line) => JSON.stringify(line) + "\n").join(""), { level: 9 });
  fs.writeFileSync(path.join(OUT, name), packed);
  print(`${name}: ${lines.length} questionnaires, ${count(lines)} cases, ${Math.ceil(packed.length / 1024)} kB`);
}

const count = (lines) => lines.reduce((sum, line) => sum + line.cases.length, 0);

// A case survey-core itself breaks down on has nothing to compare with and is left out.
function cases(feature, definition, inputs, drawn) {
  return inputs.flatMap((input) => {
    try {
      return [{ ...input, drawn, expected: evaluate(definition, input.answers, input.locale, input.variables, input.changes, drawn) }];
    } catch (fault) {
      failed.push({ feature, fault: fault.message, definition, input });
      return [];
    }
  });
}

function randomAnswers({ definition, random = 4, wild = 0.1 }, at) {
  const source = new Random(at + 1);
  return Array.from({ length: random }, () => someAnswers(definition, source, source.pick([0.4, 0.7, 1]), wild));
}

const distinct = (list) => [...new Map(list.map((each) => [JSON.stringify(each), each])).values()];

function atOnce(some, at) {
  const inputs = distinct(some.answers.concat(randomAnswers(some, at)).map((answers) => JSON.stringify({ answers }))).map((input) => JSON.parse(input));
  return line(some, inputs);
}

// The same answers as changes to a response just begun, one question at a time.
function oneByOne(some, at) {
  const sets = some.answers.filter((answers) => answers).concat(randomAnswers({ ...some, random: some.steps || 0 }, at)).slice(0, some.steps || 0);
  const changes = sets.map((answers) => Object.entries(JSON.parse(JSON.stringify(answers))).map(([name, value]) => ({ [name]: value })));
  return line(some, distinct(changes.filter((list) => list.length)).map((list) => ({ changes: list })));
}

function line({ feature, definition, locale, variables, drawn }, inputs) {
  return { feature, definition, cases: cases(feature, definition, inputs.map((input) => ({ locale, variables, ...input })), drawn) };
}

function counts(lines) {
  const sums = {};
  lines.forEach((line) => (sums[line.feature] = (sums[line.feature] || 0) + line.cases.length));
  Object.keys(sums).sort().forEach((feature) => print(`${String(sums[feature]).padStart(6)}  ${feature}`));
}

const small = features.map(atOnce);
const stepwise = features.map(oneByOne).filter((each) => each.cases.length);
const random = generated(SEED, QUESTIONNAIRES).map(({ definition, inputs }) => line({ feature: "generated", definition }, inputs));
const part = (changed) => random.map((each) => ({ ...each, cases: each.cases.filter((one) => !!one.changes === changed) })).filter((each) => each.cases.length);
write("features.json.gz", small);
write("forms.json.gz", forms.map(atOnce));
write("totals.json.gz", totals.map(atOnce).concat(totals.map(oneByOne)).filter((each) => each.cases.length));
write("changes.json.gz", stepwise.concat(part(true)));
write("generated.json.gz", part(false));
write("widened.json.gz", WIDENED.flatMap((seed) => widened(seed, 1)).map(({ kind, definition, inputs }) => line({ feature: `widened ${kind}`, definition }, inputs)));
counts(small.concat(stepwise, random));
print(`left out, since survey-core breaks down on them: ${failed.length}`);
if (process.env.SHOW_FAILED) {
  failed.forEach((each) => print(JSON.stringify(each)));
}
