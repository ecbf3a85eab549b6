import { useLocation, useNavigate } from "@solidjs/router";
import { createEffect, type ParentProps } from "solid-js";
import { checkAccount } from "~/lib/account";
import { baker, endSession } from "~/lib/session";

export function Layout(props: ParentProps) {
	const location = useLocation();
	const navigate = useNavigate();

	createEffect(() => {
		const current = baker();
		if (!current || location.pathname === "/signed-out") return;
		void checkAccount({
			...current,
			onLogout: () => {
				endSession();
				navigate("/signed-out");
			},
		});
	});

	return <main>{props.children}</main>;
}
