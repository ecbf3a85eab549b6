import Rupt from "rupt";
const options = Object.freeze({
  client_id: "abc",
  account: "u",
  redirect_urls: Object.freeze({ logout_url: "https://a.example/o", new_account_url: "https://a.example/n" }),
} as const);
void Rupt.attach(options);
