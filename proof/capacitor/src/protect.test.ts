import Rupt from 'rupt';
import { afterEach, expect, it, vi } from 'vitest';
import { protect } from './protect';

vi.mock('rupt', () => ({ default: { attach: vi.fn() } }));
vi.mock('./account', () => ({
  currentAccount: async () => ({ id: 'sailor_1', email: 'ada@example.com' }),
  signOut: vi.fn()
}));

afterEach(() => vi.clearAllMocks());

it('names the screen', async () => {
  await protect('tides');
  expect(Rupt.attach).toHaveBeenCalledWith(
    expect.objectContaining({
      account: 'sailor_1',
      metadata: { screen: 'tides' }
    })
  );
});
