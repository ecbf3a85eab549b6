import "js-cookie";
import { useEffect } from "react";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

export async function storage(id: string) {
  await rupt.evaluate.access({ user: id });
}

export async function guarded(id: string) {
  await rupt.evaluate.access({ user: id });
  console.log("attached");
}

export function useDevice(user: { id: string } | null) {
  useEffect(() => {
    if (!user) return;
    rupt.evaluate.access({ user: user.id });
  }, [user]);
}

export function useDeviceState(id: string) {
  useEffect(() => {
    rupt.evaluate.access({ user: id });
  }, [id]);
  return async () => {
    console.log("bye");
  };
}

export async function login(user: { id: string }) {
  await rupt.evaluate.access({ user: user.id });
}
export async function logout(user: { id: string }) {}

export class Session {
  async start(id: string) {
    await rupt.evaluate.access({ user: id });
  }
  async stop(id: string) {
    console.log("stopped");
  }
}

export async function inOne(id: string) {
  await rupt.evaluate.access({ user: id });
  // for the next visit
}

const KEY = "shop:device";
export async function remember(id: string) {
  await rupt.evaluate.access({ user: id });
}
export async function forget(id: string | null) {
  const stored = localStorage.getItem(KEY);
  if (!id || !stored) return;
  localStorage.removeItem(KEY);
}
export const clear = () => {
  if (!localStorage.getItem(KEY)) {
    return;
  }
  localStorage.removeItem(KEY);
};
