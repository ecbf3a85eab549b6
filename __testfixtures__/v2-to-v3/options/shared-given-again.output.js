import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

const base = { account: "guest", email: "guest@example.com" };
const team = { account: "team" };
console.log(base, team);

export function enter(user) {
  rupt.evaluate.access({
    metadata: user,
    user: base.account,
    email: base.email,
  });
  rupt.evaluate.access({ email: base.email, user: team.account });
}
