import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid-template" });

export const protect = (user: string) => rupt.evaluate.access({ user: user });
