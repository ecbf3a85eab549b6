import { afterNavigate, goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { PUBLIC_RUPT_CLIENT_ID } from '$env/static/public';
import { links } from '$lib/links';
import { deviceLimit, type Listener } from '$lib/listener';
import Rupt from 'rupt';

/** Checks the account of a signed-in listener after every navigation, and counts the checks. */
export function useAccountCheck(currentListener: () => Listener | null) {
	let checked = $state(0);

	afterNavigate(async ({ to }) => {
		const listener = currentListener();
		if (!PUBLIC_RUPT_CLIENT_ID || !listener) return;
		await Rupt.attach({
			client_id: PUBLIC_RUPT_CLIENT_ID,
			account: listener.id,
			email: listener.email,
			phone: listener.phone,
			metadata: { page: to?.url.pathname },
			redirect_urls: {
				logout_url: links.signedOut,
				new_account_url: links.join
			},
			limit_config: { overall_device_limit: deviceLimit(listener) },
			on_current_device_logout: () => {
				document.cookie = 'member=; path=/; max-age=0';
				goto(resolve('/signed-out'), { invalidateAll: true });
				return true;
			}
		});
		checked += 1;
	});

	return {
		get checked() {
			return checked;
		}
	};
}
