import Client from "@ruptjs/client";

export const client = new Client({ clientId: process.env.RUPT_ID ?? "dev" });
