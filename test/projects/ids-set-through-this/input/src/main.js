const Rupt = require("rupt").default;
const settings = require("./settings");

settings.init("late");

exports.enter = (user) => {
  Rupt.attach({ client_id: settings.id, account: user.id });
};
