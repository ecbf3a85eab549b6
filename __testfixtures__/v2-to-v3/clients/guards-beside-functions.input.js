import Rupt from "rupt";
import useSWR from "swr";
import { useEffect, when } from "./helpers";

export function useDevice(user) {
  useSWR(process.env.SWR_ID ? ["device", user.id] : null, async () => {
    await Rupt.attach({ client_id: process.env.SWR_ID, account: user.id });
  });
}

export const enter = when(process.env.WHEN_ID, (user) => {
  Rupt.attach({ client_id: process.env.WHEN_ID, account: user.id });
});

export async function visit(user) {
  while (!process.env.LOOP_ID) return;
  await Rupt.attach({ client_id: process.env.LOOP_ID, account: user.id });
}

export function usePlain(user) {
  useEffect(() => {
    Rupt.attach({ client_id: process.env.PLAIN_ID, account: user.id });
  }, [process.env.PLAIN_ID, user.id]);
}
