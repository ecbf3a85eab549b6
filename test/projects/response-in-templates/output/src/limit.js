import { useSession } from "./store.js";

export function useLimit() {
  const session = useSession((state) => state.session);
  return session.access;
}
