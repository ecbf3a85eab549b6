import { attach } from "rupt";

namespace Held {
  export const read = attach({ client_id: "abc", account: "read" });
}

namespace Kept {
  const own = attach({ client_id: "abc", account: "own" });
  own.then(() => console.log("attached"));
}

namespace Called {
  export function unread(account: string) {
    return attach({ client_id: "abc", account });
  }

  export const asked = (account: string) =>
    attach({ client_id: "abc", account });
}

console.log((await Held.read)?.device_id);
await Called.unread("a");
console.log((await Called.asked("b"))?.device_id);
