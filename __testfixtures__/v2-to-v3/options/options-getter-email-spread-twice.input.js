import Rupt from "rupt";
const contact = { email: "a@b.c", phone: "1" };
const more = { ...contact, debug: true };
export function go(id) {
  Rupt.attach({ client_id: "abc", ...more, account: id, ...{}, ...null, ...undefined, ...false });
}
