import Rupt from "rupt";

export const LATE = process.env.RUPT_LATE;

export function enter(user) {
  Rupt.attach({ client_id: LATE, account: user.id });
}
