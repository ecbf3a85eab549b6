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

let client: Rupt | undefined;

function getRuptClient() {
  if (!client) {
    client = new Rupt({ clientId: process.env.THIRD_RUPT_ID ?? "" });
  }
  return client;
}

const firstId = import.meta.env.VITE_FIRST_RUPT_ID;
const secondId = import.meta.env.VITE_SECOND_RUPT_ID;

function need(value: unknown): asserts value is string {
  if (typeof value !== "string") {
    throw new Error("Missing setting");
  }
}

export async function enter(user: string) {
  try {
    need(firstId);
    await getRupt(firstId).evaluate.access({ user: user });
  } catch (error) {
    console.warn(error);
  }
}

switch (true) {
  case Boolean(secondId):
    void getRupt(secondId).evaluate.access({ user: "anonymous" });
    break;
}

const missing = ["THIRD_RUPT_ID"].filter((name) => !process.env[name]);

export function visit(user: string) {
  if (missing.length === 0) {
    void getRuptClient().evaluate.access({ user: user });
  }
}
