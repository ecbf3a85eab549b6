import Rupt from "rupt";

const ID = "outer";

namespace Config {
  export const ID = "inner";
}

namespace Config {
  export function start(account: string) {
    return Rupt.attach({ client_id: ID, account });
  }
}

export function run(account: string) {
  console.log(ID);
  void Config.start(account);
}
