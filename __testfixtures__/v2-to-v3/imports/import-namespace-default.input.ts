import * as R from "rupt";

export async function protect(id: string) {
  await R.default.attach({ client_id: "c1", account: id });
}
