import { useEffect } from 'react'
import Rupt from 'rupt'
import { useLocation } from 'wouter'
import { DEVICE_LIMITS, REDIRECT_URLS } from '@/lib/rupt-options'
import { useSession } from '@/store/session'

/** Checks the account of a signed-in member on every page view. */
export function useAccountCheck() {
  const { member, end } = useSession()
  const [path, navigate] = useLocation()

  useEffect(() => {
    if (!member) {
      return
    }
    void Rupt.attach({
      client_id: import.meta.env.VITE_RUPT_CLIENT_ID,
      account: member.id,
      email: member.email,
      phone: member.phone,
      metadata: { path },
      redirect_urls: REDIRECT_URLS,
      limit_config: { overall_device_limit: DEVICE_LIMITS[member.plan ?? 'crew'] },
      on_current_device_logout: () => {
        end()
        navigate('/signed-out')
        return true
      },
    })
  }, [member, path, end, navigate])
}
