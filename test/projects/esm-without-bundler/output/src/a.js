import { rupt } from './rupt.js';

export async function a(id) {
	await rupt.evaluate.access({ user: id });
}
