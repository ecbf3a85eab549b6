import Rupt from "rupt";
import type { AttachConfig } from "rupt";
const base: Partial<AttachConfig> = { client_id: "abc", redirect_urls: { logout_url: "https://a.example/o", new_account_url: "https://a.example/n" } };
export const go = (id: string) => void Rupt.attach({ ...base, account: id } as AttachConfig);
