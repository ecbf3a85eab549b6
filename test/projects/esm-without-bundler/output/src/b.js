import { rupt } from './rupt.js';

export async function b(id) {
	await rupt.evaluate.access({
		user: id,
		on_logout: () => {
			window.location.reload();
		},
	});
}
