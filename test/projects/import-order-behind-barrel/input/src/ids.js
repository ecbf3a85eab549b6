import Rupt from "rupt";

effect("ids are read");

export const ID = "client_web";

export function check(user) {
  Rupt.attach({ client_id: ID, account: user.id });
}
