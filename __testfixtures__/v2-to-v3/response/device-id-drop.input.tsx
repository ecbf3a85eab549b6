import Cookies from "js-cookie";
import { useEffect, useRef, useState } from "react";
import Rupt from "rupt";

export async function storage(id: string) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("device_id", device_id);
}

export async function guarded(id: string) {
  const response = await Rupt.attach({ client_id: "abc", account: id });
  if (response?.device_id) {
    Cookies.set("device", response.device_id, { expires: 30 });
  }
  console.log("attached");
}

export function useDevice(user: { id: string } | null) {
  const device = useRef<string>(null);
  useEffect(() => {
    if (!user) return;
    let cancelled = false;
    Rupt.attach({ client_id: "abc", account: user.id }).then((res) => {
      if (!cancelled && res) device.current = res.device_id;
    });
    return () => {
      cancelled = true;
      if (device.current) Rupt.detach({ client_id: "abc", account: user.id, device: device.current });
    };
  }, [user]);
}

export function useDeviceState(id: string) {
  const [device, setDevice] = useState<string | null>(null);
  useEffect(() => {
    Rupt.attach({ client_id: "abc", account: id }).then(({ device_id }) => setDevice(device_id));
  }, [id]);
  return async () => {
    if (device) await Rupt.detach({ client_id: "abc", account: id, device });
    console.log("bye");
  };
}

let deviceId: string | undefined;
export async function login(user: { id: string }) {
  ({ device_id: deviceId } = (await Rupt.attach({ client_id: "abc", account: user.id }))!);
}
export async function logout(user: { id: string }) {
  await Rupt.detach({ client_id: "abc", account: user.id, device: deviceId! });
  deviceId = undefined;
}

export class Session {
  private device: string | null = null;
  async start(id: string) {
    this.device = (await Rupt.attach({ client_id: "abc", account: id })).device_id;
  }
  async stop(id: string) {
    if (this.device) await Rupt.detach({ client_id: "abc", account: id, device: this.device });
    console.log("stopped");
  }
}

export async function inOne(id: string) {
  const own = (await Rupt.attach({ client_id: "abc", account: id })).device_id;
  // for the next visit
  sessionStorage.setItem("own", `${own}`);
  document.cookie = `own=${own}; path=/`;
}

const KEY = "shop:device";
export async function remember(id: string) {
  const response = await Rupt.attach({ client_id: "abc", account: id });
  if (response) localStorage.setItem(KEY, response.device_id);
}
export async function forget(id: string | null) {
  const stored = localStorage.getItem(KEY);
  if (!id || !stored) return;
  localStorage.removeItem(KEY);
  await Rupt.detach({ client_id: "abc", account: id, device: stored });
}
export const clear = () => {
  if (!localStorage.getItem(KEY)) {
    return;
  }
  localStorage.removeItem(KEY);
};
