import Rupt from "rupt";

export const SHARED = "https://app.example/shared";

export async function shared(id: string) {
  await Rupt.attach({ client_id: "client-1", account: id, redirect_urls: { logout_url: SHARED } });
}
