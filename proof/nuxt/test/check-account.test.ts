import { afterEach, expect, it, vi } from 'vitest'
import Rupt from 'rupt'
import { checkAccount } from '~/utils/check-account'

vi.mock('rupt', () => ({ default: { attach: vi.fn(async () => null) } }))

const member = { id: 'member_1', email: 'ada@example.com' }

afterEach(() => {
  vi.mocked(Rupt.attach).mockClear()
})

it('names the member and the page', async () => {
  await checkAccount(member, '/stories', () => {})
  expect(Rupt.attach).toHaveBeenCalledWith(
    expect.objectContaining({
      client_id: 'lamplight_live',
      account: 'member_1',
      metadata: { page: '/stories' },
    }),
  )
})

it('hands a remote logout on', async () => {
  const onLogout = vi.fn()
  await checkAccount(member, '/stories', onLogout)
  vi.mocked(Rupt.attach).mock.calls[0]?.[0].on_current_device_logout?.({})
  expect(onLogout).toHaveBeenCalledTimes(1)
})
