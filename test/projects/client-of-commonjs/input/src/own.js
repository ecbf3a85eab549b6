const Rupt = require("@ruptjs/client").default;

const client = new Rupt({ clientId: "two" });

exports.own = (user) => {
  client.evaluate.access({ user });
};
