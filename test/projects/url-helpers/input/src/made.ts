import Rupt from "rupt";
import { pages, signup } from "./lib/pages";

export const made = async (account: string) => {
  await Rupt.attach({
    client_id: "made",
    account,
    email: "a@b.example",
    redirect_urls: { logout_url: pages.out, new_account_url: signup },
  });
};
