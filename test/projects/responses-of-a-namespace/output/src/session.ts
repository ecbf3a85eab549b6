import { attach } from "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

namespace Held {
  export const read = rupt.evaluate.access({ user: "read" });
}

namespace Kept {
  const own = rupt.evaluate.access({ user: "own" });
  own.then(() => console.log("attached"));
}

namespace Called {
  export function unread(account: string) {
    return rupt.evaluate.access({ user: account });
  }

  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  export const asked = (account: string) =>
    attach({ client_id: "abc", account });
}

console.log((await Held.read)?.device_id);
await Called.unread("a");
console.log((await Called.asked("b"))?.device_id);
