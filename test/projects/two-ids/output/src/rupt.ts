import Rupt from "@ruptjs/client";

export const rupt = new Rupt({ clientId: "first" });

export const rupt2 = new Rupt({ clientId: "second" });
