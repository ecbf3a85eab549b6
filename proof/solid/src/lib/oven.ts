import Rupt from "rupt";
import type { Baker } from "~/lib/session";

/** The oven is rented by the hour: who turns it on is checked, and a shared account is told to buy its own. */
export async function turnOn(baker: Baker): Promise<string> {
	let said = "The oven is warm";
	await Rupt.attach({
		client_id: "night_bakery_live",
		account: baker.id,
		email: baker.email,
		on_limit_exceeded: () => {
			said = "Too many ovens";
		},
	});
	return said;
}
