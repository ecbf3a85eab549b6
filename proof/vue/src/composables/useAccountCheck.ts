import Rupt from 'rupt';
import { onUnmounted } from 'vue';
import { useRouter } from 'vue-router';
import { CLIENT_ID, DEVICE_LIMITS, REDIRECT_URLS } from '@/lib/rupt-options';
import { useSessionStore } from '@/stores/session';

/** Checks the account of a signed-in player on every page view. */
export function useAccountCheck() {
  const session = useSessionStore();
  const router = useRouter();

  const stop = router.afterEach(async ({ fullPath }) => {
    const { player } = session;
    if (!CLIENT_ID || !player) return;
    await Rupt.attach({
      client_id: CLIENT_ID,
      account: player.id,
      email: player.email,
      phone: player.phone,
      metadata: { page: fullPath },
      redirect_urls: REDIRECT_URLS,
      limit_config: { overall_device_limit: DEVICE_LIMITS[player.plan ?? 'club'] },
      on_current_device_logout: () => {
        session.end();
        router.push('/signed-out');
        return true;
      },
    });
  });
  onUnmounted(stop);
}
