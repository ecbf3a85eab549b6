import { beforeEach, expect, it, vi } from 'vitest';

const attach = vi.fn();
vi.mock('rupt', () => ({ default: { attach: (options: unknown) => attach(options) } }));

beforeEach(() => {
  vi.stubEnv('PUBLIC_RUPT_CLIENT_ID', 'herb_garden_test');
  vi.stubGlobal('document', {
    cookie: `member=${encodeURIComponent('{"id":"gardener_1","email":"ada@example.com"}')}`,
  });
});

it('says what the gardener does', async () => {
  const { guard } = await import('./guard');
  await guard({ page: '/seeds' });
  expect(attach).toHaveBeenCalledWith(
    expect.objectContaining({ account: 'gardener_1', metadata: { page: '/seeds' } }),
  );
});
