const { enter } = require("./index.js");
const { RUPT_ID } = require("./config.js");

exports.start = (user) => {
  if (RUPT_ID) enter(user);
};
