import { createSignal } from "solid-js";

export interface Baker {
	id: string;
	email: string;
	phone?: string;
}

function readCookie(): Baker | null {
	if (typeof document === "undefined") return null;
	const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
	return value ? (JSON.parse(decodeURIComponent(value)) as Baker) : null;
}

export const [baker, setBaker] = createSignal<Baker | null>(readCookie());

export function endSession() {
	// biome-ignore lint/suspicious/noDocumentCookie: the server sets it, and has no address to clear it
	document.cookie = "member=; path=/; max-age=0";
	setBaker(null);
}
