import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "client" });

const defaults = { account: "guest", email: "guest@example.com", debug: true };

export async function visit(user: { id: string }) {
  await rupt.evaluate.access({ email: defaults.email, user: user.id });
}

console.log(defaults.email);
