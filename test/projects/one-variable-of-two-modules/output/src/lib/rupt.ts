import { browser } from '$app/environment';
import { getRupt } from './rupt-client';

export interface Member {
	id: string;
	email?: string;
	tier: 'basic' | 'team';
}

export async function guard(member: Member, onSignedOut: () => void) {
	if (!browser) return;

	await getRupt().evaluate.access({
		user: member.id,
		email: member.email,
		on_logout: () => {
			onSignedOut();
			return true;
		}
	});
}
