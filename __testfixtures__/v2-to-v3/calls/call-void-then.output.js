import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const protect = (id) => { void rupt.evaluate.access({ user: id }).then(() => undefined); };
