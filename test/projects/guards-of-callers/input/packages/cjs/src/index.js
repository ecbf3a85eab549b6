exports.enter = require("./session.js").enter;
