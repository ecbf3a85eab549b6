import Rupt from "@ruptjs/client";

export const rupt = new Rupt({
  clientId: process.env.NEXT_PUBLIC_RUPT_CLIENT_ID!,
});
