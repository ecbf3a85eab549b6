import { attach } from "rupt";
import { Client, deep, held, kept, later, lent, made, mixed, named, owned, shown } from "./configs";

export const calls = {
  async kept(account: string) {
    await attach({ client_id: kept.web.id, account });
  },
  async made(account: string) {
    await attach({ client_id: made.web.id, account });
  },
  async deep(account: string) {
    await attach({ client_id: deep.web.id, account });
  },
  async later(account: string) {
    await attach({ client_id: later.web.id, account });
  },
  async held(account: string) {
    await attach({ client_id: held.web.id, account });
  },
  async named(account: string) {
    await attach({ client_id: named.web.id, account });
  },
  async mixed(account: string) {
    await attach({ client_id: mixed.web.id, account });
  },
  async lent(account: string) {
    await attach({ client_id: lent.web.id, account });
  },
  async owned(account: string) {
    await attach({ client_id: owned.web.id, account });
  },
  async shown(account: string) {
    await attach({ client_id: shown.web.id, account });
  },
  async client(account: string) {
    await attach({ client_id: Client.Web, account });
  },
};
