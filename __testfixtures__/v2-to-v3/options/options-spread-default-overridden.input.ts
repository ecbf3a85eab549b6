import Rupt from "rupt";

const defaults = { account: "guest", email: "guest@example.com", debug: true };

export async function visit(user: { id: string }) {
  await Rupt.attach({ client_id: "client", ...defaults, account: user.id });
}

console.log(defaults.email);
