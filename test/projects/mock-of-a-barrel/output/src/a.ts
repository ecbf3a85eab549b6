import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const go = (u: string) => { void rupt.evaluate.access({ user: u }); };
