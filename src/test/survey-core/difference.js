// Where two answers of an evaluation differ, and the smallest case found that still differs.
"use strict";

// The paths where the two differ, with both values; the order of keys means nothing.
function differences(expected, actual, path = "") {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((each, at) => differences(each, actual[at], `${path}/${named(each, at)}`));
  }
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set(Object.keys(expected).concat(Object.keys(actual)))];
    return keys.flatMap((key) => differences(expected[key], actual[key], `${path}/${key}`));
  }
  return JSON.stringify(expected) === JSON.stringify(actual) ? [] : [{ path, expected, actual }];
}

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const named = (each, at) => (isObject(each) && each.name ? each.name : at);

// Takes away whatever can be taken away while "differs" still says so, at most "tries" times.
async function smallest(one, differs, tries = 400) {
  let best = one;
  let left = tries;
  for (let smaller = true; smaller; ) {
    smaller = false;
    for (const candidate of without(best)) {
      if (left-- <= 0) {
        return best;
      }
      if (await differs(candidate)) {
        best = candidate;
        smaller = true;
        break;
      }
    }
  }
  return best;
}

// Without these a definition says something else, and what is offered is what the answers are among.
const OFFERED = ["choices", "rows", "columns", "items"];
const KEPT = ["type", "name", "definition", "pages", "elements", "value", "templateElements", "expression", ...OFFERED];

// The same thing with one member or property less, the biggest parts first.
function* without(value) {
  const paths = [...removable(value, [])].sort((a, b) => a.length - b.length);
  for (const path of paths) {
    yield removed(value, path);
  }
}

function* removable(value, path) {
  for (const key of Array.isArray(value) ? value.keys() : isObject(value) ? Object.keys(value) : []) {
    if (Array.isArray(value) ? !OFFERED.includes(path[path.length - 1]) : !KEPT.includes(key)) {
      yield [...path, key];
    }
    yield* removable(value[key], [...path, key]);
  }
}

function removed(value, [key, ...rest]) {
  const copy = Array.isArray(value) ? value.slice() : { ...value };
  if (rest.length) {
    copy[key] = removed(value[key], rest);
  } else if (Array.isArray(copy)) {
    copy.splice(key, 1);
  } else {
    delete copy[key];
  }
  return copy;
}

// The outcome without what is worked out in rows and panels, and without blank ones: two known differences (KnownDifference
// in the tests has the reasons).
function withoutRows(outcome, definition) {
  const calculated = calculatedInRows(definition, false);
  return outcome && outcome.complete ? { ...outcome, complete: stripped(outcome.complete, calculated) } : outcome;
}

function calculatedInRows(part, inside) {
  if (part === null || typeof part !== "object") {
    return [];
  }
  const own = inside && (part.cellType || part.type) === "expression" ? [part.name] : [];
  return own.concat(Object.keys(part).flatMap((key) => calculatedInRows(part[key], inside || key === "columns" || key === "templateElements")));
}

function stripped(value, calculated) {
  if (Array.isArray(value)) {
    const list = value.map((each) => stripped(each, calculated));
    while (list.length && list[list.length - 1] === undefined) {
      list.pop();
    }
    return list.length ? list : undefined;
  }
  if (!isObject(value)) {
    return value;
  }
  const kept = Object.entries(value).filter(([key]) => !calculated.includes(key)).map(([key, each]) => [key, stripped(each, calculated)]).filter(([, each]) => each !== undefined);
  return kept.length ? Object.fromEntries(kept) : undefined;
}

module.exports = { differences, smallest, withoutRows };
