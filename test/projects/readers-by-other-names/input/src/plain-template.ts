import { Rupt } from "../lib/template";

Rupt.attach({ client_id: "abc", account: 1 });
