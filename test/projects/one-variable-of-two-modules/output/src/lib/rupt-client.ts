import Rupt from '@ruptjs/client';
import { env } from '$env/dynamic/public';

let client: Rupt | undefined;

export function getRupt() {
	if (!client) {
		client = new Rupt({ clientId: env.PUBLIC_RUPT_CLIENT_ID! });
	}
	return client;
}
