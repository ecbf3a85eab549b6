import { sdk } from "./sdk";

export async function enter(user: string) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await sdk.attach({ client_id: "web", account: user });
}
