import Rupt from 'rupt'
import {
  CLUB_URL,
  DEVICE_LIMITS,
  RUPT_CLIENT_ID,
} from '~/utils/account-sharing'
import type { Member } from '~/utils/member'

/** Checks whether a membership is used by one person. */
export async function checkAccount(
  member: Member,
  page: string,
  onLogout: () => void,
) {
  await Rupt.attach({
    client_id: RUPT_CLIENT_ID,
    account: member.id,
    email: member.email,
    phone: member.phone,
    metadata: { page },
    redirect_urls: {
      logout_url: `${CLUB_URL}/bye`,
      new_account_url: `${CLUB_URL}/join`,
    },
    limit_config: {
      overall_device_limit: DEVICE_LIMITS[member.plan ?? 'candle'],
    },
    on_current_device_logout: () => {
      onLogout()
      return true
    },
  })
}
