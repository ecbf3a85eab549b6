import { Rupt } from "../lib/own";

Rupt.attach({ client_id: "abc", account: 1 });
