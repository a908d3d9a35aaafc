// Small questionnaires, a few per property, each with answers that show what the property does. Added to the answers
// written there come random ones (see write-vectors.js), wilder than a respondent's.
"use strict";
const { features } = require("./definitions");
require("./features-of-types");
require("./features-of-choices");
require("./features-of-values");
require("./features-of-rules");
require("./features-of-tables");

module.exports = { features };
