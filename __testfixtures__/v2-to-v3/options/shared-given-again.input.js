import Rupt from "rupt";

const base = { account: "guest", email: "guest@example.com" };
const team = { account: "team" };
console.log(base, team);

export function enter(user) {
  Rupt.attach({ client_id: "c1", account: user.id, metadata: user, ...base });
  Rupt.attach({ client_id: "c1", ...base, ...team });
}
