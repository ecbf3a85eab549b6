import Rupt from "rupt";

const env = import.meta.env;
const ids = { live: env.VITE_ID, test: "t" };
const { live } = ids;

export async function protect(id: string) {
  await Rupt.attach({ client_id: live, account: id });
}
