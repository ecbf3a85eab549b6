import Rupt from "rupt";

namespace Read {
  export function start(account: string) {
    return Rupt.attach({ client_id: "abc", account });
  }
}

namespace Unread {
  export async function start(account: string) {
    return Rupt.attach({ client_id: "abc", account });
  }
}

export namespace Shared {
  export function start(account: string) {
    return Rupt.attach({ client_id: "abc", account });
  }
}

class Merged {}
namespace Merged {
  export const start = (account: string) => Rupt.attach({ client_id: "abc", account });
}

export async function run(account: string) {
  const { start } = Read;
  console.log((await Read.start(account))?.device_id, start);
  await Unread.start(account);
  console.log(await Merged.start(account), new Merged());
}
