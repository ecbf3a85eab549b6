import { attach } from "rupt";
import { urls } from "./urls";

export interface Owner {
  id: string;
  email?: string;
  phone?: string;
}

/** The one place of the school that talks to Rupt. */
export function guardAccount(
  clientId: string,
  owner: Owner,
  page: string,
  onLogout: () => void,
): void {
  void attach({
    client_id: clientId,
    account: owner.id,
    email: owner.email,
    phone: owner.phone,
    metadata: { page },
    redirect_urls: urls,
    limit_config: { overall_device_limit: 3 },
    on_current_device_logout: () => {
      onLogout();
      return true;
    },
  });
}
