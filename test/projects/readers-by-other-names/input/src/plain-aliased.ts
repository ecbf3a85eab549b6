import { Rupt } from "../lib/aliased";

Rupt.attach({ client_id: "abc", account: 1 });
