// Compares a command that evaluates with survey-core on freshly generated cases, prints the share that agrees and the first
// differences, each taken down to the smallest case that still differs.
// Run: npm run differential -- "COMMAND" [CASES] [SEED] [--changes] [--widened]. With --changes also answers given one by one;
// with --widened the questionnaires of widen.js, and the sums for each of its kinds.
// Run by itself, the command has to work at the time of evaluate.js: --now 2026-03-02T10:00.
// Differences in blank rows and in what is worked out in rows are counted as known, and so are those that match an entry of
// known.json; any other makes the exit code 1. An entry is
// {"reason","path","definition","answers"}: regular expressions on the path of each difference and on the JSON of the case.
"use strict";
const seedOfNow = process.hrtime.bigint() % 1000000n;
const fs = require("fs");
const path = require("path");
const { evaluate, print } = require("./evaluate");
const { Evaluator } = require("./evaluator");
const { generated } = require("./generate");
const { widened } = require("./widen");
const { differences, smallest, withoutRows } = require("./difference");

const CASES_EACH = 12;
const SHOWN = 20;
const WIDENED = process.argv.includes("--widened");
const KNOWN = JSON.parse(fs.readFileSync(path.resolve(__dirname, "../resources/survey-core/known.json"), "utf8"));

const expected = (one) => evaluate(one.definition, one.answers, one.locale, one.variables, one.changes);

function* cases(count, seed, withChanges) {
  const make = WIDENED ? widened : generated;
  for (let made = 0, at = 0; made < count; at++) {
    const [{ kind, definition, inputs }] = make(seed + at, 1, CASES_EACH);
    for (const input of inputs.filter((each) => withChanges || !each.changes)) {
      if (made++ < count) {
        yield { kind, definition, ...input };
      }
    }
  }
}

function onlyRows(one, reference, actual) {
  return !differences(withoutRows(reference, one.definition), withoutRows(actual, one.definition)).length;
}

function knownReason(one, found) {
  const matches = (pattern, text) => !pattern || new RegExp(pattern).test(text);
  const of = (entry) => matches(entry.definition, JSON.stringify(one.definition)) && matches(entry.answers, JSON.stringify(one.answers || {}));
  const entry = KNOWN.find((each) => of(each) && found.every((difference) => matches(each.path, difference.path)));
  return entry && entry.reason;
}

async function compare(evaluator, one) {
  let reference;
  try {
    reference = expected(one);
  } catch (fault) {
    return undefined; // survey-core itself breaks down
  }
  const actual = await evaluator.ask(one);
  const found = differences(reference, actual);
  found.onlyRows = found.length > 0 && onlyRows(one, reference, actual);
  return found;
}

async function run(command, count, seed, withChanges) {
  const evaluator = new Evaluator(command);
  const sums = { agreed: 0, known: 0, left: 0, unknown: [] };
  for (const one of cases(count, seed, withChanges)) {
    const found = await compare(evaluator, one);
    if (!found) {
      sums.left += 1;
    } else if (!found.length) {
      sums.agreed += 1;
    } else if (found.onlyRows || knownReason(one, found)) {
      sums.known += 1;
    } else {
      sums.unknown.push({ one, found });
    }
  }
  kinds(sums.unknown);
  await report(evaluator, sums, seed);
  evaluator.close();
  return sums.unknown.length ? 1 : 0;
}

// How many differ without a known reason, of each kind that was widened.
function kinds(unknown) {
  const sums = {};
  unknown.filter(({ one }) => one.kind).forEach(({ one }) => (sums[one.kind] = (sums[one.kind] || 0) + 1));
  Object.keys(sums).sort().forEach((kind) => print(`${String(sums[kind]).padStart(6)} differ: ${kind}`));
}

async function report(evaluator, { agreed, known, left, unknown }, seed) {
  const all = agreed + known + unknown.length;
  print(`seed ${seed}: ${all} cases, ${((100 * agreed) / all).toFixed(2)} % agree, ${known} differ as known, ${unknown.length} differ; ${left} left out, since survey-core breaks down on them`);
  const shown = new Set();
  for (const { one, found } of unknown.slice(0, SHOWN)) {
    const small = await smallest(one, async (candidate) => stillDiffers(evaluator, candidate, found[0].path.split("/")[1]));
    const text = JSON.stringify(small);
    if (!shown.has(text)) {
      shown.add(text);
      print(`\n${text}`);
      const left = differences(expected(small), await evaluator.ask(small));
      left.slice(0, 3).forEach((each) => print(`  ${each.path}: survey-core ${JSON.stringify(each.expected)}, here ${JSON.stringify(each.actual)}`));
    }
  }
}

// A case that the command refuses is no smaller form of one that it answers.
async function stillDiffers(evaluator, candidate, part) {
  const found = await compare(evaluator, candidate);
  const refused = !!found && found.some((each) => each.path === "/fault");
  return !!found && !refused && !found.onlyRows && found.some((each) => each.path.split("/")[1] === part);
}

const [command, count, seed] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
if (!command) {
  print('give the command: npm run differential -- "COMMAND" [CASES] [SEED] [--changes] [--widened]');
  process.exit(2);
}
run(command, Number(count) || 1000, Number(seed === undefined ? seedOfNow : seed), process.argv.includes("--changes"))
  .then((code) => (process.exitCode = code))
  .catch((fault) => {
    print(fault.message);
    process.exit(2);
  });
