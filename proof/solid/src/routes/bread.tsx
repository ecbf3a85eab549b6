import { createSignal } from "solid-js";
import { turnOn } from "~/lib/oven";
import { baker } from "~/lib/session";

export function Bread() {
	const [said, setSaid] = createSignal("");

	async function start() {
		const current = baker();
		if (current) setSaid(await turnOn(current));
	}

	return (
		<>
			<h1>Rye and spelt</h1>
			<button type="button" onClick={start}>
				Warm the oven
			</button>
			<p>{said()}</p>
		</>
	);
}
