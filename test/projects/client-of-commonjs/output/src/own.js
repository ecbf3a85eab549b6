const { rupt: client } = require("./rupt-client");

exports.own = (user) => {
  client.evaluate.access({ user });
};
