// Writes src/test/resources/survey-core/features.json.gz and generated.json.gz: a line for each questionnaire,
// {"feature","definition","cases":[{"answers","locale","variables","changes","expected"}]}. The same source gives the same files.
"use strict";
const fs = require("fs");
const path = require("path");
const zlib = require("zlib");
const { evaluate, print } = require("./evaluate");
const { features } = require("./features");
const { someAnswers } = require("./answers");
const { Random } = require("./random");

const OUT = path.resolve(__dirname, "../resources/survey-core");
const failed = [];

function write(name, lines) {
  const packed = zlib.gzipSync(lines.map((line) => JSON.stringify(line) + "\n").join(""), { level: 9 });
  fs.writeFileSync(path.join(OUT, name), packed);
  print(`${name}: ${lines.length} questionnaires, ${count(lines)} cases, ${Math.ceil(packed.length / 1024)} kB`);
}

const count = (lines) => lines.reduce((sum, line) => sum + line.cases.length, 0);

// A case survey-core itself breaks down on has nothing to compare with and is left out.
function cases(feature, definition, inputs) {
  return inputs.flatMap((input) => {
    try {
      return [{ ...input, expected: evaluate(definition, input.answers, input.locale, input.variables, input.changes) }];
    } catch (fault) {
      failed.push({ feature, fault: fault.message, definition, input });
      return [];
    }
  });
}

function ofFeature({ feature, definition, answers, locale, variables, changes, random = 4, wild = 0.1 }, at) {
  const source = new Random(at + 1);
  const drawn = Array.from({ length: random }, () => someAnswers(definition, source, source.pick([0.4, 0.7, 1]), wild));
  const distinct = [...new Set(answers.concat(drawn).map((set) => JSON.stringify(set)))].map((set) => JSON.parse(set));
  return { feature, definition, cases: cases(feature, definition, distinct.map((set) => ({ answers: set, locale, variables, changes }))) };
}

function counts(lines) {
  const sums = {};
  lines.forEach((line) => (sums[line.feature] = (sums[line.feature] || 0) + line.cases.length));
  Object.keys(sums).sort().forEach((feature) => print(`${String(sums[feature]).padStart(6)}  ${feature}`));
}

const small = features.map(ofFeature);
write("features.json.gz", small);
if (fs.existsSync(path.join(__dirname, "generate.js"))) {
  const { generated } = require("./generate");
  write("generated.json.gz", generated(1, 250).map(({ definition, inputs }) => ({ feature: "generated", definition, cases: cases("generated", definition, inputs) })));
}
counts(small);
print(`left out, since survey-core breaks down on them: ${failed.length}`);
if (process.env.SHOW_FAILED) {
  failed.forEach((each) => print(JSON.stringify(each)));
}
