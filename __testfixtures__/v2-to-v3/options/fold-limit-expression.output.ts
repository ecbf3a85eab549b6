import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const BASE = 2;
export const go = (id: string) => void rupt.evaluate.access({ user: id });
