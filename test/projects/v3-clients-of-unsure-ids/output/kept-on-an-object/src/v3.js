import Client from "@ruptjs/client";

const sdk = {};
sdk.Client = Client;

export const client = new sdk.Client({ clientId: "c1" });
