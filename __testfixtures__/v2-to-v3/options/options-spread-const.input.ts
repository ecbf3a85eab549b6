import Rupt from "rupt";
const base = { client_id: "abc", redirect_urls: { logout_url: "https://a.example/out", new_account_url: "https://a.example/new" } };
export const go = (u: any) => Rupt.attach({ ...base, account: u.id, email: u.email });
export const other = (u: any) => Rupt.attach({ ...base, account: u.id });
