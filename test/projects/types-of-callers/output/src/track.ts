import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const track = (user: string) => rupt.evaluate.access({ user: user });
export const quiet = (user: string) => rupt.evaluate.access({ user: user });
