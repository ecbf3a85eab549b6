import Rupt from "rupt";

class Sdk {
  static rupt = Rupt;
  own = Rupt;
  go(user) {
    return this.own.attach({ client_id: "own", account: user.id });
  }
}

export const enter = (user) => Sdk.rupt.attach({ client_id: "static", account: user.id });

function init(sdk, user) {
  sdk.attach({ client_id: "param", account: user.id });
}
init(Rupt, { id: 1 });

const start = ({ attach } = Rupt) => attach({ client_id: "default", account: "u" });
start();

const run = (sdk = Rupt) => sdk.attach({ client_id: "default2", account: "u" });
run();
