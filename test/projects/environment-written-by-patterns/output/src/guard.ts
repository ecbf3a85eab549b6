import Rupt from "@ruptjs/client";

const clients = new Map<string, Rupt>();

function getRupt(clientId: string) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

interface User {
  id: string;
}
export const byBrackets = (user: User) =>
  getRupt(process.env.BRACKETS_ID!).evaluate.access({ user: user.id });
export const byPattern = (user: User) =>
  getRupt(process.env.PATTERN_ID!).evaluate.access({ user: user.id });
export const byList = (user: User) =>
  getRupt(process.env.LIST_ID!).evaluate.access({ user: user.id });
export const byLoop = (user: User) =>
  getRupt(process.env.LOOP_ID!).evaluate.access({ user: user.id });
export const byNest = (user: User) =>
  getRupt(process.env.NEST_ID!).evaluate.access({ user: user.id });
