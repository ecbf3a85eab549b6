import Rupt from 'rupt';
import { currentGardener, signOut } from './session';

const CLIENT_ID = import.meta.env.PUBLIC_RUPT_CLIENT_ID;

/** Checks the account of a signed-in gardener; pages and islands call it. */
export async function guard(metadata: Record<string, string>): Promise<void> {
  if (!CLIENT_ID) return;
  const gardener = currentGardener();
  if (!gardener) return;
  await Rupt.attach({
    client_id: CLIENT_ID,
    account: gardener.id,
    email: gardener.email,
    phone: gardener.phone,
    metadata,
    redirect_urls: {
      logout_url: 'https://herbgarden.example/signed-out',
      new_account_url: 'https://herbgarden.example/join',
    },
    limit_config: { overall_device_limit: 2 },
    on_current_device_logout: () => {
      signOut();
      return true;
    },
  });
}
