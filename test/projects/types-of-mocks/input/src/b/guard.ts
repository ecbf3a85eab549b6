import { attach } from "rupt";

export const guardB = (id: string) =>
  attach({
    client_id: "zoo-b",
    account: id,
    redirect_urls: { logout_url: "https://z.test/o", new_account_url: "https://z.test/n" },
  }).then(() => "ok", () => "failed");
