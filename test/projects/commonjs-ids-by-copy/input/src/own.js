exports.OWN = "client-3";
require("./cycle.js");
