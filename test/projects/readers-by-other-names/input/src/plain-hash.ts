import { Rupt } from "../lib/hash";

Rupt.attach({ client_id: "abc", account: 1 });
