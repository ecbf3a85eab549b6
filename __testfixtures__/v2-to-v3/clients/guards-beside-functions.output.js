import Rupt from "@ruptjs/client";
import useSWR from "swr";
import { useEffect, when } from "./helpers";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.SWR_ID });
  }
  return client;
}

let ruptClient;

function getRuptClient() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: process.env.WHEN_ID });
  }
  return ruptClient;
}

let ruptClient2;

function getRuptClient2() {
  if (!ruptClient2) {
    ruptClient2 = new Rupt({ clientId: process.env.LOOP_ID });
  }
  return ruptClient2;
}

const rupt = new Rupt({ clientId: process.env.PLAIN_ID });

export function useDevice(user) {
  useSWR(process.env.SWR_ID ? ["device", user.id] : null, async () => {
    await getRupt().evaluate.access({ user: user.id });
  });
}

export const enter = when(process.env.WHEN_ID, (user) => {
  getRuptClient().evaluate.access({ user: user.id });
});

export async function visit(user) {
  while (!process.env.LOOP_ID) return;
  await getRuptClient2().evaluate.access({ user: user.id });
}

export function usePlain(user) {
  useEffect(() => {
    rupt.evaluate.access({ user: user.id });
  }, [process.env.PLAIN_ID, user.id]);
}
