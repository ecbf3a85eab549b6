import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "inner" });

const ID = "outer";

namespace Config {
  export const ID = "inner";
}

namespace Config {
  export function start(account: string) {
    return rupt.evaluate.access({ user: account });
  }
}

export function run(account: string) {
  console.log(ID);
  void Config.start(account);
}
