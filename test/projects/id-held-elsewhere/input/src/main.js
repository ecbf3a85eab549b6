import Rupt from "rupt";
import { asThis, inCallback, inCopy, inGenerator, inInstance, inList, inMap, inMember, inPattern, inResult, inSet, inSpread, inStatic, safe, toListeners } from "./config.js";
import { setUp } from "./set-up.js";

function enter(user) {
  Rupt.attach({ client_id: inMap.id, account: user.id });
  Rupt.attach({ client_id: inSet.id, account: user.id });
  Rupt.attach({ client_id: inInstance.id, account: user.id });
  Rupt.attach({ client_id: inPattern.web.id, account: user.id });
  Rupt.attach({ client_id: inGenerator.id, account: user.id });
  Rupt.attach({ client_id: inCallback.id, account: user.id });
  Rupt.attach({ client_id: inSpread.id, account: user.id });
  Rupt.attach({ client_id: inList.id, account: user.id });
  Rupt.attach({ client_id: inResult.id, account: user.id });
  Rupt.attach({ client_id: inCopy.id, account: user.id });
  Rupt.attach({ client_id: inMember.id, account: user.id });
  Rupt.attach({ client_id: inStatic.id, account: user.id });
  Rupt.attach({ client_id: asThis.id, account: user.id });
  Rupt.attach({ client_id: toListeners.id, account: user.id });
  Rupt.attach({ client_id: safe.id, account: user.id });
}

export function visit(user) {
  enter(user);
  setUp();
  enter(user);
}
