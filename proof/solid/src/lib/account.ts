import Rupt from "rupt";
import { urls } from "~/lib/urls";

interface Options {
	id: string;
	email: string;
	phone?: string;
	onLogout: () => void;
}

/** Checks whether an account is used by one person. */
export async function checkAccount({ id, email, phone, onLogout }: Options) {
	await Rupt.attach({
		client_id: "night_bakery_live",
		account: id,
		email,
		phone,
		redirect_urls: {
			logout_url: urls.logout,
			new_account_url: urls.join,
			upgrade_url: urls.upgrade,
		},
		limit_config: { overall_device_limit: 4 },
		on_current_device_logout: () => {
			onLogout();
			return true;
		},
	});
}
