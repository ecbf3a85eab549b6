import Client from "@ruptjs/client";

console.log("client");
export const client = new Client({ clientId: "c1" });
