import Rupt from "rupt";

export const TAKEN = process.env.RUPT_TAKEN;

export function enter(user) {
  Rupt.attach({ client_id: TAKEN, account: user.id });
}
