import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const response = await rupt.evaluate.access({ user: "u" });
