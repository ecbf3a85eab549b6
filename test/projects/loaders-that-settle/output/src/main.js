import { loadRupt, other, ready } from "./load.js";

const sdk = await loadRupt();
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
await sdk.attach({ client_id: "abc", account: "a" });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
(await loadRupt()).attach({ client_id: "abc", account: "b" });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
loadRupt().then((rupt) => rupt.attach({ client_id: "abc", account: "c" }));
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
ready.then((rupt) => rupt.attach({ client_id: "abc", account: "d" }));
other.then((page) => page.attach({ client_id: "abc", account: "e" }));
