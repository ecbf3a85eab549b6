import Rupt from "rupt";

export const attachDevice = (user: { id: string }) =>
  Rupt.attach({ client_id: "w", account: user.id });
