import { attach as attachDevice } from "rupt";

export async function protect(id: string) {
  await attachDevice({ client_id: "c1", account: id });
}
