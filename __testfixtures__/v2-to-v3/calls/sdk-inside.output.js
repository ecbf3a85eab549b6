import Rupt from "rupt";

class Sdk {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  static rupt = Rupt;
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  own = Rupt;
  go(user) {
    // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
    return this.own.attach({ client_id: "own", account: user.id });
  }
}

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
export const enter = (user) => Sdk.rupt.attach({ client_id: "static", account: user.id });

function init(sdk, user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  sdk.attach({ client_id: "param", account: user.id });
}
// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
init(Rupt, { id: 1 });

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const start = ({ attach } = Rupt) => attach({ client_id: "default", account: "u" });
start();

// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
const run = (sdk = Rupt) => sdk.attach({ client_id: "default2", account: "u" });
run();
