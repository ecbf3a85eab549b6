import Rupt from "rupt";

export function enter(user) {
  if (!("RUPT_ID" in process.env)) return;
  Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });
}
