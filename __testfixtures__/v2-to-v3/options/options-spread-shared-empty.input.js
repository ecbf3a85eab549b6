import Rupt from "rupt";
const base = { client_id: "abc", debug: true };
console.log(base);
export function go(id) {
  Rupt.attach({ ...base, account: id });
  Rupt.attach({ account: id, ...base });
  Rupt.attach(base);
}
