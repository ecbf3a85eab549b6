import { getRupt } from "./rupt";

export function guard(id: string, user: string) {
  return getRupt(id)
    .evaluate.access({ user: user })
    .then(function () {
      return true;
    });
}

export const Object = { kind: "own" };
