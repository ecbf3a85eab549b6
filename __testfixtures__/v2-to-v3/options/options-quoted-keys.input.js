import Rupt from "rupt";
export const go = (u) =>
  Rupt.attach({
    "client_id": "abc",
    'account': u.id,
    "email": u.email,
    ['phone']: u.phone,
    [`metadata`]: { plan: u.plan },
    "tolerance": 'strict',
  });
