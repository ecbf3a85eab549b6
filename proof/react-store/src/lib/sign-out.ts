import { detach } from 'rupt'
import { useSession } from '@/store/session'

/** Ends the session, and tells Rupt that the device is no longer in use. */
export async function signOut(): Promise<void> {
  const { member, end } = useSession.getState()
  if (member?.device) {
    await detach({
      client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
      account: member.id,
      device: member.device,
    })
  }
  end()
}
