import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace this v2 type
const c: import("rupt").AttachConfig = { client_id: "abc", account: "u" };
void rupt.evaluate.access({ user: c.account });
