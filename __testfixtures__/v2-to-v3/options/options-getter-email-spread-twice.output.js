import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const contact = { email: "a@b.c", phone: "1" };
const more = { email: contact.email, phone: contact.phone };
export function go(id) {
  rupt.evaluate.access({ ...more, user: id, ...{}, ...null, ...undefined, ...false });
}
