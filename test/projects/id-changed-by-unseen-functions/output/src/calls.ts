import Rupt from "@ruptjs/client";
import { Client, deep, held, kept, later, lent, made, mixed, named, owned, shown } from "./configs";

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export const calls = {
  async kept(account: string) {
    await getRupt(kept.web.id).evaluate.access({ user: account });
  },
  async made(account: string) {
    await getRupt(made.web.id).evaluate.access({ user: account });
  },
  async deep(account: string) {
    await getRupt(deep.web.id).evaluate.access({ user: account });
  },
  async later(account: string) {
    await getRupt(later.web.id).evaluate.access({ user: account });
  },
  async held(account: string) {
    await getRupt(held.web.id).evaluate.access({ user: account });
  },
  async named(account: string) {
    await getRupt(named.web.id).evaluate.access({ user: account });
  },
  async mixed(account: string) {
    await getRupt(mixed.web.id).evaluate.access({ user: account });
  },
  async lent(account: string) {
    await getRupt(lent.web.id).evaluate.access({ user: account });
  },
  async owned(account: string) {
    await getRupt(owned.web.id).evaluate.access({ user: account });
  },
  async shown(account: string) {
    await getRupt(shown.web.id).evaluate.access({ user: account });
  },
  async client(account: string) {
    await getRupt(Client.Web).evaluate.access({ user: account });
  },
};
