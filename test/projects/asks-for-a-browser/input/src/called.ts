import { attach } from "rupt";

export async function enter(account: string) {
  await attach({ client_id: "of-caller", account });
}
