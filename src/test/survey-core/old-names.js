// Writes old-names.json in src/test/resources/survey-core: by type, the names that survey-core's serializer still reads,
// and what each is called today.
"use strict";
const fs = require("fs");
const path = require("path");
const { Serializer } = require("survey-core");

const TYPES = { item: "multipletextitem" };
["survey", "page", "panel", "text", "comment", "checkbox", "radiogroup", "dropdown", "tagbox", "ranking", "boolean", "rating", "multipletext", "matrix", "matrixdropdown", "matrixdynamic", "paneldynamic", "html", "image", "expression", "signaturepad", "regexvalidator"]
  .forEach((type) => (TYPES[type] = type));

const names = Object.fromEntries(Object.entries(TYPES).map(([type, own]) => [
  type,
  Object.fromEntries(Serializer.getProperties(own).filter((property) => property.alternativeName).map((property) => [property.alternativeName, property.name])),
]));
fs.writeFileSync(path.resolve(__dirname, "../resources/survey-core/old-names.json"), JSON.stringify(names, null, 1) + "\n");
