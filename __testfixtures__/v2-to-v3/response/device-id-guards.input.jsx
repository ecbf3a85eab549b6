import React from "react";
import { useAtom } from "jotai";
import Rupt, { detach } from "rupt";
import { deviceAtom } from "./atoms";

let current = null;

export async function enter(user) {
  const { device_id } = await Rupt.attach({ client_id: "c", account: user });
  current = device_id;
}

export function leave() {
  if (current !== null) {
    void detach({ client_id: "c", device: current });
    current = null;
  }
}

export function Own({ user }) {
  const [device, setDevice] = React.useState(null);
  React.useEffect(() => {
    void Rupt.attach({ client_id: "c", account: user }).then((res) => setDevice(res?.device_id));
  }, [user]);
  React.useEffect(() => () => void detach({ client_id: "c", device }), [device]);
  return null;
}

export function Shared({ user }) {
  const [, setDevice] = useAtom(deviceAtom);
  React.useEffect(() => {
    void Rupt.attach({ client_id: "c", account: user }).then((res) => setDevice(res?.device_id));
  }, [user]);
  return null;
}
