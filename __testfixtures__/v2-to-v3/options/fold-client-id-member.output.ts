import Rupt from "@ruptjs/client";
const config = { rupt: { clientId: "abc" } } as const;

const rupt = new Rupt({ clientId: config.rupt.clientId });

export const go = (id: string) => void rupt.evaluate.access({ user: id });
