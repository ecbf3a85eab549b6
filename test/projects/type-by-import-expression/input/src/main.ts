import { attach } from "rupt";

const config: import("rupt").AttachConfig = { client_id: "rc_a", account: "u1", email: "e@x.test" };
void attach(config);
