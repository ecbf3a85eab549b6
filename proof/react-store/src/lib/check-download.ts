import Rupt from 'rupt'
import { REDIRECT_URLS } from '@/lib/rupt-options'
import { useSession } from '@/store/session'

/** Charts are expensive: the account is checked once more. */
export async function checkDownload(chart: string): Promise<boolean> {
  const { member } = useSession.getState()
  if (!member) {
    return false
  }
  await Rupt.attach({
    client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
    account: member.id,
    metadata: { chart },
    redirect_urls: REDIRECT_URLS,
  })
  return true
}
