import Client from "@ruptjs/client";

export const ID = ["c", "1"].join("");
const client = new Client({ clientId: ID });

export const track = (user) => client.evaluate.access({ user });
