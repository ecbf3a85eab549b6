import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c" });

export const guard = (id: string) => rupt.evaluate.access({ user: id });
