import { attach } from "rupt";

export async function enter(account: string) {
  if (import.meta.env.SSR) return;
  await attach({ client_id: "of-bundler", account });
}
