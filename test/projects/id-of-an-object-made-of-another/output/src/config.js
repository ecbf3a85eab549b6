import { getRupt } from "./rupt.js";

const usual = { id: "client_web" };

export const config = { ...usual, name: "web" };

export function setUsual(id) {
  usual.id = id;
}

export function check(user) {
  getRupt().evaluate.access({ user: user.id });
}
