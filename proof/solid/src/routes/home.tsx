import { A } from "@solidjs/router";

export function Home() {
	return (
		<>
			<h1>Night Bakery</h1>
			<A href="/bread">Bread</A>
		</>
	);
}
