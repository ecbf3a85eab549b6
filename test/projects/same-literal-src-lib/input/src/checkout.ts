import { attach } from "rupt";

export function checkout(id: string) {
  void attach({ client_id: "shop-live", account: id, redirect_urls: { logout_url: "https://shop.example/out" } });
}
