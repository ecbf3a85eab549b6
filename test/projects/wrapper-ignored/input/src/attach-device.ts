import Rupt from "rupt";

export const attachDevice = (user: { id: string; email: string }) =>
  Rupt.attach({ client_id: "w", account: user.id, email: user.email });
