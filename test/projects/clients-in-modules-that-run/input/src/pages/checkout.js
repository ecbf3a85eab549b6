import Rupt from "@ruptjs/client";

export const rupt = new Rupt({ clientId: "abc" });
console.log("checkout page runs");
rupt.evaluate.access({ user: "c" });
