import Client from "@ruptjs/client";

effect("client");
export const client = new Client({ clientId: "c1" });
