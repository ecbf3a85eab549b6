import * as sdk from "@ruptjs/client";

const { default: Client } = sdk;

export const client = new Client({ clientId: "c1" });
