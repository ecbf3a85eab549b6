import type { Listener } from '$lib/listener';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ cookies }) => {
	const value = cookies.get('member');
	return { listener: value ? (JSON.parse(value) as Listener) : null };
};
