import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export const go = (id: string) => void rupt.evaluate.access({ user: id });
