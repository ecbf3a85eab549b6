import { sdk } from "./sdk";

export async function enter(user: string) {
  await sdk.attach({ client_id: "web", account: user });
}
