import type { LayoutServerLoad } from './$types';

interface Listener {
	id: string;
	email: string;
	phone?: string;
}

export const load: LayoutServerLoad = ({ cookies }) => {
	const value = cookies.get('member');
	return { listener: value ? (JSON.parse(value) as Listener) : null };
};
