import Rupt from "rupt";
import { counted } from "./lib/url";

export const effect = async (account: string) => {
  await Rupt.attach({
    client_id: "effect",
    account,
    email: "a@b.example",
    redirect_urls: { logout_url: counted(), new_account_url: "https://a.example/new" },
  });
};
