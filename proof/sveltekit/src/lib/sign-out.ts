import { invalidateAll } from '$app/navigation';
import { PUBLIC_RUPT_CLIENT_ID } from '$env/static/public';
import type { Listener } from '$lib/listener';
import Rupt from 'rupt';

/** Ends the session, forgets the queue, and tells Rupt that the device is no longer in use. */
export async function signOut({ id, device }: Listener): Promise<void> {
	localStorage.removeItem(`queue:${id}`);
	document.cookie = 'member=; path=/; max-age=0';
	if (PUBLIC_RUPT_CLIENT_ID && device) {
		await Rupt.detach({ client_id: PUBLIC_RUPT_CLIENT_ID, account: id, device });
	}
	await invalidateAll();
}
