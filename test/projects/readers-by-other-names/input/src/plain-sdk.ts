import { Rupt } from "../libs/sdk/src";

Rupt.attach({ client_id: "abc", account: 1 });
