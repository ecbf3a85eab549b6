import Rupt from "rupt";
import { baseUrl, page } from "./lib/url";

export const pure = async (account: string) => {
  await Rupt.attach({
    client_id: "pure",
    account,
    email: "a@b.example",
    redirect_urls: { logout_url: `${baseUrl()}/out`, new_account_url: page("/new") },
  });
};
