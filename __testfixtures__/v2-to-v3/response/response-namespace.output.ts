import Rupt from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

namespace Read {
  export function start(account: string) {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    return Rupt.attach({ client_id: "abc", account });
  }
}

namespace Unread {
  export async function start(account: string) {
    return rupt.evaluate.access({ user: account });
  }
}

export namespace Shared {
  export function start(account: string) {
    return rupt.evaluate.access({ user: account });
  }
}

class Merged {}
namespace Merged {
  export const start = (account: string) => rupt.evaluate.access({ user: account });
}

export async function run(account: string) {
  const { start } = Read;
  console.log((await Read.start(account))?.device_id, start);
  await Unread.start(account);
  console.log(await Merged.start(account), new Merged());
}
