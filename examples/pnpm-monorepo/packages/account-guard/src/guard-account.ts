import Rupt from "rupt";

export interface Guarded {
  id: string;
  email?: string;
}

const CLIENT_ID = "common_room_members";

/** Checks a member's account. Call it once per protected page. */
export const guardAccount = (member: Guarded, onSignedOut: () => void) =>
  Rupt.attach({
    client_id: CLIENT_ID,
    account: member.id,
    email: member.email,
    redirect_urls: {
      logout_url: "https://commonroom.example/signed-out",
      new_account_url: "https://commonroom.example/join",
    },
    limit_config: { overall_device_limit: 5 },
    on_current_device_logout: () => {
      onSignedOut();
      return true;
    },
  });
