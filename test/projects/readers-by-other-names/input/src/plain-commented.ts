import { Rupt } from "../lib/commented";

Rupt.attach({ client_id: "abc", account: 1 });
