import Rupt from "rupt";

export async function trackA(id: string, email: string) {
  await Rupt.attach({ client_id: "jz-a", account: id, email, redirect_urls: { logout_url: "https://z.test/o", new_account_url: "https://z.test/n" } });
}
