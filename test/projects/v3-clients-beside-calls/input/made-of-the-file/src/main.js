import Rupt from "rupt";

export const ID = "c1";

export function enter(user) {
  Rupt.attach({ client_id: ID, account: user.id });
}
