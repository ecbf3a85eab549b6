import { Route, Router } from "@solidjs/router";
import { render } from "solid-js/web";
import { Bread } from "~/routes/bread";
import { Home } from "~/routes/home";
import { Layout } from "~/routes/layout";
import { SignedOut } from "~/routes/signed-out";

const root = document.getElementById("root");
if (root) {
	render(
		() => (
			<Router root={Layout}>
				<Route path="/" component={Home} />
				<Route path="/bread" component={Bread} />
				<Route path="/signed-out" component={SignedOut} />
			</Router>
		),
		root,
	);
}
