import chain from "../lib/chain.js";
import named from "../lib/named.js";
import * as twice from "../lib/twice.js";
import assigned from "../lib/assigned.cjs";

chain.attach({ client_id: "abc", account: 1 });
named.attach({ client_id: "abc", account: 1 });
twice.default.first.attach({ client_id: "abc", account: 1 });
twice.second.attach({ client_id: "abc", account: 1 });
assigned.Rupt.attach({ client_id: "abc", account: 1 });
