import { getRupt } from "./rupt.js";

effect("ids are read");

export const ID = "client_web";

export function check(user) {
  getRupt().evaluate.access({ user: user.id });
}
