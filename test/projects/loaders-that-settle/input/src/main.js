import { loadRupt, other, ready } from "./load.js";

const sdk = await loadRupt();
await sdk.attach({ client_id: "abc", account: "a" });
(await loadRupt()).attach({ client_id: "abc", account: "b" });
loadRupt().then((rupt) => rupt.attach({ client_id: "abc", account: "c" }));
ready.then((rupt) => rupt.attach({ client_id: "abc", account: "d" }));
other.then((page) => page.attach({ client_id: "abc", account: "e" }));
