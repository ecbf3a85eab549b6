import Rupt from "@ruptjs/client";

export const rupt = new Rupt({ clientId: process.env.RUPT_CLIENT_ID });
