import React from "react";
import { useAtom } from "jotai";
import Rupt from "rupt";
import RuptClient from "@ruptjs/client";
import { deviceAtom } from "./atoms";

const rupt = new RuptClient({ clientId: "c" });

export async function enter(user) {
  await rupt.evaluate.access({ user });
}

export function leave() {}

export function Own({ user }) {
  React.useEffect(() => {
    void rupt.evaluate.access({ user });
  }, [user]);
  return null;
}

export function Shared({ user }) {
  const [, setDevice] = useAtom(deviceAtom);
  React.useEffect(() => {
    // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
    void Rupt.attach({ client_id: "c", account: user }).then((res) => setDevice(res?.device_id));
  }, [user]);
  return null;
}
