import Rupt from "rupt";

const hasPage = typeof window !== "undefined";

/** The API imports this too. */
export const slug = (name: string) => name.toLowerCase();

export async function enter(account: string) {
  if (!hasPage) return;
  await Rupt.attach({ client_id: "of-typeof", account });
}
