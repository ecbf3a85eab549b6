import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const protect = async (x) => { await rupt.evaluate.access({ user: x }); };