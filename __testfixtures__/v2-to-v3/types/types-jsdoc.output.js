import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

/** @type {import("rupt").AttachConfig} */
const c = { user: "u" };
void rupt.evaluate.access(c);
