import { useAccountCheck } from '$lib/account-check.svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const mocks = vi.hoisted(() => ({ attach: vi.fn(), goto: vi.fn() }));
vi.mock('rupt', () => ({ default: { attach: mocks.attach } }));
vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
vi.mock('$app/navigation', () => ({
	afterNavigate: (run: (navigation: object) => void) =>
		run({ to: { url: new URL('https://quietradio.example/recordings') } }),
	goto: mocks.goto
}));

const listener = { id: 'listener_1', email: 'ada@example.com', plan: 'household' } as const;

beforeEach(() => {
	mocks.attach.mockReset();
	mocks.goto.mockReset();
});

describe('the check of the account', () => {
	it('names the page', async () => {
		const check = useAccountCheck(() => listener);
		expect(mocks.attach).toHaveBeenCalledWith(
			expect.objectContaining({ account: 'listener_1', metadata: { page: '/recordings' } })
		);
		await vi.waitFor(() => expect(check.checked).toBe(1));
	});

	it('leads to the goodbye page after a remote logout', () => {
		vi.stubGlobal('document', { cookie: '' });
		useAccountCheck(() => listener);
		const [[options]] = mocks.attach.mock.calls;
		options.on_current_device_logout();
		expect(mocks.goto).toHaveBeenCalledWith('/signed-out', { invalidateAll: true });
	});

	it('asks nobody who is not signed in', () => {
		useAccountCheck(() => null);
		expect(mocks.attach).not.toHaveBeenCalled();
	});
});
