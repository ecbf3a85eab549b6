const { configure } = require("./config.js");
require("./own.js");
const { protectCycle } = require("./cycle.js");
const { protectNamed } = require("./named.js");
const { protectOutside } = require("./outside.js");
const { protectWhole } = require("./whole.js");

exports.visit = (user) => {
  protectCycle(user);
  protectNamed(user);
  protectOutside(user);
  protectWhole(user);
};

exports.switchTo = (user) => {
  configure("client-4");
  exports.visit(user);
};
