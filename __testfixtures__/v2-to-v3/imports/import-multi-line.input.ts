import {
  // the call
  attach,
  detach, // later
} from "rupt";

export async function protect(id: string) {
  await attach({ client_id: "c1", account: id });
}
