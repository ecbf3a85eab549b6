const Rupt = require("rupt/common.cjs");

class Legacy {
  attach(user) {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    return Rupt.attach({ client_id: "c-13", account: user.id });
  }
}

module.exports = new Legacy();
