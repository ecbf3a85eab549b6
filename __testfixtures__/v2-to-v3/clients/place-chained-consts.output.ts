import Rupt from "@ruptjs/client";

const env = import.meta.env;
const ids = { live: env.VITE_ID, test: "t" };
const { live } = ids;

const rupt = new Rupt({ clientId: live });

export async function protect(id: string) {
  await rupt.evaluate.access({ user: id });
}
