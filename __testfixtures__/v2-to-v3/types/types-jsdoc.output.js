import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

/** @type {import("rupt").AttachConfig} */
const c = { client_id: "abc", account: "u" };
void rupt.evaluate.access({ user: c.account });
