import Rupt from "rupt";

export async function guard(user: { id: string; email: string }) {
  await Rupt.attach({
    client_id: "shop-live",
    account: user.id,
    email: user.email,
    redirect_urls: { logout_url: "https://shop.example/out", new_account_url: "https://shop.example/join" },
  });
}
