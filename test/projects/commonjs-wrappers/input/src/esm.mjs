import { default as First, Sdk } from "../lib/esm.mjs";

First.attach({ client_id: "abc", account: 1 });
Sdk.attach({ client_id: "abc", account: 2 });
