import { CLUB_URL } from '~/utils/account-sharing'

/** Trial visitors have a Rupt project of their own; its id comes from the settings of the deployment. */
export default defineNuxtPlugin(async () => {
  const { ruptTrialClientId } = useRuntimeConfig().public
  const trial = useCookie<{ id: string; email: string } | null>('trial')
  if (!ruptTrialClientId || !trial.value) return

  const { default: Rupt } = await import('rupt')
  await Rupt.attach({
    client_id: ruptTrialClientId,
    account: trial.value.id,
    email: trial.value.email,
    redirect_urls: {
      logout_url: `${CLUB_URL}/bye`,
      new_account_url: `${CLUB_URL}/join`,
    },
    on_challenge: () => true,
    on_limit_exceeded: () => {},
  })
})
