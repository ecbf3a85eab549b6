import chain from "../lib/chain.js";
import named from "../lib/named.js";
import * as twice from "../lib/twice.js";
import assigned from "../lib/assigned.cjs";

// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
chain.attach({ client_id: "abc", account: 1 });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
named.attach({ client_id: "abc", account: 1 });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
twice.default.first.attach({ client_id: "abc", account: 1 });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
twice.second.attach({ client_id: "abc", account: 1 });
// TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
assigned.Rupt.attach({ client_id: "abc", account: 1 });
