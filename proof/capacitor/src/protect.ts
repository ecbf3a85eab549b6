import { Capacitor } from '@capacitor/core';
import Rupt from 'rupt';
import { currentAccount, signOut } from './account';

const LIMITS = { web: 2, ios: 3, android: 3 };

type Platform = keyof typeof LIMITS;

/** Checks the account, in the browser and in the shell. */
export async function protect(screen: string): Promise<void> {
  const account = await currentAccount();
  if (!account) return;
  await Rupt.attach({
    client_id: 'tide_table_live',
    account: account.id,
    email: account.email,
    phone: account.phone,
    metadata: { screen },
    redirect_urls: {
      logout_url: 'https://tidetable.example/signed-out',
      new_account_url: 'https://tidetable.example/join'
    },
    limit_config: {
      overall_device_limit: LIMITS[Capacitor.getPlatform() as Platform]
    },
    on_current_device_logout: () => {
      void signOut();
      return true;
    }
  });
}
