import Rupt from "@ruptjs/client";
import { asThis, inCallback, inCopy, inGenerator, inInstance, inList, inMap, inMember, inPattern, inResult, inSet, inSpread, inStatic, safe, toListeners } from "./config.js";
import { setUp } from "./set-up.js";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

function enter(user) {
  getRupt(inMap.id).evaluate.access({ user: user.id });
  getRupt(inSet.id).evaluate.access({ user: user.id });
  getRupt(inInstance.id).evaluate.access({ user: user.id });
  getRupt(inPattern.web.id).evaluate.access({ user: user.id });
  getRupt(inGenerator.id).evaluate.access({ user: user.id });
  getRupt(inCallback.id).evaluate.access({ user: user.id });
  getRupt(inSpread.id).evaluate.access({ user: user.id });
  getRupt(inList.id).evaluate.access({ user: user.id });
  getRupt(inResult.id).evaluate.access({ user: user.id });
  getRupt(inCopy.id).evaluate.access({ user: user.id });
  getRupt(inMember.id).evaluate.access({ user: user.id });
  getRupt(inStatic.id).evaluate.access({ user: user.id });
  getRupt(asThis.id).evaluate.access({ user: user.id });
  getRupt(toListeners.id).evaluate.access({ user: user.id });
  getRupt(safe.id).evaluate.access({ user: user.id });
}

export function visit(user) {
  enter(user);
  setUp();
  enter(user);
}
