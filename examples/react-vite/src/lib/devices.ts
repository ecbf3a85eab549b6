import { attach, detach } from "rupt";
import { REDIRECT_URLS } from "../config";
import type { Member } from "./session";

const CLIENT_ID = import.meta.env.VITE_RUPT_CLIENT_ID;
const DEVICE_KEY = "slow-harbour:device";

export interface DeviceSummary {
  count: number;
  /** Readers quote this when they write to support. */
  reference: string;
}

/** Remembers this device, so that signing out can detach it. */
export async function rememberDevice(member: Member): Promise<DeviceSummary | null> {
  const response = await attach({
    client_id: CLIENT_ID,
    account: member.id,
    email: member.email,
    redirect_urls: REDIRECT_URLS,
  });
  if (!response) return null;
  localStorage.setItem(DEVICE_KEY, response.device_id);
  return { count: response.attached_devices, reference: response.access };
}

/** Tells Rupt that the reader signed out here. */
export async function forgetDevice(member: Member): Promise<void> {
  const device = localStorage.getItem(DEVICE_KEY);
  if (!device) return;
  localStorage.removeItem(DEVICE_KEY);
  await detach({ client_id: CLIENT_ID, account: member.id, device });
}
