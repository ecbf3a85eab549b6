const settings = require("./settings.json");
const { taken } = require("./settings.json");

settings.patched.id = "live_a";
taken.id = "live_b";
Object.assign(require("./config.js").merged, { id: "live_d" });
require("./all.js").passedOn.id = "live_e";
exports.shown = settings.read.id;
