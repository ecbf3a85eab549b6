import Rupt from 'rupt';
import { CLIENT_ID, REDIRECT_URLS } from '@/lib/rupt-options';
import { type Player, useSessionStore } from '@/stores/session';

const KEY = 'chess-hour:device';

/** Remembers this device for the hour of a lesson, so that signing out can detach it. */
export async function rememberDevice(player: Player): Promise<void> {
  if (!CLIENT_ID) return;
  const response = await Rupt.attach({
    client_id: CLIENT_ID,
    account: player.id,
    email: player.email,
    redirect_urls: REDIRECT_URLS,
  });
  if (response) localStorage.setItem(KEY, response.device_id);
}

/** Tells Rupt that the player signed out here. */
export async function forgetDevice(): Promise<void> {
  const { player } = useSessionStore();
  const device = localStorage.getItem(KEY);
  if (!CLIENT_ID || !player || !device) return;
  localStorage.removeItem(KEY);
  await Rupt.detach({ client_id: CLIENT_ID, account: player.id, device });
}
