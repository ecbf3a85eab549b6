


const other = require("./x");

exports.protect = (user) => {
  require("./rupt").rupt.evaluate.access({ user: user });
  other();
};
