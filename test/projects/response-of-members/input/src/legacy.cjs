const Rupt = require("rupt/common.cjs");

class Legacy {
  attach(user) {
    return Rupt.attach({ client_id: "c-13", account: user.id });
  }
}

module.exports = new Legacy();
