import Rupt from "rupt";
import { afterEach, expect, it, vi } from "vitest";
import { checkAccount } from "~/lib/account";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

afterEach(() => vi.clearAllMocks());

it("checks the account once", async () => {
	await checkAccount({ id: "baker_1", email: "ada@example.com", onLogout: () => {} });
	expect(Rupt.attach).toHaveBeenCalledTimes(1);
	expect(Rupt.attach).toHaveBeenCalledWith(
		expect.objectContaining({ account: "baker_1", email: "ada@example.com" }),
	);
});

it("hands the logout on", async () => {
	const onLogout = vi.fn();
	await checkAccount({ id: "baker_1", email: "ada@example.com", onLogout });
	const options = vi.mocked(Rupt.attach).mock.calls[0]?.[0];
	options?.on_current_device_logout?.({ challenge: "c1" });
	expect(onLogout).toHaveBeenCalled();
});
