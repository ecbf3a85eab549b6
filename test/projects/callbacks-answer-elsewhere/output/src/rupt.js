import Rupt from "@ruptjs/client";

export const rupt = new Rupt({ clientId: "abc" });
