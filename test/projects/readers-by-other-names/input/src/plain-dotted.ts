import { Rupt } from "../lib/dotted";

Rupt.attach({ client_id: "abc", account: 1 });
