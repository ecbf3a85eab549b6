import { writable } from "svelte/store";

export interface Listener {
	id: string;
	email: string;
}

export const listener = writable<Listener | null>(null);

export function signOut(): void {
	listener.set(null);
}
