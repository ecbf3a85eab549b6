import Rupt from "@ruptjs/client";
export const client = new Rupt({ clientId: "abc" });
