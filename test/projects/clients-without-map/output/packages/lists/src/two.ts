import { getRupt } from "./rupt";

export function two(id: string, user: string) {
  return getRupt(id)
    .evaluate.access({ user: user })
    .then(function () {
      return true;
    });
}
