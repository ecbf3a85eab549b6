import Rupt from "@ruptjs/client";
import { ACCOUNT_CLIENT_ID, type AccountMember } from "./account-settings";
import {
  track,
} from "./track";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ACCOUNT_CLIENT_ID });
  }
  return client;
}

export async function check(member: AccountMember) {
  await getRupt().evaluate.access({
    user: member.id,
  });
  track("checked");
}
