import Rupt from 'rupt'
import { beforeEach, expect, it, vi } from 'vitest'
import { checkDownload } from '@/lib/check-download'
import { useSession } from '@/store/session'

vi.mock('rupt', () => ({ default: { attach: vi.fn() } }))

beforeEach(() => {
  vi.mocked(Rupt.attach).mockClear()
})

it('checks the member who downloads', async () => {
  useSession.setState({ member: { id: 'member_7', email: 'ada@example.com' } })
  expect(await checkDownload('north')).toBe(true)
  expect(Rupt.attach).toHaveBeenCalledWith(
    expect.objectContaining({ account: 'member_7', metadata: { chart: 'north' } }),
  )
})

it('asks nobody who is not signed in', async () => {
  useSession.setState({ member: null })
  expect(await checkDownload('north')).toBe(false)
  expect(Rupt.attach).not.toHaveBeenCalled()
})
